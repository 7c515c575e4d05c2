// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formschema.h"

#include <schemacheck.h>
#include <schemapattern.h>

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString typeLabel(const QString &type)
{
    if (type == "string"_L1)
        return FormSchema::tr("Text");
    if (type == "integer"_L1)
        return FormSchema::tr("Whole number");
    if (type == "number"_L1)
        return FormSchema::tr("Number");
    if (type == "boolean"_L1)
        return FormSchema::tr("Yes or no");
    if (type == "array"_L1)
        return FormSchema::tr("List");
    if (type == "object"_L1)
        return FormSchema::tr("Group");
    if (type == "null"_L1)
        return FormSchema::tr("Nothing");
    return type;
}

QString typeOf(const QJsonObject &schema)
{
    const QJsonValue type = schema.value("type"_L1);
    if (type.isString())
        return type.toString();
    if (type.isArray() && type.toArray().size() == 1)
        return type.toArray().first().toString();
    if (schema.contains("properties"_L1))
        return u"object"_s;
    return schema.contains("items"_L1) ? u"array"_s : QString();
}

FieldKind kindOfType(const QString &type)
{
    if (type == "boolean"_L1)
        return FieldKind::Boolean;
    if (type == "integer"_L1)
        return FieldKind::Integer;
    if (type == "number"_L1)
        return FieldKind::Number;
    if (type == "array"_L1)
        return FieldKind::List;
    if (type == "object"_L1)
        return FieldKind::Group;
    return type == "null"_L1 ? FieldKind::Null : FieldKind::Text;
}

QJsonArray typeNames(const QJsonObject &schema)
{
    if (schema.value("type"_L1).isArray())
        return schema.value("type"_L1).toArray();
    if (FormSchema::takesAnyType(schema))
        return {u"string"_s, u"integer"_s, u"number"_s, u"boolean"_s, u"array"_s, u"object"_s, u"null"_s};
    return {};
}

//! What \a more says on top of what \a base says.
QJsonObject together(QJsonObject base, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        if (it.key() == "properties"_L1) {
            QJsonObject properties = base.value("properties"_L1).toObject();
            const QJsonObject others = it->toObject();
            for (auto property = others.begin(); property != others.end(); ++property)
                properties.insert(property.key(), property.value());
            base.insert(it.key(), properties);
        } else if (it.key() == "required"_L1) {
            QJsonArray required = base.value("required"_L1).toArray();
            for (const QJsonValue &key : it->toArray())
                required.append(key);
            base.insert(it.key(), required);
        } else {
            base.insert(it.key(), it.value());
        }
    }
    return base;
}

QJsonArray branches(const QJsonObject &schema)
{
    const QJsonArray one = schema.value("oneOf"_L1).toArray();
    return one.isEmpty() ? schema.value("anyOf"_L1).toArray() : one;
}

} // namespace

bool isCollection(FieldKind kind) { return kind == FieldKind::List || kind == FieldKind::Group; }

FieldKind kindOf(const ConfigValue &value)
{
    switch (value.type()) {
    case ConfigValue::Type::Null:
        return FieldKind::Null;
    case ConfigValue::Type::Bool:
        return FieldKind::Boolean;
    case ConfigValue::Type::Int:
        return FieldKind::Integer;
    case ConfigValue::Type::Float:
        return FieldKind::Number;
    case ConfigValue::Type::String:
        return value.text().contains(u'\n') ? FieldKind::LongText : FieldKind::Text;
    case ConfigValue::Type::List:
        return FieldKind::List;
    case ConfigValue::Type::Map:
        return FieldKind::Group;
    default:
        return FieldKind::Other;
    }
}

QString scalarLabel(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isUndefined())
        return {};
    const QByteArray json = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

FormSchema::FormSchema(const QJsonObject &root)
    : m_root(root)
{
}

QJsonObject FormSchema::resolved(QJsonObject schema) const
{
    constexpr int mostHops = 16;
    for (int hop = 0; hop < mostHops && schema.contains("$ref"_L1); ++hop) {
        const QString reference = schema.take("$ref"_L1).toString();
        QJsonValue target = reference.startsWith(u'#') ? QJsonValue(m_root) : QJsonValue();
        for (QString step : reference.mid(1).split(u'/', Qt::SkipEmptyParts))
            target = target.toObject().value(step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1));
        // What stands beside a reference, such as a title of its own, goes before what it leads to.
        schema = together(target.toObject(), schema);
    }
    for (const QJsonValue &part : schema.take("allOf"_L1).toArray())
        schema = together(resolved(part.toObject()), schema);
    return schema;
}

