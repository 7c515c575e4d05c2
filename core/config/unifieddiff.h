// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace modulehost {

/*!
 * The change of a file as a unified diff with three lines of context, byte for byte, for people and for
 * `patch -p0`; empty when nothing changed. Lines end with line feeds; a carriage return before one is a part
 * of the line. \a name stands in both headers, quoted as Git does it when it has unusual characters. Any thread.
 */
QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after, const QString &name);

} // namespace modulehost
