// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include <callbacks/callbackstree.h>
#include <filterfield.h>
#include <moduleindex.h>
#include <tableview.h>
#include <trace/recorddetails.h>

#include <QAction>
#include <QComboBox>
#include <QMimeData>
#include <QStandardPaths>

#include <memory>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

using Kind = Target::Kind;

//! The window with two callbacks and two routes, on its first page: the others have not been shown.
class Links : public OpenWindow
{
public:
    bool open()
    {
        if (!openTrusted())
            return false;
        CallbackSnapshot join = session.current.callbacks.constFirst();
        join.name = u"user_may_join_room"_s;
        session.current.callbacks.append(join);
        RouteSnapshot other = session.current.routes.constFirst();
        other.path = u"/_synapse/client/other"_s;
        session.current.routes.append(other);
        return refresh();
    }
    bool refresh()
    {
        bool hasCome = false;
        const QMetaObject::Connection waiting
            = QObject::connect(&console, &Console::snapshotChanged, [&] { hasCome = true; });
        console.snapshots().refresh();
        const bool result = QTest::qWaitFor([&] { return hasCome; });
        QObject::disconnect(waiting);
        return result;
    }

    template<typename W>
    W *in(const QByteArray &page, const QString &name = {})
    {
        for (Page *each : window.pages()) {
            if (each->id() == page)
                return each->findChild<W *>(name);
        }
        return nullptr;
    }
    QString current(const QByteArray &page) { return in<TableView>(page, QString::fromLatin1(page))->currentKey(); }
};

TraceRecord request(int module, const QString &path)
{
    TraceRecord record;
    record.number = 1;
    record.kind = TraceRecord::Kind::Request;
    record.subject = u"GET /_synapse/client/lists"_s;
    record.module = module;
    record.modulePath = path;
    return record;
}

std::unique_ptr<QMimeData> dragged(const QAbstractItemModel &model, const QList<int> &rows)
{
    QModelIndexList indexes;
    for (const int row : rows)
        indexes += {model.index(row, 0), model.index(row, 1)};
    return std::unique_ptr<QMimeData>(model.mimeData(indexes));
}

} // namespace

class tst_PageLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void aModuleOfAPageNotShownYet();
    void theLogOfOneModule();
    void aRouteOfAPageNotShownYet();
    void aCallbackOfAPageNotShownYet();
    void aPageThatSleptKnowsWhatHasCome();
    void anOldIndexLeadsByTheName();
    void aModuleThatIsGoneIsTold();
    void indexOfAModuleFetchedBefore();
    void theSubjectOfAnOldRecord();
    void clearingWhilePausedForgetsWhatIsHeld_data();
    void clearingWhilePausedForgetsWhatIsHeld();
    void aRowIsDraggedInTheOrderOfTheFile();
    void noDragSortedOrFiltered();
    void noDragOfSeveralRows();
};

void tst_PageLinks::aModuleOfAPageNotShownYet()
{
    Links w;
    QVERIFY(w.open());
    w.console.show({.kind = Kind::Module, .module = 1}); // As a problem leads to it.
    QCOMPARE(w.window.currentPage()->id(), "modules");
    QCOMPARE(w.current("modules"), u"lists.DenyList#0"_s);
}

void tst_PageLinks::theLogOfOneModule()
{
    Links w;
    QVERIFY(w.open());
    w.console.show({.kind = Kind::Log, .module = 1, .name = u"lists.DenyList"_s});
    QCOMPARE(w.window.currentPage()->id(), "log");
    QCOMPARE(named<QComboBox>(w.window.currentPage(), u"Module"_s)->currentText(), u"lists.DenyList"_s);
    w.console.show({.kind = Kind::Log, .name = u"lists.Gone"_s});
    QCOMPARE(named<QComboBox>(w.window.currentPage(), u"Module"_s)->currentText(), u"lists.Gone"_s);
}

void tst_PageLinks::aRouteOfAPageNotShownYet()
{
    Links w;
    QVERIFY(w.open());
    w.console.show({.kind = Kind::Route, .module = 0, .name = u"/_synapse/client/other"_s});
    QCOMPARE(w.window.currentPage()->id(), "routes");
    QCOMPARE(w.current("routes"), u"2 /_synapse/client/other"_s);
}

