// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schemasecrets.h"

#include "schemalookup.h"

#include <modulehost/secretname.h>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

bool isMarked(const QList<QJsonObject> &parts) { return std::any_of(parts.begin(), parts.end(), marksSecret); }

//! Whether \a property is a secret, or a list or mapping of some.
bool holdsSecrets(const QJsonObject &root, const QJsonObject &property)
{
    const QList<QJsonObject> parts = schemaPartsOf(root, property);
    return isMarked(parts) || std::any_of(parts.begin(), parts.end(), [&](const QJsonObject &part) {
               return isMarked(schemaPartsOf(root, part.value("items"_L1).toObject()))
                   || isMarked(schemaPartsOf(root, part.value("additionalProperties"_L1).toObject()));
           });
}

void collectKeys(const QJsonObject &root, const QJsonValue &json, bool isInSecret, QSet<QString> &keys)
{
    if (json.isArray()) {
        const QJsonArray array = json.toArray();
        for (const QJsonValue &inner : array)
            collectKeys(root, inner, isInSecret, keys);
        return;
    }
    const QJsonObject schema = json.toObject();
    const bool isSecret = isInSecret || marksSecret(schema);
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        if (isSecret || holdsSecrets(root, property->toObject()))
            keys.insert(property.key());
    }
    for (const QJsonValue &inner : schema)
        collectKeys(root, inner, isSecret, keys);
}

} // namespace

bool marksSecret(const QJsonObject &schema)
{
    return schema.value("format"_L1) == "password"_L1 || schema.value("writeOnly"_L1).toBool();
}

bool isSecretSetting(const QJsonObject &root, const QStringList &path)
{
    if (std::any_of(path.begin(), path.end(), isSecretName))
        return true;
    QList<QJsonObject> parts = schemaPartsOf(root, root);
    for (const QString &step : path) {
        if (isMarked(parts))
            return true;
        parts = schemaPartsBelow(root, parts, step);
    }
    return isMarked(parts);
}

QSet<QString> secretKeys(const QJsonObject &root)
{
    QSet<QString> keys;
    collectKeys(root, root, false, keys);
    return keys;
}

} // namespace modulehost
