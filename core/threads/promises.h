// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "handover.h"

#include <QFuture>
#include <QPromise>

#include <type_traits>
#include <utility>

namespace modulehost {

/*!
 * What a future and its promises share: the place where a result is handed over. It is the mutex that whoever reads
 * the result locks, in code that the sanitizer sees; so reading a result takes over, and takeOverFrom() is for futures
 * without one and for exceptions.
 */
template<typename T>
const void *sharedState(const QFuture<T> &future)
{
    return &QFutureInterfaceBase::get(future).mutex();
}

//! Ends \a promise, which has its result or its exception, or none. Any thread.
template<typename T>
void finishPromise(QPromise<T> &promise)
{
    if constexpr (isThreadSanitized)
        handOver(sharedState(promise.future()));
    promise.finish();
}

//! Ends \a promise with \a result. Any thread.
template<typename T>
void finishWith(QPromise<T> &promise, std::type_identity_t<T> result)
{
    promise.addResult(std::move(result));
    finishPromise(promise);
}

//! This thread goes on from where the promise of \a future, which has ended, was finished.
template<typename T>
void takeOverFrom(const QFuture<T> &future)
{
    if constexpr (isThreadSanitized)
        takeOver(sharedState(future));
}

} // namespace modulehost
