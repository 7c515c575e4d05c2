// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arguments.h"
#include "timelimit.h"
#include "walkrecord.h"

namespace modulehost {

/*!
 * Walks any chain. Lives on the host thread as one coroutine frame however many modules are asked; \a table
 * and \a arguments are shared so that the modules, and what they were given, stay until the last answer has come.
 */
template<typename Field>
class MixedWalk
{
public:
    using Function = typename Chain<Field>::Function;
    using R = typename Function::Result;
    using Policy = typename Function::Policy;
    using Reader = AnswerReader<typename Function::Reads, R>;

    static Task<WalkResult<R>> run(TableShare table, std::shared_ptr<Arguments<Function>> arguments, WalkRecord record)
    {
        DispatchEnvironment &environment = table->environment();
        MixedWalk walk(table, arguments, record);
        for (const auto &hop : table->template chain<Field>().hops) {
            if constexpr (Field::isKeyed) {
                if (hop.loginType != arguments->loginType())
                    continue;
            }
            walk.begin(hop.module);
            std::exception_ptr error;
            try {
                if (const auto *plain = hop.callback->plain()) {
                    walk.takeTyped(callPlain(*plain, environment, hop.module, arguments->typed()));
                } else if (const auto *coroutine = hop.callback->coroutine()) {
                    Task<R> task = callCoroutine(*coroutine, environment, hop.module, arguments->typed());
                    if (!task.isReady())
                        task = walk.wait(std::move(task));
                    if constexpr (std::is_void_v<R>) {
                        co_await task;
                        walk.takeTyped({});
                    } else {
                        walk.takeTyped(co_await task);
                    }
                } else {
                    Task<Value> task = walk.callDynamic(*hop.callback->dynamic());
                    if (!task.isReady())
                        task = walk.wait(std::move(task));
                    walk.takeValue(co_await task);
                }
            } catch (...) {
                error = std::current_exception();
            }
            walk.keepChanges();
            if (const std::exception_ptr thrown = walk.end(*hop.counters, error))
                std::rethrow_exception(thrown);
            if (walk.m_judgement.ends)
                break;
        }
        co_return walk.finish();
    }

private:
    static constexpr bool merges = isMerging<Policy>;

    MixedWalk(TableShare table, std::shared_ptr<Arguments<Function>> arguments, WalkRecord record)
        : m_table(std::move(table))
        , m_environment(m_table->environment())
        , m_arguments(std::move(arguments))
        , m_record(record)
        , m_last(detail::nowNs())
    {
        if constexpr (merges)
            m_merged = Merge<Policy>::neutral();
    }

    void begin(int module)
    {
        m_module = module;
        m_judgement = {};
        m_seen.reset();
        m_step = {};
        if (m_record.wantsReport())
            m_step.arguments = m_arguments->recorded();
    }

    static Yield<R> callPlain(const typename Function::Plain &plain, DispatchEnvironment &environment, int module,
                              typename Arguments<Function>::Typed &typed)
    {
        const detail::RunningMark mark(environment, module);
        if constexpr (std::is_void_v<R>) {
            std::apply(plain, typed);
            return {};
        } else {
            return std::apply(plain, typed);
        }
    }

    static Task<R> callCoroutine(const typename Function::Coroutine &coroutine, DispatchEnvironment &environment,
                                 int module, typename Arguments<Function>::Typed &typed)
    {
        const detail::RunningMark mark(environment, module);
        return std::apply(coroutine, typed);
    }

    Task<Value> callDynamic(const DynamicCallback &dynamic)
    {
        m_seen = std::make_shared<Value::List>(m_arguments->values());
        if (Function::lastArgumentIsOptional && dynamic.parameters >= 0
            && dynamic.parameters != int(Function::argumentCount))
            m_seen->removeLast();
        if (m_record.wantsReport())
            m_step.arguments = Arguments<Function>::redact(*m_seen);
        if (dynamic.parameters >= 0 && dynamic.parameters != m_seen->size()) {
            throw TypeError(QStringLiteral("the callback takes %1 positional arguments but %2 were given")
                                .arg(dynamic.parameters)
                                .arg(m_seen->size()));
        }
        const detail::RunningMark mark(m_environment, m_module);
        Task<Value> task = dynamic.call(*m_seen);
        if (!dynamic.isCoroutine && !Function::isSynchronous) {
            throw TypeError(QStringLiteral("the callback is an ordinary function: its result cannot be awaited. "
                                           "Make it a coroutine function (async def)"));
        }
        return task;
    }

