// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modulelog.h"

namespace modulehost {

const LogLine &ModuleLog::add(LogLevel level, const QString &message)
{
    const QString kept = message.size() > maximumLength ? message.first(maximumLength) + QChar(0x2026) : message;
    LogLine line {QDateTime::currentDateTimeUtc(), level, kept};
    if (m_ring.size() < capacity)
        return m_ring.emplaceBack(std::move(line));
    ++m_dropped;
    LogLine &place = m_ring[m_oldest];
    m_oldest = (m_oldest + 1) % capacity;
    place = std::move(line);
    return place;
}

QList<LogLine> ModuleLog::lines() const { return m_ring.sliced(m_oldest) + m_ring.first(m_oldest); }

} // namespace modulehost
