// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostedentries.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace std::chrono_literals;

namespace {

using Change = ApplyReport::Change;

//! The marks that a report's dispatch left, in order.
QString marksOf(const DispatchReport &report)
{
    QStringList marks;
    const Value::List items = report.argumentsAfter.value(1)[u"marks"_s].items();
    for (const Value &mark : items)
        marks.append(mark.toString());
    return marks.join(u' ');
}

QString marks(Host &host) { return marksOf(fire(host, u"on_create_room"_s, room)); }

QList<Change> changes(const ApplyReport &report)
{
    QList<Change> list;
    for (const ApplyReport::ModuleChange &change : report.modules)
        list.append(change.change);
    return list;
}

quint64 calls(const HostSnapshot &snapshot, int module)
{
    for (const ModuleSnapshot &row : snapshot.modules) {
        if (row.index == module)
            return row.totals.calls;
    }
    return quint64(-1);
}

//! A module whose constructor puts \a entries into its cache "f" of 100.
Setup::Entry scriptedCache(int entries)
{
    QJsonObject values;
    for (int i = 0; i < entries; ++i)
        values[u"@u%1:x"_s.arg(i)] = u"sales"_s;
    const QJsonObject cache {{u"function"_s, u"f"_s},
                             {u"keys"_s, QJsonArray {u"user_id"_s}},
                             {u"max_entries"_s, 100},
                             {u"entries"_s, values}};
    return entry(u"scripted.ScriptedModule"_s, {{u"caches"_s, QJsonArray {cache}}});
}

CacheStatistics cacheOf(Host &host, int module)
{
    for (const CachedFunctionSnapshot &cache : host.snapshot().caches) {
        if (cache.module == module)
            return cache.statistics;
    }
    return {};
}

} // namespace

class HostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void startsEmpty();
    void firstLoadKeepsWhatWorks();
    void reorderKeepsInstances();
    void configChangeRebuildsOnlyThatModule();
    void disableAndEnable();
    void failingApplyChangesNothing_data();
    void failingApplyChangesNothing();
    void setupErrorsRefuse();
    void moduleThatFailedBeforeDoesNotBlock();
    void serverNameRebuildsAll();
    void cacheFactorsResize();
    void constructorEntriesFillTheirCache();
    void constructorEntriesNeverExpire();
    void suspendedDispatchEndsOnItsSetup();
    void suspendedRequestEndsOnItsSetup();
    void nestedEventLoop();
    void exclusiveIsStoppedFirst();
    void exclusiveComesBackWhenRefused();
    void sleepersGoWithTheirModule();
    void sleepOfARequestEndsWithTheHost();
    void backgroundCallsFollowTheSwap();
    void lateRegistrations();
    void usageErrors();
    void countsRunningProblems();
    void cancelledNotificationIsAProblem();
    void namesTheModuleThatHoldsTheHost();
    void tracesEverything();
    void invalidates();
    void pagesThroughACache();
    void listensAgain();
    void servesWhereTheSetupSays();
    void snapshotTellsModules();
};

void HostTest::init()
{
    QCoreApplication::instance()->setProperty("hosted.record", QStringList());
    QCoreApplication::instance()->setProperty("hosted.go", false);
}

void HostTest::startsEmpty()
{
    Host host(testOptions());
    const HostSnapshot snapshot = host.snapshot();
    QCOMPARE(snapshot.revision, 0u);
    QVERIFY(snapshot.modules.isEmpty());
    QVERIFY(snapshot.problems.isEmpty());
    QCOMPARE(fire(host, u"user_may_invite"_s, invite).outcome, Outcome::Allowed);
}

