// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "setups.h"

#include <configdocument.h>
#include <embeddedsession.h>
#include <promises.h>
#include <whenfinished.h>

#include <QPromise>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <stdexcept>
#include <thread>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace std::chrono_literals;

namespace {

ConfigDocument document(const QByteArray &modules)
{
    return ConfigDocument::fromBytes(
        "server_name: example.com\nmodule_console:\n  listen: 127.0.0.1:0\nmodules:\n" + modules, u"homeserver.yaml"_s);
}

QByteArray marked(const QByteArray &mark, int delay = 0)
{
    return "  - module: hosted.Marked\n    config: { mark: " + mark + ", delay_ms: " + QByteArray::number(delay)
        + " }\n";
}

const FireOptions createRoom {
    u"on_create_room"_s,
    Value::list({Value::object(u"Requester"_s, {{u"user"_s, u"@a:x"_s}}), Value::dict({}), false})};

} // namespace

class HostSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsAndAnswers();
    void refusesWithFileAndLine();
    void brokenEntryIsARow();
    void unreadableDocumentIsRefused();
    void unusedCommentsOfKeptModules();
    void tellsOfChanges();
    void modulesLiveOnTheHostThread();
    void worksOnTheHostThread();
    void seesAStallWhileItGoesOn();
    void commandsKeepTheirOrder();
    void endsWithWorkUnderWay();
    void endsRightAfterItsStart();
    void failedRequestsAreToldOf();
};

void HostSessionTest::loadsAndAnswers()
{
    EmbeddedSession session(testOptions());
    const ApplyReport report = resultOf(session.apply(document(marked("a") + marked("b"))));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Applied);
    QCOMPARE(report.revision, 1u);
    QCOMPARE(report.modules.size(), 2);
    QVERIFY(report.nanoseconds > 0);
    const HostSnapshot snapshot = resultOf(session.snapshot());
    QCOMPARE(snapshot.serverName, u"example.com"_s);
    QCOMPARE(snapshot.files, QStringList(u"homeserver.yaml"_s));
    QCOMPARE(snapshot.contentHash.size(), 32);
    QCOMPARE(snapshot.modules.at(1).entry.line, 7);
    const FireAnswer answer = resultOf(session.fire(createRoom));
    QCOMPARE(answer.usageError, QString());
    QCOMPARE(answer.report->steps.size(), 2);
    const ListenerSnapshot listener = resultOf(session.listen());
    QVERIFY(listener.isListening);
    QVERIFY(listener.address.startsWith(u"http://127.0.0.1:"));
    resultOf(session.stopListening(1s));
    QVERIFY(!resultOf(session.snapshot()).listener.isListening);
    QCOMPARE(resultOf(session.log(0, 100)).at(0).message, u"constructed a"_s);
}

void HostSessionTest::refusesWithFileAndLine()
{
    EmbeddedSession session(testOptions());
    resultOf(session.apply(document(marked("a"))));
    const ApplyReport report = resultOf(session.apply(
        document(marked("a") + "  - module: hosted.Marked\n    config:\n      mark: b\n      fails: parse\n")));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Refused);
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.at(0).path, u"modules.<item 1>.config.fails"_s);
    QCOMPARE(report.problems.at(0).range.file, u"homeserver.yaml"_s);
    QCOMPARE(report.problems.at(0).range.line, 10);
    QCOMPARE(resultOf(session.snapshot()).modules.size(), 1);
}

void HostSessionTest::brokenEntryIsARow()
{
    EmbeddedSession session(testOptions());
    const ApplyReport report = resultOf(session.apply(document("  - module: 5\n" + marked("a"))));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Applied);
    const HostSnapshot snapshot = resultOf(session.snapshot());
    QCOMPARE(snapshot.modules.size(), 2);
    QCOMPARE(snapshot.modules.at(0).state, ModuleState::Failed);
    QCOMPARE(snapshot.modules.at(0).failure->path, u"modules.<item 0>.module"_s);
    QCOMPARE(snapshot.modules.at(1).state, ModuleState::Active);
    QCOMPARE(std::count_if(snapshot.problems.begin(), snapshot.problems.end(),
                           [](const Problem &problem) { return problem.path == u"modules.<item 0>.module"; }),
             1);
    // It was there before, so it does not stop an apply.
    QCOMPARE(resultOf(session.apply(document("  - module: 5\n" + marked("b")))).outcome, ApplyReport::Outcome::Applied);
}

void HostSessionTest::unreadableDocumentIsRefused()
{
    EmbeddedSession session(testOptions());
    const ConfigDocument broken = ConfigDocument::fromBytes("modules: [", u"homeserver.yaml"_s);
    QCOMPARE(resultOf(session.apply(broken)).outcome, ApplyReport::Outcome::Refused);
    resultOf(session.apply(document(marked("a"))));
    const ApplyReport report = resultOf(session.apply(broken));
    QCOMPARE(report.outcome, ApplyReport::Outcome::Refused);
    QVERIFY(!report.problems.isEmpty());
    QCOMPARE(resultOf(session.snapshot()).modules.size(), 1);
}

void HostSessionTest::unusedCommentsOfKeptModules()
{
    EmbeddedSession session(testOptions());
    const QByteArray comment = "    # module-console: ignore unknown-key\n";
    const auto linesAfter = [&](const QByteArray &above, const QByteArray &inside) {
        resultOf(session.apply(
            document(above + "  - module: hosted.Marked\n" + inside + "    config: { mark: a, delay_ms: 0 }\n")));
        QList<int> lines;
        for (const Problem &problem : resultOf(session.snapshot()).problems) {
            if (problem.id == u"unused-ignore")
                lines.append(problem.range.line);
        }
        return lines;
    };
    QCOMPARE(linesAfter({}, comment), QList<int> {6});
    QCOMPARE(linesAfter("  # a line\n", comment), QList<int> {7});
    QCOMPARE(linesAfter("  # a line\n", {}), QList<int>());
    QVERIFY(resultOf(session.snapshot()).modules.at(0).isReused);
}

