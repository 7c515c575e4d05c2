// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instances.h"

#include <modulehost/moduleapi.h>

#include <QCoroTimer>
#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <coroutine>
#include <stdexcept>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Lets one coroutine at a time wait until open() is called: `co_await gate.passed()`.
class Gate
{
public:
    struct Awaiter
    {
        Gate &gate;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> handle) noexcept { gate.m_waiting = handle; }
        void await_resume() const noexcept { }
    };

    Awaiter passed() { return {*this}; }
    bool isWaiting() const noexcept { return bool(m_waiting); }
    void open() { std::exchange(m_waiting, {}).resume(); }

private:
    std::coroutine_handle<> m_waiting;
};

//! What became of a module, for those who outlive it.
struct Life
{
    bool isInside = false; //!< Code of the module's own object is on the stack.
    bool isOver = false;
    bool endedInside = false;
};

class LivingModule : public Module
{
public:
    explicit LivingModule(Life &life)
        : m_life(life)
    {
    }
    ~LivingModule() override
    {
        m_life.isOver = true;
        m_life.endedInside = m_life.isInside;
    }

private:
    Life &m_life;
};

} // namespace

class TestBackgroundCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingStartsBeforeGoLive();
    void loopWaitsForThePreviousRun();
    void loopSurvivesExceptions();
    void delayedCallIsMadeOnce();
    void delayedCallCanBeCancelled();
    void stopEndsEverything();
    void runningCallKeepsTheInstance();
    void moduleIsNotDestroyedUnderItsOwnSignal();
    void moduleIsNotDestroyedUnderTheTimerOfItsCall();
    void tellsThatItsCodeMayHaveGoneOn();
    void loopsStayOnTheBackgroundWorker();
    void marksTheRunningModule();
    void processCanBeAwaited();
    void awaitedProcessThatNeverStarts();
    void whoAwaitsGoesOnWhileTheModuleIsThere();
    void sleepingCallEndsWithTheModule();
    void loopOnAllInstances();

private:
    std::shared_ptr<RuntimeServices> m_services = std::make_shared<RuntimeServices>();
};

void TestBackgroundCalls::nothingStartsBeforeGoLive()
{
    const auto module = loadingInstance(contextOf(m_services));
    int now = 0;
    int loops = 0;
    module->api().runAsBackgroundProcess(u"now"_s, [&]() -> Task<> {
        ++now;
        co_return;
    });
    module->api().loopingBackgroundCall(
        [&]() -> Task<> {
            ++loops;
            co_return;
        },
        1ms, u"loop"_s);
    QTest::qWait(20);
    QCOMPARE(now + loops, 0);
    QCOMPARE(module->backgroundCalls().waiting(), 2);
    module->activate({});
    module->goLive();
    QTRY_COMPARE(now, 1);
    QTRY_VERIFY(loops >= 3);
    module->api().runAsBackgroundProcess(u"now"_s, [&]() -> Task<> {
        ++now;
        co_return;
    });
    QCOMPARE(now, 2);
    module->stop();
}

void TestBackgroundCalls::loopWaitsForThePreviousRun()
{
    const auto module = loadingInstance(contextOf(m_services));
    Gate gate;
    int started = 0;
    module->api().loopingBackgroundCall(
        [&]() -> Task<> {
            ++started;
            co_await gate.passed();
        },
        1ms, u"loop"_s);
    module->goLive();
    QTRY_COMPARE(started, 1);
    QTest::qWait(20);
    QCOMPARE(started, 1);
    QCOMPARE(module->backgroundCalls().running(), 1);
    gate.open();
    QCOMPARE(module->backgroundCalls().running(), 0);
    QTRY_COMPARE(started, 2);
    module->stop();
    gate.open();
}

void TestBackgroundCalls::loopSurvivesExceptions()
{
    const auto module = loadingInstance(contextOf(m_services));
    int started = 0;
    module->api().loopingBackgroundCall(
        [&]() -> Task<> {
            if (++started == 1)
                throw std::runtime_error("the disk is full");
            if (started == 2)
                throw 42;
            co_return;
        },
        1ms, u"clean up"_s);
    module->goLive();
    QTRY_VERIFY(started >= 3);
    module->stop();
    const QList<LogLine> lines = module->logLines().lines();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().message, u"the background call \"clean up\" failed: the disk is full"_s);
    QCOMPARE(lines.first().level, LogLevel::Error);
}

void TestBackgroundCalls::delayedCallIsMadeOnce()
{
    const auto module = loadingInstance(contextOf(m_services));
    module->goLive();
    int calls = 0;
    QElapsedTimer timer;
    timer.start();
    module->api().delayedBackgroundCall(
        30ms,
        [&]() -> Task<> {
            ++calls;
            co_return;
        },
        u"once"_s);
    QTRY_COMPARE(calls, 1);
    QVERIFY(timer.elapsed() >= 29);
    QCOMPARE(module->backgroundCalls().waiting(), 0);
}

