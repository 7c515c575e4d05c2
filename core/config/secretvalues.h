// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace modulehost {

/*!
 * The values of the config \a root, or of one of its files, that are not to be shown: all but collections and nulls
 * whose keys, or keys above them, are secrets by their names or, in the config of a module that is in \a schemas (by
 * module path), by its schema. Any thread.
 */
QList<ConfigValue> secretValues(const ConfigValue &root, const QHash<QString, QJsonObject> &schemas);

/*!
 * Those of secretValues() that the schemas mark, whatever their names: in the config of the entries of `modules:` whose
 * modules are in \a schemas. Looks at nothing else. Any thread.
 */
QList<ConfigValue> markedValues(const ConfigValue &root, const QHash<QString, QJsonObject> &schemas);

//! secretValues() of \a entry alone, one of `modules:`. Any thread.
QList<ConfigValue> secretValuesOfEntry(const ConfigValue &entry, const QHash<QString, QJsonObject> &schemas);

} // namespace modulehost
