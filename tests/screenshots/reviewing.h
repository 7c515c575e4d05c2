// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace modulehost {

class MainWindow;

/*!
 * Opens \a config, which may be written to, edits it, and saves pictures of what an operator meets on the way to the
 * disk: the review, what was tried, the backups, a merge. \a prefix begins their names. False when something fails.
 */
bool takeReviewing(MainWindow &window, const QString &config, const QString &prefix);

} // namespace modulehost