void TestBackgroundCalls::delayedCallCanBeCancelled()
{
    auto module = loadingInstance(contextOf(m_services));
    int calls = 0;
    const auto count = [&]() -> Task<> {
        ++calls;
        co_return;
    };
    DelayedCall before = module->api().delayedBackgroundCall(1ms, count, u"cancelled before it is live"_s);
    before.cancel();
    module->goLive();
    DelayedCall after = module->api().delayedBackgroundCall(1ms, count, u"cancelled"_s);
    DelayedCall copy = after;
    copy.cancel();
    after.cancel();
    DelayedCall longer = module->api().delayedBackgroundCall(5ms, count, u"made"_s);
    QTRY_COMPARE(calls, 1);
    longer.cancel();
    module.reset();
    longer.cancel();
    QCOMPARE(calls, 1);
}

void TestBackgroundCalls::stopEndsEverything()
{
    const auto module = loadingInstance(contextOf(m_services));
    int calls = 0;
    const auto count = [&]() -> Task<> {
        ++calls;
        co_return;
    };
    module->api().loopingBackgroundCall(count, 1ms, u"loop"_s);
    module->api().delayedBackgroundCall(1ms, count, u"delayed"_s);
    module->goLive();
    module->stop();
    module->api().runAsBackgroundProcess(u"too late"_s, count);
    module->api().delayedBackgroundCall(0ms, count, u"too late"_s);
    QTest::qWait(20);
    QCOMPARE(calls, 0);
    QCOMPARE(module->backgroundCalls().waiting(), 0);
}

void TestBackgroundCalls::runningCallKeepsTheInstance()
{
    auto module = loadingInstance(contextOf(m_services));
    const std::weak_ptr<ModuleInstance> weak = module;
    Gate gate;
    module->api().loopingBackgroundCall([&]() -> Task<> { co_await gate.passed(); }, 1ms, u"loop"_s);
    module->goLive();
    QTRY_VERIFY(gate.isWaiting());
    module->stop();
    module.reset();
    QVERIFY(!weak.expired());
    gate.open();
    QTRY_VERIFY(weak.expired());
}

void TestBackgroundCalls::moduleIsNotDestroyedUnderItsOwnSignal()
{
    Life life;
    auto module = loadingInstance(contextOf(m_services));
    module->activate(std::make_unique<LivingModule>(life));
    Gate gate;
    module->api().runAsBackgroundProcess(u"wait"_s, [&]() -> Task<> { co_await gate.passed(); });
    module->goLive();
    QTRY_VERIFY(gate.isWaiting());
    module->stop();
    module.reset(); // as an apply does that leaves the module out

    life.isInside = true; // a signal of the module's own object
    gate.open();
    life.isInside = false;
    QTRY_VERIFY(life.isOver);
    QVERIFY(!life.endedInside);
}

void TestBackgroundCalls::moduleIsNotDestroyedUnderTheTimerOfItsCall()
{
    Life life;
    auto module = loadingInstance(contextOf(m_services));
    module->activate(std::make_unique<LivingModule>(life));
    auto *turn = new QObject; // goes when the event loop turns
    connect(turn, &QObject::destroyed, [&life] { life.isInside = false; });
    module->api().delayedBackgroundCall(
        0ms,
        [&]() -> Task<> {
            life.isInside = true;
            turn->deleteLater();
            module->stop();
            module.reset();
            co_return;
        },
        u"remove myself"_s);
    module->goLive();
    QTRY_VERIFY(life.isOver);
    QVERIFY(!life.endedInside);
}

void TestBackgroundCalls::tellsThatItsCodeMayHaveGoneOn()
{
    const auto module = loadingInstance(contextOf(m_services));
    BackgroundCalls &calls = module->backgroundCalls();
    QVERIFY(!calls.takeHasGoneOn());
    Gate gate;
    module->api().runAsBackgroundProcess(u"wait"_s, [&]() -> Task<> { co_await gate.passed(); });
    QVERIFY(!calls.takeHasGoneOn());
    module->goLive();
    QTRY_VERIFY(gate.isWaiting());
    QVERIFY(calls.takeHasGoneOn());
    QVERIFY(calls.takeHasGoneOn());
    gate.open();
    QVERIFY(calls.takeHasGoneOn());
    QVERIFY(!calls.takeHasGoneOn());
}

