// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schemalookup.h"

#include "schemapattern.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Where the `$ref` of \a schema leads inside the schema itself; empty when it leads elsewhere.
QJsonObject referred(const QJsonObject &root, const QJsonObject &schema)
{
    const QString reference = schema.value("$ref"_L1).toString();
    if (!reference.startsWith(u'#'))
        return {};
    QJsonValue target = root;
    const QStringList steps = reference.mid(1).split(u'/', Qt::SkipEmptyParts);
    for (QString step : steps)
        target = target.toObject().value(step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1));
    return target.toObject();
}

/*!
 * What the references of \a schema lead to in the end. What stands beside them says nothing for checks; it is added to
 * \a beside, if given.
 */
QJsonObject resolved(const QJsonObject &root, QJsonObject schema, QList<QJsonObject> *beside = nullptr)
{
    constexpr int mostHops = 16;
    for (int hop = 0; hop < mostHops && schema.contains("$ref"_L1); ++hop) {
        const QJsonObject target = referred(root, schema);
        schema.remove("$ref"_L1);
        if (beside && !schema.isEmpty())
            beside->append(schema);
        schema = target;
    }
    return schema;
}

//! The number in `<item N>`, or -1.
int itemNumber(const QString &step)
{
    bool ok = false;
    const bool item = step.startsWith("<item "_L1) && step.endsWith(u'>');
    const int number = item ? step.mid(6, step.size() - 7).toInt(&ok) : -1;
    return ok ? number : -1;
}

QJsonObject ofItem(const QJsonObject &schema, int number)
{
    const QJsonValue items = schema.value("items"_L1);
    if (!items.isArray())
        return items.toObject();
    const QJsonArray each = items.toArray();
    return number < each.size() ? each.at(number).toObject() : schema.value("additionalItems"_L1).toObject();
}

QJsonObject ofKey(const QJsonObject &schema, const QString &key)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    if (properties.contains(key))
        return properties.value(key).toObject();
    const QJsonObject patterns = schema.value("patternProperties"_L1).toObject();
    for (auto it = patterns.begin(); it != patterns.end(); ++it) {
        if (schemaPattern(it.key()).match(key).hasMatch())
            return it.value().toObject();
    }
    return schema.value("additionalProperties"_L1).toObject();
}

//! Adds \a schema and the parts that it is made of.
void addParts(const QJsonObject &root, const QJsonObject &schema, int depth, QList<QJsonObject> &parts)
{
    constexpr int deepest = 8;
    constexpr qsizetype most = 100;
    QList<QJsonObject> beside;
    const QJsonObject part = resolved(root, schema, &beside);
    for (const QJsonObject &said : std::as_const(beside))
        addParts(root, said, depth + 1, parts);
    if (part.isEmpty() || depth > deepest || parts.size() >= most || parts.contains(part))
        return;
    parts.append(part);
    for (const QLatin1StringView several : {"allOf"_L1, "anyOf"_L1, "oneOf"_L1}) {
        const QJsonArray inner = part.value(several).toArray();
        for (const QJsonValue &one : inner)
            addParts(root, one.toObject(), depth + 1, parts);
    }
    for (const QLatin1StringView one : {"then"_L1, "else"_L1})
        addParts(root, part.value(one).toObject(), depth + 1, parts);
}

} // namespace

QList<QJsonObject> schemaPartsOf(const QJsonObject &root, const QJsonObject &schema)
{
    QList<QJsonObject> parts;
    addParts(root, schema, 0, parts);
    return parts;
}

QList<QJsonObject> schemaPartsBelow(const QJsonObject &root, const QList<QJsonObject> &parts, const QString &step)
{
    const int item = itemNumber(step);
    QList<QJsonObject> below;
    for (const QJsonObject &part : parts) {
        const bool isOfItem = item >= 0 && (part.contains("items"_L1) || !part.contains("properties"_L1));
        addParts(root, isOfItem ? ofItem(part, item) : ofKey(part, step), 0, below);
    }
    return below;
}

QList<QJsonObject> schemaPartsAt(const QJsonObject &root, const QStringList &path)
{
    QList<QJsonObject> parts = schemaPartsOf(root, root);
    for (const QString &step : path)
        parts = schemaPartsBelow(root, parts, step);
    return parts;
}

QJsonObject schemaAt(const QJsonObject &root, const QStringList &path)
{
    QJsonObject schema = resolved(root, root);
    for (const QString &step : path) {
        const int item = schema.contains("items"_L1) ? itemNumber(step) : -1;
        schema = resolved(root, item >= 0 ? ofItem(schema, item) : ofKey(schema, step));
    }
    return schema;
}

} // namespace modulehost
