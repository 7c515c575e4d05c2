// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entryblock.h"

#include <QList>

namespace modulehost {

/*!
 * Entries of a cache in the order in which they were read, numbered from 0. A value over shared blocks: copies cost
 * next to nothing and may cross threads; numbers stay what they are when entries are added.
 */
class EntrySet
{
public:
    //! Milliseconds since 1970.
    struct Times
    {
        qint64 storedAt = 0;
        qint64 usedAt = 0;
    };

    void append(const EntryBlock &block);

    quint32 size() const { return m_ends.isEmpty() ? 0 : m_ends.constLast(); }
    qint64 bytes() const { return m_bytes; }
    EntryView at(quint32 number) const;
    //! Replaces what the blocks say; one for each number.
    void setTimes(const QList<Times> &times) { m_times = times; }
    //! Empties \a entries and frees what nobody else shares on another thread: for a million of them it takes a while.
    static void drop(EntrySet &entries);

    //! Calls \a visit(number, entry) from number \a from on until it returns false.
    template<typename Visit>
    void forEach(quint32 from, Visit visit) const
    {
        for (qsizetype block = blockOf(from); block < m_blocks.size(); ++block) {
            const quint32 first = begin(block);
            for (quint32 i = from > first ? from - first : 0; i < m_blocks.at(block).size(); ++i) {
                if (!visit(first + i, viewOf(block, first + i)))
                    return;
            }
        }
    }

private:
    qsizetype blockOf(quint32 number) const;
    EntryView viewOf(qsizetype block, quint32 number) const;
    quint32 begin(qsizetype block) const { return block == 0 ? 0 : m_ends.at(block - 1); }

    QList<EntryBlock> m_blocks;
    QList<quint32> m_ends; //!< Behind the last number of each block.
    QList<Times> m_times; //!< By number; as the blocks say for those beyond its end.
    qint64 m_bytes = 0;
};

} // namespace modulehost
