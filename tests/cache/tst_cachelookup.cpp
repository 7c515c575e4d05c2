// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/cachedfunction.h>
#include <modulehost/errors.h>
#include <modulehost/value.h>

#include <QTest>

#include <thread>

using namespace modulehost;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = CacheEntryLookup::State;

namespace {

std::chrono::milliseconds fakeNow = 0ms;
std::chrono::milliseconds fakeClock() { return fakeNow; }

constexpr qsizetype plenty = 1'000'000;

//! A cached function that nobody calls: entries are put into it.
template<typename R, typename... Args>
CachedFunction<R(Args...)> filled()
{
    return CachedFunction<R(Args...)>(u"f"_s, {.maxEntries = 100, .clock = &fakeClock},
                                      [](const std::decay_t<Args> &...) { return R(); });
}

template<typename R>
CacheValue valueOf(const R &value, qsizetype limit = plenty)
{
    auto cache = filled<R, QString>();
    cache.prefill(u"k"_s, value);
    const CacheEntryLookup found = cache.lookUp({u"k"_s});
    return found.value ? found.value(limit) : CacheValue();
}

template<typename R>
CacheValueKind kindOf(const R &value)
{
    auto cache = filled<R, QString>();
    cache.prefill(u"k"_s, value);
    const CacheValueKind kind = cache.lookUp({u"k"_s}).entry.kind;
    return cache.page({}, 1, 1min).entries.constFirst().kind == kind ? kind : CacheValueKind(-1);
}

struct Named
{
    QString name;
    QString toString() const { return name; }
};

//! As a module may have it.
struct Throwing
{
    QString toString() const
    {
        if (isStandard)
            throw RuntimeError(u"nö"_s);
        throw 5;
    }
    bool isStandard = true;
};

struct Part
{
    int number = 0;
    friend bool operator==(const Part &, const Part &) = default;
    friend std::size_t qHash(const Part &part, std::size_t seed) { return ::qHash(part.number, seed); }
};

} // namespace

class CacheLookupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { fakeNow = 1h; }

    void findsByTheTextsOfAKey();
    void isNoUse();
    void tellsAges();
    void tellsWhetherItExpires();
    void valuesOfEveryType();
    void kindsOfEveryType();
    void dynamicValues();
    void throwingToString();
    void cutsAtTheLimit();
    void cutsNoCharacterInTwo();
    void countsBytes();
    void bytesStayAsTheyAre();
    void aKeyThatCannotBeRead();
    void valuesOutliveTheirEntry();
};

void CacheLookupTest::findsByTheTextsOfAKey()
{
    auto cache = filled<QString, QString, int>();
    cache.prefill(u"a"_s, 1, u"one"_s);
    cache.prefill(u"a"_s, 2, u"two"_s);
    const CacheEntryLookup found = cache.lookUp({u"a"_s, u"2"_s});
    QCOMPARE(found.state, State::Found);
    QCOMPARE(found.entry.key, QStringList({u"a"_s, u"2"_s}));
    QCOMPARE(found.value(plenty).bytes, "two");
    QVERIFY(!found.value(plenty).isCut);
    QCOMPARE(cache.lookUp({u"b"_s, u"2"_s}).state, State::Missing);
    QCOMPARE(cache.lookUp({u"a"_s, u"two"_s}).state, State::UnreadableKey);
    QCOMPARE(cache.lookUp({u"a"_s}).state, State::UnreadableKey);
}

void CacheLookupTest::isNoUse()
{
    auto cache = filled<QString, QString>();
    cache.prefill(u"old"_s, u"1"_s);
    cache.prefill(u"new"_s, u"2"_s);
    cache.lookUp({u"old"_s});
    QCOMPARE(cache.statistics().hits, 0);
    QCOMPARE(cache.statistics().misses, 0);
    QCOMPARE(cache.page({}, 10, 1min).entries.constLast().key, QStringList(u"old"_s));
    QCOMPARE(cache.lookUp({u"old"_s}).entry.hits, 0);
}

void CacheLookupTest::tellsAges()
{
    auto cache = filled<QString, QString>();
    cache.prefill(u"k"_s, u"v"_s);
    fakeNow += 5s;
    QVERIFY(cache.cached(u"k"_s));
    fakeNow += 2s;
    const CacheEntryLookup found = cache.lookUp({u"k"_s});
    QCOMPARE(found.entry.age, 7s);
    QCOMPARE(found.entry.sinceLastUse, 2s);
    QCOMPARE(found.entry.hits, 1);
}

