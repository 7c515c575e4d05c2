// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manualcomputations.h"

#include <modulehost/cachedfunction.h>

#include <QTest>

#include <memory>
#include <optional>
#include <stdexcept>
#include <thread>

using namespace modulehost;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::chrono::milliseconds fakeNow = 0ms;
std::chrono::milliseconds fakeClock() { return fakeNow; }

using TextCache = CachedFunction<QString(QString)>;

//! Doubles its argument and counts how often it was asked.
struct Doubling
{
    explicit Doubling(int maxEntries = 100)
        : cache(u"double"_s, {.maxEntries = maxEntries, .clock = &fakeClock}, [this](int number) {
            ++executions;
            return 2 * number;
        })
    {
        cache.setFactor(1);
    }

    int ask(int number) { return cache(number).take(); }
    bool holds(int number) { return cache.cached(number) != nullptr; }

    int executions = 0;
    CachedFunction<int(int)> cache;
};

//! A coroutine under the test's control.
struct Manual
{
    Manual()
        : cache(std::in_place, u"manual"_s, CacheOptions {}, [this](const QString &) { return computations.start(); })
    {
        cache->setFactor(1);
    }

    CallOutcome<QString> call(const QString &key) { return CallOutcome<QString>((*cache)(key)); }

    ManualComputations<QString> computations;
    std::optional<TextCache> cache;
};

QStringList keysOf(const CachePage &page)
{
    QStringList keys;
    for (const CacheEntry &entry : page.entries)
        keys += entry.key;
    return keys;
}

CachePage everything(const CachedFunctionBase &cache) { return cache.page({}, 1'000'000, 1min); }

enum class Colour { Red, Green };

} // namespace

class TestCachedFunction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { fakeNow = 1h; }

    // Results
    void computesOncePerKey();
    void takesCoroutines();
    void keepsArgumentsOfCoroutines();
    void isAwaitable();
    void keepsAnyValue();
    void callsItselfWithOtherKeys();

    // Concurrent calls
    void mergesCallsThatMeet();
    void failureReachesAllAndIsNotKept();
    void throwingPlainFunction();
    void invalidationDuringComputation();
    void invalidationInsideComputation();
    void invalidateAllDuringComputation();
    void prefillDuringComputation();
    void destructionDuringComputation();
    void waiterDestroysTheCache();

    // Keys
    void leadingArgumentsOnly();
    void excludedArguments();
    void unfitOptions();
    void unfitKeyValues();
    void keyTypes();
    void keysFromTexts();

    // Size and time
    void leastRecentlyUsedLeaves();
    void factorRoundsDown();
    void nothingStoredStillMerges();
    void smallerFactorEvicts();
    void expiry();
    void constructorEntriesNeverExpire();

    // Invalidation callbacks
    void callbackRunsOnceForEveryRemoval_data();
    void callbackRunsOnceForEveryRemoval();
    void callbackOfFailedComputation();
    void callbackMayUseTheCache();
    void throwingCallbackKeepsNoOtherBack();

    // For the host
    void statistics();
    void entriesAsText();
    void memoryIsCounted();
    void memoryOfManyIsEstimated();
    void memoryOfOneLargeValueIsLookedAtInParts();
    void memoryThatNobodyKnows();
    void pagesWhileEntriesMove();
    void pageKeepsItsBudget();
    void forgottenReaders();
    void invalidatesInSlices();
    void manyEntriesComeAndGo();
    void foreignThread();
};

void TestCachedFunction::computesOncePerKey()
{
    Doubling doubling;
    QCOMPARE(doubling.ask(1), 2);
    QCOMPARE(doubling.ask(1), 2);
    QCOMPARE(doubling.ask(2), 4);
    QCOMPARE(doubling.executions, 2);
    doubling.cache.invalidate(1);
    doubling.cache.invalidate(7);
    QCOMPARE(doubling.ask(1), 2);
    QCOMPARE(doubling.ask(2), 4);
    QCOMPARE(doubling.executions, 3);
    doubling.cache.invalidateAll();
    QCOMPARE(doubling.ask(2), 4);
    QCOMPARE(doubling.executions, 4);
    doubling.cache.prefill(5, 50);
    QCOMPARE(doubling.ask(5), 50);
    doubling.cache.prefill(5, 51);
    QCOMPARE(doubling.ask(5), 51);
    QCOMPARE(doubling.executions, 4);
}

void TestCachedFunction::takesCoroutines()
{
    Manual manual;
    const auto first = manual.call(u"a"_s);
    QVERIFY(first.isPending());
    manual.computations.complete(0, u"A"_s);
    QCOMPARE(first.value(), u"A"_s);
    QCOMPARE(manual.call(u"a"_s).value(), u"A"_s);
    QCOMPARE(*manual.cache->cached(u"a"_s), u"A"_s);
    QVERIFY(!manual.cache->cached(u"b"_s));
    QCOMPARE(manual.computations.started(), 1);
}