void HostTest::firstLoadKeepsWhatWorks()
{
    Host host(testOptions());
    const ApplyReport report = apply(host,
                                     setupOf({marked(u"a"_s), marked(u"b"_s, {}, u"parse"_s), entry(u"no.Such"_s),
                                              marked(u"c"_s, {}, u"construct"_s), marked(u"d"_s)}));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Applied);
    QCOMPARE(changes(report), (QList {Change::Added, Change::Failed, Change::Failed, Change::Failed, Change::Added}));
    QCOMPARE(marks(host), u"a d"_s);

    const HostSnapshot snapshot = host.snapshot();
    QStringList phases;
    for (const ModuleSnapshot &module : snapshot.modules)
        phases.append(module.failure ? module.failure->phase : QString());
    QCOMPARE(phases, (QStringList {QString(), u"parse_config"_s, u"find"_s, u"construct"_s, QString()}));
    QCOMPARE(snapshot.modules.at(1).failure->path, u"modules.<item 1>.config.fails"_s);
    QCOMPARE(snapshot.problems.constFirst().severity, Problem::Severity::Error);
    QCOMPARE(withId(snapshot, u"homeserver-refuses-to-start"_s).size(), 1);
    // Nothing that a failed constructor registered stays.
    for (const CallbackSnapshot &callback : snapshot.callbacks) {
        for (const CallbackSnapshot::Asked &asked : callback.modules)
            QVERIFY(asked.module == 0 || asked.module == 4);
    }
    QCOMPARE(snapshot.caches.size(), 2);
}

void HostTest::reorderKeepsInstances()
{
    Host host(testOptions());
    const auto a = marked(u"a"_s);
    const auto b = marked(u"b"_s);
    apply(host, setupOf({a, b}));
    for (int i = 0; i < 3; ++i)
        marks(host);
    fire(host, u"on_profile_update"_s, {u"@u:x"_s, Value::object(u"ProfileInfo"_s, {}), false, false});
    QCOMPARE(calls(host.snapshot(), 0), 4u);
    QCOMPARE(cacheOf(host, 1).misses, 1);
    const qint64 entries = cacheOf(host, 1).entries;

    const ApplyReport report = apply(host, setupOf({b, a, marked(u"c"_s)}));
    QCOMPARE(changes(report), (QList {Change::Kept, Change::Kept, Change::Added}));
    QCOMPARE(report.modules.at(0).before, 1);
    QCOMPARE(report.modules.at(0).after, 0);
    QCOMPARE(marks(host), u"b a c"_s);
    const HostSnapshot snapshot = host.snapshot();
    QCOMPARE(snapshot.revision, 2u);
    QCOMPARE(calls(snapshot, 0), 5u);
    QCOMPARE(calls(snapshot, 1), 5u);
    QCOMPARE(calls(snapshot, 2), 1u);
    QCOMPARE(cacheOf(host, 0).misses, 1);
    QCOMPARE(cacheOf(host, 0).entries, entries);
    QVERIFY(snapshot.modules.at(0).isReused);
    QVERIFY(!snapshot.modules.at(2).isReused);
    QCOMPARE(snapshot.modules.at(0).entry.line, 1);
}

void HostTest::configChangeRebuildsOnlyThatModule()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s), marked(u"b"_s), marked(u"c"_s)}));
    marks(host);
    const ApplyReport report = apply(host, setupOf({marked(u"a"_s), marked(u"B"_s), marked(u"c"_s)}));
    QCOMPARE(changes(report), (QList {Change::Kept, Change::Rebuilt, Change::Kept}));
    QCOMPARE(marks(host), u"a B c"_s);
    QCOMPARE(calls(host.snapshot(), 0), 2u);
    QCOMPARE(calls(host.snapshot(), 1), 1u);
    QCOMPARE(calls(host.snapshot(), 2), 2u);
}

void HostTest::disableAndEnable()
{
    Host host(testOptions());
    const auto a = marked(u"a"_s, u"a"_s);
    const auto b = marked(u"b"_s);
    apply(host, setupOf({a, b}));
    host.listen();
    QCOMPARE(get(host, u"a"_s).body, "a");
    ApplyReport report = apply(host, setupOf({disabled(a), b}));
    QCOMPARE(changes(report), (QList {Change::Disabled, Change::Kept}));
    QCOMPARE(report.modules.at(0).after, -1);
    QCOMPARE(report.modules.at(1).after, 0);
    QCOMPARE(marks(host), u"b"_s);
    QCOMPARE(get(host, u"a"_s).status, 404);
    QCOMPARE(host.snapshot().modules.at(0).state, ModuleState::Disabled);
    QCOMPARE(host.snapshot().modules.at(0).index, -1);

    report = apply(host, setupOf({a, b}));
    QCOMPARE(changes(report), (QList {Change::Added, Change::Kept}));
    QCOMPARE(marks(host), u"a b"_s);
    QCOMPARE(get(host, u"a"_s).body, "a");

    report = apply(host, setupOf({b}));
    QCOMPARE(changes(report), (QList {Change::Removed, Change::Kept}));
    QCOMPARE(marks(host), u"b"_s);
}

