// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include <mainmenus.h>
#include <pagehelp.h>
#include <preferences.h>
#include <tableview.h>

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! A window with lines in the log, and the search open.
class SearchingWindow : public OpenWindow
{
public:
    bool search(const QString &typed)
    {
        session.lines = {{.number = 1,
                          .time = {},
                          .level = LogLevel::Info,
                          .module = -1,
                          .modulePath = {},
                          .message = u"listening"_s},
                         {.number = 2,
                          .time = {},
                          .level = LogLevel::Warning,
                          .module = 0,
                          .modulePath = u"lists.AllowList"_s,
                          .message = u"the list of guests is empty"_s}};
        if (!openTrusted() || !QTest::qWaitForWindowActive(&window))
            return false;
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return dialog() != nullptr; }))
            return false;
        QTest::keyClicks(field(), typed);
        return true;
    }
    QDialog *dialog() const { return window.findChild<QDialog *>(u"searchEverywhere"_s); }
    QLineEdit *field() const { return dialog()->findChild<QLineEdit *>(); }
    QStringList found() const
    {
        QStringList texts;
        const auto *list = dialog()->findChild<QListWidget *>();
        for (int i = 0; i < list->count(); ++i)
            texts.append(list->item(i)->text());
        return texts;
    }
};

} // namespace

class tst_WindowSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void findsASetting();
    void findsASettingByItsExplanation();
    void findsALineOfTheLog();
    void linesComeBehindNames();
    void aPrefixNarrows();
    void everyPageHasHelp();
    void helpComesWithF1();
};

void tst_WindowSearch::findsASetting()
{
    SearchingWindow w;
    QVERIFY(w.search(u"s slow"_s));
    QCOMPARE(w.found(), QStringList(u"Slow callbacks"_s));
    QTest::keyClick(w.field(), Qt::Key_Return);
    QDialog *preferences = nullptr;
    QTRY_VERIFY((preferences = w.window.findChild<QDialog *>(u"preferencesDialog"_s)));
    QTRY_VERIFY(preferences->findChild<QSpinBox *>(u"preference.slowCallbacks"_s)->hasFocus());
}

void tst_WindowSearch::findsASettingByItsExplanation()
{
    SearchingWindow w;
    QVERIFY(w.search(u"s 8018"_s));
    QCOMPARE(w.found(), QStringList(u"Serving"_s));
}

void tst_WindowSearch::findsALineOfTheLog()
{
    SearchingWindow w;
    QVERIFY(w.search(u"l empty allow"_s));
    QTRY_COMPARE(w.found(), QStringList(u"the list of guests is empty"_s));
    QTest::keyClick(w.field(), Qt::Key_Return);
    QTRY_COMPARE(w.window.currentPage()->id(), "log");
    QTRY_COMPARE(w.window.currentPage()->findChild<TableView *>(u"log"_s)->currentKey(), u"2"_s);
}

void tst_WindowSearch::linesComeBehindNames()
{
    SearchingWindow w;
    QVERIFY(w.search(u"list"_s));
    QTRY_VERIFY(w.found().contains(u"listening"_s));
    QVERIFY(w.found().indexOf(u"listening"_s) > w.found().indexOf(u"/_synapse/client/lists"_s));
    QVERIFY(w.found().indexOf(u"lists.AllowList"_s) >= 0);
}

void tst_WindowSearch::aPrefixNarrows()
{
    SearchingWindow w;
    QVERIFY(w.search(u"l "_s));
    QTRY_COMPARE(w.found(), (QStringList {u"the list of guests is empty"_s, u"listening"_s}));
    w.field()->setText(u"s "_s);
    QCOMPARE(w.found().size(), preferences().size());
    w.field()->setText(u"r lists"_s);
    QCOMPARE(w.found(), QStringList(u"/_synapse/client/lists"_s));
}

void tst_WindowSearch::everyPageHasHelp()
{
    const OpenWindow w;
    for (const Page *page : w.window.pages()) {
        QVERIFY2(!pageHelp(page->id()).isEmpty(), page->id().constData());
        QCOMPARE(page->whatsThis(), pageHelp(page->id()));
    }
    QCOMPARE(pageHelp("none"), QString());
}

void tst_WindowSearch::helpComesWithF1()
{
    OpenWindow w;
    QVERIFY(QTest::qWaitForWindowActive(&w.window));
    w.page("caches");
    QTest::keyClick(&w.window, Qt::Key_F1);
    QDialog *help = nullptr;
    QTRY_VERIFY((help = w.window.findChild<QDialog *>(u"pageHelp"_s)));
    const QString text = help->findChild<QTextBrowser *>()->toPlainText();
    QVERIFY2(text.contains(u"cached functions"_s) && text.contains(u"Invalidate Selected Entries"_s), qPrintable(text));
    QTest::keyClick(help, Qt::Key_Escape);
    QTRY_VERIFY(!w.window.findChild<QDialog *>(u"pageHelp"_s));
}

QTEST_MAIN(tst_WindowSearch)
#include "tst_windowsearch.moc"