void TestCachedFunction::keepsArgumentsOfCoroutines()
{
    ManualComputations<QString> computations;
    const QString prefix = u"captured "_s;
    TextCache cache(u"f"_s, {}, [&computations, prefix](const QString &argument) -> Task<QString> {
        const QString text = co_await computations.start();
        co_return prefix + argument + text;
    });
    const CallOutcome<QString> outcome(cache(u"temporary argument"_s + QString(3, u'.')));
    computations.complete(0, u"done"_s);
    QCOMPARE(outcome.value(), u"captured temporary argument...done"_s);
}

void TestCachedFunction::isAwaitable()
{
    Manual manual;
    const auto ask = [&manual](QString key) -> Task<QString> {
        const QString first = co_await (*manual.cache)(key);
        const QString again = co_await (*manual.cache)(key);
        co_return first + again;
    };
    const CallOutcome<QString> outcome(ask(u"k"_s));
    manual.computations.complete(0, u"x"_s);
    QCOMPARE(outcome.value(), u"xx"_s);
}

void TestCachedFunction::keepsAnyValue()
{
    int executions = 0;
    CachedFunction<std::optional<QString>(QString)> cache(u"f"_s, {}, [&](const QString &) -> std::optional<QString> {
        ++executions;
        return std::nullopt;
    });
    QVERIFY(!cache(u"a"_s).take());
    QVERIFY(!cache(u"a"_s).take());
    QCOMPARE(executions, 1);

    CachedFunction<int()> noArguments(u"g"_s, {}, [&] { return ++executions; });
    QCOMPARE(noArguments().take(), 2);
    QCOMPARE(noArguments().take(), 2);
    noArguments.invalidate();
    QCOMPARE(noArguments().take(), 3);
}

void TestCachedFunction::callsItselfWithOtherKeys()
{
    std::unique_ptr<CachedFunction<qint64(int)>> fibonacci;
    int executions = 0;
    fibonacci
        = std::make_unique<CachedFunction<qint64(int)>>(u"fibonacci"_s, CacheOptions {}, [&](int n) -> Task<qint64> {
              ++executions;
              if (n < 2)
                  co_return n;
              const qint64 one = co_await (*fibonacci)(n - 1);
              co_return one + co_await (*fibonacci)(n - 2);
          });
    QCOMPARE((*fibonacci)(60).take(), 1548008755920);
    QCOMPARE(executions, 61);
}

void TestCachedFunction::mergesCallsThatMeet()
{
    Manual manual;
    const auto a = manual.call(u"k"_s);
    const auto b = manual.call(u"k"_s);
    const auto other = manual.call(u"l"_s);
    QCOMPARE(manual.computations.started(), 2);
    QCOMPARE(manual.cache->statistics().hits, 1);
    QCOMPARE(manual.cache->statistics().misses, 2);
    QCOMPARE(manual.cache->statistics().pending, 2);
    manual.computations.complete(0, u"v"_s);
    QCOMPARE(a.value(), u"v"_s);
    QCOMPARE(b.value(), u"v"_s);
    QVERIFY(other.isPending());
    manual.computations.complete(1, u"w"_s);
    QCOMPARE(other.value(), u"w"_s);
    QCOMPARE(manual.cache->statistics().pending, 0);
}

void TestCachedFunction::failureReachesAllAndIsNotKept()
{
    Manual manual;
    const auto a = manual.call(u"k"_s);
    const auto b = manual.call(u"k"_s);
    manual.computations.fail(0, std::runtime_error("boom"));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, a.value());
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, b.value());
    QCOMPARE(manual.cache->statistics().entries, 0);
    const auto c = manual.call(u"k"_s);
    QCOMPARE(manual.computations.started(), 2);
    manual.computations.complete(1, u"v"_s);
    QCOMPARE(c.value(), u"v"_s);
}

void TestCachedFunction::throwingPlainFunction()
{
    int executions = 0;
    TextCache cache(u"f"_s, {}, [&](const QString &key) -> QString {
        if (++executions == 1)
            throw SynapseError(404, u"none"_s);
        return key;
    });
    QVERIFY_THROWS_EXCEPTION(SynapseError, cache(u"a"_s).take());
    QCOMPARE(cache(u"a"_s).take(), u"a"_s);
    QCOMPARE(cache.statistics().pending, 0);
}

