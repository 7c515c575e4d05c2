// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cachefactors.h>

#include <modulehost/errors.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace modulehost;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

CacheFactors factors(const QJsonObject &caches, const QProcessEnvironment &environment = {})
{
    return CacheFactors(ConfigValue::fromJson(caches), environment);
}

} // namespace

class TestCacheFactors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void readsTheSection();
    void canonicalNames_data();
    void canonicalNames();
    void environmentGoesFirst();
    void expiry_data();
    void expiry();
    void falsyIsNothing();
    void wrongTypes_data();
    void wrongTypes();
    void wrongVariable();
};

void TestCacheFactors::defaults()
{
    const CacheFactors none;
    QCOMPARE(none.factor(u"lookup"_s), 0.5);
    QCOMPARE(none.expiry(), std::optional<std::chrono::milliseconds>(30min));
    QVERIFY(CacheFactors(ConfigValue(), {}) == none);
    QVERIFY(factors({}) == none);
    QVERIFY(CacheFactors(ConfigValue::fromJson(QJsonValue::Null), {}) == none);
}

void TestCacheFactors::readsTheSection()
{
    const CacheFactors read = factors({{u"global_factor"_s, 2},
                                       {u"per_cache_factors"_s, QJsonObject {{u"*Get Department10*"_s, 0.25}}},
                                       {u"event_cache_size"_s, u"10K"_s}});
    QCOMPARE(read.factor(u"lookup"_s), 2.0);
    QCOMPARE(read.factor(u"getdepartment1"_s), 0.25);
    QCOMPARE(read.factor(u"getDepartment100"_s), 0.25);
    QCOMPARE(read.factor(u"getdepartment2"_s), 2.0);
}

void TestCacheFactors::canonicalNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("plain") << u"get_department"_s << u"get_department"_s;
    QTest::newRow("case") << u"GetDepartment"_s << u"getdepartment"_s;
    QTest::newRow("stars") << u"*stateGroupCache*"_s << u"stategroupcache"_s;
    QTest::newRow("zero") << u"v1020"_s << u"v12"_s;
    QTest::newRow("other letters") << u"é-ß.\u212a"_s << u""_s; // the last one is the Kelvin sign
}

void TestCacheFactors::canonicalNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, canonical);
    QCOMPARE(canonicalCacheName(name), canonical);
}

void TestCacheFactors::environmentGoesFirst()
{
    QProcessEnvironment environment;
    environment.insert(u"SYNAPSE_CACHE_FACTOR_LOOKUP"_s, u"3.5"_s);
    environment.insert(u"SYNAPSE_CACHE_FACTOR"_s, u"9"_s);
    const CacheFactors read
        = factors({{u"per_cache_factors"_s, QJsonObject {{u"lookup"_s, 1}, {u"other"_s, 1.5}}}}, environment);
    QCOMPARE(read.factor(u"lookup"_s), 3.5);
    QCOMPARE(read.factor(u"other"_s), 1.5);
    QCOMPARE(read.factor(u"third"_s), 0.5);
}

void TestCacheFactors::expiry_data()
{
    using Expiry = std::optional<std::chrono::milliseconds>;
    QTest::addColumn<QJsonObject>("caches");
    QTest::addColumn<Expiry>("expected");
    QTest::newRow("text") << QJsonObject {{u"cache_entry_ttl"_s, u"2h"_s}} << Expiry(2h);
    QTest::newRow("milliseconds") << QJsonObject {{u"cache_entry_ttl"_s, 1500}} << Expiry(1500ms);
    QTest::newRow("on") << QJsonObject {{u"expire_caches"_s, true}} << Expiry(30min);
    QTest::newRow("off") << QJsonObject {{u"expire_caches"_s, false}, {u"cache_entry_ttl"_s, u"2h"_s}} << Expiry();
    QTest::newRow("null") << QJsonObject {{u"expire_caches"_s, QJsonValue::Null}} << Expiry();
}

void TestCacheFactors::expiry()
{
    QFETCH(const QJsonObject, caches);
    QFETCH(const std::optional<std::chrono::milliseconds>, expected);
    QCOMPARE(factors(caches).expiry(), expected);
}

void TestCacheFactors::falsyIsNothing()
{
    const QList<QJsonValue> nothing {QJsonArray(), QJsonObject(), QString(), 0, false, QJsonValue::Null};
    for (const QJsonValue &value : nothing) {
        QCOMPARE(CacheFactors(ConfigValue::fromJson(value), {}), CacheFactors());
        QCOMPARE(factors({{u"per_cache_factors"_s, value}}), CacheFactors());
    }
}

void TestCacheFactors::wrongTypes_data()
{
    QTest::addColumn<QJsonValue>("caches");
    QTest::addColumn<QStringList>("path");
    QTest::newRow("section") << QJsonValue(QJsonArray {1}) << QStringList {};
    QTest::newRow("global") << QJsonValue(QJsonObject {{u"global_factor"_s, u"much"_s}})
                            << QStringList {u"global_factor"_s};
    QTest::newRow("per cache") << QJsonValue(QJsonObject {{u"per_cache_factors"_s, 1}})
                               << QStringList {u"per_cache_factors"_s};
    QTest::newRow("one cache") << QJsonValue(QJsonObject {{u"per_cache_factors"_s, QJsonObject {{u"a"_s, u"b"_s}}}})
                               << QStringList {u"per_cache_factors"_s, u"a"_s};
    QTest::newRow("expire") << QJsonValue(QJsonObject {{u"expire_caches"_s, u"no"_s}})
                            << QStringList {u"expire_caches"_s};
    QTest::newRow("ttl") << QJsonValue(QJsonObject {{u"cache_entry_ttl"_s, u"soon"_s}})
                         << QStringList {u"cache_entry_ttl"_s};
}

void TestCacheFactors::wrongTypes()
{
    QFETCH(const QJsonValue, caches);
    QFETCH(const QStringList, path);
    try {
        const CacheFactors read(ConfigValue::fromJson(caches), {});
        QFAIL("no error");
    } catch (const ConfigError &error) {
        QCOMPARE(error.path(), path);
        QVERIFY(!error.message().isEmpty());
    }
}

void TestCacheFactors::wrongVariable()
{
    QProcessEnvironment environment;
    environment.insert(u"SYNAPSE_CACHE_FACTOR_LOOKUP"_s, u"large"_s);
    QVERIFY_THROWS_EXCEPTION(ConfigError, factors({}, environment));
}

QTEST_GUILESS_MAIN(TestCacheFactors)
#include "tst_cachefactors.moc"