void HostTest::failingApplyChangesNothing_data()
{
    QTest::addColumn<QString>("fails");
    QTest::newRow("parse_config") << u"parse"_s;
    QTest::newRow("construct") << u"construct"_s;
}

void HostTest::failingApplyChangesNothing()
{
    QFETCH(QString, fails);
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s), marked(u"b"_s)}));
    host.listen();
    marks(host);
    const QList<Problem> problems = host.snapshot().problems;
    const ApplyReport report
        = apply(host, setupOf({marked(u"new"_s, u"new"_s), marked(u"B"_s, u"b"_s, fails), marked(u"a"_s)}));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Refused);
    QCOMPARE(report.revision, 1u);
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.at(0).range.file, u"homeserver.yaml"_s);
    QVERIFY(report.problems.at(0).path.startsWith(u"modules.<item 1>"));
    QVERIFY(report.problems.at(0).message.contains(u"as it was told"));

    QCOMPARE(marks(host), u"a b"_s);
    QCOMPARE(get(host, u"new"_s).status, 404);
    const HostSnapshot snapshot = host.snapshot();
    QCOMPARE(snapshot.revision, 1u);
    QCOMPARE(snapshot.modules.size(), 2);
    QCOMPARE(snapshot.modules.at(0).index, 0);
    QCOMPARE(snapshot.modules.at(0).entry.line, 1);
    QCOMPARE(calls(snapshot, 0), 2u);
    QCOMPARE(snapshot.problems, problems);

    // And the next one goes on from there.
    QCOMPARE(changes(apply(host, setupOf({marked(u"b"_s), marked(u"a"_s)}))), (QList {Change::Kept, Change::Kept}));
    QCOMPARE(marks(host), u"b a"_s);
}

void HostTest::setupErrorsRefuse()
{
    const Problem error {Problem::Severity::Error, {},           u"modules.<item 1>"_s,
                         u"expected a mapping"_s,  std::nullopt, {}};
    Host host(testOptions());
    Setup setup = setupOf({marked(u"a"_s)});
    apply(host, setup);
    setup = setupOf({marked(u"b"_s)});
    setup.problems = {error};
    const ApplyReport report = apply(host, setup);
    QCOMPARE(report.outcome, ApplyReport::Outcome::Refused);
    QCOMPARE(report.problems, QList {error});
    QCOMPARE(marks(host), u"a"_s);

    setup.problems[0].severity = Problem::Severity::Warning;
    QCOMPARE(apply(host, setup).outcome, ApplyReport::Outcome::Applied);
    QCOMPARE(marks(host), u"b"_s);
    QCOMPARE(host.snapshot().problems, setup.problems);
}

void HostTest::moduleThatFailedBeforeDoesNotBlock()
{
    Host host(testOptions());
    const auto failing = marked(u"x"_s, {}, u"construct"_s);
    apply(host, setupOf({marked(u"a"_s), failing}));
    ApplyReport report = apply(host, setupOf({failing, marked(u"b"_s), marked(u"a"_s)}));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Applied);
    QCOMPARE(changes(report), (QList {Change::Failed, Change::Added, Change::Kept}));
    QCOMPARE(marks(host), u"b a"_s);
    QCOMPARE(host.snapshot().modules.at(0).failure->path, u"modules.<item 0>"_s);

    // With another config it is a changed module like any other.
    report = apply(host, setupOf({marked(u"y"_s, {}, u"construct"_s), marked(u"b"_s), marked(u"a"_s)}));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Refused);
    report = apply(host, setupOf({marked(u"y"_s), marked(u"b"_s), marked(u"a"_s)}));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Applied);
    QCOMPARE(marks(host), u"y b a"_s);
    QVERIFY(withId(host.snapshot(), u"homeserver-refuses-to-start"_s).isEmpty());
}

void HostTest::serverNameRebuildsAll()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s), marked(u"b"_s)}));
    const ApplyReport report = apply(host, setupOf({marked(u"a"_s), marked(u"b"_s)}, u"other.example"_s));
    QCOMPARE(changes(report), (QList {Change::Rebuilt, Change::Rebuilt}));
    QCOMPARE(host.snapshot().serverName, u"other.example"_s);
}

