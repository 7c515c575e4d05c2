// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <schemacheck.h>
#include <yamlreader.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class SchemaCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void accepted();
    void errors_data();
    void errors();
    void secretsAreNotQuoted_data();
    void secretsAreNotQuoted();
    void pathIsRelativeToTheConfig();
    void settingsNamedLikeKeywords();
    void patterns_data();
    void patterns();
    void longTexts();
    void longKeys();
    void invalidSchema();
    void invalidPattern_data();
    void invalidPattern();
    void patternsThatAreNoKeywords();
    void emptySchema();

private:
    QJsonObject m_schema;
};

void SchemaCheckTest::initTestCase()
{
    m_schema = QJsonDocument::fromJson(R"({
        "type": "object",
        "required": ["endpoint"],
        "additionalProperties": false,
        "properties": {
            "endpoint": {"type": "string", "pattern": "^https?://"},
            "ttl": {"type": ["string", "integer"]},
            "period": {"type": ["string", "integer"], "format": "duration", "pattern": "^[0-9]+[smhdwy]?$"},
            "limit": {"type": ["string", "integer"], "format": "size", "pattern": "^[0-9]+[KM]?$"},
            "format": {"type": "string", "format": "uri"},
            "ratio": {"type": "number", "minimum": 0, "maximum": 1},
            "count": {"type": "integer", "exclusiveMinimum": 0, "multipleOf": 5},
            "mode": {"enum": ["allow", "deny", 3]},
            "name": {"type": "string", "minLength": 2, "maxLength": 4},
            "rules": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/rule"}},
            "labels": {"type": "object", "patternProperties": {"^x-": {"type": "boolean"}}, "additionalProperties": false},
            "either": {"oneOf": [{"type": "string"}, {"type": "object", "required": ["a"]}]},
            "unique": {"type": "array", "uniqueItems": true},
            "fixed": {"const": "v1"},
            "not": {"not": {"type": "string"}}
        },
        "definitions": {
            "rule": {
                "type": "object",
                "properties": {"from": {"type": "string"}, "action": {"type": "string"}},
                "required": ["from", "action"],
                "additionalProperties": false
            }
        }
    })")
                   .object();
    QVERIFY(!m_schema.isEmpty());
}

void SchemaCheckTest::accepted()
{
    const ReadResult read = readYaml(
        "endpoint: http://x\nttl: 5\nratio: .5\ncount: 10\nmode: 3\nname: äöü\nrules: [{from: a, action: b}]\n"
        "labels: {x-a: yes}\neither: {a: 1}\nunique: [1, 2]\nfixed: v1\nnot: 1\n"
        "period: 5d\nlimit: 10\nformat: http://x\n",
        u"t.yaml"_s);
    const QList<SchemaError> errors = checkSchema(m_schema, ConfigValue(read.root));
    QVERIFY2(errors.isEmpty(), errors.isEmpty() ? "" : qPrintable(errors.first().message));
}

