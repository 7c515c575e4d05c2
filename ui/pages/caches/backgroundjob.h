// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <posting.h>
#include <promises.h>

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace modulehost {

/*!
 * One piece of work at a time on a thread of its own, to be given up when it is no longer wanted. Belongs to the
 * thread that made it, where the result arrives; destroying it gives the work up and waits for its next check.
 */
template<typename Result>
class BackgroundJob
{
public:
    //! Runs on the other thread; yields nothing once \a isCancelled says so.
    using Work = std::function<std::optional<Result>(const std::function<bool()> &isCancelled)>;

    explicit BackgroundJob(std::function<void(Result)> done)
        : m_done(std::move(done))
    {
        m_pool.setMaxThreadCount(1);
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] {
            if (!std::exchange(m_isRunning, false))
                return;
            QFuture<Result> future = m_watcher.future();
            m_watcher.setFuture({});
            m_done(future.takeResult());
        });
    }
    ~BackgroundJob()
    {
        cancel();
        waitForAll(m_pool);
    }
    Q_DISABLE_COPY_MOVE(BackgroundJob)

    bool isRunning() const { return m_isRunning; }

    void start(Work work)
    {
        cancel();
        auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        m_isRunning = true;
        m_watcher.setFuture(promise->future());
        startIn(m_pool, [promise, work = std::move(work)] {
            std::optional<Result> result = work([&promise] { return promise->isCanceled(); });
            if (result)
                promise->addResult(std::move(*result));
            finishPromise(*promise);
        });
    }

    //! The result of what runs will not arrive.
    void cancel()
    {
        m_isRunning = false;
        m_watcher.cancel();
        m_watcher.setFuture({});
    }

private:
    const std::function<void(Result)> m_done;
    QFutureWatcher<Result> m_watcher;
    bool m_isRunning = false;
    QThreadPool m_pool; //!< Goes first: no work outlives what it needs.
};

} // namespace modulehost
