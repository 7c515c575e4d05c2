// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <appearance.h>
#include <tone.h>

#include <QApplication>
#include <QHeaderView>
#include <QImage>
#include <QListView>
#include <QPainter>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionFrame>
#include <QStyleOptionHeader>
#include <QStyleOptionToolButton>
#include <QTableView>
#include <QToolTip>
#include <QTreeView>
#include <QWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! The first and the last column of a picture of \a title that differ from one without its text.
std::pair<int, int> columnsOfText(const QStyle &style, QStyleOptionHeader title, const QHeaderView &header)
{
    const auto picture = [&] {
        QImage image(title.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        style.drawControl(QStyle::CE_Header, &title, &painter, &header);
        return image;
    };
    const QImage with = picture();
    title.text.clear();
    const QImage without = picture();
    std::pair<int, int> columns(-1, -1);
    for (int x = 0; x < with.width(); ++x) {
        bool isText = false;
        for (int y = 0; y < with.height(); ++y)
            isText = isText || with.pixel(x, y) != without.pixel(x, y);
        if (isText)
            columns = {columns.first < 0 ? x : columns.first, x};
    }
    return columns;
}

} // namespace

class AppearanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings.clear(); }
    void ownPalettesCanBeRead();
    void darkAndLightAtOnce();
    void backToTheSystem();
    void theChoiceIsKept();
    void theDesktopIsFollowed();
    void columnsHaveRoom();
    void edgesStandOut();

private:
    const SettingsOfTest m_settings;
};

void AppearanceTest::ownPalettesCanBeRead()
{
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::WindowText, QPalette::Window},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::Link, QPalette::Base},
        {QPalette::Link, QPalette::Window},
        {QPalette::LinkVisited, QPalette::Base},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
    };
    for (const QPalette &palette : {Appearance::lightPalette(), Appearance::darkPalette()}) {
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            for (const auto &[text, ground] : pairs) {
                const double ratio = contrastRatio(palette.color(group, text), palette.color(group, ground));
                QVERIFY2(ratio >= 4.5, qPrintable(u"role %1 on %2: %3"_s.arg(text).arg(ground).arg(ratio)));
            }
        }
    }
    QVERIFY(isDark(Appearance::darkPalette()));
    QVERIFY(!isDark(Appearance::lightPalette()));
}

void AppearanceTest::darkAndLightAtOnce()
{
    Appearance appearance;
    const QSignalSpy changed(&appearance, &Appearance::changed);
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    appearance.setChoice(Appearance::Choice::Dark);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(appearance.isDark());
    QCOMPARE(window.palette().color(QPalette::Base), Appearance::darkPalette().color(QPalette::Base));
    QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase), Appearance::darkPalette().color(QPalette::ToolTipBase));
    QCOMPARE(QApplication::style()->objectName().toLower(), u"fusion"_s);
    appearance.setChoice(Appearance::Choice::Light);
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(!appearance.isDark());
    QCOMPARE(window.palette().color(QPalette::Base), Appearance::lightPalette().color(QPalette::Base));
    appearance.setChoice(Appearance::Choice::System);
}

void AppearanceTest::backToTheSystem()
{
    const QString style = QApplication::style()->objectName();
    const QPalette palette = QApplication::palette();
    Appearance appearance;
    appearance.setChoice(Appearance::Choice::Dark);
    appearance.setChoice(Appearance::Choice::System);
    QCOMPARE(QApplication::style()->objectName(), style);
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Text, QPalette::Highlight})
        QCOMPARE(QApplication::palette().color(role), palette.color(role));
}

void AppearanceTest::theChoiceIsKept()
{
    {
        Appearance appearance;
        QCOMPARE(appearance.choice(), Appearance::Choice::System);
        appearance.setChoice(Appearance::Choice::Dark);
    }
    QApplication::setPalette(QPalette());
    Appearance appearance;
    QCOMPARE(appearance.choice(), Appearance::Choice::Dark);
    QVERIFY(appearance.isDark());
    appearance.setChoice(Appearance::Choice::System);
}

void AppearanceTest::theDesktopIsFollowed()
{
    Appearance appearance;
    const QSignalSpy changed(&appearance, &Appearance::changed);
    QApplication::setPalette(Appearance::darkPalette());
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(appearance.isDark());
    QApplication::setPalette(QPalette());
}

void AppearanceTest::columnsHaveRoom()
{
    constexpr int atLeast = 6; // Between an edge of the column and its text.
    const QRect section(0, 0, 100, 20);
    const QTableView table;
    QTreeView tree;
    const QListView list;
    Appearance appearance;
    for (const Appearance::Choice choice : {Appearance::Choice::Dark, Appearance::Choice::System}) {
        appearance.setChoice(choice);
        const QStyle *style = QApplication::style();
        QStyleOptionHeader title;
        title.rect = section;
        title.text = u"No."_s;
        title.palette = QApplication::palette();
        for (const Qt::Alignment side : {Qt::AlignLeft, Qt::AlignRight}) {
            title.textAlignment = side | Qt::AlignVCenter;
            const auto [left, right] = columnsOfText(*style, title, *table.horizontalHeader());
            QVERIFY(left >= atLeast && section.right() - right >= atLeast);
            QVERIFY(side == Qt::AlignLeft ? left < section.width() / 2 : right > section.width() / 2);
        }
        const int textWidth = table.fontMetrics().horizontalAdvance(title.text);
        QVERIFY(style->sizeFromContents(QStyle::CT_HeaderSection, &title, {}, table.horizontalHeader()).width()
                >= textWidth + 2 * atLeast);
        const auto margin
            = [style](const QWidget &view) { return style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &view); };
        tree.setHeaderHidden(false);
        QVERIFY(margin(table) >= atLeast && margin(tree) >= atLeast);
        tree.setHeaderHidden(true);
        QCOMPARE(margin(tree), margin(list));
    }
}

void AppearanceTest::edgesStandOut()
{
    constexpr double atLeast = 2; // Contrast to the window around.
    Appearance appearance;
    appearance.setChoice(Appearance::Choice::Dark);
    const QStyle *style = QApplication::style();
    const QColor window = QApplication::palette().color(QPalette::Window);
    const auto contrastOf
        = [&](QStyle::PrimitiveElement element, QStyleOption &option, QStyle::StateFlag state = QStyle::State_Off) {
              option.rect = QRect(0, 0, 15, 15);
              option.state = QStyle::State_Enabled | state;
              option.palette = QApplication::palette();
              QImage image(option.rect.size(), QImage::Format_RGB32);
              image.fill(window);
              QPainter painter(&image);
              style->drawPrimitive(element, &option, &painter, nullptr);
              double best = 1;
              for (int x = 0; x < image.width(); ++x)
                  best = std::max(best, contrastRatio(image.pixelColor(x, image.height() / 2), window));
              return best;
          };
    QStyleOptionButton button;
    QVERIFY(contrastOf(QStyle::PE_IndicatorCheckBox, button) >= atLeast);
    QVERIFY(contrastOf(QStyle::PE_IndicatorRadioButton, button) >= atLeast);
    QStyleOptionFrame frame;
    frame.lineWidth = 1;
    QVERIFY(contrastOf(QStyle::PE_FrameLineEdit, frame) >= atLeast);
    QStyleOptionToolButton tool;
    const double off = contrastOf(QStyle::PE_PanelButtonTool, tool, QStyle::State_Raised);
    QVERIFY(contrastOf(QStyle::PE_PanelButtonTool, tool, QStyle::State_On) >= atLeast * off);
}

QTEST_MAIN(AppearanceTest)
#include "tst_appearance.moc"
