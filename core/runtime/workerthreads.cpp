// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workerthreads.h"

#include <modulehost/errors.h>

#include <posting.h>

#include <QSemaphore>

#include <coroutine>
#include <exception>
#include <utility>

namespace modulehost {

//! One job on its way: a worker fills `didRun` and `error`, all else is the host thread's.
struct WorkerThreads::Call
{
    Job job;
    bool didRun = false;
    std::exception_ptr error;
    bool isOver = false;
    std::coroutine_handle<> waiting;

    void rethrow()
    {
        if (!didRun)
            throw Cancelled();
        if (error)
            std::rethrow_exception(std::exchange(error, nullptr));
    }
};

struct WorkerThreads::Awaiter
{
    explicit Awaiter(Call *awaited)
        : call(awaited)
    {
    }

    Call *call;
    bool await_ready() const noexcept { return call->isOver; }
    void await_suspend(std::coroutine_handle<> handle) const noexcept { call->waiting = handle; }
    void await_resume() const noexcept { }
};

WorkerThreads::WorkerThreads(int threads, Job atEnd)
    : m_atEnd(std::move(atEnd))
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setExpiryTimeout(-1);
}

WorkerThreads::~WorkerThreads() { close(); }

Task<> WorkerThreads::run(Job job)
{
    if (m_isClosing)
        throw Cancelled();
    const auto call = std::make_shared<Call>();
    call->job = std::move(job);
    m_calls.push_back(call);
    startIn(m_pool, [this, call] {
        perform(*call);
        postTo(this, [this, call] {
            std::erase(m_calls, call);
            finish(call);
        });
    });
    co_await Awaiter(call.get());
    // This object may be gone.
    call->rethrow();
}

bool WorkerThreads::runWithin(std::chrono::milliseconds limit, Job job)
{
    if (m_isClosing)
        throw Cancelled();
    const auto call = std::make_shared<Call>();
    const auto ended = std::make_shared<QSemaphore>();
    call->job = std::move(job);
    startIn(m_pool, [this, call, ended] {
        perform(*call);
        handOver(ended.get());
        ended->release();
    });
    if (!ended->tryAcquire(1, int(limit.count())))
        return false;
    takeOver(ended.get());
    call->rethrow();
    return true;
}

void WorkerThreads::close()
{
    if (std::exchange(m_isClosed, true))
        return;
    m_isClosing = true;
    if (m_atEnd)
        startIn(m_pool, m_atEnd);
    waitForAll(m_pool);
    const std::vector<CallPtr> calls = std::exchange(m_calls, {});
    for (const CallPtr &call : calls)
        finish(call);
}

void WorkerThreads::perform(Call &call) const noexcept
{
    if (m_isClosing)
        return;
    call.didRun = true;
    try {
        call.job();
    } catch (...) {
        call.error = std::current_exception();
    }
}

//! The last thing that a caller does with this object: what is resumed may have been all that kept it.
void WorkerThreads::finish(const CallPtr &call)
{
    // A job may hold what belongs to a module, and so has to go on this thread.
    call->job = {};
    call->isOver = true;
    if (call->waiting)
        std::exchange(call->waiting, {}).resume();
}

} // namespace modulehost
