// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naturalorder.h"

namespace modulehost {

namespace {

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr uchar folded(char c) { return uchar(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c); }

//! The digits at \a at without leading zeros; \a at is left behind them.
QByteArrayView takeNumber(QByteArrayView text, qsizetype &at)
{
    while (at < text.size() && text[at] == '0')
        ++at;
    const qsizetype begin = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.sliced(begin, at - begin);
}

} // namespace

int compareNaturally(QByteArrayView a, QByteArrayView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const QByteArrayView left = takeNumber(a, i);
            const QByteArrayView right = takeNumber(b, j);
            if (left.size() != right.size())
                return left.size() < right.size() ? -1 : 1;
            if (const int order = left.compare(right))
                return order;
        } else if (const int order = int(folded(a[i])) - int(folded(b[j]))) {
            return order;
        } else {
            ++i;
            ++j;
        }
    }
    if (const qsizetype rest = (a.size() - i) - (b.size() - j))
        return rest < 0 ? -1 : 1;
    return a.compare(b);
}

} // namespace modulehost
