// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <celltext.h>
#include <log/logmodel.h>
#include <modules/modulesmodel.h>
#include <overview/problemsmodel.h>
#include <routes/routesmodel.h>
#include <trace/tracemodel.h>
#include <verdictstepsmodel.h>

#include <QAbstractItemModelTester>
#include <QImage>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! Names whose order, number and values change from list to list; every kind of change is among them.
const QList<QStringList> &changes()
{
    static const QList<QStringList> all {{u"a"_s, u"b"_s, u"c"_s}, // from nothing
                                         {u"a"_s, u"b"_s, u"c"_s}, // other values
                                         {u"c"_s, u"a"_s, u"b"_s}, // reordered
                                         {u"c"_s, u"x"_s, u"y"_s, u"b"_s}, // replaced in the middle
                                         {u"x"_s}, // from both ends
                                         {u"z"_s, u"x"_s, u"x"_s, u"a"_s}, // one of them twice
                                         {u"x"_s, u"z"_s, u"a"_s, u"x"_s}, // reordered with the twice
                                         {}, // to nothing
                                         {u"b"_s}};
    return all;
}

//! Feeds \a model by \a feed(names, round) under the tester; \a column then has the names.
template<typename Model, typename Feed>
void feedAll(Model &model, int column, Feed feed)
{
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < changes().size(); ++round) {
        const QStringList &names = changes().at(round);
        feed(names, round);
        QCOMPARE(model.rowCount(), int(names.size()));
        for (int row = 0; row < names.size(); ++row) {
            const QString text = model.index(row, column).data().toString();
            QVERIFY2(text.endsWith(names.at(row)), qPrintable(text));
            QCOMPARE(model.indexOfKey(model.index(row, 0).data(KeyRole).toString()) >= 0, true);
        }
    }
}

//! Feeds \a model with records beyond \a capacity; all that are left are the latest, in order.
template<typename Model, typename Record>
void feedRecords(Model &model, qsizetype capacity)
{
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    quint64 number = 0;
    for (const qsizetype count : {qsizetype(1), qsizetype(0), qsizetype(7), capacity - 10, qsizetype(5)}) {
        QList<Record> records;
        for (qsizetype i = 0; i < count; ++i) {
            Record record;
            record.number = ++number;
            records.append(record);
        }
        model.addRecords(records);
        QCOMPARE(model.rowCount(), int(std::min<quint64>(number, quint64(capacity))));
        QCOMPARE(model.row(model.rowCount() - 1).record.number, number);
        QCOMPARE(model.row(0).record.number, number - quint64(model.rowCount()) + 1);
        QCOMPARE(model.index(model.rowCount() - 1, 0).data(KeyRole).toString(), QString::number(number));
    }
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
    model.addRecords({Record()});
    QCOMPARE(model.rowCount(), 1);
}

int columnOf(const TableModel &model, const QByteArray &id)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.columnId(column) == id)
            return column;
    }
    return -1;
}

} // namespace

//! The models of the pages under Qt's tester of models, while what they show changes.
class tst_PageModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modules();
    void entriesOfOnePathAreNumbered();
    void modulesGoByWhatIsLive();
    void aTimeOfNoCallIsNone();
    void routes();
    void routesOfReorderedModules();
    void unmatched();
    void problems();
    void verdictSteps();
    void trace()
    {
        TraceModel model;
        feedRecords<TraceModel, TraceRecord>(model, TraceModel::capacity);
    }
    void statusesAreToldApart();
    void log()
    {
        LogModel model;
        feedRecords<LogModel, LogRecord>(model, LogModel::capacity);
    }
};

