// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "walkrecord.h"

#include <modulehost/eventually.h>

#include <utility>

namespace modulehost {

/*!
 * Walks a chain in which every callback is a plain function (Chain::isPlain). Nothing can suspend, so that local
 * variables are all there is to keep, and one clock reading per hop is nearly all that a hop costs beside its call.
 *
 * Not for merging or keyed callbacks. A time limit has no meaning here.
 */
template<typename Field>
class PlainWalk
{
public:
    using Function = typename Chain<Field>::Function;
    using R = typename Function::Result;
    using Rule = PolicyRule<typename Function::Policy, R>;

    //! The result, which is there; throws what the caller gets.
    template<typename... Parameters>
    static Eventually<R> run(const Chain<Field> &chain, DispatchEnvironment &environment, Parameters &...parameters)
    {
        return walk(chain, environment, Untraced(), parameters...);
    }

    //! The same, and fills \a trace, also when it throws.
    template<typename... Parameters>
    static Eventually<R> runTraced(const Chain<Field> &chain, DispatchEnvironment &environment, DispatchTrace &trace,
                                   Parameters &...parameters)
    {
        return walk(chain, environment, Traced {trace}, parameters...);
    }

private:
    struct Untraced
    {
        void begin(qint64) const noexcept { }
        void step(int, Outcome, qint64) const noexcept { }
        void end(qint64, Outcome, int) const noexcept { }
    };

    struct Traced
    {
        DispatchTrace &trace;

        void begin(qint64 now) const noexcept { trace.startedNs = now; }
        void step(int module, Outcome outcome, qint64 taken) const { trace.steps.append(module, outcome, taken); }
        void end(qint64 now, Outcome outcome, int decidedBy) const noexcept
        {
            trace.callback = callbackIndex<Field>;
            trace.nanoseconds = now - trace.startedNs;
            trace.outcome = outcome;
            trace.decidedBy = decidedBy;
        }
    };

    template<typename Tracing, typename... Parameters>
    static Eventually<R> walk(const Chain<Field> &chain, DispatchEnvironment &environment, const Tracing &tracing,
                              Parameters &...parameters)
    {
        detail::RunningMark mark(environment);
        qint64 last = detail::nowNs();
        tracing.begin(last);
        for (const Hop<Function> &hop : chain.hops) {
            mark.moveTo(hop.module);
            try {
                if constexpr (std::is_void_v<R>) {
                    (*hop.plain)(parameters...);
                    book(hop, Rule::judge({}).outcome, last, tracing);
                } else {
                    R answer = (*hop.plain)(parameters...);
                    const Judgement judgement = Rule::judge(answer);
                    book(hop, judgement.outcome, last, tracing);
                    if (judgement.ends) [[unlikely]] {
                        settle<Rule>(answer);
                        tracing.end(last, judgement.outcome, hop.module);
                        return Eventually<R>(std::move(answer));
                    }
                }
            } catch (...) {
                fail(hop, environment, last, tracing);
            }
        }
        tracing.end(last, Rule::neutralOutcome, -1);
        return Eventually<R>(neutralAnswer<Function>());
    }

    template<typename Tracing>
    static void book(const Hop<Function> &hop, Outcome outcome, qint64 &last, const Tracing &tracing)
    {
        const qint64 now = detail::nowNs();
        const qint64 taken = now - std::exchange(last, now);
        hop.counters->add(outcome, taken);
        tracing.step(hop.module, outcome, taken);
    }

    //! Books what is being thrown; throws what the exception policy lets through.
    template<typename Tracing>
    Q_NEVER_INLINE static void fail(const Hop<Function> &hop, DispatchEnvironment &environment, qint64 &last,
                                    const Tracing &tracing)
    {
        const std::exception_ptr error = std::current_exception();
        const Outcome outcome = detail::outcomeOf<Function>(error);
        book(hop, outcome, last, tracing);
        if (const std::exception_ptr thrown = detail::bookFailure<Function>(error, environment, hop.module)) {
            tracing.end(last, detail::outcomeOf<Function>(thrown), -1);
            std::rethrow_exception(thrown);
        }
    }
};

} // namespace modulehost
