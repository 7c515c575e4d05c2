// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace modulehost {

/*!
 * Where the modules that ship with the program are: beside an installed program, and in the build tree for one
 * that runs out of it. Needs the application object.
 */
QStringList shippedModulePaths();

//! Where the Python scripts that ship with the program are; empty when they are missing.
QString shippedPythonFolder();

} // namespace modulehost