void tst_PageModels::modules()
{
    ModulesModel model;
    feedAll(model, columnOf(model, "module"), [&](const QStringList &names, int round) {
        QByteArray file = "server_name: example.com\nmodules:\n";
        HostSnapshot snapshot;
        for (const QString &name : names) {
            file += "  - module: lists." + name.toUtf8() + "\n    config: {}\n";
            ModuleSnapshot module;
            module.index = int(snapshot.modules.size());
            module.path = u"lists."_s + name;
            module.totals.calls = quint64(round);
            snapshot.modules.append(module);
        }
        if (names.isEmpty())
            file = "server_name: example.com\nmodules: []\n";
        const ConfigDocument document = ConfigDocument::fromBytes(file, u"/etc/example/homeserver.yaml"_s);
        model.setRows(moduleRows(document, document, snapshot, &document));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.row(row).calls(), quint64(round));
    });
}

void tst_PageModels::entriesOfOnePathAreNumbered()
{
    const auto document = [](const QByteArray &entries) {
        return ConfigDocument::fromBytes("modules:\n" + entries, u"/etc/example/homeserver.yaml"_s);
    };
    const ConfigDocument saved = document("  - { module: a.A, config: { n: 1 } }\n"
                                          "  - { module: b.B, config: {} }\n"
                                          "  - { module: a.A, config: { n: 2 } }\n");
    const ConfigDocument edited = document("  - { module: a.A, config: { n: 2 } }\n"
                                           "  - { module: a.A, config: { n: 3 } }\n"
                                           "  - { module: b.B, config: {} }\n"
                                           "  - { module: a.A, config: {} }\n");
    QStringList rows;
    for (const ModuleRow &row : moduleRows(saved, edited, {}, nullptr))
        rows.append(u"%1#%2 from %3"_s.arg(row.path).arg(row.occurrence).arg(row.before));
    QCOMPARE(rows, (QStringList {u"a.A#0 from 2"_s, u"a.A#1 from 0"_s, u"b.B#0 from 1"_s, u"a.A#2 from 3"_s}));
}

void tst_PageModels::modulesGoByWhatIsLive()
{
    const auto document = [](const QByteArray &entries) {
        return ConfigDocument::fromBytes("modules:\n" + entries, u"/etc/example/homeserver.yaml"_s);
    };
    const QByteArray one = "  - { module: a.A, config: { n: 1 } }\n";
    const QByteArray two = "  - { module: a.A, config: { n: 2 } }\n";
    const QByteArray other = "  - { module: b.B, config: {} }\n";
    const ConfigDocument saved = document(one + other + two);
    const ConfigDocument live = document(two + one + other); // Applied without being saved.
    const ConfigDocument edited = document("  # a line more\n" + two + one + other + "  - { module: c.C }\n");
    HostSnapshot snapshot;
    for (const ModuleEntry &entry : live.modules()) {
        ModuleSnapshot module;
        module.index = int(snapshot.modules.size());
        module.path = entry.path;
        module.totals.calls = quint64(entry.config[u"n"_s].asInt(0));
        snapshot.modules.append(module);
    }
    const auto told = [](const QList<ModuleRow> &rows) {
        QStringList lines;
        for (const ModuleRow &row : rows) {
            lines.append(u"%1 %2 at %3 from %4, %5 calls"_s.arg(row.path, stateText(row.state))
                             .arg(row.livePosition)
                             .arg(row.before)
                             .arg(row.calls()));
        }
        return lines;
    };
    const QList<ModuleRow> rows = moduleRows(saved, edited, snapshot, &live);
    QCOMPARE(told(rows),
             (QStringList {u"a.A Active at 0 from 2, 2 calls"_s, u"a.A Active at 1 from 0, 1 calls"_s,
                           u"b.B Active at 2 from 1, 0 calls"_s, u"c.C Will load at -1 from 3, 0 calls"_s}));
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(rows.at(i).place.line, int(i) + 3); // Where the text has it that is shown.
    for (const ModuleRow &row : moduleRows(saved, edited, snapshot, nullptr))
        QCOMPARE(row.state, ModuleRow::State::NotRun);
}