void TestCachedFunction::invalidationDuringComputation()
{
    Manual manual;
    const auto before = manual.call(u"k"_s);
    manual.cache->invalidate(u"k"_s);
    const auto after = manual.call(u"k"_s);
    QCOMPARE(manual.computations.started(), 2);
    manual.computations.complete(1, u"new"_s);
    manual.computations.complete(0, u"old"_s);
    QCOMPARE(before.value(), u"old"_s);
    QCOMPARE(after.value(), u"new"_s);
    QCOMPARE(*manual.cache->cached(u"k"_s), u"new"_s);
}

void TestCachedFunction::invalidationInsideComputation()
{
    std::optional<TextCache> cache;
    int executions = 0;
    cache.emplace(u"f"_s, CacheOptions {}, [&](const QString &key) {
        if (++executions == 1)
            cache->invalidate(key);
        return QString::number(executions);
    });
    QCOMPARE((*cache)(u"k"_s).take(), u"1"_s);
    QVERIFY(!cache->cached(u"k"_s));
    QCOMPARE((*cache)(u"k"_s).take(), u"2"_s);
    QCOMPARE(*cache->cached(u"k"_s), u"2"_s);
}

void TestCachedFunction::invalidateAllDuringComputation()
{
    Manual manual;
    int gone = 0;
    const CallOutcome<QString> before(manual.cache->call(u"k"_s, [&] { ++gone; }));
    manual.cache->invalidateAll();
    QCOMPARE(gone, 1);
    QCOMPARE(manual.cache->statistics().pending, 0);
    manual.computations.complete(0, u"old"_s);
    QCOMPARE(before.value(), u"old"_s);
    QCOMPARE(gone, 1);
    QCOMPARE(manual.cache->statistics().entries, 0);
}

void TestCachedFunction::prefillDuringComputation()
{
    Manual manual;
    const auto before = manual.call(u"k"_s);
    manual.cache->prefill(u"k"_s, u"given"_s);
    QCOMPARE(manual.call(u"k"_s).value(), u"given"_s);
    manual.computations.complete(0, u"computed"_s);
    QCOMPARE(before.value(), u"computed"_s);
    QCOMPARE(*manual.cache->cached(u"k"_s), u"given"_s);
}

void TestCachedFunction::destructionDuringComputation()
{
    Manual manual;
    const auto a = manual.call(u"k"_s);
    const auto b = manual.call(u"k"_s);
    const auto failing = manual.call(u"l"_s);
    manual.cache.reset();
    manual.computations.complete(0, u"v"_s);
    manual.computations.fail(1, std::runtime_error("boom"));
    QCOMPARE(a.value(), u"v"_s);
    QCOMPARE(b.value(), u"v"_s);
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, failing.value());
}

void TestCachedFunction::waiterDestroysTheCache()
{
    Manual manual;
    const auto destroy = [&manual]() -> Task<QString> {
        const QString value = co_await (*manual.cache)(u"k"_s);
        manual.cache.reset();
        co_return value;
    };
    const CallOutcome<QString> first(destroy());
    const auto second = manual.call(u"k"_s);
    manual.computations.complete(0, u"v"_s);
    QCOMPARE(first.value(), u"v"_s);
    QCOMPARE(second.value(), u"v"_s);
    QVERIFY(!manual.cache);

    std::optional<CachedFunction<int(int)>> cache;
    cache.emplace(u"f"_s, CacheOptions {}, [&](int) { return 1; });
    cache->setFactor(1);
    QCOMPARE(cache->call(1, [&] { cache.reset(); }).take(), 1);
    cache->invalidate(1);
    QVERIFY(!cache);
}

void TestCachedFunction::leadingArgumentsOnly()
{
    int executions = 0;
    CachedFunction<int(QString, int)> cache(u"f"_s, {.keyParameters = {u"user_id"_s}, .numArgs = 1},
                                            [&](const QString &, int number) { return ++executions, number; });
    QCOMPARE(cache.keyParameters(), QStringList {u"user_id"_s});
    QCOMPARE(cache(u"a"_s, 1).take(), 1);
    QCOMPARE(cache(u"a"_s, 2).take(), 1);
    cache.invalidate(u"a"_s);
    QCOMPARE(cache(u"a"_s, 3).take(), 3);
    cache.prefill(u"a"_s, 4);
    QCOMPARE(cache(u"a"_s, 5).take(), 4);
    QCOMPARE(executions, 2);

    CachedFunction<int(int)> constant(u"g"_s, {.numArgs = 0}, [](int number) { return number; });
    QCOMPARE(constant(1).take(), 1);
    QCOMPARE(constant(2).take(), 1);
}

