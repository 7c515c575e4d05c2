// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/confignode.h>
#include <modulehost/configvalue.h>
#include <modulehost/errors.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace std::chrono_literals;

class ConfigValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void types();
    void truthiness();
    void durations_data();
    void durations();
    void asDuration();
    void asSize();
    void strictAccessors_data();
    void strictAccessors();
    void fallbacks();
    void missingNodes();
    void paths();
    void keysAndEntries();
    void keysThatAreNoTexts();
    void scalarTexts();
    void floatTexts_data();
    void floatTexts();
    void bigIntegers();
    void dates();
    void json();
    void equality();

private:
    static ConfigValue json(const char *text)
    {
        return ConfigValue::fromJson(QJsonDocument::fromJson(QByteArray("[") + text + "]").array().first());
    }
    static ConfigValue scalar(const std::function<void(ConfigNode &)> &fill)
    {
        auto node = std::make_shared<ConfigNode>();
        fill(*node);
        return ConfigValue(node);
    }
    static QString errorOf(const std::function<void()> &call);
};

QString ConfigValueTest::errorOf(const std::function<void()> &call)
{
    try {
        call();
    } catch (const ConfigError &error) {
        return error.path().join(u'.') + ": "_L1 + error.message();
    }
    return {};
}

void ConfigValueTest::types()
{
    QVERIFY(json("null").isNull());
    QVERIFY(!json("null").isMissing());
    QVERIFY(json("true").isBool());
    QVERIFY(json("5").isInt());
    QVERIFY(json("5").isNumber());
    QVERIFY(!json("5.5").isInt());
    QVERIFY(json("5.5").isNumber());
    QVERIFY(json("\"x\"").isString());
    QVERIFY(json("[]").isList());
    QVERIFY(json("{}").isMap());
    QCOMPARE(json("\"x\"").typeName(), u"a string"_s);
    QCOMPARE(json("[]").typeName(), u"a list"_s);
    QCOMPARE(json("{}").typeName(), u"a mapping"_s);
    QCOMPARE(ConfigValue().typeName(), u"nothing"_s);
}

void ConfigValueTest::truthiness()
{
    for (const char *falsy : {"null", "false", "0", "\"\"", "[]", "{}"})
        QVERIFY2(!json(falsy).isTruthy(), falsy);
    for (const char *truthy : {"true", "1", "-1", "0.5", "\" \"", "[null]", "{\"a\": null}"})
        QVERIFY2(json(truthy).isTruthy(), truthy);
    QVERIFY(!ConfigValue().isTruthy());
    QVERIFY(!scalar([](ConfigNode &node) { node.type = ConfigValue::Type::Float; }).isTruthy());
    QVERIFY(scalar([](ConfigNode &node) {
                node.type = ConfigValue::Type::Float;
                node.number = std::numeric_limits<double>::quiet_NaN();
            }).isTruthy());
}

void ConfigValueTest::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1: no duration
    const auto row = [](const char *text, qint64 milliseconds) {
        QTest::newRow(text) << QString::fromLatin1(text) << milliseconds;
    };
    row("5", 5);
    row("0s", 0);
    row("5s", 5000);
    row("2m", 120'000);
    row("1h", 3'600'000);
    row("5d", 432'000'000);
    row("1w", 604'800'000);
    row("1y", 31'536'000'000);
    row(" 5d ", 432'000'000);
    row("", -1);
    row("d", -1);
    row("five", -1);
    row("1.5h", -1);
    row("5D", -1);
    row("5 days", -1);
    row("+5d", -1);
    row("5dd", -1);
    row("99999999999999999y", -1);
}

void ConfigValueTest::durations()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto duration = parseDuration(text);
    QCOMPARE(duration.has_value(), milliseconds >= 0);
    if (duration)
        QCOMPARE(duration->count(), milliseconds);
}

