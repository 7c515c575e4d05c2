// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachevalue.h"

namespace modulehost::detail {

CacheValue cacheValueOf(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return {text.toUtf8(), false};
    QStringView beginning = QStringView(text).first(limit);
    if (!beginning.isEmpty() && beginning.back().isHighSurrogate())
        beginning.chop(1);
    return {beginning.toUtf8(), true};
}

} // namespace modulehost::detail