void HostTest::cacheFactorsResize()
{
    Host host(testOptions());
    Setup setup = setupOf({marked(u"a"_s)});
    apply(host, setup);
    QCOMPARE(cacheOf(host, 0).askedSize, 100);
    QCOMPARE(cacheOf(host, 0).effectiveSize, 50);
    QVERIFY(host.snapshot().caches.constFirst().memory->bytes > 0);
    setup.cacheFactors = CacheFactors(ConfigValue::fromJson(QJsonObject {{u"global_factor"_s, 2.0}}), {});
    const ApplyReport report = apply(host, setup);
    QCOMPARE(changes(report), QList {Change::Kept});
    QCOMPARE(cacheOf(host, 0).effectiveSize, 200);
    const QJsonObject perCache {{u"length_of"_s, 0.0}};
    setup.cacheFactors = CacheFactors(ConfigValue::fromJson(QJsonObject {{u"per_cache_factors"_s, perCache}}), {});
    apply(host, setup);
    QCOMPARE(cacheOf(host, 0).effectiveSize, 0);
    QCOMPARE(cacheOf(host, 0).entries, 0);
    // A module that is constructed under these factors gets them in its constructor.
    setup.modules = setupOf({marked(u"b"_s)}).modules;
    apply(host, setup);
    QCOMPARE(cacheOf(host, 0).entries, 0);
}

void HostTest::constructorEntriesFillTheirCache()
{
    Host host(testOptions());
    Setup setup = setupOf({scriptedCache(80)});
    setup.cacheFactors = CacheFactors(ConfigValue::fromJson(QJsonObject {{u"global_factor"_s, 1.0}}), {});
    apply(host, setup);
    QCOMPARE(cacheOf(host, 0).effectiveSize, 100);
    QCOMPARE(cacheOf(host, 0).entries, 80);
    QCOMPARE(cacheOf(host, 0).evicted[CacheStatistics::Size], 0);
}

void HostTest::constructorEntriesNeverExpire()
{
    HostTiming timing;
    timing.expiry = 20ms;
    Host host(testOptions(), timing);
    Setup setup = setupOf({marked(u"a"_s)});
    setup.cacheFactors = CacheFactors(ConfigValue::fromJson(QJsonObject {{u"cache_entry_ttl"_s, 100}}), {});
    apply(host, setup);
    fire(host, u"on_profile_update"_s, {u"@u:x"_s, Value::object(u"ProfileInfo"_s, {}), false, false});
    QCOMPARE(cacheOf(host, 0).entries, 2);
    QTRY_COMPARE(cacheOf(host, 0).entries, 1);
    CachePageRequest request;
    request.module = 0;
    request.function = u"length_of"_s;
    QCOMPARE(host.cachePage(request).entries.constFirst().key, QStringList(u"early"_s));
}

void HostTest::suspendedDispatchEndsOnItsSetup()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s, {}, {}, 600), marked(u"b"_s, {}, {}, 50), marked(u"c"_s)}));
    const QFuture<FireAnswer> running = startFire(host, u"on_create_room"_s, room);
    QCOMPARE(host.snapshot().waiting.size(), 1);
    QCOMPARE(host.snapshot().waiting.at(0).callback, u"on_create_room"_s);
    QCOMPARE(host.snapshot().waiting.at(0).module, 0);

    // The waiting module is kept at another place; of the others nothing is left.
    apply(host, setupOf({marked(u"z"_s), marked(u"a"_s, {}, {}, 600)}));
    QCOMPARE(host.snapshot().waiting.at(0).module, 1);
    QVERIFY(!running.isFinished());
    const DispatchReport report = *resultOf(running).report;
    QCOMPARE(marksOf(report), u"a b c"_s);
    QVERIFY(!report.error);
    QVERIFY(host.snapshot().waiting.isEmpty());
    QCOMPARE(marks(host), u"z a"_s);
}

void HostTest::suspendedRequestEndsOnItsSetup()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"old"_s, u"x"_s, {}, 1500)}));
    QVERIFY(host.listen().isListening);
    const std::weak_ptr<const Composition> composition = host.composition();
    QNetworkAccessManager network;
    QNetworkReply *reply = startGet(network, host, u"x"_s);
    QTRY_COMPARE(host.runningRequests(), 1);
    apply(host, setupOf({marked(u"new"_s, u"x"_s)}));
    QCOMPARE(get(host, u"x"_s).body, "new");
    QVERIFY(!composition.expired());
    const Answer answer = answerOf(reply);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "old");
    QTRY_VERIFY(composition.expired());
}

