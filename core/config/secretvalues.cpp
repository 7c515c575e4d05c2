// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretvalues.h"

#include "schemalookup.h"
#include "schemasecrets.h"

#include <modulehost/secretname.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Depth is bounded by the reader.
class SecretSearch
{
public:
    explicit SecretSearch(const QHash<QString, QJsonObject> &schemas)
        : m_schemas(schemas)
    {
    }

    void addRoot(const ConfigValue &root)
    {
        for (const auto &[key, value] : root.entries()) {
            if (key == "modules"_L1 && value.isList()) {
                for (const ConfigValue &entry : value.asList())
                    addEntry(entry);
            } else {
                add(value, isSecretName(key), {}, {});
            }
        }
        if (!root.isMap())
            add(root, false, {}, {});
    }

    void addEntry(const ConfigValue &entry)
    {
        const QJsonObject schema = m_schemas.value(entry[u"module"_s].text());
        for (const auto &[key, value] : entry.entries()) {
            const bool isConfig = key == "config"_L1 && !schema.isEmpty();
            add(value, isSecretName(key), schema, isConfig ? schemaPartsOf(schema, schema) : QList<QJsonObject>());
        }
        if (!entry.isMap())
            add(entry, false, {}, {});
    }

    //! What the schema alone says of \a entry.
    void addMarked(const ConfigValue &entry)
    {
        const QJsonObject schema = m_schemas.value(entry[u"module"_s].text());
        m_isByName = false;
        add(entry[u"config"_s], false, schema, schemaPartsOf(schema, schema));
    }

    QList<ConfigValue> found;

private:
    //! \a parts of \a schema are what it says about \a value.
    void add(const ConfigValue &value, bool isSecret, const QJsonObject &schema, const QList<QJsonObject> &parts)
    {
        if (!isSecret && std::any_of(parts.begin(), parts.end(), marksSecret))
            isSecret = true;
        if (!isSecret && !m_isByName && parts.isEmpty())
            return;
        const auto below = [&](const QString &step) {
            return isSecret || parts.isEmpty() ? QList<QJsonObject>() : schemaPartsBelow(schema, parts, step);
        };
        if (value.isMap()) {
            for (const auto &[key, inner] : value.entries())
                add(inner, isSecret || (m_isByName && isSecretName(key)), schema, below(key));
        } else if (value.isList()) {
            for (qsizetype i = 0; i < value.size(); ++i)
                add(value.at(i), isSecret, schema, below(u"<item %1>"_s.arg(i)));
        } else if (isSecret && !value.isNull()) {
            found.append(value);
        }
    }

    const QHash<QString, QJsonObject> &m_schemas;
    bool m_isByName = true;
};

} // namespace

QList<ConfigValue> secretValues(const ConfigValue &root, const QHash<QString, QJsonObject> &schemas)
{
    SecretSearch search(schemas);
    search.addRoot(root);
    return search.found;
}

QList<ConfigValue> markedValues(const ConfigValue &root, const QHash<QString, QJsonObject> &schemas)
{
    SecretSearch search(schemas);
    const ConfigValue modules = root[u"modules"_s];
    for (qsizetype i = 0; modules.isList() && i < modules.size(); ++i)
        search.addMarked(modules.at(i));
    return search.found;
}

QList<ConfigValue> secretValuesOfEntry(const ConfigValue &entry, const QHash<QString, QJsonObject> &schemas)
{
    SecretSearch search(schemas);
    search.addEntry(entry);
    return search.found;
}

} // namespace modulehost