void TestCachedFunction::excludedArguments()
{
    struct Connection // neither comparable nor hashable
    {
        int number;
    };
    CachedFunction<int(Connection, QString, int)> cache(
        u"f"_s, {.uncachedArgs = {0, 9}},
        [](const Connection &connection, const QString &, int number) { return connection.number + number; });
    QCOMPARE(cache.keyParameters(), (QStringList {u"arg1"_s, u"arg2"_s}));
    QCOMPARE(cache({1}, u"a"_s, 10).take(), 11);
    QCOMPARE(cache({2}, u"a"_s, 10).take(), 11);
    QCOMPARE(cache({2}, u"b"_s, 10).take(), 12);
    cache.invalidate(u"a"_s, 10);
    QCOMPARE(cache({3}, u"a"_s, 10).take(), 13);
    QVERIFY(cache.invalidateText({u"a"_s, u"10"_s}));
    QVERIFY(!cache.cached({3}, u"a"_s, 10));
}

void TestCachedFunction::unfitOptions()
{
    struct Unhashable
    {
    };
    const auto constant = [](const auto &...) { return 1; };
    using Two = CachedFunction<int(int, int)>;
    QVERIFY_THROWS_EXCEPTION(RuntimeError, Two(u"f"_s, {.numArgs = 1, .uncachedArgs = {0}}, constant));
    QVERIFY_THROWS_EXCEPTION(RuntimeError, Two(u"f"_s, {.numArgs = 3}, constant));
    QVERIFY_THROWS_EXCEPTION(RuntimeError, CachedFunction<int(int)>(u"f"_s, {.uncachedArgs = {0}}, constant));
    QVERIFY_THROWS_EXCEPTION(TypeError, CachedFunction<int(Unhashable)>(u"f"_s, {}, constant));
}

void TestCachedFunction::unfitKeyValues()
{
    CachedFunction<int(QString, int)> cache(u"f"_s, {}, [](const QString &, int) { return 1; });
    QVERIFY_THROWS_EXCEPTION(TypeError, cache.invalidate(u"a"_s));
    QVERIFY_THROWS_EXCEPTION(TypeError, cache.invalidate(1, u"a"_s));
    QVERIFY_THROWS_EXCEPTION(TypeError, cache.prefill(u"a"_s, 5));
}

void TestCachedFunction::keyTypes()
{
    using Cache
        = CachedFunction<int(QString, qint64, bool, double, Colour, std::optional<QString>, QStringList, QJsonObject)>;
    int executions = 0;
    Cache cache(u"f"_s, {}, [&](const auto &...) { return ++executions; });
    const QJsonObject json {{u"a"_s, 1}};
    const QStringList list {u"x"_s, u"y, z"_s};
    QCOMPARE(cache(u"a"_s, 1, true, 1.5, Colour::Red, std::nullopt, list, json).take(), 1);
    QCOMPARE(cache(u"a"_s, 1, true, 1.5, Colour::Red, std::nullopt, list, json).take(), 1);
    QCOMPARE(cache(u"a"_s, 1, true, 1.5, Colour::Green, std::nullopt, list, json).take(), 2);
    QCOMPARE(cache(u"a"_s, 1, true, 1.5, Colour::Red, QString(), list, json).take(), 3);
    QCOMPARE(cache(u"a"_s, 1, false, 1.5, Colour::Red, std::nullopt, list, json).take(), 4);
    QCOMPARE(cache(u"a"_s, 1, true, 1.5, Colour::Red, std::nullopt, {}, json).take(), 5);
    QCOMPARE(cache(u"a"_s, 1, true, 1.5, Colour::Red, std::nullopt, list, {}).take(), 6);
    QCOMPARE(cache(u"A"_s, 1, true, 1.5, Colour::Red, std::nullopt, list, json).take(), 7);
    QCOMPARE(cache.statistics().entries, 7);

    // What is printed is read back.
    const CachePage page = everything(cache);
    QCOMPARE(page.entries.size(), 7);
    QCOMPARE(
        page.entries.last().key,
        (QStringList {u"a"_s, u"1"_s, u"true"_s, u"1.5"_s, u"0"_s, u"null"_s, uR"(["x","y, z"])"_s, uR"({"a":1})"_s}));
    for (const CacheEntry &entry : page.entries)
        QVERIFY(cache.invalidateText(entry.key));
    QCOMPARE(cache.statistics().entries, 0);
}

void TestCachedFunction::keysFromTexts()
{
    CachedFunction<int(quint8, bool)> cache(u"f"_s, {}, [](quint8, bool) { return 1; });
    cache(200, true);
    QVERIFY(!cache.invalidateText({}));
    QVERIFY(!cache.invalidateText({u"200"_s}));
    QVERIFY(!cache.invalidateText({u"456"_s, u"true"_s}));
    QVERIFY(!cache.invalidateText({u"-1"_s, u"true"_s}));
    QVERIFY(!cache.invalidateText({u"200"_s, u"yes"_s}));
    QVERIFY(cache.invalidateText({u"7"_s, u"true"_s}));
    QVERIFY(cache.cached(200, true));
    QVERIFY(cache.invalidateText({u"200"_s, u"true"_s}));
    QVERIFY(!cache.cached(200, true));
}