void ConfigValueTest::asDuration()
{
    QCOMPARE(json("1500").asDuration(), 1500ms);
    QCOMPARE(json("\"5d\"").asDuration(), std::chrono::days(5));
    QCOMPARE(parseDuration(u"-5m"_s), -5min);
    QCOMPARE(errorOf([] { json("\"five\"").asDuration(); }), u": expected a duration such as 5d, got \"five\""_s);
    QCOMPARE(errorOf([] { json("1.5").asDuration(); }), u": expected a duration such as 5d, got 1.5"_s);
    QCOMPARE(errorOf([] { json("true").asDuration(); }), u": expected a duration such as 5d, got true"_s);
}

void ConfigValueTest::asSize()
{
    QCOMPARE(json("10").asSize(), 10);
    QCOMPARE(json("\"10\"").asSize(), 10);
    QCOMPARE(json("\"10K\"").asSize(), 10 * 1024);
    QCOMPARE(json("\"10M\"").asSize(), 10 * 1024 * 1024);
    QCOMPARE(errorOf([] { json("\"10G\"").asSize(); }), u": expected a size such as 10M, got \"10G\""_s);
    QCOMPARE(errorOf([] { json("\"9999999999999999M\"").asSize(); }),
             u": expected a size such as 10M, got \"9999999999999999M\""_s);
}

void ConfigValueTest::strictAccessors_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("message");
    QTest::newRow("bool") << u"bool"_s << u"list: expected true or false, got a list"_s;
    QTest::newRow("int") << u"int"_s << u"text: expected an integer, got \"five\""_s;
    QTest::newRow("double") << u"double"_s << u"flag: expected a number, got true"_s;
    QTest::newRow("string") << u"string"_s << u"number: expected a string, got 5"_s;
    QTest::newRow("strings") << u"strings"_s << u"mixed.<item 1>: expected a string, got 2"_s;
    QTest::newRow("no list") << u"no list"_s << u"text: expected a list, got \"five\""_s;
    QTest::newRow("missing") << u"missing"_s << u"none: an integer is required here"_s;
    QTest::newRow("null") << u"null"_s << u"null: expected a string, got nothing"_s;
    QTest::newRow("secret") << u"secret"_s << u"api_key: expected an integer, got a string that is not shown"_s;
    QTest::newRow("below a secret") << u"below a secret"_s
                                    << u"tokens.<item 0>: expected a string, got an integer that is not shown"_s;
    QTest::newRow("list in place of a secret") << u"no secret"_s << u"tokens: expected a string, got a list"_s;
    QTest::newRow("deep") << u"deep"_s << u"map.inner.<item 0>.x: expected an integer, got \"y\""_s;
}

void ConfigValueTest::strictAccessors()
{
    const ConfigValue root = json(R"({"list": [], "text": "five", "flag": true, "number": 5, "mixed": ["a", 2],
                                      "null": null, "map": {"inner": [{"x": "y"}]},
                                      "api_key": "five", "tokens": [5]})");
    const QHash<QString, std::function<void()>> calls {
        {u"bool"_s, [&] { root[u"list"_s].asBool(); }},
        {u"int"_s, [&] { root[u"text"_s].asInt(); }},
        {u"double"_s, [&] { root[u"flag"_s].asDouble(); }},
        {u"string"_s, [&] { root[u"number"_s].asString(); }},
        {u"strings"_s, [&] { root[u"mixed"_s].asStringList(); }},
        {u"no list"_s, [&] { root[u"text"_s].asList(); }},
        {u"missing"_s, [&] { root[u"none"_s].asInt(); }},
        {u"null"_s, [&] { root[u"null"_s].asString(); }},
        {u"secret"_s, [&] { root[u"api_key"_s].asInt(); }},
        {u"below a secret"_s, [&] { root[u"tokens"_s].at(0).asString(); }},
        {u"no secret"_s, [&] { root[u"tokens"_s].asString(); }},
        {u"deep"_s, [&] { root[u"map"_s][u"inner"_s].at(0)[u"x"_s].asInt(); }},
    };
    QFETCH(QString, key);
    QTEST(errorOf(calls.value(key)), "message");
}