void HostSessionTest::tellsOfChanges()
{
    EmbeddedSession session(testOptions());
    QSignalSpy changed(&session, &HostSession::changed);
    resultOf(session.apply(document(marked("a"))));
    QTRY_VERIFY(changed.size() > 0);
    const auto before = changed.size();
    for (int i = 0; i < 100; ++i)
        resultOf(session.fire(createRoom));
    QTRY_VERIFY(changed.size() > before);
    QVERIFY(changed.size() < before + 50);
}

void HostSessionTest::modulesLiveOnTheHostThread()
{
    // What the module makes and destroys with timers in it would complain about another thread.
    static QStringList messages;
    messages.clear();
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &message) { messages.append(message); });
    {
        EmbeddedSession session(testOptions());
        resultOf(session.apply(document("  - module: hosted.Looping\n    config: { name: x }\n" + marked("a"))));
        resultOf(session.apply(document("  - module: hosted.Looping\n    config: { name: y }\n")));
    }
    qInstallMessageHandler(before);
    QCOMPARE(messages, QStringList());
}

void HostSessionTest::worksOnTheHostThread()
{
    EmbeddedSession session(testOptions());
    resultOf(session.apply(document(marked("a"))));
    QPromise<quint64> promise;
    promise.start();
    QThread *thread = nullptr;
    QThread *asking = nullptr;
    std::thread([&] {
        asking = QThread::currentThread();
        session.onHostThread([&](Host &host) {
            thread = QThread::currentThread();
            finishWith(promise, host.snapshot().revision);
        });
    }).join();
    QCOMPARE(resultOf(promise.future()), 1u);
    QVERIFY(thread && thread != QThread::currentThread() && thread != asking);
}

void HostSessionTest::seesAStallWhileItGoesOn()
{
    EmbeddedSession session(testOptions());
    resultOf(session.apply(document(marked("a") + "  - module: hosted.Holding\n    config: { ms: 2500 }\n")));
    QVERIFY(!session.stall());
    const QFuture<FireAnswer> answer
        = session.fire({u"user_may_invite"_s, Value::list({u"@i:x"_s, u"@a:x"_s, u"!r:x"_s})});
    QTRY_VERIFY(session.stall());
    QVERIFY(!answer.isFinished());
    QCOMPARE(session.stall()->path, u"hosted.Holding"_s);
    QCOMPARE(session.stall()->module, 1);
    resultOf(answer);
    QTRY_VERIFY(!session.stall());
}

void HostSessionTest::commandsKeepTheirOrder()
{
    EmbeddedSession session(testOptions());
    QList<QFuture<ApplyReport>> applies;
    QList<QFuture<HostSnapshot>> snapshots;
    for (int i = 0; i < 10; ++i) {
        applies.append(session.apply(document(marked("m" + QByteArray::number(i)))));
        snapshots.append(session.snapshot());
    }
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(resultOf(applies.at(i)).revision, quint64(i + 1));
        QCOMPARE(resultOf(snapshots.at(i)).revision, quint64(i + 1));
    }
}

void HostSessionTest::endsWithWorkUnderWay()
{
    QList<QFuture<FireAnswer>> soon;
    QList<QFuture<FireAnswer>> never;
    QFuture<HostSnapshot> asked;
    {
        EmbeddedSession session(testOptions());
        resultOf(session.apply(document(marked("a", 50))));
        for (int i = 0; i < 20; ++i)
            soon.append(session.fire(createRoom));
        resultOf(session.snapshot());
    }
    for (const auto &future : std::as_const(soon)) {
        QVERIFY(future.isFinished());
        QVERIFY(future.isCanceled() || future.resultCount() == 1);
    }
    QVERIFY(soon.constLast().resultCount() == 1); // There was time enough for these.
    {
        EmbeddedSession session(testOptions());
        resultOf(session.apply(document(marked("a", 3'600'000))));
        for (int i = 0; i < 20; ++i)
            never.append(session.fire(createRoom));
        resultOf(session.snapshot());
        asked = session.snapshot();
    }
    for (const auto &future : std::as_const(never)) {
        QVERIFY(future.isFinished());
        // What they waited for has ended with an error.
        QVERIFY(future.isCanceled() || future.result().report->error);
    }
    QVERIFY(asked.isFinished());
}

void HostSessionTest::endsRightAfterItsStart()
{
    for (int i = 0; i < 20; ++i) {
        EmbeddedSession session(testOptions());
        const QFuture<ApplyReport> report = session.apply(document(marked("a")));
        Q_UNUSED(report)
    }
}

void HostSessionTest::failedRequestsAreToldOf()
{
    QPromise<int> failing;
    QPromise<int> cancelled;
    int results = 0;
    int others = 0;
    for (QPromise<int> *promise : {&failing, &cancelled}) {
        promise->start();
        whenFinished(
            promise->future(), this, [&results](int) { ++results; }, [&others] { ++others; });
    }
    QTest::ignoreMessage(QtWarningMsg, "a request to the host has failed: out of paper");
    failing.setException(std::make_exception_ptr(std::runtime_error("out of paper")));
    failing.finish();
    QTRY_COMPARE(others, 1);
    cancelled.future().cancel();
    cancelled.finish();
    QTRY_COMPARE(others, 2);
    QCOMPARE(results, 0);
}

QTEST_GUILESS_MAIN(HostSessionTest)
#include "tst_hostsession.moc"
