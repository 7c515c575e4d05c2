// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostedentries.h"

#include <QTest>

#include <csignal>

using namespace modulehost;

using Change = ApplyReport::Change;

namespace {

ApplyReport applyWith(Host &host, const Setup &setup, const ApplyOptions &options)
{
    const Awaited<ApplyReport> awaited;
    host.apply(setup, awaited.promise, options);
    return resultOf(awaited.future);
}

ApplyOptions rebuilding(qsizetype position)
{
    ApplyOptions options;
    options.rebuild = {position};
    return options;
}

ApplyOptions without(const QString &path)
{
    ApplyOptions options;
    options.without = {path};
    return options;
}

QList<Change> changes(const ApplyReport &report)
{
    QList<Change> list;
    for (const ApplyReport::ModuleChange &change : report.modules)
        list.append(change.change);
    return list;
}

//! Texts of the log's lines of a category.
QStringList logged(const Host &host, LogCategory category)
{
    QStringList lines;
    for (const LogRecord &line : host.log(0, 100'000)) {
        if (line.category == category)
            lines.append(line.message);
    }
    return lines;
}

Setup::Entry crashing(const QString &at)
{
    return entry(u"hosted.Crashing"_s, {{u"at"_s, at}, {u"signal"_s, SIGKILL}});
}

} // namespace

class HostCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void rebuildsAnUnchangedModule();
    void rebuildsOneOfTwoEntries();
    void refusesARebuildThatFails();
    void opensAnotherConfig();
    void leavesModulesOut();
    void problemsKnowTheirEntryBehindOneLeftOut();
    void safeModeRunsNothing();
    void leftOutForOneApplyOnly();
    void resetsCounters();
    void timesRequests();
    void explainsRoutes();
    void namesTheNearestRoute();
    void actsOnInvalidationsOfOthers();
    void auditsWhatIsDone();
    void logsInOrder();
    void logIsBounded();
    void failureProblemHasAPlace();
    void refusalIsSorted();
};

void HostCommandsTest::init() { QCoreApplication::instance()->setProperty("hosted.record", QStringList()); }

void HostCommandsTest::rebuildsAnUnchangedModule()
{
    Host host(testOptions());
    const Setup setup = setupOf({marked(u"a"_s), scripted({})});
    apply(host, setup);
    fire(host, u"on_create_room"_s, room);
    fire(host, u"on_profile_update"_s, {u"@u:x"_s, Value::object(u"ProfileInfo"_s, {}), false, false});
    QCOMPARE(host.snapshot().caches.at(0).statistics.entries, 2);
    const ApplyReport report = applyWith(host, setup, rebuilding(0));
    QCOMPARE(changes(report), (QList {Change::Rebuilt, Change::Kept}));
    const HostSnapshot snapshot = host.snapshot();
    QCOMPARE(snapshot.modules.at(0).totals.calls, 0u);
    QCOMPARE(snapshot.caches.at(0).statistics.entries, 1); // What the constructor stores.
    QCOMPARE(snapshot.caches.at(0).statistics.misses, 0);
    QVERIFY(!snapshot.modules.at(0).isReused);
    QVERIFY(snapshot.modules.at(1).isReused);
}

void HostCommandsTest::rebuildsOneOfTwoEntries()
{
    Host host(testOptions());
    const Setup setup = setupOf({disabled(scripted({})), marked(u"a"_s), marked(u"b"_s)});
    apply(host, setup);
    fire(host, u"on_create_room"_s, room);
    QCOMPARE(changes(applyWith(host, setup, rebuilding(2))), (QList {Change::Kept, Change::Rebuilt}));
    const HostSnapshot snapshot = host.snapshot();
    QCOMPARE(snapshot.modules.at(1).totals.calls, 1u);
    QCOMPARE(snapshot.modules.at(2).totals.calls, 0u);
}