void SchemaCheckTest::errors_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &config, const QStringList &expected) {
        QTest::newRow(name) << config << expected;
    };
    row("no mapping", "[1]", {u"1:1 : expected a mapping, got a list"_s});
    row("missing key", "ttl: 5\n", {u"1:1 : the key \"endpoint\" is missing"_s});
    row("unknown key", "endpoint: http://x\nrule: []\n",
        {u"2:1 rule: the key \"rule\" is unknown; did you mean \"rules\"?"_s});
    row("unknown key, nothing near", "endpoint: http://x\nsomething: []\n",
        {u"2:1 something: the key \"something\" is unknown"_s});
    row("type", "endpoint: http://x\nratio: high\n", {u"2:8 ratio: expected a number, got \"high\""_s});
    row("boolean for a string", "endpoint: yes\n", {u"1:11 endpoint: expected a string, got true"_s});
    row("list for a string", "endpoint: [a]\n", {u"1:11 endpoint: expected a string, got a list"_s});
    row("one of two types", "endpoint: http://x\nttl: {}\n",
        {u"2:6 ttl: expected a string or an integer, got a mapping"_s});
    row("null", "endpoint:\n", {u"1:10 endpoint: expected a string, got nothing"_s});
    row("pattern", "endpoint: ftp://x\n",
        {u"1:11 endpoint: expected a text that matches ^https?://, got \"ftp://x\""_s});
    row("duration", "endpoint: http://x\nperiod: five\n",
        {u"2:9 period: expected a duration such as 5d, got \"five\""_s});
    row("no duration at all", "endpoint: http://x\nperiod: [5d]\n",
        {u"2:9 period: expected a duration such as 5d, got a list"_s});
    row("size", "endpoint: http://x\nlimit: 5G\n", {u"2:8 limit: expected a size such as 10M, got \"5G\""_s});
    row("a format without words of its own", "endpoint: http://x\nformat: {a: 1}\n",
        {u"2:9 format: expected a string, got a mapping"_s});
    row("minimum", "endpoint: http://x\nratio: -1\n", {u"2:8 ratio: expected a number of at least 0, got -1"_s});
    row("maximum", "endpoint: http://x\nratio: 1.5\n", {u"2:8 ratio: expected a number of at most 1, got 1.5"_s});
    row("exclusive minimum", "endpoint: http://x\ncount: 0\n", {u"2:8 count: expected a number above 0, got 0"_s});
    row("multiple", "endpoint: http://x\ncount: 7\n", {u"2:8 count: expected a multiple of 5, got 7"_s});
    row("fraction for an integer", "endpoint: http://x\ncount: 7.5\n", {u"2:8 count: expected an integer, got 7.5"_s});
    row("enum", "endpoint: http://x\nmode: alow\n",
        {u"2:7 mode: expected \"allow\", \"deny\" or 3, got \"alow\"; did you mean \"allow\"?"_s});
    row("const", "endpoint: http://x\nfixed: v2\n", {u"2:8 fixed: expected \"v1\", got \"v2\""_s});
    row("short", "endpoint: http://x\nname: a\n", {u"2:7 name: expected a text of at least 2 characters, got \"a\""_s});
    row("long", "endpoint: http://x\nname: abcde\n",
        {u"2:7 name: expected a text of at most 4 characters, got \"abcde\""_s});
    row("in a list, by reference",
        "endpoint: http://x\nrules:\n- {from: a, action: b}\n- {from: 5, action: b, extra: 1}\n",
        {u"4:10 rules.<item 1>.from: expected a string, got 5"_s,
         u"4:24 rules.<item 1>.extra: the key \"extra\" is unknown"_s});
    row("missing in a list", "endpoint: http://x\nrules: [{from: a}]\n",
        {u"2:9 rules.<item 0>: the key \"action\" is missing"_s});
    row("empty list", "endpoint: http://x\nrules: []\n",
        {u"2:8 rules: expected a list of at least 1 items, got a list"_s});
    row("pattern property", "endpoint: http://x\nlabels: {x-a: 1, y: 2}\n",
        {u"2:15 labels.x-a: expected true or false, got 1"_s, u"2:18 labels.y: the key \"y\" is unknown"_s});
    row("one of", "endpoint: http://x\neither: 5\n",
        {u"2:9 either: this is none of the forms that the schema allows here"_s});
    row("one of, deeper", "endpoint: http://x\neither: {b: 1}\n",
        {u"2:9 either: this is none of the forms that the schema allows here"_s});
    row("one of, beside others", "endpoint: 5\neither: 5\nunique: [1, 1]\n",
        {u"1:11 endpoint: expected a string, got 5"_s,
         u"2:9 either: this is none of the forms that the schema allows here"_s,
         u"3:9 unique: two items of this list are the same"_s});
    row("one of, below a mapping with an error", "either: 5\n",
        {u"1:1 : the key \"endpoint\" is missing"_s,
         u"1:9 either: this is none of the forms that the schema allows here"_s});
    row("unique", "endpoint: http://x\nunique: [1, 1]\n", {u"2:9 unique: two items of this list are the same"_s});
    row("not", "endpoint: http://x\nnot: x\n", {u"2:6 not: this value is one of those that the schema excludes"_s});
    row("several, in file order", "mode: x\nendpoint: 5\n",
        {u"1:7 mode: expected \"allow\", \"deny\" or 3, got \"x\""_s, u"2:11 endpoint: expected a string, got 5"_s});
}