void tst_PageModels::aTimeOfNoCallIsNone()
{
    const ConfigDocument document = ConfigDocument::fromBytes("modules:\n  - { module: a.A }\n  - { module: b.B }\n",
                                                              u"/etc/example/homeserver.yaml"_s);
    HostSnapshot snapshot;
    for (const ModuleEntry &entry : document.modules()) {
        ModuleSnapshot module;
        module.index = int(snapshot.modules.size());
        module.path = entry.path;
        module.totals.calls = quint64(module.index);
        module.totals.totalNs = 1500 * module.index;
        snapshot.modules.append(module);
    }
    ModulesModel model;
    model.setRows(moduleRows(document, document, snapshot, &document));
    const int time = columnOf(model, "time");
    QCOMPARE(model.index(0, time).data().toString(), QString());
    QCOMPARE(model.index(1, time).data().toString(), durationText(1500));
}

void tst_PageModels::routes()
{
    RoutesModel model;
    feedAll(model, columnOf(model, "path"), [&](const QStringList &names, int round) {
        QList<RouteSnapshot> routes;
        for (const QString &name : names) {
            RouteSnapshot route;
            route.path = u'/' + name;
            route.module = 0;
            route.requests = quint64(round);
            routes.append(route);
        }
        model.setRoutes(routes, [](int) { return u"lists.AllowList"_s; });
    });
}

void tst_PageModels::routesOfReorderedModules()
{
    RoutesModel model;
    RouteSnapshot route;
    route.path = u"/a"_s;
    for (const int module : {1, 0}) {
        route.module = module;
        model.setRoutes({route}, [](int) { return u"lists.AllowList"_s; });
        QCOMPARE(model.row(0).route.module, module);
        QCOMPARE(model.index(0, 0).data(TargetRole).value<Target>().module, module);
    }
}

void tst_PageModels::statusesAreToldApart()
{
    TraceModel model;
    const QList<int> statuses {200, 404, 502};
    QList<TraceRecord> records;
    for (const int status : statuses) {
        TraceRecord record;
        record.number = quint64(records.size() + 1);
        record.kind = TraceRecord::Kind::Request;
        record.status = status;
        record.outcome = status >= 500 ? Outcome::Failed : Outcome::Done;
        records.append(record);
    }
    model.addRecords(records);
    QList<QImage> pictures;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex outcome = model.index(row, columnOf(model, "outcome"));
        QCOMPARE(outcome.data().toString(), QString::number(statuses.at(row)));
        const QImage picture = outcome.data(Qt::DecorationRole).value<QIcon>().pixmap(16).toImage();
        QVERIFY(!picture.isNull() && !pictures.contains(picture));
        pictures.append(picture);
    }
}

void tst_PageModels::unmatched()
{
    UnmatchedModel model;
    feedAll(model, columnOf(model, "path"), [&](const QStringList &names, int) {
        QList<UnmatchedRequest> requests;
        for (const QString &name : names)
            requests.append({QDateTime::fromMSecsSinceEpoch(1), u"GET"_s, u'/' + name, {}});
        model.setRows(requests);
    });
}

void tst_PageModels::problems()
{
    ProblemsModel model;
    feedAll(model, columnOf(model, "path"), [&](const QStringList &names, int round) {
        QList<Problem> problems;
        for (const QString &name : names) {
            Problem problem;
            problem.path = u"modules."_s + name;
            problem.message = u"is slow: %1 ms"_s.arg(round);
            problem.id = u"slow-callback"_s;
            problems.append(problem);
        }
        model.setRows(problems);
    });
}

void tst_PageModels::verdictSteps()
{
    VerdictStepsModel model;
    feedAll(model, columnOf(model, "module"), [&](const QStringList &names, int round) {
        QList<VerdictStep> steps;
        for (const QString &name : names) {
            VerdictStep step;
            step.path = u"lists."_s + name;
            step.state = round % 2 == 0 ? VerdictStep::State::Asked : VerdictStep::State::Decided;
            steps.append(step);
        }
        model.setSteps(steps);
    });
}

QTEST_MAIN(tst_PageModels)
#include "tst_pagemodels.moc"
