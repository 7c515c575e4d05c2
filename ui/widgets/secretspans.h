// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <configfile.h>
#include <textdiff.h>

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace modulehost {

/*!
 * Where \a file has secrets, by their names or by the \a schemas of modules (by module path): bytes of the file, in
 * order and apart from each other. In comments and in texts that cannot be read the lines are looked at one by one;
 * there a key counts that the schema of any module marks whose path stands in the file. Any thread.
 */
QList<LineSpan> secretSpans(const ConfigFile &file, const QHash<QString, QJsonObject> &schemas);

} // namespace modulehost
