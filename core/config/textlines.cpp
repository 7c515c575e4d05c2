// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textlines.h"

#include "yamlcursor.h"

#include <algorithm>

namespace modulehost {

TextLines::TextLines(const QByteArray &text)
    : m_text(text)
{
    YamlCursor cursor(m_text);
    while (!cursor.atEnd()) {
        TextLine line;
        line.begin = cursor.mark().offset;
        cursor.skipToBreak();
        line.end = cursor.mark().offset;
        if (!cursor.atEnd())
            cursor.takeBreak();
        line.next = cursor.mark().offset;
        m_lines.append(line);
    }
}

QByteArrayView TextLines::text(int line) const
{
    const TextLine &at = m_lines.at(line);
    return QByteArrayView(m_text).sliced(at.begin, at.end - at.begin);
}

QByteArray TextLines::block(int first, int last) const
{
    const qsizetype begin = m_lines.at(first).begin;
    return m_text.mid(begin, m_lines.at(last).end - begin);
}

int TextLines::lineAt(qsizetype offset) const
{
    const auto line
        = std::partition_point(m_lines.begin(), m_lines.end(), [&](const TextLine &at) { return at.next <= offset; });
    return int(line - m_lines.begin());
}

bool TextLines::isBlank(int line) const
{
    const QByteArrayView bytes = text(line);
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == ' ' || byte == '\t'; });
}

qsizetype TextLines::commentColumn(int line) const
{
    const QByteArrayView bytes = text(line);
    const qsizetype spaces = leadingSpaces(bytes);
    return spaces < bytes.size() && bytes[spaces] == '#' ? spaces : -1;
}

qsizetype leadingSpaces(QByteArrayView text)
{
    return std::find_if(text.begin(), text.end(), [](char byte) { return byte != ' '; }) - text.begin();
}

} // namespace modulehost
