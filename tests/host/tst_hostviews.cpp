// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostedentries.h"
#include "namedfunction.h"

#include <cacheestimate.h>
#include <cachememories.h>
#include <embeddedsession.h>

#include <configdocument.h>

#include <QTest>

#include <array>
#include <chrono>

#include <time.h>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace std::chrono_literals;

using State = CacheEntryLookup::State;

namespace {

const CacheEntryRequest early {.module = 0, .function = u"length_of"_s, .key = {u"early"_s}};

CacheEntryRequest of(const QStringList &key)
{
    CacheEntryRequest request = early;
    request.key = key;
    return request;
}

QStringList messages(const Host &host)
{
    QStringList all;
    for (const LogRecord &line : host.log(0, 1000))
        all.append(line.message);
    return all;
}

//! A cached function whose memory takes some milliseconds of work to estimate: each time it has one byte more.
class LargeFunction : public NamedFunction
{
public:
    LargeFunction()
        : NamedFunction(u"f"_s)
    {
    }
    std::optional<CacheMemory> memory() const override
    {
        const auto worked = [] {
            timespec time = {};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
            return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
        };
        const auto end = worked() + 3ms;
        while (worked() < end) { }
        return CacheMemory {++m_estimates, false};
    }

private:
    mutable qint64 m_estimates = 0;
};

quint64 answered(const RouteSnapshot &route, std::size_t statusClass) { return route.mix.statuses[statusClass]; }

} // namespace

//! What a host tells of single things beside its snapshots.
class HostViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneEntryOfACache();
    void entriesThatAreNotThere();
    void entriesOverASession();
    void entriesWithoutWords();
    void trafficOfARoute();
    void lastRequestsOfARoute();
    void resetTakesTrafficAsWell();
    void linesBelowTheLevelAreNotKept();
    void auditLinesAreAlwaysKept();
    void secretsAreNotRecorded();
    void memoryIsAnEstimate();
    void memoryIsEstimatedInTurns();
};

void HostViewsTest::oneEntryOfACache()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s)}));
    const CacheEntryAnswer answer = host.cacheEntry(early)();
    QCOMPARE(answer.state, State::Found);
    QCOMPARE(answer.value.bytes, "5");
    QVERIFY(!answer.value.isCut);
    QVERIFY(!answer.expiresIn); // What a constructor stores stays.
    fire(host, u"on_profile_update"_s, {u"@u:x"_s, Value::object(u"ProfileInfo"_s, {}), false, false});
    const CacheEntryAnswer later = host.cacheEntry(of({u"@u:x"_s}))();
    QCOMPARE(later.state, State::Found);
    QVERIFY(later.expiresIn && *later.expiresIn > 1min && *later.expiresIn <= 30min);
}

void HostViewsTest::entriesThatAreNotThere()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s)}));
    QCOMPARE(host.cacheEntry(of({u"nobody"_s}))().state, State::Missing);
    QCOMPARE(host.cacheEntry(of({u"two"_s, u"parts"_s}))().state, State::UnreadableKey);
    CacheEntryRequest elsewhere = early;
    elsewhere.module = 7;
    QCOMPARE(host.cacheEntry(elsewhere)().state, State::Missing);
    elsewhere = early;
    elsewhere.function = u"other"_s;
    QCOMPARE(host.cacheEntry(elsewhere)().state, State::Missing);
}

void HostViewsTest::entriesOverASession()
{
    EmbeddedSession session(testOptions());
    const ConfigDocument document = ConfigDocument::fromBytes("server_name: example.com\n"
                                                              "modules:\n"
                                                              "  - module: hosted.Marked\n"
                                                              "    config: { mark: a }\n",
                                                              u"homeserver.yaml"_s);
    resultOf(session.apply(document));
    QCOMPARE(resultOf(session.cacheEntry(early)).value.bytes, "5");
    QCOMPARE(resultOf(session.cacheEntry(of({u"nobody"_s}))).state, State::Missing);
    QCOMPARE(resultOf(session.recentRequests(0, u"/none"_s)).size(), 0);
}

void HostViewsTest::entriesWithoutWords()
{
    EmbeddedSession session(testOptions());
    resultOf(session.apply(
        ConfigDocument::fromBytes("server_name: example.com\nmodules: [{ module: hosted.Wordless }]\n", u"h.yaml"_s)));
    const CachePage page = resultOf(session.cachePage({.module = 0, .function = u"length_of"_s, .from = {}}));
    QCOMPARE(page.entries.size(), 1);
    QCOMPARE(page.entries.constFirst().value, u"<toString() raised: no words>"_s);
    QCOMPARE(resultOf(session.cacheEntry(early)).value.bytes, "<toString() raised: no words>");
}

void HostViewsTest::trafficOfARoute()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s, u"a"_s)}));
    host.listen();
    QCOMPARE(get(host, u"a"_s).status, 200);
    QNetworkAccessManager network;
    const QNetworkRequest request(QUrl(host.snapshot().listener.address + u"/_synapse/client/a"_s));
    const Answer refused = answerOf(network.deleteResource(request));
    QVERIFY(refused.status >= 400 && refused.status < 500);
    const RouteSnapshot route = host.snapshot().routes.at(0);
    QCOMPARE(answered(route, 2), 1u);
    QCOMPARE(answered(route, 4), 1u);
    QCOMPARE(route.mix.methods[0], 1u); // GET
    QCOMPARE(route.mix.methods[5], 1u); // DELETE
}

