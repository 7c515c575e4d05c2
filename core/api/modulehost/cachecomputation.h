// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>
#include <modulehost/task.h>

#include <QString>

#include <coroutine>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace modulehost {

//! Called once when the entry that it was given for goes away, on the host thread.
using OnInvalidate = std::function<void()>;

namespace detail {

using InvalidationCallbacks = std::vector<OnInvalidate>;

//! Calls all; what one throws is logged with the name of its cache and keeps none of the others back.
MODULEHOST_EXPORT_API void runInvalidationCallbacks(InvalidationCallbacks callbacks, const QString &cache);

/*!
 * One run of a cached function, awaited by everyone who called with its key meanwhile. It resumes
 * them in the order in which they came.
 */
template<typename Result, typename Key>
class CacheComputation
{
public:
    explicit CacheComputation(Key key)
        : m_key(std::move(key))
    {
    }
    Q_DISABLE_COPY_MOVE(CacheComputation)

    const Key &key() const noexcept { return m_key; }
    InvalidationCallbacks &callbacks() noexcept { return m_callbacks; }

    void setValue(Result value) { m_value.emplace(std::move(value)); }
    void setError(std::exception_ptr error) { m_error = std::move(error); }
    const std::optional<Result> &value() const noexcept { return m_value; }

    //! Value or error must be set.
    void resumeWaiters()
    {
        m_done = true;
        for (const std::coroutine_handle<> waiter : std::exchange(m_waiters, {}))
            waiter.resume();
    }

    static Task<Result> wait(std::shared_ptr<CacheComputation> computation)
    {
        Waiter waiter {computation.get()};
        co_return co_await waiter;
    }

private:
    struct Waiter
    {
        CacheComputation *computation;

        bool await_ready() const noexcept { return computation->m_done; }
        void await_suspend(std::coroutine_handle<> handle) { computation->m_waiters.push_back(handle); }
        const Result &await_resume() const
        {
            if (computation->m_error)
                std::rethrow_exception(computation->m_error);
            return *computation->m_value;
        }
    };

    Key m_key;
    InvalidationCallbacks m_callbacks;
    std::vector<std::coroutine_handle<>> m_waiters;
    std::optional<Result> m_value;
    std::exception_ptr m_error;
    bool m_done = false;
};

} // namespace detail

} // namespace modulehost