    template<typename T>
    Task<T> wait(Task<T> task)
    {
        return awaitAnswer(std::move(task), callbackIndex<Field>, m_module,
                           CallKeptAlive {m_table, m_arguments->sharedTyped(), m_seen});
    }

    //! What the module changed in place counts, whether it has answered or raised.
    void keepChanges()
    {
        if (m_seen)
            m_arguments->keepChanges(*m_seen);
        else
            m_arguments->typedChanged();
    }

    void takeTyped(Yield<R> answer)
    {
        if constexpr (merges) {
            addToMerged(Codec<R>::encode(answer));
        } else {
            m_judgement = PolicyRule<Policy, R>::judge(answer);
            if (m_record.wantsReport())
                m_step.returned = encode(answer);
            m_answer = std::move(answer);
            m_value.reset();
        }
    }

    void takeValue(const Value &value)
    {
        m_step.returned = value;
        if constexpr (merges) {
            addToMerged(value);
        } else {
            ReadAnswer<R> read = Reader::read(value);
            problem(read.problem);
            m_judgement = PolicyRule<Policy, R>::judge(read.answer);
            if (read.skipped)
                m_judgement.ends = false;
            if (read.decides)
                m_judgement.ends = true;
            m_answer = std::move(read.answer);
            m_value = Reader::keepsValue ? std::optional(value) : std::nullopt;
        }
    }

    void addToMerged(const Value &value)
    {
        m_step.returned = value;
        QString sentence;
        m_judgement = Merge<Policy>::add(m_merged, value, sentence);
        problem(sentence);
    }

    void problem(const QString &sentence)
    {
        if (!sentence.isEmpty() && m_environment.onProblem)
            m_environment.onProblem(m_module, Function::name, sentence);
    }

    //! Books the step; returns what the caller of the dispatch gets, or null when the walk goes on.
    std::exception_ptr end(CallbackCounters &counters, const std::exception_ptr &error)
    {
        if (error)
            m_judgement = {detail::outcomeOf<Function>(error), false};
        const qint64 now = detail::nowNs();
        const qint64 taken = now - std::exchange(m_last, now);
        counters.add(m_judgement.outcome, taken);
        m_record.step(m_module, m_judgement.outcome, taken);
        if (m_record.wantsReport()) {
            m_step.module = m_module;
            m_step.outcome = m_judgement.outcome;
            m_step.nanoseconds = taken;
            if (error)
                m_step.error = describeException(error);
            m_record.step(std::move(m_step));
        }
        return error ? detail::bookFailure<Function>(error, m_environment, m_module) : nullptr;
    }

    WalkResult<R> finish()
    {
        if constexpr (merges) {
            return {Codec<R>::decode(m_merged), m_merged, Outcome::Value, m_judgement.ends ? m_module : -1};
        } else {
            using Rule = PolicyRule<Policy, R>;
            if (!m_judgement.ends)
                return {neutralAnswer<Function>(), std::nullopt, Rule::neutralOutcome};
            settle<Rule>(m_answer);
            return {std::move(m_answer), std::move(m_value), m_judgement.outcome, m_module};
        }
    }

    static Value encode(const Yield<R> &answer)
    {
        if constexpr (std::is_void_v<R>)
            return {};
        else
            return Codec<R>::encode(answer);
    }

    TableShare m_table;
    DispatchEnvironment &m_environment;
    std::shared_ptr<Arguments<Function>> m_arguments;
    WalkRecord m_record;
    qint64 m_last;
    int m_module = -1;
    Judgement m_judgement;
    Yield<R> m_answer {};
    std::optional<Value> m_value;
    Value m_merged;
    DispatchStep m_step;
    std::shared_ptr<Value::List> m_seen; //!< The values that a dynamic module was called with; null for a typed one.
};

} // namespace modulehost
