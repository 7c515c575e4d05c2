// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <appearance.h>
#include <tone.h>

#include <QApplication>
#include <QHeaderView>
#include <QListView>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOptionHeader>
#include <QTableView>
#include <QToolTip>
#include <QTreeView>
#include <QWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

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
        const QRect text = style->subElementRect(QStyle::SE_HeaderLabel, &title, table.horizontalHeader());
        QVERIFY(text.left() >= atLeast && section.right() - text.right() >= atLeast);
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

QTEST_MAIN(AppearanceTest)
#include "tst_appearance.moc"
