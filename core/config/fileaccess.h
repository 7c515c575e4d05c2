// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace modulehost {

/*!
 * Why a file or folder cannot be read, with the system's \a error (errno), in a sentence that does not name the file:
 * "cannot be read: Permission denied; …". Where permissions are the reason it says whom the file and its
 * folder belong to, who we are, and which user or group could read it. Looks at the disk.
 */
QString readFailure(const QString &name, int error);

//! Why a file cannot be saved, which takes the right to write the file and its folder; as readFailure().
QString writeFailure(const QString &name, int error);

} // namespace modulehost
