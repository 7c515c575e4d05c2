// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <appearance.h>
#include <tone.h>

#include <QApplication>
#include <QSignalSpy>
#include <QStyle>
#include <QToolTip>
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
    QCOMPARE(QApplication::style()->name().toLower(), u"fusion"_s);
    appearance.setChoice(Appearance::Choice::Light);
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(!appearance.isDark());
    QCOMPARE(window.palette().color(QPalette::Base), Appearance::lightPalette().color(QPalette::Base));
    appearance.setChoice(Appearance::Choice::System);
}

void AppearanceTest::backToTheSystem()
{
    const QString style = QApplication::style()->name();
    const QPalette palette = QApplication::palette();
    Appearance appearance;
    appearance.setChoice(Appearance::Choice::Dark);
    appearance.setChoice(Appearance::Choice::System);
    QCOMPARE(QApplication::style()->name(), style);
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

QTEST_MAIN(AppearanceTest)
#include "tst_appearance.moc"
