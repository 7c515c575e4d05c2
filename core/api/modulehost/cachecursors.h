// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>

#include <QByteArray>

#include <vector>

namespace modulehost::detail {

/*!
 * Where readers of a cache's pages stand. The cache reports each entry that leaves its place, and the
 * readers that would have read it next go on with its successor; so no reader is ever left at an entry
 * that is gone. A reader that stays away for more than a minute is forgotten, and its listing ends.
 */
class MODULEHOST_EXPORT_API CacheCursors
{
public:
    static constexpr quint32 end = ~quint32(0);

    //! Entry \a node leaves its place before \a next.
    void leave(quint32 node, quint32 next) noexcept
    {
        for (Cursor &cursor : m_cursors) {
            if (cursor.next == node)
                cursor.next = next;
        }
    }
    void clear() noexcept { m_cursors.clear(); }

    //! Where the reader with \a token goes on; \a first for an empty token, \c end for one that is not known.
    quint32 take(const QByteArray &token, quint32 first, quint32 now);
    //! A token for going on at \a next; empty at the end.
    QByteArray put(quint32 next, quint32 now);

private:
    struct Cursor
    {
        quint64 id;
        quint32 next;
        quint32 since; //!< Tenths of a second.
    };

    std::vector<Cursor> m_cursors;
    quint64 m_lastId = 0;
};

} // namespace modulehost::detail