void HostViewsTest::lastRequestsOfARoute()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s, u"a"_s), marked(u"b"_s, u"b"_s)}));
    host.listen();
    get(host, u"a?token=secret"_s);
    get(host, u"b"_s);
    get(host, u"a"_s);
    const QList<AnsweredRequest> requests = host.recentRequests(0, u"/_synapse/client/a"_s);
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.at(0).method, "GET");
    QCOMPARE(requests.at(0).path, u"/_synapse/client/a"_s);
    QCOMPARE(requests.at(0).status, 200);
    QVERIFY(requests.at(0).nanoseconds > 0 && requests.at(0).bytes > 0);
    QVERIFY(qAbs(requests.at(1).answeredAt - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    QCOMPARE(host.recentRequests(1, u"/_synapse/client/a"_s).size(), 0);
    QCOMPARE(host.recentRequests(1, u"/_synapse/client/b"_s).size(), 1);
}

void HostViewsTest::resetTakesTrafficAsWell()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s, u"a"_s)}));
    host.listen();
    get(host, u"a"_s);
    host.resetCounters();
    QCOMPARE(host.snapshot().routes.at(0).mix, TrafficMix());
}

void HostViewsTest::linesBelowTheLevelAreNotKept()
{
    Host host(testOptions());
    host.setLogLevels({{u"hosted.Marked"_s, LogLevel::Warning}});
    apply(host, setupOf({marked(u"a"_s)}));
    QVERIFY(!messages(host).contains(u"constructed a"_s));
    host.setLogLevels({{u"another.Module"_s, LogLevel::Error}});
    apply(host, setupOf({marked(u"b"_s)}));
    QVERIFY(messages(host).contains(u"constructed b"_s));
}

void HostViewsTest::auditLinesAreAlwaysKept()
{
    Host host(testOptions());
    host.setLogLevels({{QString(), LogLevel::Error}});
    apply(host, setupOf({marked(u"a"_s)}));
    host.listen();
    const QStringList lines = messages(host);
    QVERIFY2(!lines.filter(u"listening on"_s).isEmpty(), qPrintable(lines.join(u'\n')));
}

void HostViewsTest::secretsAreNotRecorded()
{
    Host host(testOptions());
    host.setTrace({.payloads = true});
    const ConfigDocument document
        = ConfigDocument::fromBytes("server_name: example.com\n"
                                    "registration_shared_secret: hunter22\n"
                                    "modules:\n"
                                    "  - module: hosted.Marked\n"
                                    "    config: { mark: hunter22 }\n"
                                    "  - module: hosted.Marked\n"
                                    "    config: { mark: b, fails: 'saying hunter22' }\n"
                                    "  - module: scripted.ScriptedModule\n"
                                    "    config: { callbacks: { on_new_event: { raises: 'no hunter22 here' } } }\n",
                                    u"homeserver.yaml"_s);
    apply(host, Setup::read(document));
    QVERIFY(messages(host).contains(u"constructed <secret>"_s));
    const HostSnapshot loaded = host.snapshot();
    QVERIFY(loaded.modules.at(1).failure);
    QVERIFY2(loaded.modules.at(1).failure->causes.contains(u"saying <secret>"_s),
             qPrintable(loaded.modules.at(1).failure->causes.join(u'\n')));

    const DispatchReport marks = fire(host, u"on_create_room"_s, room);
    QCOMPARE(marks.argumentsAfter.value(1)[u"marks"_s].items().value(0).toString(), u"<secret>"_s);
    const Value event = Value::object(u"Event"_s, {{u"type"_s, u"m.room.message"_s}});
    const DispatchReport raised = fire(host, u"on_new_event"_s, {event, Value::dict({})});
    QCOMPARE(raised.steps.size(), 1);
    QVERIFY(raised.steps.at(0).error);
    QCOMPARE(raised.steps.at(0).error->message, u"no <secret> here"_s);

    QStringList kept = messages(host);
    for (const Problem &problem : host.snapshot().problems)
        kept.append(problem.message);
    for (const TraceRecord &record : host.trace(0, 100)) {
        kept.append(record.detail);
        for (const DispatchStep &step : record.report ? record.report->steps : QList<DispatchStep>())
            kept.append(step.error ? step.error->message : QString());
    }
    QVERIFY(!kept.filter(u"no <secret> here"_s).isEmpty());
    QCOMPARE(kept.filter(u"hunter22"_s), QStringList());
}

void HostViewsTest::memoryIsAnEstimate()
{
    QCOMPARE(estimateName({2048, false}), u"about"_s);
    QCOMPARE(estimateName({2048, true}), u"at_least"_s);
    QCOMPARE(estimateText({2048, false}, u"2.0 KiB"_s), u"about 2.0 KiB"_s);
    QCOMPARE(estimateText({2048, true}, u"2.0 KiB"_s), u"at least 2.0 KiB"_s);
}

void HostViewsTest::memoryIsEstimatedInTurns()
{
    std::array<LargeFunction, 3> functions;
    QList<RegisteredCache> caches;
    for (LargeFunction &function : functions)
        caches.append({0, u"a.A"_s, &function});
    CacheMemories memories;
    const auto estimates = [&] {
        QList<qint64> all;
        for (const RegisteredCache &cache : std::as_const(caches))
            all.append(memories.of(cache).value_or(CacheMemory()).bytes);
        return all;
    };
    memories.refresh(caches);
    QCOMPARE(estimates(), (QList<qint64> {1, 1, 1})); // None is without an estimate.
    memories.refresh(caches);
    QCOMPARE(estimates(), (QList<qint64> {2, 1, 1}));
    memories.refresh(caches);
    QCOMPARE(estimates(), (QList<qint64> {2, 2, 1}));
    memories.refresh(caches);
    QCOMPARE(estimates(), (QList<qint64> {2, 2, 2}));
    const RegisteredCache gone = caches.takeLast();
    memories.refresh(caches);
    QVERIFY(!memories.of(gone));
}

QTEST_GUILESS_MAIN(HostViewsTest)
#include "tst_hostviews.moc"
