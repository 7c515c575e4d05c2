// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <dispatch.h>
#include <tracering.h>

#include <modulehost/codes.h>

#include <benchmark/benchmark.h>

#include <chrono>
#include <vector>

/*!
 * \file
 * A dispatch against the least that any host has to do: call the functions one after another and take the time of
 * each. Counters are on in the dispatch and absent in the baseline. The typed dispatch is the door for code in this
 * process that knows the callback; HostSession::fire() takes the other one, with Values and a whole report.
 */

using namespace modulehost;

namespace {

using CheckEvent = decltype(SpamCheckerCallbacks::checkEventForSpam);
using Clock = std::chrono::steady_clock;

SpamVerdict allow(const Event &event)
{
    benchmark::DoNotOptimize(&event);
    return {};
}

Task<SpamVerdict> allowLater(const Event &event)
{
    benchmark::DoNotOptimize(&event);
    co_return SpamVerdict();
}

template<typename Function>
std::shared_ptr<const CallbackTable> tableOf(int modules, Function function, DispatchTraceSink *trace)
{
    auto environment = std::make_shared<DispatchEnvironment>();
    environment->trace = trace;
    auto table = std::make_shared<CallbackTable>(environment);
    for (int i = 0; i < modules; ++i) {
        CallbackRegistrations registrations;
        registrations.add(SpamCheckerCallbacks {.checkEventForSpam = function});
        table->add(i, registrations, std::make_shared<CallbackCounterSet>());
    }
    return table;
}

void plainBaseline(benchmark::State &state)
{
    const std::vector<std::function<SpamVerdict(const Event &)>> functions(std::size_t(state.range(0)), allow);
    const Event event;
    qint64 total = 0;
    for (auto _ : state) {
        for (const auto &function : functions) {
            const auto before = Clock::now();
            const SpamVerdict verdict = function(event);
            total += (Clock::now() - before).count();
            if (!verdict.isAllowed())
                break;
        }
        benchmark::DoNotOptimize(total);
    }
}
BENCHMARK(plainBaseline)->Name("dispatch/plain/baseline")->Arg(1)->Arg(10)->Arg(100);

void plainDispatch(benchmark::State &state)
{
    const auto table = tableOf(int(state.range(0)), allow, nullptr);
    const Event event;
    for (auto _ : state)
        benchmark::DoNotOptimize(dispatch<CheckEvent>(table, event).take());
}
BENCHMARK(plainDispatch)->Name("dispatch/plain/host")->Arg(1)->Arg(10)->Arg(100);

Task<> coroutineLoop(benchmark::State &state)
{
    const std::vector<std::function<Task<SpamVerdict>(const Event &)>> functions(std::size_t(state.range(0)),
                                                                                 allowLater);
    const Event event;
    qint64 total = 0;
    for (auto _ : state) {
        for (const auto &function : functions) {
            const auto before = Clock::now();
            const SpamVerdict verdict = co_await function(event);
            total += (Clock::now() - before).count();
            if (!verdict.isAllowed())
                break;
        }
        benchmark::DoNotOptimize(total);
    }
}

void coroutineBaseline(benchmark::State &state) { coroutineLoop(state); }
BENCHMARK(coroutineBaseline)->Name("dispatch/coroutine/baseline")->Arg(1)->Arg(10)->Arg(100);

Task<> coroutineDispatchLoop(benchmark::State &state, std::shared_ptr<const CallbackTable> table)
{
    const Event event;
    for (auto _ : state)
        benchmark::DoNotOptimize(co_await dispatch<CheckEvent>(table, event));
}

void coroutineDispatch(benchmark::State &state)
{
    coroutineDispatchLoop(state, tableOf(int(state.range(0)), allowLater, nullptr));
}
BENCHMARK(coroutineDispatch)->Name("dispatch/coroutine/host")->Arg(1)->Arg(10)->Arg(100);

//! What a dispatch would be that does not even look whether it is to be traced.
void untracedWalk(benchmark::State &state)
{
    const auto table = tableOf(int(state.range(0)), allow, nullptr);
    const Event event;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            PlainWalk<CheckEvent>::run(table->chain<CheckEvent>(), table->environment(), event).take());
}
BENCHMARK(untracedWalk)->Name("dispatch/trace off/baseline")->Arg(10);
BENCHMARK(plainDispatch)->Name("dispatch/trace off/host")->Arg(10);

void tracedDispatch(benchmark::State &state)
{
    TraceRing trace;
    trace.setSettings({.mode = TraceSettings::Mode::Full, .payloads = false});
    const auto table = tableOf(int(state.range(0)), allow, &trace);
    const Event event;
    for (auto _ : state)
        benchmark::DoNotOptimize(dispatch<CheckEvent>(table, event).take());
}
BENCHMARK(plainDispatch)->Name("dispatch/trace on/baseline")->Arg(10);
BENCHMARK(tracedDispatch)->Name("dispatch/trace on/host")->Arg(10);

//! Where HostSession::fire() leads: the same chain with a report of every step.
void firedDispatch(benchmark::State &state)
{
    const auto table = tableOf(int(state.range(0)), allow, nullptr);
    const Value::List arguments {Codec<Event>::encode(Event())};
    for (auto _ : state) {
        Task<DispatchReport> fired = detail::Dispatching<CheckEvent>::fire(table, arguments);
        benchmark::DoNotOptimize(takeResult(fired));
    }
}
BENCHMARK(plainBaseline)->Name("dispatch/fire/baseline")->Arg(1)->Arg(10)->Arg(100);
BENCHMARK(firedDispatch)->Name("dispatch/fire/host")->Arg(1)->Arg(10)->Arg(100);

} // namespace