void tst_PageLinks::aCallbackOfAPageNotShownYet()
{
    Links w;
    QVERIFY(w.open());
    w.console.show({.kind = Kind::Callback, .name = u"user_may_join_room"_s});
    QCOMPARE(w.window.currentPage()->id(), "callbacks");
    const CallbackRow *row = w.in<CallbacksTree>("callbacks")->currentRow();
    QVERIFY(row);
    QCOMPARE(row->callback, u"user_may_join_room"_s);
    QVERIFY(!w.in<QAction>("callbacks", u"callbacks.unregistered"_s)->isChecked());
    QVERIFY(!w.settings.value(u"callbacks/unregistered"_s).toBool());
}

void tst_PageLinks::aPageThatSleptKnowsWhatHasCome()
{
    Links w;
    QVERIFY(w.open());
    w.page("routes");
    w.page("modules");
    RouteSnapshot third = w.session.current.routes.constFirst();
    third.path = u"/_synapse/client/third"_s;
    w.session.current.routes.append(third);
    QVERIFY(w.refresh());
    w.console.show({.kind = Kind::Route, .module = 0, .name = third.path});
    QCOMPARE(w.current("routes"), u"3 /_synapse/client/third"_s);
}

void tst_PageLinks::anOldIndexLeadsByTheName()
{
    Links w;
    QVERIFY(w.open());
    w.page("modules");
    w.console.show({.kind = Kind::Module, .module = 0, .name = u"lists.DenyList"_s});
    QCOMPARE(w.current("modules"), u"lists.DenyList#0"_s);
    w.console.show({.kind = Kind::Module, .module = 0});
    QCOMPARE(w.current("modules"), u"lists.AllowList#0"_s);
}

void tst_PageLinks::aModuleThatIsGoneIsTold()
{
    Links w;
    QVERIFY(w.open());
    QStringList told;
    QObject::connect(&w.console, &Console::noticePosted, this, [&](const Notice &n) { told.append(n.text); });
    w.console.show({.kind = Kind::Module, .module = 0, .name = u"lists.Gone"_s});
    QCOMPARE(told, QStringList(u"lists.Gone is not among the modules now."_s));
}

void tst_PageLinks::indexOfAModuleFetchedBefore()
{
    HostSnapshot snapshot = OpenWindow::snapshot();
    QCOMPARE(moduleIndex(1, u"lists.DenyList"_s, snapshot), 1);
    QCOMPARE(moduleIndex(0, u"lists.DenyList"_s, snapshot), 1);
    QCOMPARE(moduleIndex(-1, u"lists.DenyList"_s, snapshot), 1);
    QCOMPARE(moduleIndex(0, u"lists.Gone"_s, snapshot), -1);
    QCOMPARE(moduleIndex(0, u"lists.Sleeping"_s, snapshot), -1);
    QCOMPARE(moduleIndex(1, {}, snapshot), 1);
    // Of two with one path the one at the place.
    snapshot.modules[0].path = u"lists.DenyList"_s;
    QCOMPARE(moduleIndex(1, u"lists.DenyList"_s, snapshot), 1);
    QCOMPARE(moduleIndex(2, u"lists.DenyList"_s, snapshot), 0);
}

void tst_PageLinks::theSubjectOfAnOldRecord()
{
    Links w;
    QVERIFY(w.open());
    QCOMPARE(RecordDetails::subjectOf(request(1, u"lists.AllowList"_s), w.console.snapshot()).module, 0);
    // Fetched when the two modules stood the other way round.
    w.session.records = {request(1, u"lists.AllowList"_s)};
    auto *trace = w.in<TableView>("trace", u"trace"_s);
    w.page("trace");
    QTRY_COMPARE(trace->model()->rowCount(), 1);
    trace->selectRow(0);
    w.in<QAction>("trace", u"trace.subject"_s)->trigger();
    QCOMPARE(w.window.currentPage()->id(), "routes");
    QCOMPARE(w.current("routes"), u"1 /_synapse/client/lists"_s);
    w.page("trace");
    trace->selectRow(0);
    w.in<QAction>("trace", u"trace.module"_s)->trigger();
    QCOMPARE(w.window.currentPage()->id(), "modules");
    QCOMPARE(w.current("modules"), u"lists.AllowList#0"_s);
}

void tst_PageLinks::clearingWhilePausedForgetsWhatIsHeld_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("trace") << QByteArray("trace");
    QTest::newRow("log") << QByteArray("log");
}

