// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <promises.h>

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace modulehost {

/*!
 * Calls \a then with the result of \a future on the thread of \a context, once it is there; never when the
 * future is cancelled or \a context is gone.
 */
template<typename T, typename Then>
void whenFinished(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        if (watcher->isCanceled())
            return;
        takeOverFrom(watcher->future());
        if constexpr (std::is_void_v<T>)
            then();
        else
            then(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace modulehost