void CacheLookupTest::tellsWhetherItExpires()
{
    auto cache = filled<QString, QString>();
    cache.prefill(u"stays"_s, u"v"_s);
    cache.enableExpiry();
    cache.prefill(u"goes"_s, u"v"_s);
    QVERIFY(!cache.lookUp({u"stays"_s}).expires);
    QVERIFY(cache.lookUp({u"goes"_s}).expires);
}

void CacheLookupTest::valuesOfEveryType()
{
    QCOMPARE(valueOf(u"tëxt"_s).bytes, "t\xc3\xabxt");
    QCOMPARE(valueOf(7).bytes, "7");
    QCOMPARE(valueOf(true).bytes, "true");
    QCOMPARE(valueOf(QJsonObject {{u"a"_s, QJsonArray {1, 2}}}).bytes, "{\"a\":[1,2]}");
    QCOMPARE(valueOf(QStringList {u"x"_s, u"y"_s}).bytes, "[\"x\",\"y\"]");
    QCOMPARE(valueOf(std::optional<QString>()).bytes, "null");
    QCOMPARE(valueOf(std::optional<QString>(u"some"_s)).bytes, "some");
    QCOMPARE(valueOf(Named {u"by its own words"_s}).bytes, "by its own words");
}

void CacheLookupTest::kindsOfEveryType()
{
    QCOMPARE(kindOf(u"true"_s), CacheValueKind::Text);
    QCOMPARE(kindOf("7"_ba), CacheValueKind::Text);
    QCOMPARE(kindOf(7), CacheValueKind::Number);
    QCOMPARE(kindOf(0.5), CacheValueKind::Number);
    QCOMPARE(kindOf(State::Found), CacheValueKind::Number);
    QCOMPARE(kindOf(true), CacheValueKind::Boolean);
    QCOMPARE(kindOf(QStringList()), CacheValueKind::List);
    QCOMPARE(kindOf(QJsonArray()), CacheValueKind::List);
    QCOMPARE(kindOf(QJsonObject()), CacheValueKind::Mapping);
    QCOMPARE(kindOf(QJsonValue(u"text"_s)), CacheValueKind::Text);
    QCOMPARE(kindOf(QJsonValue(false)), CacheValueKind::Boolean);
    QCOMPARE(kindOf(QJsonValue()), CacheValueKind::Nothing);
    QCOMPARE(kindOf(std::optional<int>()), CacheValueKind::Nothing);
    QCOMPARE(kindOf(std::optional<int>(1)), CacheValueKind::Number);
    QCOMPARE(kindOf(Value()), CacheValueKind::Nothing);
    QCOMPARE(kindOf(Value::tuple({1, 2})), CacheValueKind::List);
    QCOMPARE(kindOf(Value::dict({})), CacheValueKind::Mapping);
    QCOMPARE(kindOf(Value(u"null"_s)), CacheValueKind::Text);
    QCOMPARE(kindOf(Value::code(u"M_FORBIDDEN"_s)), CacheValueKind::Other);
    QCOMPARE(kindOf(Named {u"7"_s}), CacheValueKind::Other);
}

void CacheLookupTest::dynamicValues()
{
    const Value value = Value::dict({{u"z"_s, Value::list({Value(1), Value(2.5), Value(1e300), Value(true), Value()})},
                                     {u"a \"b\""_s, Value::tuple({Value(u"ä"_s), Value::code(u"M_FORBIDDEN"_s)})},
                                     {u"set"_s, Value::set({Value(u"c"_s), Value(u"a"_s), Value(u"b"_s)})},
                                     {u"numbers"_s, Value::set({Value(3), Value(1), Value(2)})},
                                     {u"object"_s, Value::object(u"UserInfo"_s, {{u"name"_s, Value(u"x"_s)}})},
                                     {u"none"_s, Value::dict({})}});
    const QString whole
        = uR"({"z":[1,2.5,1e+300,true,null],"a \"b\"":["ä","M_FORBIDDEN"],"set":["a","b","c"],"numbers":[3,1,2],)"
          uR"("object":{"name":"x"},"none":{}})"_s;
    QCOMPARE(valueOf(value).bytes, whole.toUtf8());
    for (qsizetype limit = 0; limit <= whole.size(); ++limit)
        QCOMPARE(detail::cacheText(value, limit), detail::shortened(whole, limit));
    const QStringList texts {u"a"_s, u"b \" c"_s, QString()};
    const QString list = u"[\"a\",\"b \\\" c\",\"\"]"_s;
    for (qsizetype limit = 0; limit <= 20; ++limit)
        QCOMPARE(detail::cacheText(texts, limit), detail::shortened(list, limit));
    QCOMPARE(valueOf(Value(u"text"_s)).bytes, "text");
}