void TestCachedFunction::leastRecentlyUsedLeaves()
{
    Doubling doubling(3);
    doubling.ask(1);
    doubling.ask(2);
    doubling.ask(3);
    doubling.ask(1);
    QVERIFY(doubling.holds(2));
    doubling.ask(4);
    QVERIFY(!doubling.holds(3));
    doubling.cache.prefill(5, 0);
    QVERIFY(!doubling.holds(1));
    QVERIFY(doubling.holds(2));
    QVERIFY(doubling.holds(4));
    QVERIFY(doubling.holds(5));
    QCOMPARE(doubling.cache.statistics().evicted[CacheStatistics::Size], 2);
}

void TestCachedFunction::factorRoundsDown()
{
    Doubling doubling(7);
    QCOMPARE(doubling.cache.statistics().effectiveSize, 7);
    doubling.cache.setFactor(0.5);
    QCOMPARE(doubling.cache.statistics().askedSize, 7);
    QCOMPARE(doubling.cache.statistics().effectiveSize, 3);
    doubling.cache.setFactor(-1);
    QCOMPARE(doubling.cache.statistics().effectiveSize, 0);

    const CachedFunction<int()> untouched(u"f"_s, {}, [] { return 1; });
    QCOMPARE(untouched.statistics().askedSize, 1000);
    QCOMPARE(untouched.statistics().effectiveSize, 500);
}

void TestCachedFunction::nothingStoredStillMerges()
{
    Manual manual;
    manual.cache->setFactor(0);
    const auto a = manual.call(u"k"_s);
    const auto b = manual.call(u"k"_s);
    QCOMPARE(manual.computations.started(), 1);
    manual.computations.complete(0, u"v"_s);
    QCOMPARE(a.value(), u"v"_s);
    QCOMPARE(b.value(), u"v"_s);
    QCOMPARE(manual.cache->statistics().entries, 0);
    const auto c = manual.call(u"k"_s);
    QCOMPARE(manual.computations.started(), 2);
    manual.computations.complete(1, u"w"_s);
    QCOMPARE(c.value(), u"w"_s);
}

void TestCachedFunction::smallerFactorEvicts()
{
    Doubling doubling(4);
    for (int i = 0; i < 4; ++i)
        doubling.ask(i);
    doubling.cache.setFactor(0.5);
    QCOMPARE(keysOf(everything(doubling.cache)), (QStringList {u"3"_s, u"2"_s}));
    QCOMPARE(doubling.cache.statistics().evicted[CacheStatistics::Size], 2);
    doubling.cache.setFactor(2);
    for (int i = 0; i < 10; ++i)
        doubling.ask(i);
    QCOMPARE(doubling.cache.statistics().entries, 8);
}

void TestCachedFunction::expiry()
{
    Doubling doubling;
    doubling.cache.enableExpiry();
    doubling.ask(1);
    doubling.ask(2);
    fakeNow += 20min;
    doubling.ask(1);
    fakeNow += 10min - 100ms;
    doubling.cache.expireOlderThan(30min);
    QCOMPARE(doubling.cache.statistics().entries, 2);
    fakeNow += 100ms; // the second one is now exactly that old
    doubling.cache.expireOlderThan(30min);
    QVERIFY(!doubling.holds(2));
    QVERIFY(doubling.holds(1));
    const CacheStatistics statistics = doubling.cache.statistics();
    QCOMPARE(statistics.evicted[CacheStatistics::Invalidation], 1);
    QCOMPARE(statistics.evicted[CacheStatistics::Time], 0);
}

void TestCachedFunction::constructorEntriesNeverExpire()
{
    Doubling doubling;
    doubling.ask(1);
    doubling.cache.enableExpiry();
    doubling.ask(2);
    doubling.ask(3);
    fakeNow += 24h;
    doubling.ask(3);
    doubling.cache.expireOlderThan(30min);
    QCOMPARE(keysOf(everything(doubling.cache)), (QStringList {u"3"_s, u"1"_s}));
}

void TestCachedFunction::callbackRunsOnceForEveryRemoval_data()
{
    using Remove = std::function<void(Doubling &)>;
    QTest::addColumn<Remove>("remove");
    QTest::newRow("invalidate") << Remove([](Doubling &d) { d.cache.invalidate(1); });
    QTest::newRow("as text") << Remove([](Doubling &d) { d.cache.invalidateText({u"1"_s}); });
    QTest::newRow("all") << Remove([](Doubling &d) { d.cache.invalidateAll(); });
    QTest::newRow("replaced") << Remove([](Doubling &d) { d.cache.prefill(1, 0); });
    QTest::newRow("expired") << Remove([](Doubling &d) { d.cache.expireOlderThan(0ms); });
    QTest::newRow("resized") << Remove([](Doubling &d) { d.cache.setFactor(0); });
    QTest::newRow("pushed out") << Remove([](Doubling &d) {
        for (int i = 2; i < 200; ++i)
            d.ask(i);
    });
}

