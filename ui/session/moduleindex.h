// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <snapshot.h>

namespace modulehost {

/*!
 * Where the module of a record that was fetched before stands in \a snapshot: at \a index when \a path is there
 * still, else the first one with that path; -1 when it is gone. An empty \a path leaves \a index as it is.
 */
int moduleIndex(int index, const QString &path, const HostSnapshot &snapshot);

} // namespace modulehost
