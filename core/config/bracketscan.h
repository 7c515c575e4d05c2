// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cursorcontext.h"
#include "cursorlevel.h"

#include <QByteArray>
#include <QList>

namespace modulehost {

//! The text of a key or scalar without its quotes.
QString unquoted(const QByteArray &token);

//! Where the text in quotes that begins at \a begin ends: behind the closing one, or at \a limit.
qsizetype endOfQuotes(const QByteArray &text, qsizetype begin, qsizetype limit);

/*!
 * Looks through what stands in brackets, as deep as they go, for the place of a cursor. Brackets that were not closed
 * end where the text is no longer indented deeper than what they belong to.
 */
class BracketScan
{
public:
    //! \a column of the key or dash that the brackets belong to; \a path of their value.
    BracketScan(const QByteArray &text, qsizetype cursor, qsizetype column, const QStringList &path)
        : m_text(text)
        , m_cursor(cursor)
        , m_column(column)
        , m_path(path)
    {
    }

    //! From the opening bracket at \a begin; yields the offset behind the brackets.
    qsizetype run(qsizetype begin);
    //! Whether the cursor is inside.
    bool isFound() const { return m_isFound; }
    const CursorContext &context() const { return m_context; }
    const QList<CursorLevel::Ptr> &levels() const { return m_levels; } //!< All that were found.

private:
    void open(bool isList);
    void close(qsizetype at);
    void endSlot(qsizetype at, bool isKey);
    bool isBroken(qsizetype lineBegin) const;
    bool isBlank(qsizetype begin, qsizetype end) const;

    const QByteArray &m_text;
    const qsizetype m_cursor;
    const qsizetype m_column;
    const QStringList m_path;
    QList<CursorLevel::Ptr> m_stack;
    QList<CursorLevel::Ptr> m_levels;
    CursorContext m_context;
    bool m_isFound = false;
    qsizetype m_slot = 0; //!< Where the key, value or item begins that is being read.
    bool m_isValue = false;
};

} // namespace modulehost
