// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace modulehost {

//! What one node has against its schema: the sentence, and the key below the node that it is about, if any.
struct SchemaComplaint
{
    QString message;
    QString key;
    QString id = QStringLiteral("schema-value"); //!< As of SchemaError.
    QString suggestion = {};
};

/*!
 * What is wrong with \a value itself by the keywords of \a schema that speak about one node: type,
 * enum, const, limits, pattern, required and unknown keys. Empty when it is something else. What \a isSecret is not
 * quoted. Any thread.
 */
QList<SchemaComplaint> complaintsAbout(const ConfigValue &value, const QJsonObject &schema, bool isSecret);

} // namespace modulehost
