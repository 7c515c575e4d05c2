// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <config/form/formschema.h>

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }
ConfigValue value(const char *text)
{
    const QByteArray wrapped = QByteArray("{\"v\":") + text + '}';
    return ConfigValue::fromJson(json(wrapped.constData()).value(u"v"_s));
}

} // namespace

//! A JSON Schema as a form reads it.
class tst_FormSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsReferences();
    void endsWithReferencesThatLeadNowhere();
    void listsRequiredKeysFirst();
    void knowsKeysByPatternAndForAllOthers();
    void variants();
    void fittingVariant();
    void kinds_data();
    void kinds();
    void starters();
    void conversions_data();
    void conversions();
};

void tst_FormSchema::followsReferences()
{
    const FormSchema schema(json(R"({"properties": {"a": {"$ref": "#/definitions/t~1x", "title": "Mine"},
        "b": {"allOf": [{"type": "object", "properties": {"x": {}}}, {"properties": {"y": {}}, "required": ["y"]}]}},
        "definitions": {"t/x": {"type": "string", "title": "Shared", "default": "d"}}})"));
    const QJsonObject a = schema.ofKey(schema.root(), u"a"_s);
    QCOMPARE(a.value(u"title"_s), QJsonValue(u"Mine"_s));
    QCOMPARE(a.value(u"default"_s), QJsonValue(u"d"_s));
    const QJsonObject b = schema.ofKey(schema.root(), u"b"_s);
    QCOMPARE(FormSchema::keys(b), (QStringList {u"y"_s, u"x"_s}));
}

void tst_FormSchema::endsWithReferencesThatLeadNowhere()
{
    const FormSchema schema(json(R"({"properties": {"a": {"$ref": "#/properties/a"}, "b": {"$ref": "#/none"}}})"));
    QVERIFY(FormSchema::takesAnyType(schema.ofKey(schema.root(), u"b"_s)));
    schema.ofKey(schema.root(), u"a"_s); // Ends.
}

void tst_FormSchema::listsRequiredKeysFirst()
{
    const QJsonObject schema = json(R"({"properties": {"a": {}, "b": {}, "c": {}}, "required": ["c", "z"]})");
    QCOMPARE(FormSchema::keys(schema), (QStringList {u"c"_s, u"z"_s, u"a"_s, u"b"_s}));
}

void tst_FormSchema::knowsKeysByPatternAndForAllOthers()
{
    QVERIFY(FormSchema::knowsKey(json(R"({"patternProperties": {"^x_": {}}})"), u"x_1"_s));
    QVERIFY(!FormSchema::knowsKey(json(R"({"patternProperties": {"^x_": {}}})"), u"y"_s));
    QVERIFY(FormSchema::knowsKey(json(R"({"additionalProperties": {"type": "string"}})"), u"y"_s));
    QVERIFY(!FormSchema::takesOtherKeys(json(R"({"additionalProperties": false})")));
    QVERIFY(FormSchema::takesOtherKeys(json("{}")));
}

void tst_FormSchema::variants()
{
    const FormSchema schema;
    QCOMPARE(schema.variants(json("{}")).size(), 7);
    QCOMPARE(schema.variants(json(R"({"type": "string"})")).size(), 0);
    const auto types = schema.variants(json(R"({"type": ["string", "array"]})"));
    QCOMPARE(types.size(), 2);
    QCOMPARE(types.at(1).label, u"List"_s);
    const auto named = schema.variants(
        json(R"({"title": "T", "oneOf": [{"title": "A", "type": "string"}, {"const": 5}, {"type": "object"}]})"));
    QCOMPARE(named.size(), 3);
    QCOMPARE(named.at(0).label, u"A"_s);
    QCOMPARE(named.at(0).schema.value(u"title"_s), QJsonValue(u"T"_s));
    QCOMPARE(named.at(1).label, u"5"_s);
    QCOMPARE(named.at(2).label, u"Group"_s);
}

void tst_FormSchema::fittingVariant()
{
    const FormSchema schema;
    const auto named = schema.variants(json(R"({"oneOf": [
        {"type": "object", "required": ["a"]}, {"type": "object", "required": ["b"]}, {"type": "string"}]})"));
    QCOMPARE(schema.fitting(named, value(R"({"b": 1})")), 1);
    QCOMPARE(schema.fitting(named, value(R"({"c": 1})")), 0); // Fits none: the first of its type.
    QCOMPARE(schema.fitting(named, value(R"("x")")), 2);
    QCOMPARE(schema.fitting(named, value("5")), 0);
}

void tst_FormSchema::kinds_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<FieldKind>("kind");
    QTest::newRow("of the schema") << QByteArray(R"({"type": "integer"})") << QByteArray("null") << FieldKind::Integer;
    QTest::newRow("enum") << QByteArray(R"({"enum": ["a"]})") << QByteArray(R"("b")") << FieldKind::Choice;
    QTest::newRow("of the value") << QByteArray("{}") << QByteArray("5") << FieldKind::Integer;
    QTest::newRow("of the default") << QByteArray(R"({"default": true})") << QByteArray("null") << FieldKind::Boolean;
    QTest::newRow("a list in spite") << QByteArray(R"({"type": "string"})") << QByteArray("[1]") << FieldKind::List;
    QTest::newRow("a text in spite of yes or no")
        << QByteArray(R"({"type": "boolean"})") << QByteArray(R"("x")") << FieldKind::Choice;
    QTest::newRow("several lines") << QByteArray(R"({"type": "string"})") << QByteArray(R"("a\nb")")
                                   << FieldKind::LongText;
}

