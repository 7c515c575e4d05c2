// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sleeps.h"

#include "keptalive.h"
#include "runningmodule.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <algorithm>
#include <coroutine>
#include <utility>

namespace modulehost {

struct Sleeps::Sleeper
{
    //! A plain pointer: GCC 12 destroys the members of an aggregate that is awaited in place twice.
    struct Awaiter
    {
        Sleeper *sleeper;

        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> handle) noexcept { sleeper->waiting = handle; }
        void await_resume() const noexcept { }
    };

    QDeadlineTimer due;
    QTimer timer;
    std::coroutine_handle<> waiting;

    void wake()
    {
        timer.stop();
        if (waiting)
            std::exchange(waiting, {}).resume();
    }
};

SleepEnded::SleepEnded()
    : RuntimeError(QStringLiteral("the module has been stopped: it sleeps no longer"))
{
}

Sleeps::Sleeps(ModuleInstance &owner)
    : m_owner(owner)
{
}

Sleeps::~Sleeps() { forget(); }

Task<> Sleeps::sleep(std::chrono::milliseconds duration)
{
    const std::weak_ptr<ModuleInstance> owner = m_owner.weak_from_this();
    // Code that sleeps again after each error would otherwise never return from the destructor of its module.
    if (owner.expired() && m_isEnding)
        co_await std::suspend_always();
    if (owner.expired())
        throw KeptAlive::refusal();
    const auto sleeper = std::make_shared<Sleeper>();
    sleeper->due = QDeadlineTimer(std::max(duration, std::chrono::milliseconds(0)));
    sleeper->timer.setSingleShot(true);
    sleeper->timer.callOnTimeout([this, weak = std::weak_ptr(sleeper)] {
        if (const SleeperPtr due = weak.lock())
            timeOut(due);
    });
    m_sleepers.push_back(sleeper);
    arm(sleeper);
    co_await Sleeper::Awaiter {sleeper.get()};
    if (owner.expired())
        throw SleepEnded();
    const KeptAlive kept(owner); // What goes on must not destroy its module under itself.
    if (m_hasEnded)
        throw SleepEnded();
}

void Sleeps::arm(const SleeperPtr &sleeper)
{
    // A timer takes an int of milliseconds: longer sleeps are made in steps.
    constexpr qint64 longest = 24 * 60 * 60 * 1000;
    const qint64 left = sleeper->due.isForever() ? longest : sleeper->due.remainingTime();
    sleeper->timer.start(int(std::min(left, longest)));
}

void Sleeps::timeOut(const SleeperPtr &sleeper)
{
    if (!sleeper->due.hasExpired()) {
        arm(sleeper);
        return;
    }
    std::erase(m_sleepers, sleeper);
    sleeper->wake();
}

void Sleeps::end()
{
    m_hasEnded = true;
    const RunningModule mark(m_owner.services().runningModule, m_owner.number());
    const bool wasEnding = std::exchange(m_isEnding, true);
    const std::vector<SleeperPtr> sleepers = std::exchange(m_sleepers, {});
    for (const SleeperPtr &sleeper : sleepers)
        sleeper->wake();
    m_isEnding = wasEnding;
}

void Sleeps::forget()
{
    for (const SleeperPtr &sleeper : m_sleepers) {
        sleeper->timer.stop();
        sleeper->waiting = {};
    }
    m_sleepers.clear();
}

} // namespace modulehost
