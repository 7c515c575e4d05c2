// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "moduleentry.h"

#include <QList>

namespace modulehost {

//! What one entry says; \a index is its place among those that count. What is wrong with it is in its problem.
ModuleEntry readModuleEntry(const ConfigValue &entry, int index);

/*!
 * What the value of `modules:` says, with the homeserver's rules and paths (module system 1.1 to 1.3).
 * An entry that is wrong carries its problem and does not keep the others from being read. \a modules
 * has the path `modules`.
 */
QList<ModuleEntry> readModuleList(const ConfigValue &modules, QList<Problem> &problems);

} // namespace modulehost