void tst_FormSchema::kinds()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, said);
    QFETCH(const FieldKind, kind);
    QCOMPARE(FormSchema::kind(json(schema.constData()), value(said.constData())), kind);
}

void tst_FormSchema::starters()
{
    const FormSchema schema;
    QCOMPARE(schema.starter(json(R"({"type": "integer", "minimum": 3})")), QJsonValue(3));
    QCOMPARE(schema.starter(json(R"({"enum": ["b", "a"]})")), QJsonValue(u"b"_s));
    QCOMPARE(schema.starter(json(R"({"type": "array", "minItems": 2, "items": {"type": "boolean"}})")),
             QJsonValue(QJsonArray {false, false}));
    QCOMPARE(schema.starter(json(R"({"type": "object", "required": ["a"],
                                     "properties": {"a": {"default": 5}, "b": {"default": 6}}})")),
             QJsonValue(QJsonObject {{u"a"_s, 5}}));
    // One that asks for itself within itself.
    const FormSchema endless(json(R"({"$ref": "#/definitions/n", "definitions": {"n": {
        "type": "object", "required": ["n"], "properties": {"n": {"$ref": "#/definitions/n"}}}}})"));
    QVERIFY(endless.starter(endless.root()).isObject());
}

void tst_FormSchema::conversions_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a number as text") << QByteArray("12") << QByteArray("string") << QByteArray(R"("12")");
    QTest::newRow("a text as number") << QByteArray(R"("12")") << QByteArray("integer") << QByteArray("12");
    QTest::newRow("no number") << QByteArray(R"("x")") << QByteArray("integer") << QByteArray("0");
    QTest::newRow("a text as list") << QByteArray(R"("x")") << QByteArray("array") << QByteArray(R"(["x"])");
    QTest::newRow("a list of one as text") << QByteArray(R"(["x"])") << QByteArray("string") << QByteArray(R"("x")");
    QTest::newRow("a list of two as text")
        << QByteArray(R"(["x", "y"])") << QByteArray("string") << QByteArray(R"("")");
    QTest::newRow("on") << QByteArray(R"("on")") << QByteArray("boolean") << QByteArray("true");
    QTest::newRow("nothing") << QByteArray("5") << QByteArray("null") << QByteArray("null");
}

void tst_FormSchema::conversions()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, after);
    const QJsonObject schema {{u"type"_s, QString::fromLatin1(type)}};
    QCOMPARE(FormSchema().converted(value(before.constData()), schema), value(after.constData()).toJson());
}

QTEST_MAIN(tst_FormSchema)
#include "tst_formschema.moc"
