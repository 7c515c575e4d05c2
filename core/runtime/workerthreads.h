// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/task.h>

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace modulehost {

/*!
 * Threads for jobs that would block the host thread. Jobs begin in the order of the calls; their results arrive
 * on the thread of this object, the host's.
 */
class WorkerThreads : public QObject
{
public:
    using Job = std::function<void()>;

    /*!
     * A single thread stays the same one for all its jobs, so that they may share what is bound to a thread;
     * \a atEnd runs on it as its last job.
     */
    explicit WorkerThreads(int threads, Job atEnd = {});
    ~WorkerThreads() override; //!< close()

    //! Ends when \a job has; its exceptions pass through. Throws Cancelled when closed before the job began.
    Task<> run(Job job);
    /*!
     * Like run(), but waits for the job, for at most \a limit: false when that is over. The job may go on then, or
     * begin later, so that it must own what it touches.
     */
    bool runWithin(std::chrono::milliseconds limit, Job job);

    /*!
     * Lets running jobs end, which should look at isClosing(), drops the others, and resumes all who wait. Waits
     * for the threads. What is resumed must not destroy this object.
     */
    void close();
    bool isClosing() const noexcept { return m_isClosing; } //!< On any thread.
    int pending() const noexcept { return int(m_calls.size()); } //!< Jobs of run() that have not ended.

private:
    struct Call;
    struct Awaiter;
    using CallPtr = std::shared_ptr<Call>;

    void perform(Call &call) const noexcept;
    void finish(const CallPtr &call);

    Job m_atEnd;
    bool m_isClosed = false;
    std::atomic<bool> m_isClosing = false;
    std::vector<CallPtr> m_calls;
    QThreadPool m_pool;
};

} // namespace modulehost
