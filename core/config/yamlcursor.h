// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "yamlmark.h"

#include <QByteArrayView>
#include <QString>

namespace modulehost {

/*!
 * A position that moves through checked UTF-8 text. Everything that YAML gives a meaning to is
 * ASCII, except for three kinds of line break, so that the cursor looks at bytes and counts characters.
 */
class YamlCursor
{
public:
    explicit YamlCursor(QByteArrayView text)
        : m_text(text)
    {
    }

    const YamlMark &mark() const noexcept { return m_mark; }
    int column() const noexcept { return m_mark.column; }
    bool atEnd() const noexcept { return m_mark.offset >= m_text.size(); }

    //! The byte \a ahead of the cursor, or 0 behind the end (the text itself has no 0).
    char peek(qsizetype ahead = 0) const noexcept
    {
        const qsizetype at = m_mark.offset + ahead;
        return at < m_text.size() ? m_text[at] : '\0';
    }
    //! Length in bytes of the line break \a ahead of the cursor, CRLF being one; 0 if there is none.
    qsizetype breakLength(qsizetype ahead = 0) const noexcept;
    bool isBreak(qsizetype ahead = 0) const noexcept { return breakLength(ahead) > 0; }
    bool isBreakOrEnd(qsizetype ahead = 0) const noexcept { return peek(ahead) == '\0' || isBreak(ahead); }
    //! A space, a tab, a line break or the end.
    bool isBlank(qsizetype ahead = 0) const noexcept
    {
        return peek(ahead) == ' ' || peek(ahead) == '\t' || isBreakOrEnd(ahead);
    }
    bool startsWith(QByteArrayView prefix) const noexcept { return m_text.sliced(m_mark.offset).startsWith(prefix); }
    //! `---` or `...` followed by a blank; only meant at the beginning of a line.
    bool atDocumentMarker() const noexcept { return (startsWith("---") || startsWith("...")) && isBlank(3); }

    void skip(qsizetype bytes = 1); //!< Past whole characters that are no line breaks.
    void skipSpaces();
    void skipToBreak();
    QString take(qsizetype bytes); //!< Past whole characters that are no line breaks, and returns them.
    //! Past the line break under the cursor. Returns what it stands for: a line feed, or the Unicode separator itself.
    QString takeBreak();

    QString shown() const; //!< The character under the cursor for a message.

private:
    QByteArrayView m_text;
    YamlMark m_mark;
};

//! Whether \a byte, unless it is 0, is in \a set.
inline bool isOneOf(char byte, QByteArrayView set) { return byte != '\0' && set.contains(byte); }

} // namespace modulehost
