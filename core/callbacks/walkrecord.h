// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "callbacktable.h"
#include "exceptionrule.h"
#include "judgement.h"
#include "timelimit.h"

#include <chrono>

namespace modulehost {

//! Where a walk along a chain came to.
template<typename R>
struct WalkResult
{
    Yield<R> answer {};
    std::optional<Value> value = {}; //!< Set when the result is a dynamic value itself.
    Outcome outcome = Outcome::Done;
    int decidedBy = -1;
};

//! One walk's notes: short ones for the trace, full ones for a report. Costs nothing while both are null.
class WalkRecord
{
public:
    WalkRecord() = default;
    WalkRecord(DispatchTrace *trace, DispatchReport *report)
        : m_trace(trace)
        , m_report(report)
    {
    }

    bool wantsReport() const { return m_report; }
    void step(int module, Outcome outcome, qint64 nanoseconds)
    {
        if (m_trace)
            m_trace->steps.append(module, outcome, nanoseconds);
    }
    void step(DispatchStep step)
    {
        if (m_report)
            m_report->steps.append(std::move(step));
    }

private:
    DispatchTrace *m_trace = nullptr;
    DispatchReport *m_report = nullptr;
};

namespace detail {

inline qint64 nowNs() noexcept { return std::chrono::steady_clock::now().time_since_epoch().count(); }

//! Marks the module whose code the host thread is in.
class RunningMark
{
public:
    explicit RunningMark(DispatchEnvironment &environment) noexcept
        : m_running(environment.runningModule)
        , m_before(m_running.load(std::memory_order_relaxed))
    {
    }
    RunningMark(DispatchEnvironment &environment, int module) noexcept
        : RunningMark(environment)
    {
        moveTo(module);
    }
    void moveTo(int module) noexcept { m_running.store(module, std::memory_order_relaxed); }
    ~RunningMark() { m_running.store(m_before, std::memory_order_relaxed); }
    Q_DISABLE_COPY_MOVE(RunningMark)

private:
    std::atomic<int> &m_running;
    int m_before;
};

//! Keeps a suspended dispatch visible as waiting, and its module as one whose code may go on unmarked.
class WaitingMark
{
public:
    WaitingMark(DispatchEnvironment &environment, std::size_t callback, int module)
        : m_environment(environment)
        , m_place(environment.waiting.insert(environment.waiting.end(),
                                             {callback, module, std::chrono::steady_clock::now()}))
    {
        environment.unmarked.begin(module);
    }
    ~WaitingMark()
    {
        m_environment.unmarked.end(m_place->module);
        m_environment.waiting.erase(m_place);
    }
    Q_DISABLE_COPY_MOVE(WaitingMark)

private:
    DispatchEnvironment &m_environment;
    std::list<WaitingDispatch>::iterator m_place;
};

//! The outcome of a step or dispatch that ended with \a error.
template<typename Function>
Outcome outcomeOf(const std::exception_ptr &error)
{
    return isShieldedCancellation<Function>(error) ? Outcome::Cancelled : Outcome::Failed;
}

//! Books a failed step; returns what the caller gets, or null when the walk goes on.
template<typename Function>
Q_NEVER_INLINE std::exception_ptr bookFailure(const std::exception_ptr &error, const DispatchEnvironment &environment,
                                              int module)
{
    if (isShieldedCancellation<Function>(error))
        return error;
    if (environment.onFailure)
        environment.onFailure(module, Function::name, describeException(error));
    return afterException<typename Function::Exceptions>(error);
}

} // namespace detail

//! A last touch that some policies give the answer that won.
template<typename Rule, typename Answer>
void settle(Answer &answer)
{
    if constexpr (requires { Rule::settle(answer); })
        Rule::settle(answer);
}

//! What a callback that outlasts its time limit still refers to.
struct CallKeptAlive
{
    TableShare table;
    std::shared_ptr<const void> arguments; //!< As a typed callback was given them.
    std::shared_ptr<const void> values; //!< As a dynamic callback was given them.
};

/*!
 * Awaits an answer that is not there yet, visibly waiting, within the host's time limit if there is one. Only a
 * callback with a limit can outlast its dispatch: only then \a kept is shared with it.
 */
template<typename T>
Task<T> awaitAnswer(Task<T> task, std::size_t callback, int module, CallKeptAlive kept)
{
    DispatchEnvironment &environment = kept.table->environment();
    const detail::WaitingMark mark(environment, callback, module);
    if (environment.timeLimit.count() > 0)
        task = withTimeLimit(std::move(task), environment.timeLimit, std::make_shared<CallKeptAlive>(kept));
    if constexpr (std::is_void_v<T>)
        co_await task;
    else
        co_return co_await task;
}

} // namespace modulehost