void HostCommandsTest::opensAnotherConfig()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s), named(u"hosted.Exclusive"_s, u"one"_s)}));
    fire(host, u"on_create_room"_s, room);
    Setup other = setupOf({marked(u"b"_s, {}, u"construct"_s), marked(u"a"_s), entry(u"no.Such"_s),
                           named(u"hosted.Exclusive"_s, u"two"_s, true)});
    other.problems = {{Problem::Severity::Error, {}, u"caches"_s, u"expected a mapping"_s, std::nullopt, {}}};
    QCOMPARE(apply(host, other).outcome, ApplyReport::Outcome::Refused);

    ApplyOptions options;
    options.isOpening = true;
    const ApplyReport report = applyWith(host, other, options);
    QCOMPARE(report.outcome, ApplyReport::Outcome::Applied);
    QCOMPARE(changes(report), (QList {Change::Failed, Change::Rebuilt, Change::Failed, Change::Failed}));
    const HostSnapshot snapshot = host.snapshot();
    QCOMPARE(snapshot.modules.size(), 4);
    QCOMPARE(snapshot.modules.at(1).state, ModuleState::Active);
    QCOMPARE(snapshot.modules.at(1).totals.calls, 0u); // Not the one of the config before.
    QVERIFY(!snapshot.modules.at(1).isReused);
    for (const int failed : {0, 2, 3})
        QVERIFY(snapshot.modules.at(failed).failure);
    QVERIFY(snapshot.problems.contains(other.problems.constFirst()));
    QVERIFY(recorded().contains(u"destroy one"_s));
}

void HostCommandsTest::refusesARebuildThatFails()
{
    Host host(testOptions());
    Setup setup = setupOf({marked(u"a"_s)});
    apply(host, setup);
    setup.modules.append(marked(u"b"_s, {}, u"construct"_s));
    const ApplyReport report = applyWith(host, setup, rebuilding(0));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Refused);
    QCOMPARE(host.snapshot().modules.size(), 1);
}

void HostCommandsTest::leavesModulesOut()
{
    Host host(testOptions());
    const Setup setup = setupOf({crashing(u"construct"_s), marked(u"a"_s)});
    const ApplyReport report = applyWith(host, setup, without(u"hosted.Crashing"_s));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Applied);
    const HostSnapshot snapshot = host.snapshot();
    QCOMPARE(snapshot.modules.size(), 2);
    QVERIFY(snapshot.modules.at(0).isLeftOut);
    QCOMPARE(snapshot.modules.at(0).state, ModuleState::Disabled);
    QCOMPARE(snapshot.modules.at(0).index, -1);
    QVERIFY(!snapshot.modules.at(1).isLeftOut);
    QCOMPARE(snapshot.modules.at(1).index, 0);
    QVERIFY(withId(snapshot, u"homeserver-refuses-to-start"_s).isEmpty());
}

void HostCommandsTest::problemsKnowTheirEntryBehindOneLeftOut()
{
    Host host(testOptions());
    Setup setup = setupOf({crashing(u"construct"_s), marked(u"a"_s, u"a"_s), marked(u"b"_s, u"a"_s)});
    Problem ofTheFile;
    ofTheFile.severity = Problem::Severity::Hint;
    ofTheFile.moduleIndex = 2;
    ofTheFile.id = u"of-the-file"_s;
    setup.problems = {ofTheFile};
    applyWith(host, setup, without(u"hosted.Crashing"_s));
    QCOMPARE(withId(host.snapshot(), u"of-the-file"_s).at(0).moduleIndex, 1);
    const Problem shadowed = withId(host.snapshot(), u"shadowed-route"_s).at(0);
    QCOMPARE(shadowed.moduleIndex, 1);
    QCOMPARE(shadowed.path, u"modules.<item 2>"_s); // As the file counts.
}

void HostCommandsTest::safeModeRunsNothing()
{
    Host host(testOptions());
    ApplyOptions options;
    options.safeMode = true;
    applyWith(host, setupOf({crashing(u"parse_config"_s), named(u"hosted.Exclusive"_s, u"one"_s)}), options);
    QCOMPARE(recorded(), QStringList());
    for (const ModuleSnapshot &module : host.snapshot().modules)
        QVERIFY(module.isLeftOut);
    QCOMPARE(fire(host, u"user_may_invite"_s, invite).steps.size(), 0);
}

void HostCommandsTest::leftOutForOneApplyOnly()
{
    Host host(testOptions());
    const Setup setup = setupOf({named(u"hosted.Exclusive"_s, u"one"_s)});
    applyWith(host, setup, without(u"hosted.Exclusive"_s));
    QCOMPARE(changes(apply(host, setup)), QList {Change::Added});
    QCOMPARE(recorded(), QStringList(u"construct one"_s));
    // And a live one goes when it is left out.
    QCOMPARE(changes(applyWith(host, setup, without(u"hosted.Exclusive"_s))), QList {Change::Disabled});
    QTRY_COMPARE(recorded(), (QStringList {u"construct one"_s, u"destroy one"_s}));
}

