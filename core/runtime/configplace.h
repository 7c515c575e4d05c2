// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QStringList>

namespace modulehost {

/*!
 * Where in the file the node stands to which \a path (keys and `<item N>`) leads from \a root; where the path
 * leads out of the tree, the last node on it. Invalid when \a root has no place.
 */
SourceRange configPlace(const ConfigValue &root, const QStringList &path);

} // namespace modulehost
