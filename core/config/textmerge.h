// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace modulehost {

//! Whole lines that two texts made of their common origin: a piece of a merge.
struct MergePart
{
    enum class Kind : quint8 {
        Unchanged, //!< In all three.
        Mine, //!< Changed in mine alone.
        Theirs, //!< Changed in theirs alone.
        Same, //!< Changed in both, to the same.
        Conflict //!< Changed in both, to something else or so close together that a person has to look.
    };

    Kind kind = Kind::Unchanged;
    QByteArray base;
    QByteArray mine;
    QByteArray theirs;
    qsizetype mineLine = 0; //!< Where it begins in mine, from 0.
    qsizetype theirsLine = 0;

    friend bool operator==(const MergePart &, const MergePart &) = default;
};

//! What is taken where both texts changed.
enum class MergeChoice : quint8 { Mine, Theirs, MineThenTheirs, TheirsThenMine };

/*!
 * What two texts made of \a base, in order: the parts' bases put together are \a base, and so on. Changes that touch
 * count as one. Any thread.
 */
QList<MergePart> mergeParts(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs);

//! What one part becomes. Where both are taken, a line break parts them if need be, as the texts have them.
QByteArray mergedPart(const MergePart &part, MergeChoice choice);

//! The text of all \a parts; conflicts as \a choices say, in order, those without one as theirs.
QByteArray mergedText(const QList<MergePart> &parts, const QList<MergeChoice> &choices = {});

qsizetype conflictCount(const QList<MergePart> &parts);

} // namespace modulehost
