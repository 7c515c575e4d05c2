// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/confignode.h>
#include <modulehost/configvalue.h>
#include <modulehost/errors.h>
#include <modulehost/value.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class ValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tagsRoundTrip_data();
    void tagsRoundTrip();
    void malformedTags_data();
    void malformedTags();
    void plainJsonHasNoTags();
    void plainForms();
    void truthiness();
    void equality();
    void setsAndDictsAreUnique();
    void with();
    void fromConfig();
    void fromConfigNamesThePlace();

private:
    static QJsonValue json(const QByteArray &text) { return QJsonDocument::fromJson("[" + text + "]").array().first(); }
};

void ValueTest::tagsRoundTrip_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Value>("value");
    QTest::newRow("null") << QByteArray("null") << Value();
    QTest::newRow("bool") << QByteArray("true") << Value(true);
    QTest::newRow("int") << QByteArray("5") << Value(5);
    QTest::newRow("double") << QByteArray("2.5") << Value(2.5);
    QTest::newRow("string") << QByteArray("\"M_FORBIDDEN\"") << Value(u"M_FORBIDDEN"_s);
    QTest::newRow("list") << QByteArray("[1,[]]") << Value::list({1, Value::list({})});
    QTest::newRow("tuple") << QByteArray(R"({"$tuple":["@a:b",null]})") << Value::tuple({u"@a:b"_s, Value()});
    QTest::newRow("set") << QByteArray(R"({"$set":["a","b"]})") << Value::set({u"a"_s, u"b"_s});
    QTest::newRow("code") << QByteArray(R"({"$code":"M_FORBIDDEN"})") << Value::code(u"M_FORBIDDEN"_s);
    QTest::newRow("sentinel") << QByteArray(R"({"$sentinel":"NOT_SPAM"})") << Value::sentinel(u"NOT_SPAM"_s);
    QTest::newRow("enum") << QByteArray(R"({"$enum":"DENY"})") << Value::enumerator(u"DENY"_s);
    QTest::newRow("callable") << QByteArray(R"({"$callable":"7"})") << Value::callable(u"7"_s);
    QTest::newRow("object") << QByteArray(R"({"$object":"UserInfo","user_id":"@a:b"})")
                            << Value::object(u"UserInfo"_s, {{u"user_id"_s, u"@a:b"_s}});
    QTest::newRow("nested") << QByteArray(R"({"$tuple":[{"$code":"M_X"},{"k":{"$set":[1]}}]})")
                            << Value::tuple({Value::code(u"M_X"_s), Value::dict({{u"k"_s, Value::set({1})}})});
    QTest::newRow("dict with a dollar and more")
        << QByteArray(R"({"$tuple":[],"other":1})") << Value::dict({{u"$tuple"_s, Value::list({})}, {u"other"_s, 1}});
}

void ValueTest::tagsRoundTrip()
{
    QFETCH(QByteArray, text);
    QFETCH(Value, value);
    QCOMPARE(Value::fromTagged(json(text)), value);
    QCOMPARE(Value::fromTagged(json(text)).kind(), value.kind());
    QCOMPARE(value.toTagged(), json(text));
}

void ValueTest::malformedTags_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {R"({"$tuple": 5})", R"({"$set": {}})", R"({"$code": 5})", R"({"$sentinel": null})",
                             R"({"$unknown": 1})", R"({"$object": 5})", R"([{"$enum": []}])"})
        QTest::newRow(text) << QByteArray(text);
}

void ValueTest::malformedTags()
{
    QFETCH(QByteArray, text);
    QVERIFY_EXCEPTION_THROWN(Value::fromTagged(json(text)), ConfigError);
}

void ValueTest::plainJsonHasNoTags()
{
    const Value value = Value::fromJson(json(R"({"$code": "M_X"})"));
    QVERIFY(value.isDict());
    QCOMPARE(value[u"$code"_s].toString(), u"M_X"_s);
}

void ValueTest::plainForms()
{
    QCOMPARE(Value::set({u"b"_s, u"a"_s}).toPlain(), json(R"(["a","b"])"));
    QCOMPARE(Value::tuple({Value::code(u"M_X"_s), Value()}).toPlain(), json(R"(["M_X",null])"));
    QCOMPARE(Value::sentinel(u"NOT_SPAM"_s).toPlain(), json("\"NOT_SPAM\""));
    QCOMPARE(Value(qInf()).toPlain(), json("\"inf\""));
    QCOMPARE(Value(qint64(9007199254740993)).toPlain().toInteger(), 9007199254740993);
    QCOMPARE(Value::dict({{u"a"_s, Value::tuple({1})}}).toJsonObject(), json(R"({"a":[1]})").toObject());
}

