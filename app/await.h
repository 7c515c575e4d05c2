// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <promises.h>

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

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

} // namespace modulehost
