// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <configdocument.h>
#include <consoleschema.h>
#include <schemacheck.h>
#include <schemasuggestions.h>

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

//! What can be written at a place, and what it means.
class SchemaSuggestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggested_data();
    void suggested();
    void fitting();
    void help();
    void noHelp();
    void consoleSchemaKnowsWhatIsRead();
};

namespace {

QList<ModuleSchema> modules()
{
    return {{u"a.B"_s, u"does B"_s,
             QJsonDocument::fromJson(R"({
        "type": "object", "required": ["url"], "additionalProperties": false,
        "properties": {
            "url": { "title": "Address", "description": "Where it is.", "type": "string", "examples": ["http://x"] },
            "mode": { "title": "Mode", "type": "string", "enum": ["on", "off", "maybe"], "default": "maybe" },
            "quick": { "type": "boolean", "default": true },
            "size": { "type": ["integer", "string"], "minimum": 1, "maximum": 9, "default": 5 },
            "cache": { "title": "Cache", "type": "object", "properties": { "ttl": { "type": "string" } } },
            "rules": { "type": "array", "items": { "$ref": "#/definitions/rule" } },
            "either": { "oneOf": [ { "type": "boolean" }, { "type": "object", "properties": { "x": {} } } ] }
        },
        "definitions": { "rule": { "type": "object", "required": ["action"], "allOf": [
            { "properties": { "action": { "enum": ["allow", "deny"] } } },
            { "properties": { "from": { "type": "string" } } } ] } }
    })")
                 .object()},
            {u"c.D"_s, u"does D"_s, {}}};
}

CursorContext placeIn(QByteArray text)
{
    const qsizetype cursor = text.indexOf('^');
    text.remove(cursor, 1);
    return cursorContext(text, cursor);
}

} // namespace

void SchemaSuggestionsTest::suggested_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected"); // ! required, * default, : with a collection.
    const QByteArray config = "modules:\n  - module: a.B\n    config:\n";
    const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("top", "^",
        {u"caches:"_s, u"email:"_s, u"module_console:"_s, u"modules:"_s, u"public_baseurl"_s, u"server_name"_s,
         u"worker_app"_s, u"worker_name"_s});
    row("console", "module_console:\n  listen: x\n  py^\n",
        {u"callback_time_limit"_s, u"native_module_paths:"_s, u"python"_s, u"python_path:"_s, u"target_synapse"_s});
    row("entry", "modules:\n  - ^\n", {u"!module"_s, u"config:"_s});
    row("module path", "modules:\n  - module: ^\n", {u"a.B"_s, u"c.D"_s});
    row("keys, required first", config + "      ^\n",
        {u"!url"_s, u"cache:"_s, u"either"_s, u"mode"_s, u"quick"_s, u"rules:"_s, u"size"_s});
    row("keys that are not there yet", config + "      url: x\n      cache: {}\n      ^\n      size: 1\n",
        {u"either"_s, u"mode"_s, u"quick"_s, u"rules:"_s});
    row("in brackets", "modules: [ { module: a.B, config: { url: x, cache: { ^ } } } ]\n", {u"ttl"_s});
    row("choices, in quotes where they need them", config + "      mode: ^\n",
        {u"*maybe"_s, u"\"on\""_s, u"\"off\""_s});
    row("booleans", config + "      quick: ^\n", {u"*true"_s, u"false"_s});
    row("default alone", config + "      size: ^\n", {u"*5"_s});
    row("examples", config + "      url: ^\n", {u"http://x"_s});
    row("key of an item", config + "      rules:\n        - ^\n", {u"!action"_s, u"from"_s});
    row("value of an item's key", config + "      rules:\n      - action: d^\n", {u"allow"_s, u"deny"_s});
    row("one of several forms", config + "      either: ^\n", {u"true"_s, u"false"_s});
    row("one of several forms, below", config + "      either:\n        ^\n", {u"x"_s});
    row("unknown module", "modules:\n  - module: x.Y\n    config:\n      ^\n", {});
    row("module without a schema", "modules:\n  - module: c.D\n    config:\n      ^\n", {});
    row("unknown key", config + "      what: ^\n", {});
    row("comment", "# ^\n", {});
}

void SchemaSuggestionsTest::suggested()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, expected);
    QStringList shown;
    for (const Suggestion &suggestion : suggestionsAt(placeIn(text), modules()))
        shown.append((suggestion.isRequired ? u"!"_s : QString()) + (suggestion.isDefault ? u"*"_s : QString())
                     + suggestion.text + (suggestion.isCollection ? u":"_s : QString()));
    QCOMPARE(shown, expected);
}