void HostTest::nestedEventLoop()
{
    Host host(testOptions());
    apply(host, setupOf({named(u"hosted.Nesting"_s, u"denies"_s), marked(u"a"_s)}));
    const std::weak_ptr<const Composition> composition = host.composition();
    bool wasInside = false;
    QTimer::singleShot(0, &host, [&] {
        wasInside = true;
        apply(host, setupOf({marked(u"b"_s)}));
        QCoreApplication::instance()->setProperty("hosted.go", true);
    });
    const DispatchReport report = fire(host, u"user_may_invite"_s, invite);
    QVERIFY(wasInside);
    QCOMPARE(report.outcome, Outcome::Denied);
    QCOMPARE(marks(host), u"b"_s);
    QTRY_VERIFY(composition.expired());
}

void HostTest::exclusiveIsStoppedFirst()
{
    Host host(testOptions());
    const QString path = u"hosted.Exclusive"_s;
    apply(host, setupOf({named(path, u"one"_s), marked(u"a"_s)}));
    host.listen();
    apply(host, setupOf({marked(u"a"_s), named(path, u"two"_s)}));
    QCOMPARE(recorded(), (QStringList {u"construct one"_s, u"destroy one"_s, u"construct two"_s}));
    QCOMPARE(get(host, u"exclusive"_s).body, "two");
    QCOMPARE(calls(host.snapshot(), 0), 0u);
}

void HostTest::exclusiveComesBackWhenRefused()
{
    Host host(testOptions());
    const QString path = u"hosted.Exclusive"_s;
    apply(host, setupOf({named(path, u"one"_s), marked(u"a"_s)}));
    host.listen();
    marks(host);

    // Another module fails: the exclusive one is not touched.
    ApplyReport report = apply(host, setupOf({named(path, u"two"_s), marked(u"b"_s, {}, u"construct"_s)}));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Refused);
    QCOMPARE(recorded(), QStringList(u"construct one"_s));

    report = apply(host, setupOf({named(path, u"two"_s, true), marked(u"b"_s)}));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Refused);
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(
        recorded(),
        (QStringList {u"construct one"_s, u"destroy one"_s, u"construct two"_s, u"fail two"_s, u"construct one"_s}));
    QCOMPARE(get(host, u"exclusive"_s).body, "one");
    QCOMPARE(marks(host), u"a"_s);
    QCOMPARE(host.snapshot().revision, 1u);
    QCOMPARE(calls(host.snapshot(), 1), 2u);
}

void HostTest::sleepersGoWithTheirModule()
{
    const auto sleeping = [](const QString &name) {
        return entry(u"hosted.Exclusive"_s, {{u"name"_s, name}, {u"sleeps"_s, true}});
    };
    const auto sleepers = [] { return recorded().count(u"sleep"_s); };
    {
        Host host(testOptions());
        apply(host, setupOf({sleeping(u"one"_s)}));
        QTRY_COMPARE(sleepers(), 2);
        QCOMPARE(apply(host, setupOf({sleeping(u"two"_s)})).outcome, ApplyReport::Outcome::Applied);
        QVERIFY(recorded().indexOf(u"destroy one"_s) < recorded().indexOf(u"construct two"_s));
        QVERIFY(recorded().contains(u"destroy one"_s));
        QTRY_COMPARE(sleepers(), 4);
    }
    QCOMPARE(recorded().constLast(), u"destroy two"_s);
}

void HostTest::sleepOfARequestEndsWithTheHost()
{
    std::weak_ptr<const Composition> composition;
    QNetworkAccessManager network;
    {
        HostTiming timing;
        timing.farewell = std::chrono::milliseconds(10);
        Host host(testOptions(), timing);
        apply(host, setupOf({marked(u"slow"_s, u"x"_s, {}, 3'600'000)}));
        QVERIFY(host.listen().isListening);
        composition = host.composition();
        startGet(network, host, u"x"_s);
        QTRY_COMPARE(host.runningRequests(), 1);
    }
    QTRY_VERIFY(composition.expired());
}

