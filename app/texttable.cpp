// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype indent = 2;
constexpr qsizetype gap = 2;

QString blanks(qsizetype count) { return QString(count, u' '); }

QString trimmedEnd(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace

TextTable::TextTable(const QList<Column> &columns)
    : m_columns(columns)
{
}

void TextTable::addRow(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    m_lines.append({cells, {}});
}

void TextTable::addNote(const QString &note) { m_lines.append({{}, note}); }

QString TextTable::toText() const
{
    QList<qsizetype> widths(m_columns.size(), 0);
    for (const Line &line : m_lines) {
        for (qsizetype i = 0; i < line.cells.size(); ++i)
            widths[i] = std::max(widths.at(i), line.cells.at(i).size());
    }
    QStringList headers;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        headers.append(m_columns.at(i).header);
        if (widths.at(i) > 0)
            widths[i] = std::max(widths.at(i), headers.at(i).size());
    }
    const auto row = [&](const QStringList &cells) -> QString {
        QString text = blanks(indent);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (widths.at(i) == 0)
                continue;
            const bool isLeft = m_columns.at(i).align == Align::Left;
            text += isLeft ? cells.at(i).leftJustified(widths.at(i)) : cells.at(i).rightJustified(widths.at(i));
            text += blanks(gap);
        }
        return trimmedEnd(text) + u'\n';
    };

    QString text = row(headers);
    const qsizetype noteIndent = indent + widths.value(0) + gap;
    for (const Line &line : m_lines)
        text += line.cells.isEmpty() ? trimmedEnd(blanks(noteIndent) + line.note) + u'\n' : row(line.cells);
    return text;
}

} // namespace modulehost
