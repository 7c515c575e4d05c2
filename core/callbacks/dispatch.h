// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mixedwalk.h"
#include "plainwalk.h"
#include "reportsecrets.h"
#include "typedwalk.h"

#include <modulehost/eventually.h>

#include <memory>

namespace modulehost {

namespace detail {

using FederatedInvite = decltype(SpamCheckerCallbacks::federatedUserMayInvite);
using Invite = decltype(SpamCheckerCallbacks::userMayInvite);

//! The mutable arguments of a dispatch, where the caller has them.
template<typename Function>
struct CallersArguments;

template<FixedText Name, typename R, typename... Args, typename... Rest>
struct CallersArguments<Callback<Name, R(Args...), Rest...>>
{
    std::tuple<typename Args::Type *...> places {};

    void update(const std::tuple<typename Args::Type...> &typed) const
    {
        updateAll(typed, std::index_sequence_for<Args...> {});
    }

private:
    template<std::size_t... I>
    void updateAll(const std::tuple<typename Args::Type...> &typed, std::index_sequence<I...>) const
    {
        const auto updateOne = [&]<std::size_t Index, typename A>(std::type_identity<A>) {
            if constexpr (A::isMutable) {
                if (auto *place = std::get<Index>(places))
                    *place = std::get<Index>(typed);
            }
        };
        (updateOne.template operator()<I>(std::type_identity<Args> {}), ...);
    }
};

//! What a federated invite becomes when nobody rejected it as such: the ordinary question about it.
Arguments<Invite> inviteOf(Arguments<FederatedInvite> &federated);

//! One dispatch through any chain, with whatever records are wanted of it.
template<typename Field>
struct Dispatching
{
    using Function = typename Chain<Field>::Function;
    using R = typename Function::Result;

    struct Ended
    {
        WalkResult<R> result;
        std::exception_ptr error;
    };

    static Task<Ended> run(TableShare table, std::shared_ptr<Arguments<Function>> arguments, DispatchTrace *trace,
                           DispatchReport *report)
    {
        Ended ended;
        try {
            ended.result = co_await MixedWalk<Field>::run(table, arguments, WalkRecord(trace, report));
            if constexpr (std::is_same_v<Field, FederatedInvite>) {
                if (ended.result.decidedBy < 0) {
                    const auto invite = std::make_shared<Arguments<Invite>>(inviteOf(*arguments));
                    ended.result = co_await MixedWalk<Invite>::run(table, invite, WalkRecord(trace, report));
                }
            }
        } catch (...) {
            ended.error = std::current_exception();
            ended.result = {};
            ended.result.outcome = outcomeOf<Function>(ended.error);
        }
        co_return ended;
    }

    static Value encode(const WalkResult<R> &result)
    {
        if (result.value)
            return *result.value;
        if constexpr (std::is_void_v<R>)
            return {};
        else
            return Codec<R>::encode(result.answer);
    }

    static void describe(DispatchReport &report, const Ended &ended, Arguments<Function> &arguments, qint64 startedNs,
                         const DispatchEnvironment &environment)
    {
        report.callback = callbackIndex<Field>;
        report.nanoseconds = nowNs() - startedNs;
        report.argumentsAfter = arguments.recorded();
        report.outcome = ended.result.outcome;
        report.decidedBy = ended.result.decidedBy;
        if (ended.error)
            report.error = describeException(ended.error);
        else
            report.result = encode(ended.result);
        if (environment.withoutSecrets)
            replaceSecrets(report, environment.withoutSecrets);
    }

    static void close(DispatchTrace &trace, qint64 endedNs, Outcome outcome, int decidedBy)
    {
        trace.callback = callbackIndex<Field>;
        trace.nanoseconds = endedNs - trace.startedNs;
        trace.outcome = outcome;
        trace.decidedBy = decidedBy;
    }