void ValueTest::truthiness()
{
    for (const Value &falsy : {Value(), Value(false), Value(0), Value(0.0), Value(QString()), Value::list({}),
                               Value::tuple({}), Value::set({}), Value::dict({})})
        QVERIFY2(!falsy.isTruthy(), qPrintable(falsy.typeName()));
    for (const Value &truthy : {Value(true), Value(-1), Value(0.5), Value(u"0"_s), Value::list({Value()}),
                                Value::code({}), Value::sentinel(u"NOT_SPAM"_s), Value::object(u"X"_s, {})})
        QVERIFY2(truthy.isTruthy(), qPrintable(truthy.typeName()));
    QVERIFY(Value(false).isFalse());
    QVERIFY(!Value(0).isFalse());
    QVERIFY(!Value().isFalse());
}

void ValueTest::equality()
{
    QVERIFY(Value(1) == Value(1.0));
    QVERIFY(Value(1) != Value(true));
    QVERIFY(Value(u"1"_s) != Value(1));
    QVERIFY(Value::list({1}) != Value::tuple({1}));
    QVERIFY(Value::code(u"X"_s) != Value(u"X"_s));
    QVERIFY(Value::set({1, 2}) == Value::set({2, 1}));
    QVERIFY(Value::list({1, 2}) != Value::list({2, 1}));
    QVERIFY(Value::dict({{u"a"_s, 1}, {u"b"_s, 2}}) == Value::dict({{u"b"_s, 2}, {u"a"_s, 1}}));
    QVERIFY(Value::object(u"A"_s, {}) != Value::object(u"B"_s, {}));
}

void ValueTest::setsAndDictsAreUnique()
{
    QCOMPARE(Value::set({1, 2, 1}).items(), (Value::List {1, 2}));
    const Value dict = Value::dict({{u"a"_s, 1}, {u"b"_s, 2}, {u"a"_s, 3}});
    QCOMPARE(dict.entries().size(), 2);
    QCOMPARE(dict.entries().first().first, u"a"_s);
    QCOMPARE(dict[u"a"_s], Value(3));
}

void ValueTest::with()
{
    const Value dict = Value::dict({{u"a"_s, 1}});
    QCOMPARE(dict.with(u"b"_s, 2), Value::dict({{u"a"_s, 1}, {u"b"_s, 2}}));
    QCOMPARE(dict.with(u"a"_s, 2)[u"a"_s], Value(2));
    QCOMPARE(dict[u"a"_s], Value(1));
    QCOMPARE(Value::object(u"T"_s, {}).with(u"x"_s, 1).objectType(), u"T"_s);
}

void ValueTest::fromConfig()
{
    const auto config = [](const QByteArray &text) { return Value::fromConfig(ConfigValue::fromJson(json(text))); };
    QCOMPARE(config(R"({"$code": "M_X"})"), Value::code(u"M_X"_s));
    QCOMPARE(config(R"([1, 2.5, "x", null, true])"), Value::list({1, 2.5, u"x"_s, Value(), true}));
    QCOMPARE(config(R"({"a": {"$tuple": [1]}})"), Value::dict({{u"a"_s, Value::tuple({1})}}));

    auto set = std::make_shared<ConfigNode>();
    set->type = ConfigValue::Type::Set;
    auto member = std::make_shared<ConfigNode>();
    member->type = ConfigValue::Type::Date;
    member->text = u"2001-12-14"_s;
    set->items.append(member);
    QCOMPARE(Value::fromConfig(ConfigValue(set)), Value::set({u"2001-12-14"_s}));
}

void ValueTest::fromConfigNamesThePlace()
{
    const ConfigValue config = ConfigValue::fromJson(json(R"({"returns": [{"$nonsense": 1}]})"));
    try {
        Value::fromConfig(config);
        QFAIL("accepted");
    } catch (const ConfigError &error) {
        QCOMPARE(error.path(), (QStringList {u"returns"_s, u"<item 0>"_s}));
    }
}

QTEST_GUILESS_MAIN(ValueTest)
#include "tst_value.moc"