void ConfigValueTest::fallbacks()
{
    const ConfigValue root = json(R"({"null": null, "text": "x"})");
    for (const QString &key : {u"null"_s, u"missing"_s}) {
        const ConfigValue value = root[key];
        QCOMPARE(value.asBool(true), true);
        QCOMPARE(value.asInt(7), 7);
        QCOMPARE(value.asDouble(1.5), 1.5);
        QCOMPARE(value.asString(u"f"_s), u"f"_s);
        QCOMPARE(value.asStringList({u"a"_s}), QStringList {u"a"_s});
        QCOMPARE(value.asDuration(3s), 3s);
        QCOMPARE(value.asSize(9), 9);
    }
    QCOMPARE(errorOf([&] { root[u"text"_s].asInt(7); }), u"text: expected an integer, got \"x\""_s);
}

void ConfigValueTest::missingNodes()
{
    const ConfigValue missing = json("{}")[u"a"_s][u"b"_s].at(3);
    QVERIFY(missing.isMissing());
    QVERIFY(missing.isNull());
    QCOMPARE(missing.path(), (QStringList {u"a"_s, u"b"_s, u"<item 3>"_s}));
    QVERIFY(!missing.range().isValid());
    QCOMPARE(missing.size(), 0);
    QVERIFY(missing.keys().isEmpty());
    QVERIFY(json("[1]").at(-1).isMissing());
    QVERIFY(json("[1]").at(1).isMissing());
}

void ConfigValueTest::paths()
{
    const ConfigValue inner = json(R"({"a": [{"b": 1}]})")[u"a"_s].at(0);
    QCOMPARE(inner.path(), (QStringList {u"a"_s, u"<item 0>"_s}));
    QVERIFY(inner.rooted().path().isEmpty());
    QCOMPARE(inner.rooted()[u"b"_s].path(), QStringList {u"b"_s});
    QCOMPARE(errorOf([&] { inner.fail(u"no"_s); }), u"a.<item 0>: no"_s);
}

void ConfigValueTest::keysAndEntries()
{
    const ConfigValue map = json(R"({"b": 1, "a": 2})");
    QCOMPARE(map.size(), 2);
    QVERIFY(map.contains(u"a"_s));
    QVERIFY(!map.contains(u"c"_s));
    const auto entries = map.entries();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).first, map.keys().at(0));
    QCOMPARE(entries.at(0).second.path(), QStringList {entries.at(0).first});
    QCOMPARE(json("[1, 2]").size(), 2);
    QCOMPARE(json("5").size(), 0);
}

void ConfigValueTest::keysThatAreNoTexts()
{
    auto map = std::make_shared<ConfigNode>();
    map->type = ConfigValue::Type::Map;
    const auto add = [&](const ConfigValue &key, const char *value) {
        auto copy = std::make_shared<ConfigNode>(*key.node());
        map->entries.append({copy, std::make_shared<ConfigNode>(*json(value).node()), false});
    };
    add(json("1"), "\"number\"");
    add(json("\"1\""), "\"text\"");
    add(json("true"), "\"bool\"");
    add(json("null"), "\"null\"");
    indexConfigEntries(*map);
    const ConfigValue value {ConfigNode::Ptr(map)};
    QCOMPARE(value.keys(), (QStringList {u"1"_s, u"1"_s, u"True"_s, u"None"_s}));
    QCOMPARE(value[u"1"_s].asString(), u"text"_s);
    QCOMPARE(value[u"True"_s].asString(), u"bool"_s);
}

void ConfigValueTest::scalarTexts()
{
    QCOMPARE(json("true").text(), u"true"_s);
    QCOMPARE(json("-5").text(), u"-5"_s);
    QCOMPARE(json("\"x y\"").text(), u"x y"_s);
    QCOMPARE(json("null").text(), QString());
    QCOMPARE(json("[1]").text(), QString());
}

void ConfigValueTest::floatTexts_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text"); // as Python prints it
    const auto row
        = [](double number, const char *text) { QTest::newRow(text) << number << QString::fromLatin1(text); };
    row(1, "1.0");
    row(0.1, "0.1");
    row(-0.0, "-0.0");
    row(1e15, "1000000000000000.0");
    row(1e16, "1e+16");
    row(1.5e300, "1.5e+300");
    row(0.0001, "0.0001");
    row(0.00001, "1e-05");
    row(123456.789, "123456.789");
    row(std::numeric_limits<double>::infinity(), "inf");
    row(-std::numeric_limits<double>::infinity(), "-inf");
    row(std::numeric_limits<double>::quiet_NaN(), "nan");
}