void HostTest::backgroundCallsFollowTheSwap()
{
    const QString path = u"hosted.Looping"_s;
    Host host(testOptions());
    apply(host, setupOf({named(path, u"one"_s)}));
    QTRY_VERIFY(recorded().contains(u"turn one"_s));

    // A successor that is never live never turns.
    apply(host, setupOf({named(path, u"never"_s), marked(u"a"_s, {}, u"construct"_s)}));
    init();
    QTRY_VERIFY(recorded().size() > 3);
    QVERIFY(!recorded().contains(u"turn never"_s));

    apply(host, setupOf({named(path, u"two"_s)}));
    init();
    QTRY_VERIFY(recorded().size() > 3);
    QVERIFY(!recorded().contains(u"turn one"_s));

    apply(host, setupOf({}));
    init();
    apply(host, setupOf({named(path, u"three"_s)}));
    QTRY_VERIFY(recorded().contains(u"turn three"_s));
    QVERIFY(!recorded().contains(u"turn two"_s));
}

void HostTest::lateRegistrations()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s), entry(u"hosted.Late"_s)}));
    QTRY_COMPARE(fire(host, u"user_may_invite"_s, invite).decidedBy, 1);
    QTRY_COMPARE(host.snapshot().routes.size(), 1);
    const HostSnapshot snapshot = host.snapshot();
    QCOMPARE(snapshot.routes.at(0).state, RouteState::Refused);
    QCOMPARE(snapshot.revision, 1u);
    QCOMPARE(withId(snapshot, u"refused-route"_s).size(), 1);
    QCOMPARE(host.log(0, 100).constLast().module, 1); // The RuntimeError that it got.
}

void HostTest::usageErrors()
{
    Host host(testOptions());
    apply(host, setupOf({}));
    const auto error = [&](const QString &callback, const Value::List &arguments) {
        return resultOf(startFire(host, callback, arguments)).usageError;
    };
    QVERIFY(error(u"user_may_invit"_s, invite).contains(u"user_may_invite"));
    QVERIFY(error(u"user_may_invite"_s, {u"@i:x"_s}).contains(u"invitee"));
    QVERIFY(error(u"user_may_invite"_s, {1, 2, 3}).contains(u"inviter"));
    QCOMPARE(error(u"user_may_invite"_s, invite), QString());
}

void HostTest::countsRunningProblems()
{
    Host host(testOptions());
    const QJsonObject raises {{u"on_new_event"_s, QJsonObject {{u"raises"_s, u"database is down"_s}}}};
    const auto scripted = entry(u"scripted.ScriptedModule"_s, {{u"callbacks"_s, raises}});
    apply(host, setupOf({marked(u"a"_s), scripted}));
    const Value event = Value::object(u"Event"_s, {{u"type"_s, u"m.room.message"_s}});
    const Value::List arguments {event, Value::dict({})};
    for (int i = 0; i < 3; ++i)
        QCOMPARE(resultOf(startFire(host, u"on_new_event"_s, arguments)).usageError, QString());
    QList<Problem> problems = withId(host.snapshot(), u"callback-failed"_s);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0).moduleIndex, 1);
    for (const QString &words : {u"scripted.ScriptedModule"_s, u"on_new_event"_s, u"database is down"_s, u"3 times"_s})
        QVERIFY2(problems.at(0).message.contains(words), qUtf8Printable(problems.at(0).message));

    apply(host, setupOf({scripted, marked(u"a"_s)}));
    problems = withId(host.snapshot(), u"callback-failed"_s);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0).moduleIndex, 0);
    apply(host, setupOf({marked(u"a"_s)}));
    QVERIFY(withId(host.snapshot(), u"callback-failed"_s).isEmpty());
}

void HostTest::cancelledNotificationIsAProblem()
{
    Host host(testOptions());
    const QJsonObject cancelled {{u"raises"_s, QJsonObject {{u"cancelled"_s, true}}}};
    const QJsonObject both {{u"on_new_event"_s, cancelled}, {u"check_event_allowed"_s, cancelled}};
    apply(host, setupOf({entry(u"scripted.ScriptedModule"_s, {{u"callbacks"_s, both}})}));
    const Value::List arguments {Value::object(u"Event"_s, {{u"type"_s, u"m.room.message"_s}}), Value::dict({})};
    resultOf(startFire(host, u"check_event_allowed"_s, arguments)); // shielded: nobody's failure
    resultOf(startFire(host, u"on_new_event"_s, arguments));
    const QList<Problem> problems = withId(host.snapshot(), u"callback-failed"_s);
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.at(0).message.contains(u"on_new_event"), qUtf8Printable(problems.at(0).message));
}