void tst_PageLinks::clearingWhilePausedForgetsWhatIsHeld()
{
    QFETCH(QByteArray, page);
    const QString id = QString::fromLatin1(page);
    Links w;
    QVERIFY(w.open());
    const auto record = [&](quint64 number) {
        TraceRecord traced = request(0, u"lists.AllowList"_s);
        traced.number = number;
        w.session.records.append(traced);
        LogRecord line;
        line.number = number;
        w.session.lines.append(line);
        Q_EMIT w.session.changed();
    };
    record(1);
    w.page(page);
    const QAbstractItemModel *rows = w.in<TableView>(page, id)->model();
    QTRY_COMPARE(rows->rowCount(), 1);
    auto *pause = w.in<QAction>(page, id + u".pause"_s);
    pause->trigger();
    record(2);
    QTRY_VERIFY2(pause->text().contains(u"(1 new)"_s), qPrintable(pause->text()));
    w.in<QAction>(page, id + u".clear"_s)->trigger();
    QVERIFY2(pause->text().contains(u"(0 new)"_s), qPrintable(pause->text()));
    QCOMPARE(rows->rowCount(), 0);
    pause->trigger();
    QCOMPARE(rows->rowCount(), 0);
    record(3);
    QTRY_COMPARE(rows->rowCount(), 1);
}

void tst_PageLinks::aRowIsDraggedInTheOrderOfTheFile()
{
    Links w;
    QVERIFY(w.open());
    w.page("modules");
    QAbstractItemModel *rows = w.in<TableView>("modules", u"modules"_s)->model();
    const auto mime = dragged(*rows, {0});
    QVERIFY(mime);
    QVERIFY(rows->canDropMimeData(mime.get(), Qt::MoveAction, 2, 0, {}));
    rows->dropMimeData(mime.get(), Qt::MoveAction, 2, 0, {});
    QTRY_VERIFY(w.console.config().hasPending());
    QCOMPARE(w.console.config().edited().modules().at(0).path, u"lists.DenyList"_s);
    QCOMPARE(w.console.config().edited().modules().at(1).path, u"lists.AllowList"_s);
}

void tst_PageLinks::noDragSortedOrFiltered()
{
    Links w;
    QVERIFY(w.open());
    Page *page = w.page("modules");
    auto *table = w.in<TableView>("modules", u"modules"_s);
    QAbstractItemModel *rows = table->model();
    const auto inOrder = dragged(*rows, {0});
    int told = 0;
    QObject::connect(&w.console, &Console::noticePosted, this, [&] { ++told; });

    rows->sort(2, Qt::DescendingOrder);
    QVERIFY(!dragged(*rows, {0}));
    QCOMPARE(told, 1);
    QVERIFY(!rows->canDropMimeData(inOrder.get(), Qt::MoveAction, 2, 0, {}));
    rows->dropMimeData(inOrder.get(), Qt::MoveAction, 2, 0, {});

    rows->sort(-1);
    FilterField *filter = page->filterField();
    QVERIFY(filter);
    filter->setText(u"DenyList"_s);
    QTRY_COMPARE(rows->rowCount(), 1);
    QVERIFY(!dragged(*rows, {0}));
    QCOMPARE(told, 2);
    rows->dropMimeData(inOrder.get(), Qt::MoveAction, 1, 0, {});
    filter->clear();
    QTRY_COMPARE(rows->rowCount(), 3);
    QVERIFY(dragged(*rows, {0}));

    // Drops are carried out in order behind this one: the refused ones have left no move.
    rows->dropMimeData(inOrder.get(), Qt::MoveAction, 3, 0, {});
    QTRY_VERIFY(w.console.config().hasPending());
    QCOMPARE(w.console.config().edited().modules().at(2).path, u"lists.AllowList"_s);
    QCOMPARE(w.console.config().edited().modules().at(0).path, u"lists.DenyList"_s);
}

void tst_PageLinks::noDragOfSeveralRows()
{
    Links w;
    QVERIFY(w.open());
    w.page("modules");
    const QAbstractItemModel *rows = w.in<TableView>("modules", u"modules"_s)->model();
    QStringList told;
    QObject::connect(&w.console, &Console::noticePosted, this, [&](const Notice &n) { told.append(n.text); });
    QVERIFY(!dragged(*rows, {0, 1}));
    QCOMPARE(told.size(), 1);
    QVERIFY(told.constFirst().contains(u"one module at a time"_s));
}

QTEST_MAIN(tst_PageLinks)
#include "tst_pagelinks.moc"
