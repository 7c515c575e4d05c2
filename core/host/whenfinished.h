// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <promises.h>

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <exception>
#include <functional>
#include <utility>

namespace modulehost {

namespace detail {

//! Writes what \a future, which has ended, has failed with; nothing where it was cancelled.
template<typename T>
void logFailure(QFuture<T> future)
{
    try {
        future.waitForFinished();
    } catch (const std::exception &error) {
        qWarning("a request to the host has failed: %s", error.what());
    } catch (...) {
        qWarning("a request to the host has failed");
    }
}

} // namespace detail

/*!
 * Calls \a then with the result of \a future on the thread of \a context, once it is there, or \a otherwise when the
 * future is cancelled, as at the end of the session, or has failed, which is also logged. Nothing when \a context is
 * gone.
 */
template<typename T, typename Then>
void whenFinished(const QFuture<T> &future, QObject *context, Then then, std::function<void()> otherwise = {})
{
    auto *watcher = new QFutureWatcher<T>(context);
    const auto finish = [watcher, then = std::move(then), otherwise = std::move(otherwise)] {
        watcher->deleteLater();
        takeOverFrom(watcher->future());
        if (watcher->isCanceled()) { // A failed one as well.
            detail::logFailure(watcher->future());
            if (otherwise)
                otherwise();
            return;
        }
        if constexpr (std::is_void_v<T>)
            then();
        else
            then(watcher->result());
    };
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, finish);
    watcher->setFuture(future);
}

} // namespace modulehost
