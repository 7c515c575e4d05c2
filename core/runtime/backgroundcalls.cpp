// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backgroundcalls.h"

#include "loadfailure.h"
#include "moduleinstance.h"
#include "runningmodule.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <algorithm>
#include <coroutine>

using namespace Qt::StringLiterals;

namespace modulehost {

struct BackgroundCalls::Call
{
    enum class Kind { Looping, Once };

    Kind kind = Kind::Once;
    Function function;
    std::chrono::milliseconds interval {0};
    QString description;
    bool isRunning = false;
    QDeadlineTimer due;
    QTimer timer;
    std::coroutine_handle<> waiting; //!< Awaits the end of a call that was added now and could not start at once.

    void end()
    {
        if (waiting)
            std::exchange(waiting, {}).resume();
    }
};

struct BackgroundCalls::EndAwaiter
{
    Call *call; //!< Not yet ended.

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> handle) noexcept { call->waiting = handle; }
    void await_resume() const noexcept { }
};

BackgroundCalls::BackgroundCalls(ModuleInstance &owner)
    : m_owner(owner)
{
}

BackgroundCalls::~BackgroundCalls() = default;

void BackgroundCalls::addLooping(Function function, std::chrono::milliseconds interval, const QString &description)
{
    const auto call = std::make_shared<Call>();
    call->kind = Call::Kind::Looping;
    call->function = std::move(function);
    call->interval = std::max(interval, std::chrono::milliseconds(1));
    call->description = description;
    add(call);
}

DelayedCall BackgroundCalls::addDelayed(std::chrono::milliseconds delay, Function function, const QString &description)
{
    const auto call = std::make_shared<Call>();
    call->function = std::move(function);
    call->interval = std::max(delay, std::chrono::milliseconds(0));
    call->description = description;
    add(call);
    return DelayedCall([this, owner = m_owner.weak_from_this(), weak = std::weak_ptr(call)] {
        const auto instance = owner.lock();
        const auto pending = weak.lock();
        if (instance && pending)
            remove(pending);
    });
}

Task<> BackgroundCalls::addNow(Function function, const QString &description)
{
    const auto call = std::make_shared<Call>();
    call->function = std::move(function);
    call->description = description;
    if (m_stage == Stage::Live)
        return run(m_owner.shared_from_this(), call, m_running);
    add(call);
    return [](CallPtr pending, bool waits) -> Task<> {
        if (waits)
            co_await EndAwaiter {pending.get()};
    }(call, m_stage == Stage::Before);
}

void BackgroundCalls::goLive()
{
    if (m_stage != Stage::Before)
        return;
    m_stage = Stage::Live;
    const std::vector<CallPtr> calls = m_calls;
    for (const CallPtr &call : calls)
        schedule(call);
}

void BackgroundCalls::stop()
{
    m_stage = Stage::Stopped;
    const std::vector<CallPtr> calls = std::exchange(m_calls, {});
    for (const CallPtr &call : calls) {
        call->timer.stop();
        if (!call->isRunning)
            call->end();
    }
}

void BackgroundCalls::forget()
{
    m_stage = Stage::Stopped;
    for (const CallPtr &call : m_calls) {
        call->timer.stop();
        call->waiting = {};
        call->function = {};
    }
    m_calls.clear();
}

int BackgroundCalls::waiting() const
{
    return int(std::count_if(m_calls.begin(), m_calls.end(), [](const CallPtr &call) { return !call->isRunning; }));
}

void BackgroundCalls::add(const CallPtr &call)
{
    if (m_stage == Stage::Stopped)
        return;
    m_calls.push_back(call);
    if (m_stage == Stage::Live)
        schedule(call);
}

void BackgroundCalls::schedule(const CallPtr &call)
{
    call->due = QDeadlineTimer(call->interval);
    call->timer.setSingleShot(true);
    call->timer.callOnTimeout([this, weak = std::weak_ptr(call)] {
        if (const CallPtr due = weak.lock())
            timeOut(due);
    });
    arm(call);
}

void BackgroundCalls::arm(const CallPtr &call)
{
    // A timer takes an int of milliseconds: longer waits are made in steps.
    constexpr qint64 longest = 24 * 60 * 60 * 1000;
    call->timer.start(int(std::min(call->due.remainingTime(), longest)));
}

void BackgroundCalls::timeOut(const CallPtr &call)
{
    if (!call->due.hasExpired()) {
        arm(call);
        return;
    }
    const LateShare instance(m_owner.shared_from_this());
    if (call->kind == Call::Kind::Once)
        remove(call);
    run(instance, call, m_running);
}

void BackgroundCalls::remove(const CallPtr &call)
{
    call->timer.stop();
    std::erase(m_calls, call);
}

Task<> BackgroundCalls::run(LateShare<ModuleInstance> keptAlive, CallPtr call, std::shared_ptr<int> running)
{
    call->isRunning = true;
    ++*running;
    bool hasWaited = false;
    try {
        Task<> task = [&] {
            const RunningModule mark(keptAlive->services().runningModule, keptAlive->number());
            return call->function();
        }();
        hasWaited = !task.isReady();
        co_await task;
    } catch (const SleepEnded &) {
        // It was stopped, as it should be.
    } catch (...) {
        const QStringList texts = exceptionTexts(std::current_exception());
        keptAlive->log(LogLevel::Error,
                       u"the background call \"%1\" failed: %2"_s.arg(call->description, texts.join(u": "_s)));
    }
    --*running;
    call->isRunning = false;
    BackgroundCalls &calls = keptAlive->backgroundCalls();
    calls.m_hasGoneOn = calls.m_hasGoneOn || hasWaited;
    calls.ended(call);
    call->end();
}

void BackgroundCalls::ended(const CallPtr &call)
{
    if (call->kind != Call::Kind::Looping || m_stage != Stage::Live)
        return;
    call->due = QDeadlineTimer(call->interval);
    arm(call);
}

} // namespace modulehost
