// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "composition.h"

namespace modulehost {

/*!
 * What an operator should know about modules that work side by side: registrations that take no part, win
 * over another one silently, or that the homeserver version \a target does not know. A sentence each.
 */
QList<Problem> problemsOf(const Composition &composition, const QList<ModulePart> &parts, const QVersionNumber &target);

} // namespace modulehost
