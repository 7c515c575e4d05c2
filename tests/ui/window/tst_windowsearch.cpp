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
#include <QMap>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! A window with lines in the log and keys in caches, and the search open.
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
        session.onCachePage = [this](const CachePageRequest &request) { return page(request); };
        if (!openTrusted() || !QTest::qWaitForWindowActive(&window))
            return false;
        for (const QString &function : keys.keys())
            session.current.caches.append({0, function, {u"user_id"_s}, {}});
        console.snapshots().refresh();
        if (!QTest::qWaitFor([this] { return console.snapshot().caches.size() == keys.size(); }))
            return false;
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return dialog() != nullptr; }))
            return false;
        QTest::keyClicks(field(), typed);
        return true;
    }
    QDialog *dialog() const { return window.findChild<QDialog *>(u"searchEverywhere"_s); }
    QLineEdit *field() const { return dialog()->findChild<QLineEdit *>(); }
    QListWidget *list() const { return dialog()->findChild<QListWidget *>(); }
    QStringList found() const
    {
        QStringList texts;
        for (int i = 0; i < list()->count(); ++i)
            texts.append(list()->item(i)->text());
        return texts;
    }

    QMap<QString, QStringList> keys; //!< By cached function.
    int slices = 0; //!< That were asked for.

private:
    CachePage page(const CachePageRequest &request)
    {
        ++slices;
        const QStringList all = keys.value(request.function);
        const int from = request.from.toInt();
        CachePage page;
        for (const QString &key : all.mid(from, request.maxEntries))
            page.entries.append({{key}, u"value"_s, {}, {}, 0});
        if (from + request.maxEntries < all.size())
            page.next = QByteArray::number(from + request.maxEntries);
        return page;
    }
};

QStringList users(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(u"@user%1:example.com"_s.arg(i));
    return names;
}

const QString searching = u"Searching the keys of the caches…"_s;

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
    void findsAKey();
    void keysComeBehindEverythingElse();
    void keysOfLargeCachesAreBounded();
    void anotherTextEndsTheSearchForKeys();
    void aHostThatGoesEndsTheSearchForKeys();
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

void tst_WindowSearch::findsAKey()
{
    SearchingWindow w;
    w.keys = {{u"get_department"_s, users(3000)}, {u"get_room"_s, {u"!room:example.com"_s}}};
    QVERIFY(w.search(u"k USER2999 example"_s));
    QCOMPARE(w.found(), QStringList(searching));
    QTRY_COMPARE(w.found(), QStringList(u"@user2999:example.com"_s));
    const QListWidgetItem *item = w.list()->item(0);
    QCOMPARE(item->data(Qt::AccessibleTextRole).toString(),
             u"@user2999:example.com, get_department · lists.AllowList"_s);
    QTest::keyClick(w.field(), Qt::Key_Return);
    QTRY_COMPARE(w.window.currentPage()->id(), "caches");
    const auto *entries = w.window.currentPage()->findChild<TableView *>(u"caches.entries"_s);
    QTRY_COMPARE(entries->currentIndex().data().toString(), u"@user2999:example.com"_s);
}

void tst_WindowSearch::keysComeBehindEverythingElse()
{
    SearchingWindow w;
    w.keys = {{u"lists_of"_s, {u"@listener:example.com"_s}}};
    QVERIFY(w.search(u"list"_s));
    w.session.isHeld = true;
    QTRY_VERIFY(w.found().contains(u"listening"_s));
    QVERIFY(!w.found().contains(u"@listener:example.com"_s));
    QTest::keyClick(w.field(), Qt::Key_Down);
    const QString chosen = w.list()->currentItem()->text();
    w.session.release();
    QTRY_COMPARE(w.found().constLast(), u"@listener:example.com"_s);
    QCOMPARE(w.list()->currentItem()->text(), chosen);
    // Two letters are in too many of them.
    const int slices = w.slices;
    w.field()->setText(u"li"_s);
    QTest::qWait(400);
    QCOMPARE(w.slices, slices);
    QVERIFY(!w.found().contains(u"@listener:example.com"_s));
}

void tst_WindowSearch::keysOfLargeCachesAreBounded()
{
    SearchingWindow w;
    w.keys = {{u"many"_s, users(150'000)}, {u"others"_s, {u"@zoe:example.com"_s}}};
    QVERIFY(w.search(u"k zoe"_s));
    const QString note
        = u"Of large caches, only the %1 entries that were used last were searched"_s.arg(QLocale().toString(100'000));
    QTRY_COMPARE(w.found(), QStringList({u"@zoe:example.com"_s, note}));
    QCOMPARE(w.slices, 101);
    w.field()->setText(u"k user1"_s);
    QTRY_COMPARE(w.found().size(), 21);
    QCOMPARE(w.found().constFirst(), u"@user1:example.com"_s);
    QVERIFY(w.found().constLast().startsWith(u"More keys fit"_s));
    QCOMPARE(w.list()->item(20)->flags(), Qt::NoItemFlags);
}

void tst_WindowSearch::anotherTextEndsTheSearchForKeys()
{
    SearchingWindow w;
    w.keys = {{u"many"_s, users(90'000)}};
    QVERIFY(w.search(u"k nobody"_s));
    w.session.isHeld = true;
    QTest::qWait(600);
    w.field()->setText(u"s slow"_s);
    w.session.release();
    QTest::qWait(50);
    QCOMPARE(w.slices, 1); // The one that was under way.
    QCOMPARE(w.found(), QStringList(u"Slow callbacks"_s));

    w.field()->setText(u"k nobody"_s);
    w.session.isHeld = true;
    QTest::qWait(600);
    QTest::keyClick(w.field(), Qt::Key_Escape);
    w.session.release();
    QTest::qWait(50);
    QCOMPARE(w.slices, 2);
    QVERIFY(!w.dialog());
}

void tst_WindowSearch::aHostThatGoesEndsTheSearchForKeys()
{
    SearchingWindow w;
    w.keys = {{u"many"_s, users(90'000)}};
    QVERIFY(w.search(u"k nobody"_s));
    w.session.isHeld = true;
    QTest::qWait(600);
    QCOMPARE(w.found(), QStringList(searching));
    w.session.forget();
    QTRY_VERIFY(w.found().isEmpty());
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
