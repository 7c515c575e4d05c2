// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "composition.h"
#include "hostsession.h"

#include <modulehost/task.h>

#include <optional>

namespace modulehost {

/*!
 * Of the module with the number \a module: invalidates \a keys, or all entries without them, of a cached function: at
 * most 5 ms at a time, then the event loop has its turn. What the composition points at lives until the end. Host
 * thread.
 */
Task<InvalidationReport> invalidateInSlices(std::shared_ptr<const Composition> composition, int module,
                                            QString function, std::optional<QList<QStringList>> keys);

} // namespace modulehost
