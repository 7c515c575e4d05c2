// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cacheregistry.h>

#include <modulehost/cachedfunction.h>

#include <QJsonObject>
#include <QTest>

using namespace modulehost;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCacheRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names();
    void collisions();
    void snapshot();
    void factorsAndExpiry();
};

void TestCacheRegistry::names()
{
    QCOMPARE(cacheFunctionName(u"my_pkg.Module"_s, u"lookup"_s), u"my_pkg.lookup"_s);
    QCOMPARE(cacheFunctionName(u"my_pkg.sub.Module"_s, u"lookup"_s), u"my_pkg.sub.lookup"_s);
}

void TestCacheRegistry::collisions()
{
    const auto constant = [](int) { return 1; };
    CachedFunction<int(int)> first(u"lookup"_s, {}, constant);
    CachedFunction<int(int)> second(u"lookup"_s, {}, constant);
    CachedFunction<int(int)> third(u"lookup"_s, {}, constant);
    const CacheRegistry registry({{0, u"pkg.One"_s, &first}, {1, u"other.One"_s, &second}, {2, u"pkg.Two"_s, &third}});
    QCOMPARE(registry.collisions(), (QList<CacheCollision> {{u"pkg.lookup"_s, 0, 2}}));
    QCOMPARE(registry.find(u"pkg.lookup"_s), &third);
    QCOMPARE(registry.find(u"other.lookup"_s), &second);
    QCOMPARE(registry.find(u"lookup"_s), nullptr);
    QCOMPARE(registry.find(0, u"lookup"_s), &first);
    QCOMPARE(registry.find(3, u"lookup"_s), nullptr);

    QList<bool> reachable;
    const QList<CacheSnapshot> caches = registry.snapshot();
    for (const CacheSnapshot &cache : caches)
        reachable.append(cache.reachable);
    QCOMPARE(reachable, (QList {false, true, true}));
}

void TestCacheRegistry::snapshot()
{
    CachedFunction<int(int)> function(u"get_department"_s, {.maxEntries = 7, .keyParameters = {u"user_id"_s}},
                                      [](int number) { return number; });
    const CacheRegistry registry({{4, u"department.DepartmentModule"_s, &function}});
    function(1);
    function(1);
    const QList<CacheSnapshot> caches = registry.snapshot();
    function(2);
    QCOMPARE(caches.size(), 1);
    QCOMPARE(caches.first().module, 4);
    QCOMPARE(caches.first().name, u"department.get_department"_s);
    QCOMPARE(caches.first().function, u"get_department"_s);
    QCOMPARE(caches.first().keyParameters, QStringList {u"user_id"_s});
    QCOMPARE(caches.first().statistics.entries, 1);
    QCOMPARE(caches.first().statistics.hits, 1);
    QCOMPARE(caches.first().statistics.misses, 1);
    QCOMPARE(caches.first().statistics.askedSize, 7);
    QCOMPARE(caches.first().statistics.effectiveSize, 3);
}

void TestCacheRegistry::factorsAndExpiry()
{
    static std::chrono::milliseconds now = 1h;
    const CacheOptions options {.maxEntries = 10, .clock = [] { return now; }};
    const auto constant = [](int) { return 1; };
    CachedFunction<int(int)> one(u"one"_s, options, constant);
    CachedFunction<int(int)> two(u"two"_s, options, constant);
    const CacheRegistry registry({{0, u"pkg.A"_s, &one}, {0, u"pkg.A"_s, &two}});
    const QJsonObject section {{u"global_factor"_s, 1}, {u"per_cache_factors"_s, QJsonObject {{u"TWO"_s, 0.25}}}};
    registry.applyFactors(CacheFactors(ConfigValue::fromJson(section), {}));
    QCOMPARE(one.statistics().effectiveSize, 10);
    QCOMPARE(two.statistics().effectiveSize, 2);

    one(1);
    registry.enableExpiry();
    one(2);
    two(1);
    now += 1h;
    registry.expire(30min);
    QVERIFY(one.cached(1));
    QVERIFY(!one.cached(2));
    QVERIFY(!two.cached(1));
}

QTEST_GUILESS_MAIN(TestCacheRegistry)
#include "tst_cacheregistry.moc"