void HostCommandsTest::resetsCounters()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s, u"a"_s)}));
    host.listen();
    fire(host, u"on_create_room"_s, room);
    get(host, u"a"_s);
    const HostSnapshot before = host.snapshot();
    QCOMPARE(before.modules.at(0).totals.calls, 1u);
    QCOMPARE(before.routes.at(0).requests, 1u);
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > before.countersSince);
    host.resetCounters();
    const HostSnapshot after = host.snapshot();
    QCOMPARE(after.modules.at(0).totals.calls, 0u);
    QCOMPARE(after.routes.at(0).requests, 0u);
    QVERIFY(after.countersSince > before.countersSince);
    fire(host, u"on_create_room"_s, room);
    get(host, u"a"_s);
    QCOMPARE(host.snapshot().modules.at(0).totals.calls, 1u);
    QCOMPARE(host.snapshot().routes.at(0).requests, 1u);
}

void HostCommandsTest::timesRequests()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s, u"a"_s, {}, 40)}));
    host.listen();
    get(host, u"a"_s);
    const auto buckets = host.snapshot().routes.at(0).histogram.buckets();
    quint64 slow = 0;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        if (DurationHistogram::upperBound(i) > 40'000'000)
            slow += buckets[i];
    }
    QCOMPARE(slow, 1u);
}

void HostCommandsTest::explainsRoutes()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s, u"one"_s), marked(u"b"_s, u"one"_s), marked(u"c"_s, u"other"_s)}));
    RouteExplanation explanation = host.explainRoute(u"/_synapse/client/one"_s);
    QVERIFY2(explanation.sentence.contains(u"hosted.Marked"), qUtf8Printable(explanation.sentence));
    QCOMPARE(explanation.candidates.size(), 3);
    QVERIFY(explanation.candidates.at(0).answers);
    QCOMPARE(explanation.candidates.at(0).module, 0);
    QVERIFY(!explanation.candidates.at(1).answers);
    QCOMPARE(explanation.candidates.at(1).module, 1);
    QVERIFY2(explanation.candidates.at(1).sentence.startsWith(u"shadowed: "),
             qUtf8Printable(explanation.candidates.at(1).sentence));
    explanation = host.explainRoute(u"/_synapse/client/ONE"_s);
    QVERIFY(!explanation.candidates.at(0).answers);
    QCOMPARE(explanation.candidates.at(0).sentence, u"upper and lower case differ"_s);
}

void HostCommandsTest::namesTheNearestRoute()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s, u"department"_s), marked(u"b"_s, u"other"_s)}));
    host.listen();
    get(host, u"departments"_s);
    const UnmatchedRequest request = host.snapshot().listener.lastUnmatched.at(0);
    QCOMPARE(request.method, u"GET"_s);
    QCOMPARE(request.path, u"/_synapse/client/departments"_s);
    QCOMPARE(request.nearest, u"/_synapse/client/department"_s);
    QVERIFY(qAbs(request.time.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
    apply(host, setupOf({marked(u"b"_s, u"other"_s)}));
    QCOMPARE(host.snapshot().listener.lastUnmatched.at(0).nearest, u"/_synapse/client/other"_s);
    for (int i = 0; i < 25; ++i)
        get(host, u"nowhere%1"_s.arg(i));
    QCOMPARE(host.snapshot().listener.lastUnmatched.size(), 20);
    QCOMPARE(host.snapshot().listener.lastUnmatched.constLast().path, u"/_synapse/client/nowhere24"_s);
    QCOMPARE(host.snapshot().listener.unmatched, 26u);
}

void HostCommandsTest::actsOnInvalidationsOfOthers()
{
    HostOptions options = testOptions();
    options.invalidations = std::make_shared<LocalInvalidationStream>();
    const std::unique_ptr<InvalidationStream> other = options.invalidations->connect();
    {
        Host host(options);
        host.setTrace({});
        apply(host, setupOf({marked(u"a"_s)}));
        QCOMPARE(host.snapshot().caches.at(0).statistics.entries, 1);
        other->send({u"hosted.unknown"_s, std::nullopt});
        other->send({u"hosted.length_of"_s, QStringList {u"early"_s}});
        QTRY_COMPARE(host.snapshot().caches.at(0).statistics.entries, 0);
        const QList<TraceRecord> records = host.trace(0, 100);
        QCOMPARE(records.size(), 2); // The apply before.
        QCOMPARE(records.at(1).kind, TraceRecord::Kind::Invalidation);
        QCOMPARE(records.at(1).subject, u"hosted.length_of"_s);
        QCOMPARE(records.at(1).detail, u"by another host: early"_s);
        other->send({u"hosted.length_of"_s, std::nullopt}); // On its way while the host ends.
    }
    QCoreApplication::sendPostedEvents();
}

void HostCommandsTest::auditsWhatIsDone()
{
    HostOptions options = testOptions();
    options.caller = u"window"_s;
    Host host(options);
    apply(host, setupOf({marked(u"a"_s), marked(u"b"_s)}));
    apply(host, setupOf({marked(u"b"_s), marked(u"c"_s, {}, u"construct"_s)}));
    host.listen();
    const Awaited<InvalidationReport> awaited;
    host.invalidate(1, u"length_of"_s, QList<QStringList> {{u"early"_s}}, awaited.promise);
    resultOf(awaited.future);
    const QStringList lines = logged(host, LogCategory::Audit);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), u"window: applied revision 1: 2 added"_s);
    QVERIFY2(lines.at(1).startsWith(u"window: an apply was refused: "), qUtf8Printable(lines.at(1)));
    QVERIFY2(lines.at(2).startsWith(u"window: listening on http://127.0.0.1:"), qUtf8Printable(lines.at(2)));
    QCOMPARE(lines.at(3), u"window: invalidated length_of of hosted.Marked: 1 of 1 entries went"_s);
}

