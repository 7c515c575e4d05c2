// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "moduleentry.h"

#include <QList>

namespace modulehost {

/*!
 * Keys that stand twice are an error inside an entry of \a modules: nobody can tell which one was meant.
 * Makes errors of such warnings among \a problems and the problem of each of \a entries, which are those that
 * count, in order. Of what an entry takes over through an alias or a merge a copy is added for each entry.
 */
void refuseDuplicateKeys(const ConfigValue &modules, QList<ModuleEntry> &entries, QList<Problem> &problems);

} // namespace modulehost
