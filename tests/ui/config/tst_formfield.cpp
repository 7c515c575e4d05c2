// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formdeskwindow.h"

#include <config/form/formfield.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

ConfigDocument demo() { return ConfigDocument::fromBytes(demoText(), formFile); }

const FormField *child(const FormField &field, const QString &key)
{
    const auto found = std::find_if(field.children.begin(), field.children.end(),
                                    [&](const FormField &one) { return one.key == key; });
    return found == field.children.end() ? nullptr : &*found;
}

} // namespace

//! The form of a config as values.
class tst_FormField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownAndUnknown();
    void withoutASchema();
    void commentsThatWereSettings();
    void commentsThatAreNone();
    void commentsOfAGroupThatIsEmptied();
    void errorsStandAtTheirField();
    void secrets();
    void placesInTheText();
    void nothingOfADisabledEntry();
    void schemasThatNameThemselves();
};

void tst_FormField::knownAndUnknown()
{
    const FormField form = formOf(demo(), 0, FormSchema(demoSchema()));
    QCOMPARE(form.pointer.text(), u"/modules/0/config"_s);
    QCOMPARE(form.children.constFirst().key, u"url"_s); // Required.
    QVERIFY(form.children.constFirst().isRequired);
    QVERIFY(child(form, u"retries"_s) && !child(form, u"retries"_s)->isPresent());
    QCOMPARE(child(form, u"retries"_s)->fallback, QJsonValue(3));
    QVERIFY(!child(form, u"strange"_s)->isKnown);
    QVERIFY(child(form, u"url"_s)->isKnown);
    QVERIFY(!form.takesKeys);
    QCOMPARE(child(form, u"rules"_s)->children.size(), 2);
    QCOMPARE(child(form, u"backend"_s)->variant, 0);
    QVERIFY(child(form, u"backend"_s)->isChoice);
}

void tst_FormField::withoutASchema()
{
    const FormField form = formOf(demo(), 1, {});
    QStringList keys;
    for (const FormField &field : form.children) {
        keys.append(field.key);
        QVERIFY(field.isKnown);
    }
    QCOMPARE(keys, (QStringList {u"list"_s, u"flag"_s, u"size"_s})); // As in the file.
    QVERIFY(form.takesKeys);
    QCOMPARE(child(form, u"list"_s)->kind, FieldKind::List);
    QCOMPARE(child(form, u"flag"_s)->kind, FieldKind::Boolean);
    QCOMPARE(child(form, u"size"_s)->variants.size(), 7);
    QVERIFY(!child(form, u"size"_s)->isChoice);
}

void tst_FormField::commentsThatWereSettings()
{
    const FormField form = formOf(demo(), 0, FormSchema(demoSchema()));
    const FormField *size = child(*child(form, u"cache"_s), u"size"_s);
    QVERIFY(size && !size->isPresent());
    QCOMPARE(size->commentedLine, 11);
    QCOMPARE(size->commentedFile, formFile);
}

void tst_FormField::commentsThatAreNone()
{
    const ConfigDocument document = ConfigDocument::fromBytes("modules:\n"
                                                              "  - module: a.B\n"
                                                              "    config:\n"
                                                              "      # Note: this is prose.\n"
                                                              "      a: 1\n"
                                                              "      # a: 2\n"
                                                              "      b: 1   # c: 3\n"
                                                              "      #d: 4\n"
                                                              "# e: 5\n"
                                                              "other: 1\n",
                                                              formFile);
    const FormField form = formOf(document, 0, {});
    QStringList keys;
    for (const FormField &field : form.children)
        keys.append(field.key);
    // What is there is not there once more; what stands behind a value or outside is no setting of the module.
    QVERIFY(!keys.contains(u"c"_s) && !keys.contains(u"e"_s));
    QCOMPARE(keys.count(u"a"_s), 1);
    QVERIFY(keys.contains(u"d"_s));
}

