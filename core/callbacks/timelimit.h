// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/errors.h>
#include <modulehost/task.h>

#include <QTimer>

#include <chrono>
#include <coroutine>
#include <exception>
#include <memory>
#include <optional>
#include <type_traits>
#include <variant>

namespace modulehost {

namespace detail {

//! Whoever comes first, the task or the timer, resumes the one that waits.
template<typename T>
struct Race
{
    using Stored = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

    QTimer timer;
    std::optional<Stored> value;
    std::exception_ptr error;
    bool isOver = false;
    std::coroutine_handle<> waiting;

    void finish()
    {
        if (std::exchange(isOver, true))
            return;
        timer.stop();
        if (waiting)
            std::exchange(waiting, {}).resume();
    }
};

template<typename T>
Task<> runInRace(Task<T> task, std::shared_ptr<Race<T>> race, std::shared_ptr<const void> /*keptAlive*/)
{
    try {
        if constexpr (std::is_void_v<T>) {
            co_await task;
            race->value.emplace();
        } else {
            race->value.emplace(co_await task);
        }
    } catch (...) {
        race->error = std::current_exception();
    }
    race->finish();
}

template<typename T>
struct RaceAwaiter
{
    // A plain pointer: GCC 12 destroys the members of an aggregate that is awaited in place twice.
    Race<T> *race;

    bool await_ready() const noexcept { return race->isOver; }
    void await_suspend(std::coroutine_handle<> handle) { race->waiting = handle; }
    void await_resume() const noexcept { }
};

} // namespace detail

/*!
 * The result of \a task, or an Error once \a limit has passed; the task then goes on unheard, and shares
 * \a keptAlive until it has ended. Needs the event loop of the calling thread.
 */
template<typename T>
Task<T> withTimeLimit(Task<T> task, std::chrono::milliseconds limit, std::shared_ptr<const void> keptAlive)
{
    auto race = std::make_shared<detail::Race<T>>();
    std::weak_ptr<detail::Race<T>> weak = race;
    race->timer.setSingleShot(true);
    race->timer.setTimerType(Qt::PreciseTimer); // A coarse one is up to a twentieth too early.
    race->timer.callOnTimeout([weak] {
        if (const auto late = weak.lock())
            late->finish();
    });
    race->timer.start(limit);
    detail::runInRace(std::move(task), race, std::move(keptAlive));
    co_await detail::RaceAwaiter<T> {race.get()};
    if (race->error)
        std::rethrow_exception(race->error);
    if (!race->value)
        throw Error(QStringLiteral("gave no answer within %1 ms").arg(limit.count()));
    if constexpr (!std::is_void_v<T>)
        co_return std::move(*race->value);
}

} // namespace modulehost
