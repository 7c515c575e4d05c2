// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "registrar.h"

#include <entryschema.h>

namespace modulehost {

//! What a module's schema finds in its entry, as remarks about the module: errors, and comments that silence nothing.
QList<ModuleRemark> schemaRemarks(const EntryFindings &findings);

} // namespace modulehost
