// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "problem.h"

#include <QByteArray>

#include <optional>

namespace modulehost {

struct YamlNode;

/*!
 * Reads \a bytes once more, with yaml-cpp, as a stand-in for the other programs that read the same file (roll-out
 * tools, editors, linters), and compares with \a root, which is what the homeserver sees. The first place where the
 * two part is a hint; nothing when they agree. \a root must not have had its merge keys applied; null for a file
 * without content. Any thread.
 */
std::optional<Problem> crossCheck(const QByteArray &bytes, const QString &fileName, const YamlNode *root);

} // namespace modulehost
