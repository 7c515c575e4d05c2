// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostedentries.h"

#include <QTest>

using namespace modulehost;
using namespace std::chrono_literals;

/*
 * Dispatches and requests that began before an apply put the modules into another order: what they leave behind must
 * name the module that they were in, at the place where it is now.
 */

namespace {

//! Waits, and then raises.
Setup::Entry raisingLater()
{
    return scripted({{u"user_may_invite"_s, QJsonObject {{u"delay_ms"_s, 50}, {u"raises"_s, u"database is down"_s}}}});
}

const QString scriptedPath = u"scripted.ScriptedModule"_s;

TraceRecord lastOf(const Host &host, TraceRecord::Kind kind)
{
    TraceRecord last;
    for (const TraceRecord &record : host.trace(0, 1000)) {
        if (record.kind == kind)
            last = record;
    }
    return last;
}

} // namespace

class ReorderingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemOfADispatch();
    void traceOfADispatch();
    void requestUnderWay();
    void waitingForTheNextModule();
    void moduleThatIsGone();
    void reportOfAFiredDispatch();
    void keptPayloads();
};

void ReorderingTest::problemOfADispatch()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s), raisingLater()}));
    const QFuture<FireAnswer> answer = startFire(host, u"user_may_invite"_s, invite);
    apply(host, setupOf({raisingLater(), marked(u"a"_s)}));
    resultOf(answer);
    const QList<Problem> problems = withId(host.snapshot(), u"callback-failed"_s);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0).moduleIndex, 0);
    QVERIFY2(problems.at(0).message.startsWith(scriptedPath), qUtf8Printable(problems.at(0).message));
    QCOMPARE(problems.at(0).range.line, 1);
}

void ReorderingTest::traceOfADispatch()
{
    Host host(testOptions());
    host.setTrace({});
    apply(host, setupOf({marked(u"a"_s, {}, {}, 20), marked(u"b"_s), raisingLater()}));
    const QFuture<FireAnswer> answer = startFire(host, u"on_create_room"_s, room);
    apply(host, setupOf({raisingLater(), marked(u"b"_s), marked(u"a"_s, {}, {}, 20)}));
    resultOf(answer);
    const TraceRecord record = lastOf(host, TraceRecord::Kind::Dispatch);
    QCOMPARE(record.steps.size(), 2);
    QCOMPARE(record.steps.at(0).module, 2);
    QCOMPARE(record.steps.at(1).module, 1);
    QCOMPARE(record.steps.at(0).modulePath, u"hosted.Marked"_s);
}

void ReorderingTest::requestUnderWay()
{
    Host host(testOptions());
    host.setTrace({});
    apply(host, setupOf({raisingLater(), marked(u"a"_s, u"slow"_s, {}, 50)}));
    host.listen();
    QNetworkAccessManager network;
    QNetworkReply *reply = startGet(network, host, u"slow"_s);
    QTRY_COMPARE(host.runningRequests(), 1);
    apply(host, setupOf({marked(u"a"_s, u"slow"_s, {}, 50), raisingLater()}));
    QCOMPARE(answerOf(reply).body, "a");
    const TraceRecord record = lastOf(host, TraceRecord::Kind::Request);
    QCOMPARE(record.module, 0);
    QCOMPARE(record.modulePath, u"hosted.Marked"_s);
}

void ReorderingTest::waitingForTheNextModule()
{
    Host host(testOptions());
    const auto first = marked(u"a"_s, {}, {}, 20);
    const auto second = marked(u"b"_s, {}, {}, 300);
    apply(host, setupOf({first, second}));
    const QFuture<FireAnswer> answer = startFire(host, u"on_create_room"_s, room);
    apply(host, setupOf({second, raisingLater(), first}));
    QCOMPARE(host.snapshot().waiting.at(0).module, 2);
    QTRY_COMPARE(host.snapshot().waiting.at(0).module, 0); // It has come to the second one meanwhile.
    resultOf(answer);
}

void ReorderingTest::moduleThatIsGone()
{
    Host host(testOptions());
    host.setTrace({});
    apply(host, setupOf({raisingLater(), marked(u"a"_s)}));
    const QFuture<FireAnswer> answer = startFire(host, u"user_may_invite"_s, invite);
    apply(host, setupOf({marked(u"a"_s)}));
    QCOMPARE(host.snapshot().waiting.at(0).module, -1);
    QCOMPARE(host.snapshot().waiting.at(0).path, scriptedPath);
    resultOf(answer);
    QVERIFY(withId(host.snapshot(), u"callback-failed"_s).isEmpty());
    const TraceRecordStep step = lastOf(host, TraceRecord::Kind::Dispatch).steps.at(0);
    QCOMPARE(step.module, -1);
    QCOMPARE(step.modulePath, scriptedPath);
    const LogRecord line = host.log(0, 1000).constLast();
    QCOMPARE(line.module, -1);
    QCOMPARE(line.modulePath, scriptedPath);
    QCOMPARE(line.category, LogCategory::Callback);
    QVERIFY2(line.message.contains(u"database is down"), qUtf8Printable(line.message));
}

void ReorderingTest::reportOfAFiredDispatch()
{
    Host host(testOptions());
    const auto denies
        = scripted({{u"user_may_invite"_s,
                     QJsonObject {{u"delay_ms"_s, 30}, {u"returns"_s, QJsonObject {{u"$code"_s, u"M_FORBIDDEN"_s}}}}}});
    apply(host, setupOf({marked(u"a"_s), denies}));
    const QFuture<FireAnswer> answer = startFire(host, u"user_may_invite"_s, invite);
    apply(host, setupOf({denies, marked(u"a"_s)}));
    const FireAnswer given = resultOf(answer);
    QCOMPARE(given.report->outcome, Outcome::Denied);
    QCOMPARE(given.report->decidedBy, 0);
    QCOMPARE(given.report->steps.at(0).module, 0);
    QCOMPARE(given.stepPaths, QStringList(scriptedPath));
}

void ReorderingTest::keptPayloads()
{
    Host host(testOptions());
    host.setTrace({.payloads = true});
    apply(host, setupOf({marked(u"a"_s), marked(u"b"_s)}));
    fire(host, u"on_create_room"_s, room);
    apply(host, setupOf({marked(u"b"_s)}));
    const auto report = lastOf(host, TraceRecord::Kind::Dispatch).report;
    QVERIFY(report);
    QCOMPARE(report->steps.size(), 2);
    QCOMPARE(report->steps.at(0).module, -1);
    QCOMPARE(report->steps.at(1).module, 0);
}

QTEST_GUILESS_MAIN(ReorderingTest)
#include "tst_reordering.moc"