void ConfigValueTest::floatTexts()
{
    QFETCH(double, number);
    const ConfigValue value = scalar([&](ConfigNode &node) {
        node.type = ConfigValue::Type::Float;
        node.number = number;
    });
    QTEST(value.text(), "text");
    if (std::isfinite(number))
        QCOMPARE(value.toJson(), QJsonValue(number));
    else
        QCOMPARE(value.toJson(), QJsonValue(value.text()));
}

void ConfigValueTest::bigIntegers()
{
    const ConfigValue value = scalar([](ConfigNode &node) {
        node.type = ConfigValue::Type::Int;
        node.bigInteger = true;
        node.text = u"123456789012345678901234567890"_s;
    });
    QVERIFY(value.isInt());
    QVERIFY(value.isTruthy());
    QCOMPARE(value.text(), u"123456789012345678901234567890"_s);
    QCOMPARE(value.asDouble(), 1.2345678901234568e29);
    QCOMPARE(errorOf([&] { value.asInt(); }),
             u": expected an integer of at most 64 bits, got 123456789012345678901234567890"_s);
    QVERIFY(!errorOf([&] { value.asDuration(); }).isEmpty());
    QVERIFY(!errorOf([&] { value.asSize(); }).isEmpty());
}

void ConfigValueTest::dates()
{
    const auto dated = [](ConfigValue::Type type, const QString &text) {
        return scalar([&](ConfigNode &node) {
            node.type = type;
            node.text = text;
        });
    };
    const ConfigValue date = dated(ConfigValue::Type::Date, u"2001-12-14"_s);
    QCOMPARE(date.dateTime(), QDateTime(QDate(2001, 12, 14), QTime(0, 0), Qt::UTC));
    const ConfigValue time = dated(ConfigValue::Type::DateTime, u"2001-12-14T21:59:43.100000-05:00"_s);
    QCOMPARE(time.dateTime().toUTC(), QDateTime(QDate(2001, 12, 15), QTime(2, 59, 43, 100), Qt::UTC));
    QCOMPARE(time.toJson(), QJsonValue(u"2001-12-14T21:59:43.100000-05:00"_s));
    QVERIFY(date.isTruthy());
    QCOMPARE(errorOf([&] { date.asString(); }), u": expected a string, got a date (2001-12-14)"_s);
}

void ConfigValueTest::json()
{
    const QByteArray text = R"({"a":[1,2.5,"x",null,true],"b":{"c":{}}})";
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    QCOMPARE(ConfigValue::fromJson(object).toJson(), QJsonValue(object));
    const ConfigValue binary = scalar([](ConfigNode &node) {
        node.type = ConfigValue::Type::Binary;
        node.bytes = QByteArray("hello");
    });
    QCOMPARE(binary.toJson(), QJsonValue(u"aGVsbG8="_s));
    QCOMPARE(binary.binary(), QByteArray("hello"));
    QVERIFY(ConfigValue().toJson().isNull());
}

void ConfigValueTest::equality()
{
    QVERIFY(json(R"({"a": [1, {"b": null}]})") == json(R"({"a": [1, {"b": null}]})"));
    QVERIFY(json(R"({"a": 1, "b": 2})") == json(R"({"b": 2, "a": 1})"));
    QVERIFY(json("1") != json("1.5"));
    QVERIFY(json("1") != json("true"));
    QVERIFY(json("[1, 2]") != json("[2, 1]"));
    QVERIFY(json("[1]") != json("[1, 1]"));
    QVERIFY(json("{\"a\": 1}") != json("{\"a\": 2}"));
    QVERIFY(json("null") != ConfigValue());
    QVERIFY(ConfigValue() == ConfigValue());
    const auto placed = [](int line) { return scalar([&](ConfigNode &node) { node.range.line = line; }); };
    QVERIFY(placed(1) == placed(2));
}

QTEST_GUILESS_MAIN(ConfigValueTest)
#include "tst_configvalue.moc"
