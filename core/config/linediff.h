// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace modulehost {

//! Lines [oldBegin, oldEnd) that became lines [newBegin, newEnd); one of the two may be empty.
struct LineChange
{
    qsizetype oldBegin = 0;
    qsizetype oldEnd = 0;
    qsizetype newBegin = 0;
    qsizetype newEnd = 0;

    friend bool operator==(const LineChange &, const LineChange &) = default;
};

//! The lines of \a text with their line feeds, of which the last one may have none. Views into \a text.
QList<QByteArrayView> splitLines(const QByteArray &text);

/*!
 * The fewest lines to take out and put in to get from one text to the other, in order and apart from each
 * other. Texts that share next to nothing are not searched to the end: then more may change than need be.
 * Any thread.
 */
QList<LineChange> lineChanges(const QList<QByteArrayView> &before, const QList<QByteArrayView> &after);

} // namespace modulehost