    //! Through the chain with the trace that the environment wants; throws what the caller gets.
    static Task<WalkResult<R>> traced(TableShare table, std::shared_ptr<Arguments<Function>> arguments,
                                      CallersArguments<Function> callers, DispatchTraceSink::Wanted wanted)
    {
        DispatchTrace trace;
        trace.startedNs = nowNs();
        const bool wantsReport = wanted == DispatchTraceSink::Wanted::Report;
        const auto report = wantsReport ? std::make_shared<DispatchReport>() : nullptr;
        Ended ended = co_await run(table, arguments, &trace, report.get());
        callers.update(arguments->typed());
        if (wanted != DispatchTraceSink::Wanted::Nothing && table->environment().trace) {
            if (report)
                describe(*report, ended, *arguments, trace.startedNs, table->environment());
            close(trace, nowNs(), ended.result.outcome, ended.result.decidedBy);
            table->environment().trace->record(trace, report);
        }
        if (ended.error)
            std::rethrow_exception(ended.error);
        co_return std::move(ended.result);
    }

    static Task<DispatchReport> fire(std::shared_ptr<const CallbackTable> table, Value::List values)
    {
        const TableShare kept(std::move(table));
        const auto arguments = std::make_shared<Arguments<Function>>(std::move(values));
        DispatchTrace trace;
        trace.startedNs = nowNs();
        const auto report = std::make_shared<DispatchReport>();
        const Ended ended = co_await run(kept, arguments, &trace, report.get());
        describe(*report, ended, *arguments, trace.startedNs, kept->environment());
        DispatchTraceSink *sink = kept->environment().trace;
        if (sink && sink->wanted() != DispatchTraceSink::Wanted::Nothing) {
            close(trace, nowNs(), report->outcome, report->decidedBy);
            sink->record(trace, report);
        }
        co_return std::as_const(*report);
    }
};

template<typename Field, typename Function>
struct TypedDispatch;

template<typename Field, FixedText Name, typename R, typename... Args, typename... Rest>
struct TypedDispatch<Field, Callback<Name, R(Args...), Rest...>>
{
    using Function = Callback<Name, R(Args...), Rest...>;
    using Wanted = DispatchTraceSink::Wanted;

    static constexpr bool canWalkTyped
        = !Field::isKeyed && !isMerging<typename Function::Policy> && !std::is_same_v<Field, FederatedInvite>;

    static Eventually<R> run(const std::shared_ptr<const CallbackTable> &table, typename Args::Parameter... arguments)
    {
        DispatchEnvironment &environment = table->environment();
        const Chain<Field> &chain = table->template chain<Field>();
        const Wanted wanted = environment.trace ? environment.trace->wanted() : Wanted::Nothing;
        if constexpr (canWalkTyped) {
            if (chain.isPlain && wanted == Wanted::Nothing) [[likely]]
                return PlainWalk<Field>::run(chain, environment, arguments...);
            if (chain.isPlain && wanted == Wanted::Trace)
                return runPlainTraced(environment, chain, arguments...);
            const bool isTyped = chain.isTyped && environment.timeLimit.count() == 0;
            if (isTyped && wanted == Wanted::Nothing)
                return runUntraced(table, chain, arguments...);
            if (isTyped && wanted == Wanted::Trace)
                return runTraced(table, chain, arguments...);
        }
        CallersArguments<Function> callers {{const_cast<typename Args::Type *>(&arguments)...}};
        return answerOf(Dispatching<Field>::traced(
            table, std::make_shared<Arguments<Function>>(std::tuple<typename Args::Type...>(arguments...)), callers,
            wanted));
    }

private:
    static Eventually<R> runUntraced(const std::shared_ptr<const CallbackTable> &table, const Chain<Field> &chain,
                                     typename Args::Parameter... arguments)
    {
        TypedWalk<Field> walk(chain, table->environment(), nullptr);
        if (walk.advance(arguments...)) [[likely]]
            return Eventually<R>(walk.takeAnswer());
        return answerOf(TypedWalk<Field>::finishLater(table, std::move(walk), std::tie(arguments...)));
    }