void SchemaCheckTest::errors()
{
    QFETCH(QByteArray, config);
    const ReadResult read = readYaml(config, u"t.yaml"_s);
    QStringList found;
    const QList<SchemaError> errors = checkSchema(m_schema, ConfigValue(read.root));
    for (const SchemaError &error : errors) {
        found.append(
            u"%1:%2 %3: %4"_s.arg(error.range.line).arg(error.range.column).arg(error.path.join(u'.'), error.message));
    }
    QTEST(found, "expected");
}

void SchemaCheckTest::secretsAreNotQuoted_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("expected");
    QTest::newRow("format") << QByteArray("pin: geheim")
                            << u"pin: expected a text that matches ^[0-9]+$, got a string that is not shown"_s;
    QTest::newRow("other type") << QByteArray("pin: 1234")
                                << u"pin: expected a string, got an integer that is not shown"_s;
    QTest::newRow("collection") << QByteArray("pin: [geheim]") << u"pin: expected a string, got a list"_s;
    QTest::newRow("write only, no hint") << QByteArray("mode: opem")
                                         << u"mode: expected \"open\" or \"shut\", got a string that is not shown"_s;
    QTest::newRow("below") << QByteArray("login: { code: geheim }")
                           << u"login.code: expected an integer, got a string that is not shown"_s;
    QTest::newRow("beside a reference") << QByteArray("door: geheim")
                                        << u"door: expected an integer, got a string that is not shown"_s;
    QTest::newRow("in one of its forms") << QByteArray(
        "either: geheim") << u"either: expected a text of at least 8 characters, got a string that is not shown"_s;
    QTest::newRow("by its name") << QByteArray("api_key: geheim")
                                 << u"api_key: expected an integer, got a string that is not shown"_s;
    QTest::newRow("below a name") << QByteArray("tokens: [geheim]")
                                  << u"tokens.<item 0>: expected an integer, got a string that is not shown"_s;
    QTest::newRow("no secret") << QByteArray("plain: geheim") << u"plain: expected an integer, got \"geheim\""_s;
}

void SchemaCheckTest::secretsAreNotQuoted()
{
    const QJsonObject schema = QJsonDocument::fromJson(R"({
        "type": "object",
        "properties": {
            "pin": {"type": "string", "format": "password", "pattern": "^[0-9]+$"},
            "mode": {"type": "string", "writeOnly": true, "enum": ["open", "shut"]},
            "login": {"type": "object", "writeOnly": true, "properties": {"code": {"type": "integer"}}},
            "door": {"$ref": "#/definitions/door", "writeOnly": true},
            "either": {"minLength": 8, "anyOf": [{"type": "string", "format": "password"}, {"type": "null"}]},
            "api_key": {"type": "integer"},
            "tokens": {"type": "array", "items": {"type": "integer"}},
            "plain": {"type": "integer"}
        },
        "definitions": {"door": {"type": "integer"}}
    })")
                                   .object();
    QFETCH(const QByteArray, config);
    const ReadResult read = readYaml(config, u"t.yaml"_s);
    const QList<SchemaError> errors = checkSchema(schema, ConfigValue(read.root));
    QCOMPARE(errors.size(), 1);
    QTEST(u"%1: %2"_s.arg(errors.first().path.join(u'.'), errors.first().message), "expected");
}

void SchemaCheckTest::pathIsRelativeToTheConfig()
{
    const ReadResult read = readYaml("modules: [{config: {endpoint: 5}}]", u"t.yaml"_s);
    const ConfigValue config = ConfigValue(read.root)[u"modules"_s].at(0)[u"config"_s];
    const QList<SchemaError> errors = checkSchema(m_schema, config);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.first().path, QStringList {u"endpoint"_s});
}

void SchemaCheckTest::settingsNamedLikeKeywords()
{
    const QJsonObject duration {{u"type"_s, QJsonArray {u"string"_s, u"integer"_s}}, {u"format"_s, u"duration"_s}};
    for (const QString &name : {u"default"_s, u"examples"_s, u"enum"_s, u"const"_s}) {
        const QJsonObject schema {{u"properties"_s, QJsonObject {{name, duration}}}};
        const ReadResult read = readYaml(name.toUtf8() + ": [5d]\n", u"t.yaml"_s);
        const QList<SchemaError> errors = checkSchema(schema, ConfigValue(read.root));
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().message, u"expected a duration such as 5d, got a list"_s);
    }
}