bool FormSchema::isChoice(const QJsonObject &schema) { return !branches(schema).isEmpty(); }

bool FormSchema::takesAnyType(const QJsonObject &schema)
{
    return typeOf(schema).isEmpty() && !schema.contains("type"_L1) && !schema.contains("enum"_L1)
        && !schema.contains("const"_L1) && branches(schema).isEmpty();
}

bool FormSchema::knowsKey(const QJsonObject &schema, const QString &key)
{
    if (schema.value("properties"_L1).toObject().contains(key))
        return true;
    const QStringList patterns = schema.value("patternProperties"_L1).toObject().keys();
    if (std::any_of(patterns.begin(), patterns.end(),
                    [&](const QString &pattern) { return schemaPattern(pattern).match(key).hasMatch(); }))
        return true;
    return !schema.value("additionalProperties"_L1).toObject().isEmpty();
}

QJsonObject FormSchema::ofKey(const QJsonObject &schema, const QString &key) const
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    if (properties.contains(key))
        return resolved(properties.value(key).toObject());
    const QJsonObject patterns = schema.value("patternProperties"_L1).toObject();
    for (auto it = patterns.begin(); it != patterns.end(); ++it) {
        if (schemaPattern(it.key()).match(key).hasMatch())
            return resolved(it->toObject());
    }
    return resolved(schema.value("additionalProperties"_L1).toObject());
}

QJsonObject FormSchema::ofItem(const QJsonObject &schema, qsizetype position) const
{
    const QJsonValue items = schema.value("items"_L1);
    if (!items.isArray())
        return resolved(items.toObject());
    const QJsonArray each = items.toArray();
    return resolved(position < each.size() ? each.at(position).toObject()
                                           : schema.value("additionalItems"_L1).toObject());
}

QStringList FormSchema::keys(const QJsonObject &schema)
{
    QStringList keys;
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (const QJsonValue &key : schema.value("required"_L1).toArray()) {
        if (!keys.contains(key.toString()))
            keys.append(key.toString());
    }
    for (const QString &key : properties.keys()) {
        if (!keys.contains(key))
            keys.append(key);
    }
    return keys;
}

bool FormSchema::takesOtherKeys(const QJsonObject &schema)
{
    const QJsonValue others = schema.value("additionalProperties"_L1);
    return schema.contains("patternProperties"_L1) || !others.isBool() || others.toBool();
}

QList<FieldVariant> FormSchema::variants(const QJsonObject &schema) const
{
    QList<FieldVariant> variants;
    QJsonObject base = schema;
    const QJsonArray choices = branches(schema);
    base.remove("oneOf"_L1);
    base.remove("anyOf"_L1);
    for (const QJsonValue &choice : choices) {
        const QJsonObject branch = resolved(choice.toObject());
        QJsonObject whole = together(base, branch);
        if (base.contains("title"_L1))
            whole.insert("title"_L1, base.value("title"_L1)); // The branch's names the choice.
        QString label = branch.value("title"_L1).toString();
        if (label.isEmpty())
            label = branch.contains("const"_L1) ? scalarLabel(branch.value("const"_L1)) : typeLabel(typeOf(branch));
        if (label.isEmpty())
            label = FormSchema::tr("Choice %1").arg(variants.size() + 1);
        variants.append({label, whole});
    }
    if (!variants.isEmpty())
        return variants;
    const QJsonArray types = typeNames(schema);
    for (const QJsonValue &type : types) {
        QJsonObject whole = schema;
        whole.insert("type"_L1, type);
        variants.append({typeLabel(type.toString()), whole});
    }
    return variants.size() > 1 ? variants : QList<FieldVariant>();
}

qsizetype FormSchema::fitting(const QList<FieldVariant> &variants, const ConfigValue &value) const
{
    const FieldKind said = kindOf(value) == FieldKind::LongText ? FieldKind::Text : kindOf(value);
    const auto isOfType = [said](const FieldVariant &variant) { return kindOfType(typeOf(variant.schema)) == said; };
    const auto first = std::find_if(variants.begin(), variants.end(), isOfType);
    // Where only the types differ, the type decides.
    if (first != variants.end() && std::none_of(first + 1, variants.end(), isOfType))
        return first - variants.begin();
    for (qsizetype i = 0; i < variants.size(); ++i) {
        if (complaints(variants.at(i).schema, value).isEmpty())
            return i;
    }
    for (qsizetype i = 0; i < variants.size(); ++i) {
        if (kind(variants.at(i).schema, {}) == kindOf(value))
            return i;
    }
    return 0;
}

