// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace modulehost {

/*!
 * The line of a block list's entry as a comment that disabledentries.h reads as a line of that entry; \a column
 * is that of the entry's `-`. Nothing when the line is indented so little that it would not be seen as one.
 * uncommentedLine() gives the same bytes again.
 */
std::optional<QByteArray> commentedLine(QByteArrayView line, qsizetype column, bool isFirst);

/*!
 * A comment line of a disabled entry without its comment sign. \a column is that of the `#` of the entry's
 * first line, \a indent the number of spaces between that and the entry's `-`.
 */
QByteArray uncommentedLine(QByteArrayView line, qsizetype column, qsizetype indent);

} // namespace modulehost