void tst_FormField::commentsOfAGroupThatIsEmptied()
{
    const ConfigDocument document = ConfigDocument::fromBytes("modules:\n"
                                                              "  - module: demo.Demo\n"
                                                              "    config:\n"
                                                              "      cache:\n"
                                                              "        # ttl: 1h\n"
                                                              "      rules:\n"
                                                              "        - action: allow\n"
                                                              "          # to: x\n"
                                                              "      # url: http://a\n",
                                                              formFile);
    const FormField form = formOf(document, 0, FormSchema(demoSchema()));
    QCOMPARE(child(*child(form, u"cache"_s), u"ttl"_s)->commentedLine, 5);
    QCOMPARE(child(child(form, u"rules"_s)->children.constFirst(), u"to"_s)->commentedLine, 8);
    QCOMPARE(child(form, u"url"_s)->commentedLine, 9);
    QVERIFY(!child(form, u"ttl"_s) && !child(form, u"to"_s));
}

void tst_FormField::errorsStandAtTheirField()
{
    const ConfigDocument document = ConfigDocument::fromBytes(
        "modules:\n  - module: demo.Demo\n    config: { url: x, rules: [ { to: 5 } ], retries: -1 }\n", formFile);
    const FormField form = formOf(document, 0, FormSchema(demoSchema()));
    QCOMPARE(child(form, u"url"_s)->errors.size(), 1);
    QCOMPARE(child(form, u"retries"_s)->errors.size(), 1);
    const FormField &rule = child(form, u"rules"_s)->children.constFirst();
    QVERIFY(rule.errors.join(u' ').contains(u"action"_s));
    QCOMPARE(child(rule, u"to"_s)->errors.size(), 1);
    QVERIFY(form.errors.isEmpty());
}

void tst_FormField::secrets()
{
    const QJsonObject schema {
        {u"properties"_s, QJsonObject {{u"plain"_s, QJsonObject {{u"format"_s, u"password"_s}}}}}};
    const ConfigDocument document = ConfigDocument::fromBytes(
        "modules:\n  - module: a.B\n    config: { plain: x, api_key: y, tokens: [z], name: w }\n", formFile);
    const FormField form = formOf(document, 0, FormSchema(schema));
    QVERIFY(child(form, u"plain"_s)->isSecret);
    QVERIFY(child(form, u"api_key"_s)->isSecret);
    QVERIFY(child(form, u"tokens"_s)->children.constFirst().isSecret);
    QVERIFY(!child(form, u"name"_s)->isSecret);
}

void tst_FormField::placesInTheText()
{
    const QByteArray text = demoText();
    const FormField form = formOf(demo(), 0, FormSchema(demoSchema()));
    const auto at = [&](const char *piece, const QString &pointer) {
        const FormField *field = fieldAt(form, formFile, text.indexOf(piece));
        return field && field->pointer.text() == u"/modules/0/config"_s + pointer;
    };
    QVERIFY(at("http://one", u"/url"_s));
    QVERIFY(at("url:", u"/url"_s));
    QVERIFY(at("ttl", u"/cache/ttl"_s));
    QVERIFY(at("deny", u"/rules/1/action"_s));
    QVERIFY(at("y]", u"/rules/0/to/1"_s));
    QVERIFY(at("rules:", u"/rules"_s));
    QVERIFY(!fieldAt(form, formFile, text.indexOf("server_name")));
    QVERIFY(!fieldAt(form, u"/other"_s, text.indexOf("url:")));
    const SourceRange place = child(form, u"url"_s)->valuePlace();
    QCOMPARE(text.mid(place.begin, place.end - place.begin), QByteArray("\"http://one\""));
}

void tst_FormField::nothingOfADisabledEntry()
{
    QVERIFY(formOf(demo(), 2, {}).children.isEmpty());
    QVERIFY(formOf(demo(), 7, {}).children.isEmpty());
}

void tst_FormField::schemasThatNameThemselves()
{
    const QJsonObject schema = QJsonDocument::fromJson(R"({"$ref": "#/definitions/n", "definitions": {"n": {
            "type": "object", "properties": {"inner": {"$ref": "#/definitions/n"}, "name": {"type": "string"}}}}})")
                                   .object();
    const ConfigDocument document = ConfigDocument::fromBytes(
        "modules:\n  - module: a.B\n    config: { inner: { inner: { name: x } } }\n", formFile);
    const FormField form = formOf(document, 0, FormSchema(schema));
    const FormField *deepest = child(*child(form, u"inner"_s), u"inner"_s);
    QCOMPARE(child(*deepest, u"name"_s)->value.asString(), u"x"_s);
    QVERIFY(child(*deepest, u"inner"_s)); // Of what is missing a few levels are known, not all that there could be.
}

QTEST_MAIN(tst_FormField)
#include "tst_formfield.moc"
