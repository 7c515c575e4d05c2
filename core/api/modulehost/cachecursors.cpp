// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachecursors.h"

#include <algorithm>

namespace modulehost::detail {

namespace {
constexpr quint32 forgottenAfter = 600; // tenths of a second
}

quint32 CacheCursors::take(const QByteArray &token, quint32 first, quint32 now)
{
    std::erase_if(m_cursors, [now](const Cursor &cursor) { return now - cursor.since > forgottenAfter; });
    if (token.isEmpty())
        return first;
    bool ok = false;
    const quint64 id = token.toULongLong(&ok);
    const auto it = std::find_if(m_cursors.begin(), m_cursors.end(), [&](const Cursor &c) { return ok && c.id == id; });
    if (it == m_cursors.end())
        return end;
    const quint32 next = it->next;
    m_cursors.erase(it);
    return next;
}

QByteArray CacheCursors::put(quint32 next, quint32 now)
{
    if (next == end)
        return {};
    m_cursors.push_back({++m_lastId, next, now});
    return QByteArray::number(m_lastId);
}

} // namespace modulehost::detail