void TestCachedFunction::callbackRunsOnceForEveryRemoval()
{
    QFETCH(const std::function<void(Doubling &)>, remove);
    Doubling doubling;
    doubling.cache.enableExpiry();
    int first = 0;
    int second = 0;
    doubling.cache.call(1, [&] { ++first; });
    doubling.cache.call(1, [&] { ++second; });
    QCOMPARE(doubling.executions, 1);
    QCOMPARE(first + second, 0);
    remove(doubling);
    QCOMPARE(first, 1);
    QCOMPARE(second, 1);
    doubling.ask(1);
    doubling.cache.invalidateAll();
    QCOMPARE(first, 1);
    QCOMPARE(second, 1);
}

void TestCachedFunction::callbackOfFailedComputation()
{
    Manual manual;
    int gone = 0;
    const CallOutcome<QString> outcome(manual.cache->call(u"k"_s, [&] { ++gone; }));
    const CallOutcome<QString> joined(manual.cache->call(u"k"_s, [&] { ++gone; }));
    manual.computations.fail(0, std::runtime_error("boom"));
    QCOMPARE(gone, 2);
    manual.cache->invalidate(u"k"_s);
    QCOMPARE(gone, 2);
}

void TestCachedFunction::callbackMayUseTheCache()
{
    Doubling doubling(1);
    QList<int> order;
    doubling.cache.call(1, [&] {
        order.append(1);
        doubling.ask(3);
        doubling.cache.invalidate(2);
    });
    doubling.cache.call(2, [&] { order.append(2); }); // pushes 1 out
    QCOMPARE(order, (QList {1, 2}));
    QCOMPARE(doubling.cache.statistics().entries, 1);
    QVERIFY(doubling.holds(3));
}

void TestCachedFunction::throwingCallbackKeepsNoOtherBack()
{
    Doubling doubling;
    bool called = false;
    doubling.cache.call(1, [] { throw std::runtime_error("boom"); });
    doubling.cache.call(1, [&] { called = true; });
    QTest::ignoreMessage(QtWarningMsg, "double: an invalidation callback failed: boom");
    doubling.cache.invalidate(1);
    QVERIFY(called);
}

void TestCachedFunction::statistics()
{
    Doubling doubling;
    doubling.ask(1);
    doubling.ask(1);
    doubling.ask(2);
    doubling.cache.cached(2);
    doubling.cache.cached(3);
    doubling.cache.invalidate(1);
    doubling.cache.invalidateAll();
    doubling.ask(4);
    const CacheStatistics statistics = doubling.cache.statistics();
    QCOMPARE(statistics.hits, 2);
    QCOMPARE(statistics.misses, 3);
    QCOMPARE(statistics.entries, 1);
    for (const qint64 evicted : statistics.evicted)
        QCOMPARE(evicted, 0);
}

void TestCachedFunction::entriesAsText()
{
    CachedFunction<QJsonObject(QString)> cache(u"f"_s, {.clock = &fakeClock}, [](const QString &key) {
        return QJsonObject {{u"key"_s, key}, {u"list"_s, QJsonArray {1, 2.5, true, QJsonValue::Null}}};
    });
    cache(u"a\"b"_s);
    fakeNow += 5s;
    cache(u"a\"b"_s);
    cache(QString(3000, u'x'));
    fakeNow += 2s;
    const CachePage page = everything(cache);
    QVERIFY(page.next.isEmpty());
    QCOMPARE(page.entries.size(), 2);
    QCOMPARE(page.entries.at(0).key.first().size(), 3000);
    QCOMPARE(page.entries.at(0).value.size(), 1001);
    const CacheEntry &entry = page.entries.at(1);
    QCOMPARE(entry.key, QStringList {u"a\"b"_s});
    QCOMPARE(entry.value, uR"({"key":"a\"b","list":[1,2.5,true,null]})"_s);
    QCOMPARE(entry.age, 7s);
    QCOMPARE(entry.sinceLastUse, 2s);
    QCOMPARE(entry.hits, 1);

    struct Opaque
    {
    };
    CachedFunction<Opaque(int)> opaque(u"g"_s, {}, [](int) { return Opaque(); });
    opaque(1);
    QVERIFY(everything(opaque).entries.first().value.contains(u"Opaque"));
}

