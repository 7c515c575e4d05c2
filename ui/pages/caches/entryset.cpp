// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entryset.h"

#include <posting.h>

#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace modulehost {

void EntrySet::append(const EntryBlock &block)
{
    if (block.size() == 0)
        return;
    m_ends.append(size() + block.size());
    m_blocks.append(block);
    m_bytes += block.bytes();
}

EntryView EntrySet::at(quint32 number) const { return viewOf(blockOf(number), number); }

EntryView EntrySet::viewOf(qsizetype block, quint32 number) const
{
    EntryView entry = m_blocks.at(block).at(number - begin(block));
    if (number < m_times.size()) {
        entry.storedAt = m_times.at(number).storedAt;
        entry.usedAt = m_times.at(number).usedAt;
    }
    return entry;
}

void EntrySet::drop(EntrySet &entries)
{
    if (entries.size() > 0)
        startIn(*QThreadPool::globalInstance(), [dropped = std::exchange(entries, {})] { Q_UNUSED(dropped) });
}

qsizetype EntrySet::blockOf(quint32 number) const
{
    return std::upper_bound(m_ends.begin(), m_ends.end(), number) - m_ends.begin();
}

} // namespace modulehost
