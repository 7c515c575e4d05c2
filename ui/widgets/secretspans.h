// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <configfile.h>
#include <textdiff.h>

#include <QList>

namespace modulehost {

/*!
 * Where a config has values whose names tell a secret: bytes of the file, in order and apart from each other. In
 * comments and in texts that cannot be read the lines are looked at one by one. Any thread.
 */
QList<LineSpan> secretSpans(const ConfigFile &file);

} // namespace modulehost
