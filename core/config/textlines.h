// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace modulehost {

//! A line of a text by its offsets.
struct TextLine
{
    qsizetype begin = 0;
    qsizetype end = 0; //!< Before the line break.
    qsizetype next = 0; //!< Behind the line break.
};

/*!
 * The lines of a config as YAML counts them: Unicode's separators and a lone carriage return end a line
 * as well. A break at the end of the text begins no further line. Any thread.
 */
class TextLines
{
public:
    TextLines() = default;
    explicit TextLines(const QByteArray &text);

    int count() const noexcept { return int(m_lines.size()); }
    const TextLine &at(int line) const { return m_lines.at(line); }
    //! Without its break.
    QByteArrayView text(int line) const;
    //! Lines \a first to \a last with the breaks between them, but not behind them.
    QByteArray block(int first, int last) const;
    //! The line that \a offset stands in; count() behind the text.
    int lineAt(qsizetype offset) const;

    bool isBlank(int line) const; //!< Spaces and tabs at most.
    //! Spaces before the `#` when nothing else stands in the line; -1 for any other line.
    qsizetype commentColumn(int line) const;

private:
    QByteArray m_text;
    QList<TextLine> m_lines;
};

qsizetype leadingSpaces(QByteArrayView text);

} // namespace modulehost