FieldKind FormSchema::kind(const QJsonObject &schema, const ConfigValue &value)
{
    const FieldKind said = kindOf(value);
    const bool isThere = !value.isNull();
    if (schema.contains("enum"_L1) || schema.contains("const"_L1))
        return isThere && isCollection(said) ? said : FieldKind::Choice;
    const QString type = typeOf(schema);
    if (type.isEmpty()) {
        if (schema.contains("default"_L1) && !isThere)
            return kindOf(ConfigValue::fromJson(schema.value("default"_L1)));
        return value.isMissing() ? FieldKind::Text : said;
    }
    const FieldKind asked = kindOfType(type);
    if (!isThere || said == asked)
        return asked;
    // What stands there in spite of the schema is shown as it is.
    if (said == FieldKind::Other || isCollection(said) || isCollection(asked) || asked == FieldKind::Null)
        return said;
    if (asked == FieldKind::Boolean)
        return FieldKind::Choice;
    return said == FieldKind::LongText ? said : asked;
}

QJsonValue FormSchema::starter(const QJsonObject &schema, int depth) const
{
    constexpr int deepest = 8;
    for (const auto *name : {"default", "const"}) {
        if (schema.contains(QLatin1StringView(name)))
            return schema.value(QLatin1StringView(name));
    }
    if (const QJsonArray choices = schema.value("enum"_L1).toArray(); !choices.isEmpty())
        return choices.first();
    if (const QList<FieldVariant> choices = variants(schema); !choices.isEmpty() && depth < deepest)
        return starter(choices.constFirst().schema, depth + 1);
    switch (kind(schema, {})) {
    case FieldKind::Boolean:
        return false;
    case FieldKind::Integer:
    case FieldKind::Number:
        return schema.value("minimum"_L1).toDouble(0);
    case FieldKind::List: {
        QJsonArray items;
        for (int i = 0; i < std::min(16, schema.value("minItems"_L1).toInt()) && depth < deepest; ++i)
            items.append(starter(ofItem(schema, i), depth + 1));
        return items;
    }
    case FieldKind::Group: {
        QJsonObject group;
        for (const QJsonValue &key : schema.value("required"_L1).toArray()) {
            if (depth < deepest)
                group.insert(key.toString(), starter(ofKey(schema, key.toString()), depth + 1));
        }
        return group;
    }
    case FieldKind::Null:
        return QJsonValue::Null;
    default:
        return QString();
    }
}

QJsonValue FormSchema::converted(const ConfigValue &value, const QJsonObject &schema) const
{
    const FieldKind from = kindOf(value);
    const FieldKind to = kind(schema, {});
    const bool isScalar = !isCollection(from) && !value.isNull() && from != FieldKind::Other;
    if (from == to || (from == FieldKind::Integer && to == FieldKind::Number))
        return complaints(schema, value).isEmpty() || to != FieldKind::Group ? value.toJson() : starter(schema);
    if (to == FieldKind::Text && isScalar)
        return from == FieldKind::Boolean ? scalarLabel(value.toJson()) : value.text();
    if (to == FieldKind::Text && from == FieldKind::List && value.size() == 1 && value.at(0).isString())
        return value.at(0).text();
    if (to == FieldKind::List && isScalar) {
        const QJsonValue item = value.toJson();
        const QJsonObject items = ofItem(schema, 0);
        if (items.isEmpty() || complaints(items, ConfigValue::fromJson(item)).isEmpty())
            return QJsonArray {item};
    }
    if (to == FieldKind::Boolean && from == FieldKind::Text) {
        const QString text = value.text().toLower();
        return text == "true"_L1 || text == "yes"_L1 || text == "on"_L1;
    }
    bool isRight = false;
    if (to == FieldKind::Integer && isScalar) {
        if (const qint64 number = value.text().toLongLong(&isRight); isRight)
            return number;
        if (const double number = value.text().toDouble(&isRight); isRight && number == double(qint64(number)))
            return qint64(number);
    }
    if (to == FieldKind::Number && isScalar) {
        if (const double number = value.text().toDouble(&isRight); isRight)
            return number;
    }
    return starter(schema);
}

QStringList FormSchema::complaints(const QJsonObject &schema, const ConfigValue &value) const
{
    if (schema.isEmpty())
        return {};
    QJsonObject whole = schema;
    for (const QString &shared : {u"definitions"_s, u"$defs"_s}) {
        if (m_root.contains(shared))
            whole.insert(shared, m_root.value(shared));
    }
    QStringList sentences;
    const QList<SchemaError> errors = checkSchema(whole, value);
    for (const SchemaError &error : errors)
        sentences.append(error.message);
    return sentences;
}

} // namespace modulehost
