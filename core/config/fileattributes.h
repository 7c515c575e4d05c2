// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <sys/stat.h>

namespace modulehost {

/*!
 * Gives the open file \a to owner, group, mode, access list and other extended attributes of the open file
 * \a from. Returns what could not be kept, as in "its owner"; empty when all that matters was. Labels of a
 * security policy that may not be set are left to the policy.
 */
QString copyFileAttributes(int from, int to);

//! Whether a file that we make may be given to the owner and the group of \a file.
bool canKeepOwner(const struct stat &file);

} // namespace modulehost
