// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/*!
 * Writes \a count copies of the plug-in \a file to \a folder, each a library of its own with a module path of its own:
 * the number in `bench.Module000` is replaced in the metadata and in the code. Throws Error when that fails.
 */
void copyPlugins(const QString &file, const QString &folder, int count);

//! `bench.Module007`.
QString copiedModulePath(int number);