void HostTest::namesTheModuleThatHoldsTheHost()
{
    HostTiming timing;
    timing.heartbeat = 5ms;
    timing.stallLimit = 100ms;
    Host host(testOptions(), timing);
    apply(host, setupOf({marked(u"a"_s), entry(u"hosted.Holding"_s, {{u"ms"_s, 400}})}));
    QVERIFY(withId(host.snapshot(), u"module-held-host"_s).isEmpty());
    fire(host, u"user_may_invite"_s, invite);
    QTRY_COMPARE(withId(host.snapshot(), u"module-held-host"_s).size(), 1);
    const Problem problem = withId(host.snapshot(), u"module-held-host"_s).constFirst();
    QCOMPARE(problem.moduleIndex, 1);
    QVERIFY(problem.message.startsWith(u"hosted.Holding held the host for "));
}

void HostTest::tracesEverything()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s, u"a"_s)}));
    marks(host);
    QVERIFY(host.trace(0, 100).isEmpty());
    QVERIFY(!host.composition()->callbacks->environment().trace);

    host.setTrace({});
    host.listen();
    apply(host, setupOf({marked(u"b"_s, u"a"_s)}));
    apply(host, setupOf({marked(u"c"_s, {}, u"construct"_s)}));
    marks(host);
    get(host, u"a"_s);
    const Awaited<InvalidationReport> awaited;
    host.invalidate(0, u"length_of"_s, std::nullopt, awaited.promise);
    resultOf(awaited.future);

    using Kind = TraceRecord::Kind;
    const QList<TraceRecord> records = host.trace(0, 100);
    QList<Kind> kinds;
    for (const TraceRecord &record : records)
        kinds.append(record.kind);
    QCOMPARE(kinds, (QList {Kind::Apply, Kind::Apply, Kind::Dispatch, Kind::Request, Kind::Invalidation}));
    QCOMPARE(records.at(0).subject, u"revision 2"_s);
    QVERIFY(records.at(1).detail.contains(u"as it was told"));
    QCOMPARE(records.at(2).subject, u"on_create_room"_s);
    QCOMPARE(records.at(3).subject, u"GET /_synapse/client/a"_s);
    QCOMPARE(records.at(3).status, 200);
    QCOMPARE(records.at(4).subject, u"length_of"_s);

    host.setTrace({.mode = TraceSettings::Mode::Off});
    marks(host);
    QVERIFY(!host.composition()->callbacks->environment().trace);
}

void HostTest::invalidates()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s)}));
    const auto invalidate = [&](int module, const std::optional<QList<QStringList>> &keys) {
        const Awaited<InvalidationReport> awaited;
        host.invalidate(module, u"length_of"_s, keys, awaited.promise);
        return resultOf(awaited.future);
    };
    InvalidationReport report = invalidate(1, std::nullopt);
    QVERIFY(!report.isFound);
    QCOMPARE(report.errors.size(), 1);
    report = invalidate(0, QList<QStringList> {{u"early"_s, u"too many"_s}, {u"no such"_s}});
    QVERIFY(report.isFound);
    QCOMPARE(report.errors.size(), 1);
    QCOMPARE(report.entriesAfter, 1);
    QList<QStringList> many;
    for (int i = 0; i < 50'000; ++i)
        many.append({QString::number(i)});
    many.append({u"early"_s});
    report = invalidate(0, many);
    QCOMPARE(report.entriesBefore, 1);
    QCOMPARE(report.entriesAfter, 0);
    QVERIFY(report.errors.isEmpty());
}

void HostTest::pagesThroughACache()
{
    Host host(testOptions());
    apply(host, setupOf({scriptedCache(40)}));
    CachePageRequest request;
    request.module = 0;
    request.function = u"f"_s;
    request.maxEntries = 7;
    QSet<QString> seen;
    int pages = 0;
    do {
        const CachePage page = host.cachePage(request);
        QVERIFY(page.entries.size() <= 7);
        for (const CacheEntry &row : page.entries)
            seen.insert(row.key.constFirst());
        request.from = page.next;
        ++pages;
    } while (!request.from.isEmpty() && pages < 100);
    QCOMPARE(seen.size(), 40);
    QVERIFY(pages >= 6);
    request.module = 3;
    QVERIFY(host.cachePage(request).entries.isEmpty());
}

