// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <textdiff.h>

#include <QList>
#include <QString>

namespace modulehost {

//! A file before and after, with the places of its secrets in both.
struct ComparedText
{
    TextDiff diff;
    QList<LineSpan> oldSecrets = {}; //!< Bytes of the whole text.
    QList<LineSpan> newSecrets = {};
};

//! Letters [begin, end) of a shown line.
struct ShownSpan
{
    int begin = 0;
    int end = 0;

    friend bool operator==(const ShownSpan &, const ShownSpan &) = default;
};

//! One line of a difference as it is shown.
struct DiffLine
{
    enum class Kind : quint8 {
        Same,
        Removed,
        Added,
        Nothing, //!< The other side has a line here.
        Fold //!< Stands for lines that are the same; its text counts them.
    };

    Kind kind = Kind::Same;
    QString text = {};
    QList<ShownSpan> marks = {}; //!< Words that differ.
    qsizetype oldNumber = -1; //!< From 1; -1 where it is no line of that side.
    qsizetype newNumber = -1;

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

//! How a difference is shown.
struct DiffStyle
{
    bool isUnified = false; //!< All in one column; else what was and what is beside each other.
    bool isWhole = false; //!< Also the lines that are the same and far from every change.
    bool isRevealed = false; //!< Secrets as they are; else dots in their place.
};

//! The columns of a difference. Of a unified one the first alone has lines; else both have equally many.
struct DiffLines
{
    QList<DiffLine> first;
    QList<DiffLine> second;
    QList<DiffChange> changes; //!< In lines of the columns.
};

//! The lines of \a text alone as a difference shows them; \a secrets are bytes of it. Any thread.
QString shownText(const QByteArray &text, const QList<LineSpan> &secrets, bool isRevealed);

//! What is to be shown of \a text. Any thread.
DiffLines diffLines(const ComparedText &text, const DiffStyle &style);

} // namespace modulehost
