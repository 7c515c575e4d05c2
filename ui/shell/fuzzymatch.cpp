// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzymatch.h"

#include <algorithm>

namespace modulehost {

namespace {

//! \a prefersStarts: takes a letter at the start of a later word before one inside of the word at hand.
std::optional<int> score(const QString &typed, const QString &text, bool prefersStarts)
{
    constexpr int atWordStart = 8;
    constexpr int inARow = 5;
    constexpr int anywhere = 1;
    int points = 0;
    qsizetype place = 0;
    qsizetype last = -2;
    for (const QChar c : typed) {
        if (c.isSpace())
            continue;
        qsizetype found = -1;
        for (qsizetype i = place; i < text.size(); ++i) {
            if (text.at(i).toCaseFolded() != c.toCaseFolded())
                continue;
            const bool isStart = i == 0 || !text.at(i - 1).isLetterOrNumber();
            if (found < 0 || isStart)
                found = i;
            if (!prefersStarts || isStart || i == last + 1)
                break;
        }
        if (found < 0)
            return std::nullopt;
        const bool isStart = found == 0 || !text.at(found - 1).isLetterOrNumber();
        points += found == last + 1 ? inARow : isStart ? atWordStart : anywhere;
        last = found;
        place = found + 1;
    }
    return points * 100 - int(std::min<qsizetype>(text.size(), 99));
}

} // namespace

std::optional<int> fuzzyScore(const QString &typed, const QString &text)
{
    // Jumping to word starts may jump over the only place of a later letter.
    return std::max(score(typed, text, true), score(typed, text, false));
}

} // namespace modulehost
