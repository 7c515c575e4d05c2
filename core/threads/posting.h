// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "handover.h"

#include <QObject>
#include <QThreadPool>

#include <utility>

namespace modulehost {

#ifdef __SANITIZE_THREAD__

/*!
 * A function without arguments that is made on one thread and called or dropped on another, which the sanitizer is
 * told. It stands for itself: where its last copy lies, it is handed over and taken over.
 */
template<typename Function>
class Crossing
{
public:
    explicit Crossing(Function function)
        : m_function(std::move(function))
    {
        handOver(this);
    }
    Crossing(const Crossing &other)
        : m_function(other.m_function)
    {
        handOver(this);
    }
    Crossing(Crossing &&other) noexcept
        : m_function(std::move(other.m_function))
    {
        handOver(this);
    }
    ~Crossing() { takeOver(this); }
    Crossing &operator=(const Crossing &) = delete;
    Crossing &operator=(Crossing &&) = delete;

    void operator()()
    {
        takeOver(this);
        m_function();
        handOver(this); // Qt may drop it on the thread that it came from.
    }

private:
    Function m_function;
};

#endif

//! \a function as it crosses to another thread: itself, or in a sanitized build a Crossing.
template<typename Function>
auto crossing(Function function)
{
#ifdef __SANITIZE_THREAD__
    return Crossing<Function>(std::move(function));
#else
    return function;
#endif
}

/*!
 * Calls \a function from the event loop of the thread of \a receiver, once; never when \a receiver is gone before. Any
 * thread, as long as \a receiver is there.
 */
template<typename Function>
void postTo(QObject *receiver, Function function)
{
    QMetaObject::invokeMethod(receiver, crossing(std::move(function)), Qt::QueuedConnection);
}

//! Calls \a function, which can be copied, on a thread of \a pool, when one is free.
template<typename Function>
void startIn(QThreadPool &pool, Function function)
{
    pool.start(crossing([&pool, function = std::move(function)]() mutable {
        function();
        handOver(&pool); // To waitForAll().
    }));
}

//! Waits until all that startIn() was given has ended.
inline void waitForAll(QThreadPool &pool)
{
    pool.waitForDone();
    takeOver(&pool);
}

} // namespace modulehost
