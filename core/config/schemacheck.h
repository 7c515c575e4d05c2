// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace modulehost {

//! One thing in a config that its schema does not allow.
struct SchemaError
{
    QString message; //!< A sentence for people.
    QStringList path; //!< From the root of the config, list positions as `<item N>`.
    SourceRange range; //!< Of the offending node, or of the mapping in which something is missing.
    QString id; //!< What kind it is: one of those that isSchemaFinding() knows.
    QString suggestion = {}; //!< The key that was most likely meant by an unknown one; may be empty.
};

//! Whether \a id names what a schema finds: "unknown-key", "missing-key", "schema-type", "schema-value", "schema-form".
bool isSchemaFinding(const QString &id);

/*!
 * Checks \a config against the JSON Schema (draft 7) \a schema, formats aside. Returns what is wrong in
 * the order of the file; a schema that is itself wrong is one error without a place. Secrets are not quoted. Any
 * thread.
 */
QList<SchemaError> checkSchema(const QJsonObject &schema, const ConfigValue &config);

} // namespace modulehost