void TestCachedFunction::memoryIsCounted()
{
    TextCache cache(u"f"_s, {.maxEntries = 100}, [](const QString &) { return QString(); });
    cache.setFactor(1);
    QCOMPARE(cache.memory(), CacheMemory());
    cache.prefill(u"literal"_s, u"literal"_s);
    const qint64 without = cache.memory()->bytes;
    QVERIFY(without >= qint64(2 * sizeof(QString)));
    const QString value(1000, u'x');
    cache.prefill(QString(100, u'k'), value);
    const qint64 held = cache.memory()->bytes - without;
    QVERIFY2(held >= 2200 && held < 2400, QByteArray::number(held).constData());
    QVERIFY(!cache.memory()->isAtLeast);
    QCOMPARE(cache.statistics().hits, 0);
    cache.invalidateAll();
    QCOMPARE(cache.memory(), CacheMemory());

    CachedFunction<Value(int)> values(u"g"_s, {}, [](int) { return Value(); });
    values.prefill(1, 1);
    const qint64 number = values.memory()->bytes;
    values.prefill(1, Value::list({Value(value), Value(value)}));
    const qint64 list = values.memory()->bytes - number;
    QVERIFY2(list > 4000 && list < 4500, QByteArray::number(list).constData());

    CachedFunction<QJsonObject(int)> objects(u"h"_s, {}, [](int) { return QJsonObject(); });
    objects.prefill(1, QJsonObject());
    const qint64 empty = objects.memory()->bytes;
    objects.prefill(1, QJsonObject {{u"a"_s, value}, {u"b"_s, QJsonArray {value, 1, true}}});
    const qint64 object = objects.memory()->bytes - empty;
    QVERIFY2(object > 2000 && object < 2600, QByteArray::number(object).constData());
}