void SchemaCheckTest::patterns_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QJsonValue>("config");
    QTest::addColumn<bool>("isAccepted");
    const auto row = [](const char *name, const QByteArray &schema, const QJsonValue &config, bool isAccepted) {
        QTest::newRow(name) << schema << config << isAccepted;
    };
    row("anywhere", R"({"pattern": "b+"})", u"abbc"_s, true);
    row("characters, not bytes", R"({"pattern": "^.{1,3}$"})", u"äöü"_s, true);
    row("beyond the basic plane", R"({"pattern": "^.$"})", u"😀"_s, true);
    row("too many characters", R"({"pattern": "^.{1,3}$"})", u"äöüß"_s, false);
    row("range of characters", R"({"pattern": "^[а-я]+$"})", u"привет"_s, true);
    row("numbered character", R"({"pattern": "^\\u00e4\\u002e$"})", u"ä."_s, true);
    row("numbered character, another", R"({"pattern": "^\\u00e4\\u002e$"})", u"äx"_s, false);
    row("end, not last line", R"({"pattern": "^[0-9]+$"})", u"5\n"_s, false);
    row("dollar in brackets", R"({"pattern": "^[$]$"})", u"$"_s, true);
    row("escaped dollar", R"({"pattern": "^\\$$"})", u"$"_s, true);
    row("no text", R"({"pattern": "^a"})", 5, true);
    row("any of", R"({"anyOf": [{"pattern": "^a"}, {"pattern": "^b"}]})", u"b"_s, true);
    row("none of", R"({"anyOf": [{"pattern": "^a"}, {"pattern": "^b"}]})", u"c"_s, false);
    row("one of", R"({"oneOf": [{"pattern": "^a"}, {"pattern": "b$"}]})", u"ab"_s, false);
    row("not", R"({"not": {"pattern": "^a"}})", u"b"_s, true);
    row("not, but is", R"({"not": {"pattern": "^a"}})", u"a"_s, false);
    row("if", R"({"if": {"pattern": "^a"}, "then": {"maxLength": 1}})", u"bb"_s, true);
    row("key", R"({"patternProperties": {"^.$": {"type": "string"}}})", QJsonObject {{u"ä"_s, 5}}, false);
    row("other key", R"({"patternProperties": {"^.$": {"type": "string"}}})", QJsonObject {{u"äö"_s, 5}}, true);
    row("key that is allowed", R"({"patternProperties": {"^.$": {}}, "additionalProperties": false})",
        QJsonObject {{u"ä"_s, 5}}, true);
    row("names", R"({"propertyNames": {"pattern": "^.$"}})", QJsonObject {{u"ä"_s, 5}}, true);
    row("other names", R"({"propertyNames": {"pattern": "^.$"}})", QJsonObject {{u"äö"_s, 5}}, false);
}

void SchemaCheckTest::patterns()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QJsonValue, config);
    const QJsonObject parsed = QJsonDocument::fromJson(schema).object();
    QVERIFY(!parsed.isEmpty());
    const QList<SchemaError> errors = checkSchema(parsed, ConfigValue::fromJson(config));
    QTEST(errors.isEmpty(), "isAccepted");
    for (const SchemaError &error : errors)
        QVERIFY2(isSchemaFinding(error.id), qPrintable(error.message));
}

void SchemaCheckTest::longTexts()
{
    const QString digits(1024 * 1024, u'0');
    const auto errorsOf = [this](const QString &period) {
        return checkSchema(m_schema,
                           ConfigValue::fromJson(QJsonObject {{u"endpoint"_s, u"http://x"_s}, {u"period"_s, period}}));
    };
    QVERIFY(errorsOf(digits).isEmpty());
    QVERIFY(errorsOf(digits + u'd').isEmpty());
    const QList<SchemaError> errors = errorsOf(digits + u'x');
    QCOMPARE(errors.size(), 1);
    QVERIFY2(errors.first().message.startsWith(u"expected a duration such as 5d, got \"000"_s),
             qPrintable(errors.first().message.left(100)));
    // A choice for each character may be more than the engine keeps in mind.
    const QList<SchemaError> more = checkSchema({{u"pattern"_s, u"^(0|1)+$"_s}}, ConfigValue::fromJson(digits));
    for (const SchemaError &error : more)
        QCOMPARE(error.message, u"this text is too long to be compared with the pattern ^(0|1)+$"_s);
}

