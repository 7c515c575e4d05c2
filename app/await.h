// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <promises.h>

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>

#include <chrono>

namespace modulehost {

//! Runs the event loop until \a future has ended; rethrows its exception.
template<typename T>
T await(QFuture<T> future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    takeOverFrom(future);
    if constexpr (std::is_void_v<T>)
        future.waitForFinished();
    else
        return future.result();
}

//! Runs the event loop until \a future has ended or \a limit has passed; whether it has ended.
template<typename T>
bool endsWithin(const QFuture<T> &future, std::chrono::milliseconds limit)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    timer.start(limit);
    if (!future.isFinished())
        loop.exec();
    return future.isFinished();
}

} // namespace modulehost
