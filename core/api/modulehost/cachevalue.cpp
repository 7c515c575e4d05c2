// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachevalue.h"

namespace modulehost::detail {

namespace {

//! \a text is in UTF-8.
CacheValue cutText(const CacheValue &text, qsizetype limit)
{
    if (text.bytes.size() <= limit)
        return text;
    const auto continuesCharacter = [](char byte) { return (uchar(byte) & 0xC0) == 0x80; };
    qsizetype end = limit;
    while (end > 0 && continuesCharacter(text.bytes.at(end)))
        --end;
    return {text.bytes.first(end), true};
}

} // namespace

CacheValue cacheValueOf(const QString &text, qsizetype limit)
{
    // One code unit more than wanted is one byte more at least: what it leaves of a surrogate pair is cut off.
    const bool isLonger = text.size() - 1 > limit;
    return cutText({isLonger ? QStringView(text).first(limit + 1).toUtf8() : text.toUtf8(), isLonger}, limit);
}

} // namespace modulehost::detail