void HostCommandsTest::logsInOrder()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s), marked(u"b"_s)}));
    const QList<LogRecord> lines = host.log(0, 100);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0).message, u"constructed a"_s);
    QCOMPARE(lines.at(0).module, 0);
    QCOMPARE(lines.at(0).modulePath, u"hosted.Marked"_s);
    QCOMPARE(lines.at(1).module, 1);
    QCOMPARE(lines.at(2).module, -1);
    QCOMPARE(lines.at(2).modulePath, QString());
    QCOMPARE(lines.at(0).category, LogCategory::Module);
    QCOMPARE(lines.at(2).category, LogCategory::Audit);
    QCOMPARE(lines.at(2).number, 3u);
    QCOMPARE(host.log(1, 1).at(0).message, u"constructed b"_s);
    QVERIFY(host.log(3, 100).isEmpty());
    // A line stays with its module when that moves.
    apply(host, setupOf({marked(u"b"_s), marked(u"a"_s)}));
    QCOMPARE(host.log(0, 1).at(0).module, 1);
}

void HostCommandsTest::logIsBounded()
{
    Host host(testOptions());
    const auto throwing = scripted({{u"on_new_event"_s, QJsonObject {{u"raises"_s, u"no"_s}}}});
    apply(host, setupOf({throwing}));
    const Value event = Value::object(u"Event"_s, {{u"type"_s, u"m.room.message"_s}});
    for (std::size_t i = 0; i < LogRing::capacity + 10; ++i)
        fire(host, u"on_new_event"_s, {event, Value::dict({})});
    const QList<LogRecord> lines = host.log(0, INT_MAX);
    QCOMPARE(std::size_t(lines.size()), LogRing::capacity);
    QCOMPARE(lines.constLast().number - lines.constFirst().number, LogRing::capacity - 1);
}

void HostCommandsTest::failureProblemHasAPlace()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s), marked(u"b"_s, {}, u"parse"_s)}));
    const Problem problem = withId(host.snapshot(), u"homeserver-refuses-to-start"_s).at(0);
    QCOMPARE(problem.range.file, u"homeserver.yaml"_s);
    QCOMPARE(problem.range.line, 2);
}

void HostCommandsTest::refusalIsSorted()
{
    Host host(testOptions());
    apply(host, setupOf({}));
    Setup setup = setupOf({});
    for (const int line : {30, 10, 20}) {
        Problem problem;
        problem.range.file = u"homeserver.yaml"_s;
        problem.range.line = line;
        problem.message = QString::number(line);
        setup.problems.append(problem);
    }
    QList<int> lines;
    for (const Problem &problem : apply(host, setup).problems)
        lines.append(problem.range.line);
    QCOMPARE(lines, (QList {10, 20, 30}));
}

QTEST_GUILESS_MAIN(HostCommandsTest)
#include "tst_hostcommands.moc"