void SchemaCheckTest::longKeys()
{
    const QString digits(1024 * 1024, u'0');
    const ConfigValue config = ConfigValue::fromJson(QJsonObject {{digits, 5}});
    const QJsonObject text {{u"type"_s, u"string"_s}};
    for (const QString &pattern : {u"^[0-9]+$"_s, u"^[0-9]+[a-z]?$"_s}) {
        QCOMPARE(checkSchema({{u"patternProperties"_s, QJsonObject {{pattern, text}}}}, config).size(), 1);
        QVERIFY(checkSchema({{u"patternProperties"_s, QJsonObject {{pattern, QJsonObject()}}},
                             {u"additionalProperties"_s, false}},
                            config)
                    .isEmpty());
        QVERIFY(checkSchema({{u"propertyNames"_s, QJsonObject {{u"pattern"_s, pattern}}}}, config).isEmpty());
    }
}

void SchemaCheckTest::invalidSchema()
{
    for (const QJsonObject &schema :
         {QJsonObject {{u"type"_s, u"strin"_s}}, QJsonObject {{u"required"_s, 5}}, QJsonObject {{u"pattern"_s, u"("_s}},
          QJsonObject {{u"$ref"_s, u"#/definitions/none"_s}}}) {
        const QList<SchemaError> errors = checkSchema(schema, ConfigValue::fromJson(u"x"_s));
        QCOMPARE(errors.size(), 1);
        QVERIFY2(errors.first().message.startsWith(u"the schema itself is wrong: "),
                 qPrintable(errors.first().message));
        QVERIFY(!errors.first().range.isValid());
    }
}

void SchemaCheckTest::invalidPattern_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::newRow("of a text") << QByteArray(R"({"pattern": "a("})");
    QTest::newRow("of keys") << QByteArray(R"({"patternProperties": {"a(": {}}})");
    QTest::newRow("below a key that is not there") << QByteArray(R"({"properties": {"a": {"pattern": "a("}}})");
    QTest::newRow("below a list") << QByteArray(R"({"items": [{"anyOf": [{"not": {"pattern": "a("}}]}]})");
    QTest::newRow("below a definition") << QByteArray(R"({"definitions": {"pattern": {"pattern": "a("}}})");
}

void SchemaCheckTest::invalidPattern()
{
    QFETCH(const QByteArray, schema);
    const QJsonObject parsed = QJsonDocument::fromJson(schema).object();
    QVERIFY(!parsed.isEmpty());
    const QList<SchemaError> errors = checkSchema(parsed, ConfigValue::fromJson(5));
    QCOMPARE(errors.size(), 1);
    QVERIFY2(errors.first().message.startsWith(u"the schema itself is wrong: the pattern \"a(\" cannot be read: "_s),
             qPrintable(errors.first().message));
    QCOMPARE(errors.first().id, u"schema"_s);
}

void SchemaCheckTest::patternsThatAreNoKeywords()
{
    const QJsonObject schema = QJsonDocument::fromJson(R"({
        "properties": {"pattern": {"type": "string"}},
        "default": {"pattern": "("},
        "examples": [{"pattern": "("}]
    })")
                                   .object();
    QVERIFY(checkSchema(schema, ConfigValue::fromJson(QJsonObject {{u"pattern"_s, u"("_s}})).isEmpty());
    QCOMPARE(checkSchema(schema, ConfigValue::fromJson(QJsonObject {{u"pattern"_s, 5}})).size(), 1);
}

void SchemaCheckTest::emptySchema() { QVERIFY(checkSchema({}, ConfigValue::fromJson(5)).isEmpty()); }

QTEST_GUILESS_MAIN(SchemaCheckTest)
#include "tst_schemacheck.moc"
