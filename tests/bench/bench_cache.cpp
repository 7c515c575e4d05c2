// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/cachedfunction.h>

#include <benchmark/benchmark.h>
#include <malloc.h>

#include <QHash>
#include <QList>
#include <QString>

#include <algorithm>
#include <memory>
#include <random>

using namespace modulehost;
using namespace Qt::StringLiterals;

namespace {

//! The bare parts: a hash whose nodes are linked by their last use. Its nodes must not move once linked.
class BareCache
{
public:
    void fill(const QList<QString> &keys, const QList<QString> &values)
    {
        for (qsizetype i = 0; i < keys.size(); ++i)
            m_nodes.insert(keys.at(i), {values.at(i), nullptr, nullptr});
        for (const QString &key : keys)
            link(*m_nodes.find(key));
    }

    const QString *find(const QString &key)
    {
        const auto it = m_nodes.find(key);
        if (it == m_nodes.end())
            return nullptr;
        Node &node = *it;
        if (&node != m_newest) {
            unlink(node);
            link(node);
        }
        return &node.value;
    }

private:
    struct Node
    {
        QString value;
        Node *newer;
        Node *older;
    };

    void link(Node &node)
    {
        node.newer = nullptr;
        node.older = m_newest;
        (m_newest ? m_newest->newer : m_oldest) = &node;
        m_newest = &node;
    }

    void unlink(Node &node)
    {
        (node.newer ? node.newer->older : m_newest) = node.older;
        (node.older ? node.older->newer : m_oldest) = node.newer;
    }

    QHash<QString, Node> m_nodes;
    Node *m_newest = nullptr;
    Node *m_oldest = nullptr;
};

using Cache = CachedFunction<QString(QString)>;

std::unique_ptr<Cache> makeCache(qsizetype entries)
{
    auto cache = std::make_unique<Cache>(u"lookup"_s, CacheOptions {.maxEntries = int(entries)},
                                         [](const QString &key) { return key; });
    cache->setFactor(1);
    return cache;
}

struct Sample
{
    explicit Sample(qsizetype size, bool sharedKeys = false)
    {
        for (qsizetype i = 0; i < size; ++i) {
            keys.append(u"@user%1:example.com"_s.arg(i));
            values.append(u"department %1"_s.arg(i));
        }
        // Calls bring strings of their own or, which is quicker to compare, the stored ones; in an order without
        // pattern.
        for (const QString &key : std::as_const(keys))
            calls.append(sharedKeys ? key : QString(key.constData(), key.size()));
        std::shuffle(calls.begin(), calls.end(), std::mt19937(1));
    }

    QList<QString> keys;
    QList<QString> values;
    QList<QString> calls;
};

void bareHit(benchmark::State &state)
{
    const Sample sample(state.range(0), state.range(1) != 0);
    BareCache cache;
    cache.fill(sample.keys, sample.values);
    qsizetype i = 0;
    for (auto _ : state) {
        QString value = *cache.find(sample.calls.at(i));
        benchmark::DoNotOptimize(value);
        i = i + 1 == sample.calls.size() ? 0 : i + 1;
    }
}

void filledCache(Cache &cache, const Sample &sample)
{
    for (qsizetype i = 0; i < sample.keys.size(); ++i)
        cache.prefill(sample.keys.at(i), sample.values.at(i));
}

void peekHit(benchmark::State &state)
{
    const Sample sample(state.range(0), state.range(1) != 0);
    const auto cache = makeCache(state.range(0));
    filledCache(*cache, sample);
    qsizetype i = 0;
    for (auto _ : state) {
        QString value = *cache->cached(sample.calls.at(i));
        benchmark::DoNotOptimize(value);
        i = i + 1 == sample.calls.size() ? 0 : i + 1;
    }
}

Task<> awaitHits(benchmark::State &state, Cache &cache, const Sample &sample)
{
    qsizetype i = 0;
    for (auto _ : state) {
        QString value = co_await cache(sample.calls.at(i));
        benchmark::DoNotOptimize(value);
        i = i + 1 == sample.calls.size() ? 0 : i + 1;
    }
}

void awaitedHit(benchmark::State &state)
{
    const Sample sample(state.range(0), state.range(1) != 0);
    const auto cache = makeCache(state.range(0));
    filledCache(*cache, sample);
    awaitHits(state, *cache, sample);
}

//! Bytes on the heap per entry, key and value texts apart.
template<typename Fill>
void countMemory(benchmark::State &state, Fill fill)
{
    const Sample sample(state.range(0));
    for (auto _ : state) {
        const auto before = mallinfo2();
        const auto cache = fill(sample);
        const auto after = mallinfo2();
        benchmark::DoNotOptimize(cache.get());
        state.counters["bytes"]
            = double(after.uordblks + after.hblkhd - before.uordblks - before.hblkhd) / double(state.range(0));
    }
}

void bareMemory(benchmark::State &state)
{
    countMemory(state, [](const Sample &sample) {
        auto cache = std::make_unique<BareCache>();
        cache->fill(sample.keys, sample.values);
        return cache;
    });
}

void cacheMemory(benchmark::State &state)
{
    countMemory(state, [](const Sample &sample) {
        auto cache = makeCache(sample.keys.size());
        filledCache(*cache, sample);
        return cache;
    });
}

void hitArguments(benchmark::internal::Benchmark *benchmark)
{
    benchmark->ArgNames({"entries", "shared keys"})->ArgsProduct({{1'000, 100'000}, {0, 1}});
}

BENCHMARK(bareHit)->Name("cache hit/baseline")->Apply(hitArguments);
BENCHMARK(peekHit)->Name("cache hit/peek")->Apply(hitArguments);
BENCHMARK(awaitedHit)->Name("cache hit/awaited")->Apply(hitArguments);
BENCHMARK(bareMemory)->Name("cache memory/baseline")->Arg(1'000)->Arg(100'000)->Iterations(1);
BENCHMARK(cacheMemory)->Name("cache memory/entries")->Arg(1'000)->Arg(100'000)->Iterations(1);

} // namespace