void SchemaSuggestionsTest::fitting()
{
    const QList<Suggestion> all {{.text = u"deny"_s}, {.text = u"allow"_s}, {.text = u"\"yes\""_s}, {.text = u"any"_s}};
    const auto texts = [&](const QString &typed) {
        QStringList found;
        for (const Suggestion &suggestion : fittingSuggestions(all, typed))
            found.append(suggestion.text);
        return found;
    };
    QCOMPARE(texts(u"A"_s), QStringList({u"allow"_s, u"any"_s}));
    QCOMPARE(texts(u"ny"_s), QStringList({u"deny"_s, u"any"_s}));
    QCOMPARE(texts(u"yes"_s), QStringList(u"\"yes\""_s));
    QCOMPARE(texts({}).size(), 4);
    QCOMPARE(texts(u"x"_s), QStringList());
}

void SchemaSuggestionsTest::help()
{
    const QByteArray config = "modules:\n  - module: a.B\n    config:\n";
    const auto url = helpAt(placeIn(config + "      u^rl: x\n"), modules());
    QVERIFY(url);
    QCOMPARE(url->title, u"Address"_s);
    QCOMPARE(url->description, u"Where it is."_s);
    QVERIFY(url->isRequired);
    const auto mode = helpAt(placeIn(config + "      mode: may^be\n"), modules());
    QCOMPARE(mode->choices, QStringList({u"\"on\""_s, u"\"off\""_s, u"maybe"_s}));
    QCOMPARE(mode->standard, u"maybe"_s);
    const auto size = helpAt(placeIn(config + "      size^: 3\n"), modules());
    QCOMPARE(size->types, QStringList({u"integer"_s, u"string"_s}));
    QCOMPARE(size->limits, QStringList({u"minimum 1"_s, u"maximum 9"_s}));
    QCOMPARE(helpAt(placeIn("modules:\n  - module: c^.D\n"), modules())->description, u"does D"_s);
    QCOMPARE(helpAt(placeIn("module_console:\n  lis^ten: x\n"), modules())->standard, u"\"127.0.0.1:8018\""_s);
}

void SchemaSuggestionsTest::noHelp()
{
    const QByteArray config = "modules:\n  - module: a.B\n    config:\n";
    QVERIFY(!helpAt(placeIn(config + "      wh^at: 1\n"), modules()));
    QVERIFY(!helpAt(placeIn("un^known: 1\n"), modules()));
    QVERIFY(!helpAt(placeIn("# server^_name\n"), modules()));
}

void SchemaSuggestionsTest::consoleSchemaKnowsWhatIsRead()
{
    // A key that is not read would be no help: what it cannot be is told of each that is.
    const QJsonObject properties = consoleSchema()[u"properties"_s].toObject();
    for (const QString &section : {u"module_console"_s, u"caches"_s}) {
        const QStringList keys = properties[section][u"properties"_s].toObject().keys();
        QVERIFY(!keys.isEmpty());
        for (const QString &key : keys) {
            const QString text = section + u": { "_s + key + u": [{}] }\n"_s;
            const QList<Problem> problems = ConfigDocument::fromBytes(text.toUtf8(), u"x"_s).problems();
            QVERIFY2(problems.size() == 1 && problems.constFirst().id == u"wrong-value"_s, qPrintable(text));
        }
    }
    const ConfigDocument values = ConfigDocument::fromBytes(
        "server_name: a\npublic_baseurl: b\nworker_name: c\nworker_app: d\nemail: { app_name: e }\n"
        "caches: { global_factor: 2, per_cache_factors: { f: 3 }, expire_caches: no, cache_entry_ttl: 1w }\n"
        "module_console: { listen: \"127.0.0.1:8018\", target_synapse: \"1.157.1\", callback_time_limit: 5s }\n",
        u"x"_s);
    QCOMPARE(values.problems().size(), 0);
    QCOMPARE(checkSchema(consoleSchema(), values.root()).size(), 0);
    for (const QString &key : properties.keys())
        QVERIFY2(key == u"modules"_s || values.root().contains(key), qPrintable(key));
    QCOMPARE(values.serverName(), u"a"_s);
    QCOMPARE(values.publicBaseUrl(), u"b/"_s);
    QVERIFY(!values.caches().expire);
    QCOMPARE(values.caches().entryTtl, std::chrono::hours(7 * 24));
}

QTEST_GUILESS_MAIN(SchemaSuggestionsTest)
#include "tst_schemasuggestions.moc"
