// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace modulehost {

class Console;

/*!
 * What somebody who reads a report about a fault wants to know: versions, the desktop, what is open, the modules and
 * the problems. In English for every user. The values of settings that are secrets by their names or their modules'
 * schemas are left out wherever they would appear, and the home folder is written as `~`.
 */
QString diagnostics(Console &console);

} // namespace modulehost