void TestBackgroundCalls::loopsStayOnTheBackgroundWorker()
{
    auto services = std::make_shared<RuntimeServices>();
    services->settings.runsBackgroundTasks = false;
    const auto module = loadingInstance(contextOf(services));
    QVERIFY(!module->api().shouldRunBackgroundTasks());
    module->api().loopingBackgroundCall([]() -> Task<> { co_return; }, 1ms, u"loop"_s);
    QCOMPARE(module->backgroundCalls().waiting(), 0);
    QCOMPARE(module->logLines().lines().first().level, LogLevel::Warning);
}

void TestBackgroundCalls::marksTheRunningModule()
{
    std::atomic<int> running {-1};
    auto services = std::make_shared<RuntimeServices>();
    services->runningModule = &running;
    LoadContext context = contextOf(services);
    context.moduleNumber = 4;
    const auto module = loadingInstance(context);
    Gate gate;
    int seen = -1;
    module->goLive();
    module->api().runAsBackgroundProcess(u"look"_s, [&]() -> Task<> {
        seen = running.load();
        co_await gate.passed();
    });
    QCOMPARE(seen, 4);
    QCOMPARE(running.load(), -1);
    gate.open();
}

void TestBackgroundCalls::processCanBeAwaited()
{
    const auto module = loadingInstance(contextOf(m_services));
    Gate gate;
    const auto process = [&]() -> Task<> {
        co_await gate.passed();
        throw std::runtime_error("no");
    };
    const Task<> before = module->api().runAsBackgroundProcess(u"before"_s, process);
    QVERIFY(!before.isReady());
    module->goLive();
    QTRY_VERIFY(gate.isWaiting());
    QVERIFY(!before.isReady());
    gate.open();
    QTRY_VERIFY(before.isReady());
    const Task<> live = module->api().runAsBackgroundProcess(u"live"_s, process);
    QVERIFY(!live.isReady());
    gate.open();
    QVERIFY(live.isReady());
    QCOMPARE(module->logLines().lines().size(), 2);
    module->stop();
}

void TestBackgroundCalls::awaitedProcessThatNeverStarts()
{
    const auto module = loadingInstance(contextOf(m_services));
    bool isRun = false;
    const auto process = [&]() -> Task<> {
        isRun = true;
        co_return;
    };
    const Task<> waiting = module->api().runAsBackgroundProcess(u"waiting"_s, process);
    QVERIFY(!waiting.isReady());
    module->stop();
    QTRY_VERIFY(waiting.isReady());
    const Task<> late = module->api().runAsBackgroundProcess(u"too late"_s, process);
    QTRY_VERIFY(late.isReady());
    QVERIFY(!isRun);
}

void TestBackgroundCalls::whoAwaitsGoesOnWhileTheModuleIsThere()
{
    Life life;
    auto module = loadingInstance(contextOf(m_services));
    module->activate(std::make_unique<LivingModule>(life));
    bool hasGoneOn = false;
    bool wasOver = true;
    const auto await = [](Task<> process, const Life &of, bool &on, bool &over) -> Task<> {
        co_await process;
        on = true;
        over = of.isOver;
    };
    await(module->api().runAsBackgroundProcess(u"never live"_s, []() -> Task<> { co_return; }), life, hasGoneOn,
          wasOver);
    QVERIFY(!hasGoneOn);
    module.reset(); // as an apply does that is refused
    QVERIFY(life.isOver);
    QVERIFY(hasGoneOn);
    QVERIFY(!wasOver);
}

void TestBackgroundCalls::sleepingCallEndsWithTheModule()
{
    Life life;
    auto module = loadingInstance(contextOf(m_services));
    module->activate(std::make_unique<LivingModule>(life));
    bool isAsleep = false;
    module->api().runAsBackgroundProcess(u"sleep"_s, [&]() -> Task<> {
        isAsleep = true;
        Task<> sleep = module->api().sleep(1h);
        co_await sleep;
    });
    module->goLive();
    QTRY_VERIFY(isAsleep);
    auto share = module->counters(); // as the table of the live set-up has it
    const ModuleLog &log = module->logLines();
    module->stop();
    QCOMPARE(module->backgroundCalls().running(), 1);
    share.reset();
    QCOMPARE(module->backgroundCalls().running(), 0);
    QVERIFY(log.lines().isEmpty());
    module.reset();
    QVERIFY(life.isOver);
}

void TestBackgroundCalls::loopOnAllInstances()
{
    m_services->settings.runsBackgroundTasks = false;
    const auto module = loadingInstance(contextOf(m_services));
    module->api().loopingBackgroundCall([]() -> Task<> { co_return; }, 1ms, u"here"_s, true);
    module->api().loopingBackgroundCall([]() -> Task<> { co_return; }, 1ms, u"elsewhere"_s);
    QCOMPARE(module->backgroundCalls().waiting(), 1);
    m_services->settings.runsBackgroundTasks = true;
}

QTEST_GUILESS_MAIN(TestBackgroundCalls)
#include "tst_backgroundcalls.moc"