void CacheLookupTest::throwingToString()
{
    QCOMPARE(valueOf(Throwing()).bytes, "<toString() raised: n\xc3\xb6>");
    QCOMPARE(valueOf(Throwing {false}).bytes, "<toString() raised an unknown exception>");
    QCOMPARE(valueOf(std::optional<Throwing>(Throwing())).bytes, "<toString() raised: n\xc3\xb6>");
    auto cache = filled<Throwing, QString>();
    cache.prefill(u"a"_s, Throwing());
    cache.prefill(u"b"_s, Throwing());
    const QList<CacheEntry> entries = cache.page({}, 10, 1min).entries;
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.constLast().value, u"<toString() raised: nö>"_s);
}

void CacheLookupTest::cutsAtTheLimit()
{
    for (const qsizetype length : {9, 10, 11, 12, 13, 5000}) {
        const QString text(length, u'x');
        const CacheValue asText = valueOf(text, 10);
        QCOMPARE(asText.bytes, QByteArray(std::min<qsizetype>(length, 10), 'x'));
        QCOMPARE(asText.isCut, length > 10);
        const CacheValue named = valueOf(Named {text}, 10);
        QCOMPARE(named.bytes, asText.bytes);
        QCOMPARE(named.isCut, asText.isCut);
        const CacheValue list = valueOf(QStringList {text}, 10);
        QCOMPARE(list.isCut, length + 4 > 10);
        QVERIFY(list.bytes.size() <= 10);
        const CacheValue bytes = valueOf(text.toUtf8(), 10);
        QCOMPARE(bytes.bytes, asText.bytes);
        QCOMPARE(bytes.isCut, asText.isCut);
    }
    QCOMPARE(valueOf(u"ends with …"_s).isCut, false);
}

void CacheLookupTest::cutsNoCharacterInTwo()
{
    const QString text = u"ab\U0001F600cd"_s; // 2, 4 and 2 bytes.
    for (const qsizetype limit : {0, 1, 2, 3, 4, 5, 6, 7, 8}) {
        const QByteArray whole = text.toUtf8();
        const QByteArray beginning = whole.first(limit > 2 && limit < 6 ? 2 : limit);
        for (const CacheValue &cut : {valueOf(text, limit), valueOf(Named {text}, limit)}) {
            QCOMPARE(cut.bytes, beginning);
            QCOMPARE(cut.isCut, limit < whole.size());
        }
    }
}

void CacheLookupTest::countsBytes()
{
    const QString text(100, u'€'); // Three bytes each.
    for (const CacheValue &cut : {valueOf(text, 100), valueOf(Named {text}, 100)}) {
        QCOMPARE(cut.bytes, text.first(33).toUtf8());
        QVERIFY(cut.isCut);
    }
    QVERIFY(valueOf(QStringList {text}, 100).bytes.size() <= 100);
    QCOMPARE(valueOf(text, 300).bytes, text.toUtf8());
    QVERIFY(!valueOf(text, 300).isCut);
}

void CacheLookupTest::bytesStayAsTheyAre()
{
    const QByteArray bytes("\x00\xff\xfe z", 5);
    QCOMPARE(valueOf(bytes).bytes, bytes);
    QCOMPARE(valueOf(std::optional<QByteArray>(bytes)).bytes, bytes);
}

void CacheLookupTest::aKeyThatCannotBeRead()
{
    auto cache = filled<QString, Part>();
    cache.prefill(Part {1}, u"v"_s);
    QCOMPARE(cache.lookUp(cache.page({}, 1, 1min).entries.constFirst().key).state, State::UnreadableKey);
}

void CacheLookupTest::valuesOutliveTheirEntry()
{
    auto cache = filled<QString, QString>();
    cache.prefill(u"k"_s, u"v"_s);
    const CacheEntryLookup found = cache.lookUp({u"k"_s});
    cache.invalidateAll();
    QByteArray elsewhere;
    std::thread([&] { elsewhere = found.value(plenty).bytes; }).join();
    QCOMPARE(elsewhere, "v");
}

QTEST_GUILESS_MAIN(CacheLookupTest)
#include "tst_cachelookup.moc"
