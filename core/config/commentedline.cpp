// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commentedline.h"

#include "textlines.h"

#include <algorithm>

namespace modulehost {

std::optional<QByteArray> commentedLine(QByteArrayView line, qsizetype column, bool isFirst)
{
    const qsizetype spaces = leadingSpaces(line);
    const bool isBlank = spaces == line.size();
    if (line.isEmpty())
        return QByteArray(column, ' ') + '#';
    const bool isComment = !isBlank && line[spaces] == '#';
    if (spaces < column)
        return isBlank || isComment
            ? std::optional(line.first(spaces).toByteArray() + '#' + line.sliced(spaces).toByteArray())
            : std::nullopt;
    if (spaces == column && !isBlank && !isComment && !isFirst)
        return std::nullopt;
    return line.first(column).toByteArray() + "# " + line.sliced(column).toByteArray();
}

QByteArray uncommentedLine(QByteArrayView line, qsizetype column, qsizetype indent)
{
    const qsizetype sign = leadingSpaces(line);
    const QByteArrayView content = line.sliced(sign + 1);
    if (content.isEmpty() && sign == column)
        return {};
    return line.first(sign).toByteArray() + content.sliced(std::min(indent, leadingSpaces(content))).toByteArray();
}

} // namespace modulehost
