// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace modulehost {

//! Bytes [begin, end) of a line, counted from its first.
struct LineSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;

    friend bool operator==(const LineSpan &, const LineSpan &) = default;
};

//! What stands beside each other in two texts. Lines count from 0.
struct DiffRow
{
    qsizetype oldLine = -1; //!< -1: nothing stands on this side.
    qsizetype newLine = -1;
    bool isChanged = false;
    QList<LineSpan> oldMarks = {}; //!< Words that are not on the other side; none where the whole line is new.
    QList<LineSpan> newMarks = {};

    friend bool operator==(const DiffRow &, const DiffRow &) = default;
};

//! Rows [begin, end) that changed, with rows that did not before and behind them.
struct DiffChange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    friend bool operator==(const DiffChange &, const DiffChange &) = default;
};

/*!
 * Two texts beside each other, line by line and, where two lines are alike, word by word. An immutable value for any
 * thread; making one takes the time of lineChanges().
 */
class TextDiff
{
public:
    TextDiff() = default; //!< Of two empty texts.
    TextDiff(const QByteArray &before, const QByteArray &after);

    //! With their line feeds, of which the last one may have none.
    const QList<QByteArrayView> &oldLines() const noexcept { return m_oldLines; }
    const QList<QByteArrayView> &newLines() const noexcept { return m_newLines; }
    const QList<DiffRow> &rows() const noexcept { return m_rows; } //!< Every line of both texts once, in order.
    const QList<DiffChange> &changes() const noexcept { return m_changes; }
    qsizetype addedLines() const noexcept { return m_added; }
    qsizetype removedLines() const noexcept { return m_removed; }

private:
    QByteArray m_before; //!< The lines are views of it.
    QByteArray m_after;
    QList<QByteArrayView> m_oldLines;
    QList<QByteArrayView> m_newLines;
    QList<DiffRow> m_rows;
    QList<DiffChange> m_changes;
    qsizetype m_added = 0;
    qsizetype m_removed = 0;
};

} // namespace modulehost
