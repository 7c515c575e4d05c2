// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commentrange.h"

#include "textlines.h"

namespace modulehost {

bool isAlone(const QByteArray &bytes, const CommentRange &comment)
{
    const qsizetype before = comment.column - 1;
    return leadingSpaces(QByteArrayView(bytes).sliced(comment.begin - before, before)) == before;
}

} // namespace modulehost