void HostTest::listensAgain()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s, u"a"_s)}));
    QVERIFY(!host.snapshot().listener.isListening);
    QVERIFY(host.listen().isListening);
    QCOMPARE(get(host, u"a"_s).body, "a");
    QCOMPARE(get(host, u"zzz"_s).status, 404);
    QCOMPARE(host.snapshot().listener.requests, 2u);
    QCOMPARE(host.snapshot().listener.unmatched, 1u);
    QCOMPARE(host.snapshot().listener.lastUnmatched.size(), 1);
    QCOMPARE(host.snapshot().listener.lastUnmatched.at(0).path, u"/_synapse/client/zzz"_s);
    QCOMPARE(host.snapshot().routes.at(0).requests, 1u);

    const Awaited<void> stopped;
    host.stopListening(5s, stopped.promise);
    resultOf(stopped.future);
    QVERIFY(!host.snapshot().listener.isListening);
    QVERIFY(host.listen().isListening);
    QCOMPARE(get(host, u"a"_s).body, "a");

    HostOptions options = testOptions();
    options.listen = u"nowhere"_s;
    Host other(options);
    QVERIFY(other.listen().error.contains(u"nowhere"));
    QVERIFY(!other.snapshot().listener.isListening);
}

void HostTest::servesWhereTheSetupSays()
{
    Host host(testOptions());
    Setup setup = setupOf({marked(u"a"_s, u"a"_s)});
    apply(host, setup);
    const QString first = host.listen().address;
    setup.listen = u"127.0.0.2:0"_s;
    ApplyReport report = apply(host, setup);
    QCOMPARE(changes(report), QList {Change::Kept});
    QVERIFY(report.remarks.isEmpty());
    const QString second = host.snapshot().listener.address;
    QVERIFY2(second.startsWith(u"http://127.0.0.2:"_s), qPrintable(second));
    QCOMPARE(get(host, u"a"_s).body, "a");

    setup.listen = QString(first).remove(u"http://"_s);
    QTcpServer other; // Somebody else has taken it by now.
    QVERIFY(other.listen(QHostAddress(u"127.0.0.1"_s), quint16(QUrl(first).port())));
    report = apply(host, setup);
    QCOMPARE(report.outcome, ApplyReport::Outcome::Applied);
    QCOMPARE(report.remarks.size(), 1);
    QCOMPARE(host.snapshot().listener.address, second);
    QCOMPARE(get(host, u"a"_s).body, "a");

    // What the program was told goes before the file.
    HostOptions options = testOptions();
    options.listen = u"127.0.0.1:0"_s;
    Host told(options);
    apply(told, setup);
    const QString address = told.listen().address;
    setup.listen = u"127.0.0.2:0"_s;
    apply(told, setup);
    QCOMPARE(told.snapshot().listener.address, address);
}

void HostTest::snapshotTellsModules()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s, u"a"_s), marked(u"b"_s, u"a"_s)}));
    const HostSnapshot snapshot = host.snapshot();
    const ModuleSnapshot &module = snapshot.modules.at(1);
    QCOMPARE(module.path, u"hosted.Marked"_s);
    QCOMPARE(module.runtime, u"native"_s);
    QCOMPARE(module.version, u"2.0"_s);
    QVERIFY(QFileInfo::exists(module.file));
    QCOMPARE(module.callbackCount, 2);
    QCOMPARE(module.routeCount, 1);
    QCOMPARE(module.cacheCount, 1);
    QVERIFY(module.loadNs > 0);
    QCOMPARE(snapshot.routes.at(1).state, RouteState::Shadowed);
    QCOMPARE(withId(snapshot, u"shadowed-route"_s).size(), 1);
    QCOMPARE(withId(snapshot, u"cache-name-collision"_s).size(), 1);
    QCOMPARE(snapshot.callbacks.size(), 2);
    QCOMPARE(snapshot.callbacks.at(0).modules.size(), 2);
}

QTEST_GUILESS_MAIN(HostTest)
#include "tst_host.moc"