    static Eventually<R> runPlainTraced(DispatchEnvironment &environment, const Chain<Field> &chain,
                                        typename Args::Parameter... arguments)
    {
        DispatchTrace trace;
        const auto walk = [&] {
            try {
                return PlainWalk<Field>::runTraced(chain, environment, trace, arguments...);
            } catch (...) {
                note(environment, trace);
                throw;
            }
        };
        Eventually<R> answer = walk();
        note(environment, trace);
        return answer;
    }

    static Eventually<R> runTraced(const std::shared_ptr<const CallbackTable> &table, const Chain<Field> &chain,
                                   typename Args::Parameter... arguments)
    {
        DispatchTrace trace;
        TypedWalk<Field> walk(chain, table->environment(), &trace);
        trace.startedNs = walk.startedNs();
        bool ended = false;
        try {
            ended = walk.advance(arguments...);
        } catch (...) {
            record(*table, trace, walk.lastNs(), outcomeOf<Function>(std::current_exception()), -1);
            throw;
        }
        if (!ended)
            return finishTraced(table, std::move(walk), std::move(trace), std::tie(arguments...));
        record(*table, trace, walk.lastNs(), walk.outcome(), walk.decidedBy());
        return Eventually<R>(walk.takeAnswer());
    }

    static Task<R> finishTraced(TableShare table, TypedWalk<Field> walk, DispatchTrace trace,
                                std::tuple<std::remove_reference_t<typename Args::Parameter> &...> arguments)
    {
        walk.setTrace(&trace);
        WalkResult<R> result;
        try {
            result = co_await TypedWalk<Field>::finishLater(table, std::move(walk), arguments);
        } catch (...) {
            record(*table, trace, nowNs(), outcomeOf<Function>(std::current_exception()), -1);
            throw;
        }
        record(*table, trace, nowNs(), result.outcome, result.decidedBy);
        if constexpr (!std::is_void_v<R>)
            co_return std::move(result.answer);
    }

    static void record(const CallbackTable &table, DispatchTrace &trace, qint64 endedNs, Outcome outcome, int decidedBy)
    {
        Dispatching<Field>::close(trace, endedNs, outcome, decidedBy);
        note(table.environment(), trace);
    }

    static void note(const DispatchEnvironment &environment, const DispatchTrace &trace)
    {
        if (DispatchTraceSink *sink = environment.trace)
            sink->record(trace, nullptr);
    }

    static Task<R> answerOf(Task<WalkResult<R>> walk)
    {
        WalkResult<R> result = co_await walk;
        if constexpr (!std::is_void_v<R>)
            co_return std::move(result.answer);
    }
};

} // namespace detail

//! Whether a dispatch takes these types as they are: what a conversion makes would be gone before the answer comes.
template<typename Field, typename... Parameters>
inline constexpr bool areArgumentsOf = std::is_same_v<std::tuple<std::remove_cvref_t<Parameters>...>,
                                                      typename Arguments<typename Chain<Field>::Function>::Typed>;

/*!
 * Asks all modules of a callback, in order, and combines their answers by the callback's policy (module system
 * 4 and 5). \a Field is the callback's declaration: `dispatch<decltype(SpamCheckerCallbacks::userMayInvite)>`.
 *
 * Call it on the host thread and await the result in the same expression: the arguments must live until then.
 * Throws, at once or on awaiting, what the callback's exception policy lets through. Leaves counters always,
 * a trace record when the environment's sink wants one.
 */
template<typename Field, typename... Parameters>
auto dispatch(const std::shared_ptr<const CallbackTable> &table, Parameters &&...arguments)
{
    static_assert(
        areArgumentsOf<Field, Parameters...>,
        "give each argument in the type that the callback declares: QString, std::optional<QString>, qint64, …");
    return detail::TypedDispatch<Field, typename Chain<Field>::Function>::run(table,
                                                                              std::forward<Parameters>(arguments)...);
}

} // namespace modulehost
