// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schemawording.h"

#include "schemapattern.h"

#include <modulehost/nearestname.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString jsonText(const QJsonValue &json)
{
    const QByteArray array = QJsonDocument(QJsonArray {json}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

//! What stands there, for the end of a message; of a secret only what kind of value it is.
QString got(const ConfigValue &value, bool isSecret)
{
    if (isSecret && !value.isNull() && !value.text().isEmpty())
        return u"got %1 that is not shown"_s.arg(value.typeName());
    constexpr qsizetype longest = 60;
    if (value.isString() && value.text().size() > longest)
        return u"got \"%1…\""_s.arg(value.text().left(longest));
    if (value.isString() || value.isNumber() || value.isBool())
        return "got "_L1 + jsonText(value.toJson());
    return "got "_L1 + value.typeName();
}

QString typeText(const QString &name)
{
    if (name == "string"_L1)
        return u"a string"_s;
    if (name == "integer"_L1)
        return u"an integer"_s;
    if (name == "number"_L1)
        return u"a number"_s;
    if (name == "boolean"_L1)
        return u"true or false"_s;
    if (name == "array"_L1)
        return u"a list"_s;
    if (name == "object"_L1)
        return u"a mapping"_s;
    return name == "null"_L1 ? u"nothing"_s : name;
}

bool hasType(const ConfigValue &value, const QString &name)
{
    const QJsonValue json = value.toJson();
    if (name == "integer"_L1)
        return json.isDouble() && std::floor(json.toDouble()) == json.toDouble();
    if (name == "number"_L1)
        return json.isDouble();
    if (name == "boolean"_L1)
        return json.isBool();
    if (name == "array"_L1)
        return json.isArray();
    if (name == "object"_L1)
        return json.isObject();
    return name == "null"_L1 ? json.isNull() : json.isString();
}

QStringList texts(const QJsonValue &json)
{
    QStringList list;
    const QJsonArray array = json.isArray() ? json.toArray() : QJsonArray {json};
    for (const QJsonValue &item : array)
        list.append(item.toString());
    return list;
}

QString alternatives(const QStringList &names)
{
    return names.size() < 2 ? names.join(QString())
                            : QString(names.mid(0, names.size() - 1).join(", "_L1) + " or "_L1 + names.last());
}

//! What a text of a `format` is called; empty for a format that has no such words.
QString formatText(const QJsonObject &schema)
{
    const QString format = schema.value("format"_L1).toString();
    if (format == "duration"_L1)
        return u"a duration such as 5d"_s;
    return format == "size"_L1 ? u"a size such as 10M"_s : QString();
}

void checkType(const ConfigValue &value, const QJsonObject &schema, bool isSecret, QList<SchemaComplaint> &complaints)
{
    if (!schema.contains("type"_L1))
        return;
    QStringList wanted;
    const QStringList names = texts(schema.value("type"_L1));
    for (const QString &name : names) {
        if (hasType(value, name))
            return;
        wanted.append(typeText(name));
    }
    const QString format = formatText(schema);
    complaints.append({u"expected %1, %2"_s.arg(format.isEmpty() ? alternatives(wanted) : format, got(value, isSecret)),
                       {},
                       u"schema-type"_s});
}

void checkChoice(const ConfigValue &value, const QJsonObject &schema, bool isSecret, QList<SchemaComplaint> &complaints)
{
    const QJsonValue json = value.toJson();
    if (schema.contains("const"_L1) && json != schema.value("const"_L1))
        complaints.append({u"expected %1, %2"_s.arg(jsonText(schema.value("const"_L1)), got(value, isSecret)), {}});
    const QJsonArray choices = schema.value("enum"_L1).toArray();
    if (choices.isEmpty() || choices.contains(json))
        return;
    QStringList shown;
    QStringList names;
    for (const QJsonValue &choice : choices) {
        shown.append(jsonText(choice));
        names.append(choice.toString());
    }
    const QString hint = value.isString() && !isSecret ? nearestNameHint(value.text(), names) : QString();
    complaints.append({u"expected %1, %2"_s.arg(alternatives(shown), got(value, isSecret)) + hint, {}});
}

//! One keyword whose value is a number that another number is measured with.
struct Limit
{
    QLatin1StringView keyword;
    QString wanted;
    bool (*isKept)(double measured, double limit);
};

void checkLimits(const ConfigValue &value, const QJsonObject &schema, bool isSecret, double measured,
                 const QList<Limit> &limits, QList<SchemaComplaint> &complaints)
{
    for (const Limit &limit : limits) {
        const QJsonValue bound = schema.value(limit.keyword);
        if (bound.isDouble() && !limit.isKept(measured, bound.toDouble()))
            complaints.append({u"expected %1, %2"_s.arg(limit.wanted.arg(jsonText(bound)), got(value, isSecret)), {}});
    }
}

bool isAtLeast(double measured, double limit) { return measured >= limit; }

bool isAtMost(double measured, double limit) { return measured <= limit; }

bool isMultiple(double measured, double unit)
{
    return unit <= 0 || std::abs(std::remainder(measured, unit)) < 1e-9 * unit;
}

void checkString(const ConfigValue &value, const QJsonObject &schema, bool isSecret, QList<SchemaComplaint> &complaints)
{
    const QString text = value.toJson().toString();
    static const QList<Limit> limits {{"minLength"_L1, u"a text of at least %1 characters"_s, isAtLeast},
                                      {"maxLength"_L1, u"a text of at most %1 characters"_s, isAtMost}};
    checkLimits(value, schema, isSecret, double(text.toUcs4().size()), limits, complaints);
    const QString pattern = schema.value("pattern"_L1).toString();
    const QRegularExpressionMatch match = schemaPattern(pattern).match(text);
    if (pattern.isEmpty() || match.hasMatch())
        return;
    if (!match.isValid()) {
        complaints.append({u"this text is too long to be compared with the pattern "_s + pattern, {}});
        return;
    }
    const QString format = formatText(schema);
    const QString wanted = format.isEmpty() ? u"a text that matches "_s + pattern : format;
    complaints.append({u"expected %1, %2"_s.arg(wanted, got(value, isSecret)), {}});
}

void checkNumber(const ConfigValue &value, const QJsonObject &schema, bool isSecret, QList<SchemaComplaint> &complaints)
{
    static const QList<Limit> limits {
        {"minimum"_L1, u"a number of at least %1"_s, isAtLeast},
        {"maximum"_L1, u"a number of at most %1"_s, isAtMost},
        {"exclusiveMinimum"_L1, u"a number above %1"_s, [](double number, double limit) { return number > limit; }},
        {"exclusiveMaximum"_L1, u"a number below %1"_s, [](double number, double limit) { return number < limit; }},
        {"multipleOf"_L1, u"a multiple of %1"_s, isMultiple}};
    checkLimits(value, schema, isSecret, value.asDouble(), limits, complaints);
}

void checkList(const ConfigValue &value, const QJsonObject &schema, bool isSecret, QList<SchemaComplaint> &complaints)
{
    static const QList<Limit> limits {{"minItems"_L1, u"a list of at least %1 items"_s, isAtLeast},
                                      {"maxItems"_L1, u"a list of at most %1 items"_s, isAtMost}};
    checkLimits(value, schema, isSecret, double(value.size()), limits, complaints);
}

bool isDeclared(const QString &key, const QJsonObject &schema)
{
    if (schema.value("properties"_L1).toObject().contains(key))
        return true;
    const QStringList patterns = schema.value("patternProperties"_L1).toObject().keys();
    for (const QString &pattern : patterns) {
        if (schemaPattern(pattern).match(key).hasMatch())
            return true;
    }
    return false;
}

void checkMapping(const ConfigValue &value, const QJsonObject &schema, bool isSecret,
                  QList<SchemaComplaint> &complaints)
{
    const QStringList known = schema.value("properties"_L1).toObject().keys();
    if (schema.value("additionalProperties"_L1) == QJsonValue(false)) {
        const QStringList keys = value.keys();
        for (const QString &key : keys) {
            if (!isDeclared(key, schema))
                complaints.append({u"the key \"%1\" is unknown"_s.arg(key) + nearestNameHint(key, known), key,
                                   u"unknown-key"_s, nearestName(key, known)});
        }
    }
    const QStringList required = texts(schema.value("required"_L1).toArray());
    for (const QString &key : required) {
        if (!value.contains(key))
            complaints.append({u"the key \"%1\" is missing"_s.arg(key), {}, u"missing-key"_s});
    }
    static const QList<Limit> limits {{"minProperties"_L1, u"a mapping of at least %1 keys"_s, isAtLeast},
                                      {"maxProperties"_L1, u"a mapping of at most %1 keys"_s, isAtMost}};
    checkLimits(value, schema, isSecret, double(value.size()), limits, complaints);
}

} // namespace

QList<SchemaComplaint> complaintsAbout(const ConfigValue &value, const QJsonObject &schema, bool isSecret)
{
    QList<SchemaComplaint> complaints;
    checkType(value, schema, isSecret, complaints);
    if (!complaints.isEmpty())
        return complaints;
    checkChoice(value, schema, isSecret, complaints);
    const QJsonValue json = value.toJson();
    if (json.isString())
        checkString(value, schema, isSecret, complaints);
    else if (json.isDouble())
        checkNumber(value, schema, isSecret, complaints);
    else if (json.isArray())
        checkList(value, schema, isSecret, complaints);
    else if (value.isMap())
        checkMapping(value, schema, isSecret, complaints);
    return complaints;
}

} // namespace modulehost