void TestCachedFunction::memoryOfManyIsEstimated()
{
    TextCache cache(u"f"_s, {.maxEntries = 20'000}, [](const QString &) { return QString(); });
    cache.setFactor(1);
    qint64 held = 0;
    for (int i = 0; i < 10'000; ++i) {
        const QString key = QString::number(i);
        const QString value(900 + i % 200, u'x');
        held += 2 * (key.size() + value.size());
        cache.prefill(key, value);
    }
    const qint64 estimate = cache.memory()->bytes;
    const double ratio = double(estimate) / double(held);
    QVERIFY2(ratio > 0.9 && ratio < 1.2, QByteArray::number(ratio).constData());
    // A sample still comes from an index that is nearly empty.
    for (int i = 0; i < 9900; ++i)
        cache.invalidate(QString::number(i));
    const qint64 nodes = 10'000 * qint64(sizeof(detail::LruMap<std::tuple<QString>, QString>::Node));
    QVERIFY(cache.memory()->bytes > nodes + 100 * 2 * 900);
    QVERIFY(cache.memory()->bytes < estimate / 4);

    Doubling doubling(1000);
    for (int i = 0; i < 1000; ++i)
        doubling.ask(i);
    const qint64 perEntry = doubling.cache.memory()->bytes / 1000;
    QVERIFY2(perEntry >= 40 && perEntry < 80, QByteArray::number(perEntry).constData());
}

void TestCachedFunction::memoryOfOneLargeValueIsLookedAtInParts()
{
    const QString text(1000, u'x');
    const QJsonArray array {text, 1, 1, 1};
    const QList<QString> list {text, {}, {}, {}};
    const auto far = std::chrono::steady_clock::now() + std::chrono::hours(1);
    const auto bytesOf = [](const auto &value, std::chrono::steady_clock::time_point deadline) {
        detail::MemoryProbe probe {16, deadline};
        return detail::HeapBytes<std::decay_t<decltype(value)>>::of(value, probe);
    };
    // When the time is over, the others are taken to be like the first.
    QVERIFY(bytesOf(array, far) < 1500);
    QVERIFY(bytesOf(array, {}) > 4000);
    QVERIFY(bytesOf(QJsonObject {{u"a"_s, text}, {u"b"_s, 1}}, far) < 1500);
    QVERIFY(bytesOf(QJsonObject {{u"a"_s, text}, {u"b"_s, 1}}, {}) > 2000);
    QVERIFY(bytesOf(list, far) < 3000);
    QVERIFY(bytesOf(list, {}) > 8000);
}

void TestCachedFunction::memoryThatNobodyKnows()
{
    struct Opaque
    {
        std::shared_ptr<QString> more;
    };
    CachedFunction<Opaque(int)> cache(u"f"_s, {}, [](int) { return Opaque(); });
    QCOMPARE(cache.memory(), CacheMemory());
    cache(1);
    QVERIFY(cache.memory()->isAtLeast);
    QVERIFY(cache.memory()->bytes >= qint64(sizeof(Opaque)));
}

void TestCachedFunction::pagesWhileEntriesMove()
{
    Doubling doubling;
    for (int i = 0; i < 10; ++i)
        doubling.ask(i);
    CachePage page = doubling.cache.page({}, 3, 1min);
    QCOMPARE(keysOf(page), (QStringList {u"9"_s, u"8"_s, u"7"_s}));
    doubling.ask(6); // moves to the front
    doubling.cache.invalidate(5);
    doubling.cache.invalidate(4);
    page = doubling.cache.page(page.next, 3, 1min);
    QCOMPARE(keysOf(page), (QStringList {u"3"_s, u"2"_s, u"1"_s}));
    CachePage second = doubling.cache.page({}, 2, 1min);
    QCOMPARE(keysOf(second), (QStringList {u"6"_s, u"9"_s}));
    page = doubling.cache.page(page.next, 3, 1min);
    QCOMPARE(keysOf(page), QStringList {u"0"_s});
    QVERIFY(page.next.isEmpty());
    doubling.cache.invalidateAll();
    doubling.ask(1);
    second = doubling.cache.page(second.next, 2, 1min);
    QVERIFY(second.entries.isEmpty());
    QVERIFY(second.next.isEmpty());
    QVERIFY(doubling.cache.page("nonsense", 2, 1min).entries.isEmpty());
}

void TestCachedFunction::pageKeepsItsBudget()
{
    Doubling doubling(1000);
    for (int i = 0; i < 1000; ++i)
        doubling.ask(i);
    // A slice without any time still gets on, so that every listing ends; by one entry, as one may take long.
    QSet<QString> seen;
    QByteArray next;
    int slices = 0;
    do {
        const CachePage page = doubling.cache.page(next, 1000, 0us);
        for (const CacheEntry &entry : page.entries)
            seen.insert(entry.key.first());
        next = page.next;
        ++slices;
    } while (!next.isEmpty());
    QCOMPARE(slices, 1000);
    QCOMPARE(seen.size(), 1000);
}

void TestCachedFunction::invalidatesInSlices()
{
    using Shared = std::shared_ptr<int>;
    const Shared value = std::make_shared<int>(0);
    CachedFunction<Shared(int)> cache(u"shared"_s, {.maxEntries = 4000}, [&](int) { return value; });
    const auto fill = [&] {
        for (int i = 0; i < 1000; ++i)
            cache.prefill(i, value);
    };
    fill();
    CachedFunctionBase::Slice destroy = cache.invalidateAllInSlices();
    QCOMPARE(cache.statistics().entries, 0);
    QVERIFY(!cache.cached(1));
    cache.prefill(1, value); // What comes afterwards stays.
    QVERIFY(!destroy(0us));
    QVERIFY(value.use_count() > 500 && value.use_count() < 1002);
    while (!destroy(0us)) { }
    QCOMPARE(value.use_count(), 2);
    QVERIFY(cache.cached(1));
    // Thrown away in the middle.
    fill();
    destroy = cache.invalidateAllInSlices();
    QVERIFY(!destroy(0us));
    destroy = {};
    QCOMPARE(value.use_count(), 1);
}

void TestCachedFunction::forgottenReaders()
{
    Doubling doubling;
    for (int i = 0; i < 4; ++i)
        doubling.ask(i);
    const CachePage page = doubling.cache.page({}, 1, 1min);
    fakeNow += 2min;
    const CachePage late = doubling.cache.page(page.next, 1, 1min);
    QVERIFY(late.entries.isEmpty());
    QVERIFY(late.next.isEmpty());
}

void TestCachedFunction::manyEntriesComeAndGo()
{
    Doubling doubling(500);
    quint32 random = 1;
    for (int i = 0; i < 200'000; ++i) {
        random = random * 1664525 + 1013904223;
        const int key = int(random >> 8) % 1500;
        if (random >> 30 == 0) {
            doubling.cache.invalidate(key);
            QVERIFY(!doubling.holds(key));
        } else {
            QCOMPARE(doubling.ask(key), 2 * key);
            QVERIFY(doubling.holds(key));
        }
    }
    QVERIFY(doubling.cache.statistics().entries <= 500);
    const QStringList keys = keysOf(everything(doubling.cache));
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), doubling.cache.statistics().entries);
    for (const QString &key : keys)
        QVERIFY(doubling.holds(key.toInt()));
}

void TestCachedFunction::foreignThread()
{
    Doubling doubling;
    doubling.ask(1);
    int refused = 0;
    std::thread([&] {
        try {
            doubling.cache.invalidate(1);
        } catch (const RuntimeError &) {
            ++refused;
        }
        try {
            doubling.cache.prefill(2, 2);
        } catch (const RuntimeError &) {
            ++refused;
        }
    }).join();
    QCOMPARE(refused, 2);
    QVERIFY(doubling.holds(1));
}

QTEST_GUILESS_MAIN(TestCachedFunction)
#include "tst_cachedfunction.moc"
