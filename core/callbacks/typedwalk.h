// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "walkrecord.h"

#include <optional>
#include <tuple>

namespace modulehost {

/*!
 * Walks a chain of typed callbacks without a coroutine, without copying an argument and with one clock
 * reading per hop, as far as the modules answer at once. At the first task that is still under way advance()
 * stops, and finishLater() takes over in one frame for all the rest.
 *
 * Not for merging or keyed callbacks, nor under a time limit. The arguments must live until the result has been
 * awaited.
 */
template<typename Field>
class TypedWalk
{
public:
    using Function = typename Chain<Field>::Function;
    using R = typename Function::Result;
    using Rule = PolicyRule<typename Function::Policy, R>;

    TypedWalk(const Chain<Field> &chain, DispatchEnvironment &environment, DispatchTrace *trace)
        : m_chain(&chain)
        , m_environment(&environment)
        , m_trace(trace)
        , m_started(detail::nowNs())
        , m_last(m_started)
    {
    }

    //! Asks modules until the walk has ended (true) or one has not answered yet. Throws what the caller gets.
    template<typename... Parameters>
    bool advance(Parameters &...parameters)
    {
        for (; m_index < m_chain->hops.size(); ++m_index) {
            const auto &hop = m_chain->hops[m_index];
            Judgement judgement;
            std::exception_ptr error;
            try {
                const detail::RunningMark mark(*m_environment, hop.module);
                if (const auto *plain = hop.callback->plain()) [[likely]] {
                    judgement = judgePlain(*plain, parameters...);
                } else {
                    Task<R> task = (*hop.callback->coroutine())(parameters...);
                    if (!task.isReady()) {
                        m_pending = std::move(task);
                        return false;
                    }
                    if constexpr (std::is_void_v<R>)
                        takeResult(task);
                    else
                        m_answer = takeResult(task);
                    judgement = Rule::judge(m_answer);
                }
            } catch (...) {
                error = std::current_exception();
            }
            if (end(hop, judgement, error))
                return true;
        }
        return true;
    }

    //! The result, once the walk has ended.
    Yield<R> takeAnswer()
    {
        if (m_decidedBy < 0)
            return neutralAnswer<Function>();
        settle<Rule>(m_answer);
        return std::move(m_answer);
    }
    Outcome outcome() const noexcept { return m_decidedBy < 0 ? Rule::neutralOutcome : m_outcome; }
    int decidedBy() const noexcept { return m_decidedBy; }

    //! Goes on behind an advance() that returned false. \a table and the trace must be there until the task ends.
    template<typename... Parameters>
    static Task<WalkResult<R>> finishLater([[maybe_unused]] TableShare table, TypedWalk walk,
                                           std::tuple<Parameters &...> parameters)
    {
        bool ended = false;
        while (!ended) {
            const auto &hop = walk.m_chain->hops[walk.m_index];
            Judgement judgement;
            std::exception_ptr error;
            try {
                const detail::WaitingMark mark(*walk.m_environment, callbackIndex<Field>, hop.module);
                Task<R> answer = std::exchange(walk.m_pending, Task<R>());
                if constexpr (std::is_void_v<R>)
                    co_await answer;
                else
                    walk.m_answer = co_await answer;
                judgement = Rule::judge(walk.m_answer);
            } catch (...) {
                error = std::current_exception();
            }
            ended = walk.end(hop, judgement, error);
            ++walk.m_index;
            if (!ended)
                ended = std::apply([&walk](auto &...parameter) { return walk.advance(parameter...); }, parameters);
        }
        const Outcome outcome = walk.outcome();
        const int decidedBy = walk.decidedBy();
        co_return WalkResult<R> {walk.takeAnswer(), std::nullopt, outcome, decidedBy};
    }

    void setTrace(DispatchTrace *trace) { m_trace = trace; }
    qint64 startedNs() const noexcept { return m_started; }
    qint64 lastNs() const noexcept { return m_last; } //!< When the last answer had come.

private:
    //! Keeps an answer only when it ends the walk: most do not, and moving one costs as much as asking for it.
    template<typename... Parameters>
    Judgement judgePlain(const typename Function::Plain &plain, Parameters &...parameters)
    {
        if constexpr (std::is_void_v<R>) {
            plain(parameters...);
            return Rule::judge({});
        } else {
            R answer = plain(parameters...);
            const Judgement judgement = Rule::judge(answer);
            if (judgement.ends)
                m_answer = std::move(answer);
            return judgement;
        }
    }

    //! Books the step; true when nobody else is asked. Throws what the exception policy lets through.
    bool end(const Hop<Function> &hop, Judgement judgement, const std::exception_ptr &error)
    {
        if (error) [[unlikely]]
            judgement = {detail::outcomeOf<Function>(error), false};
        const qint64 now = detail::nowNs();
        const qint64 taken = now - std::exchange(m_last, now);
        hop.counters->add(judgement.outcome, taken);
        if (m_trace)
            m_trace->steps.append(hop.module, judgement.outcome, taken);
        if (error) [[unlikely]] {
            if (const std::exception_ptr thrown = detail::bookFailure<Function>(error, *m_environment, hop.module))
                std::rethrow_exception(thrown);
            return false;
        }
        if (!judgement.ends)
            return false;
        m_outcome = judgement.outcome;
        m_decidedBy = hop.module;
        return true;
    }

    const Chain<Field> *m_chain;
    DispatchEnvironment *m_environment;
    DispatchTrace *m_trace;
    std::size_t m_index = 0;
    qint64 m_started;
    qint64 m_last;
    Yield<R> m_answer {};
    Outcome m_outcome = Outcome::Done;
    int m_decidedBy = -1;
    Task<R> m_pending;
};

} // namespace modulehost
