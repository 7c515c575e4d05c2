// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logring.h"

#include "modulenames.h"

#include <algorithm>

namespace modulehost {

QString LogRing::shortened(const QString &message)
{
    return message.size() <= longestMessage ? message : QString(message.left(longestMessage) + u'…');
}

void LogRing::add(const QDateTime &time, LogLevel level, LogCategory category, int module, const QString &message)
{
    if (m_lines.size() == capacity)
        m_lines.pop_front();
    m_lines.push_back({++m_last, time, level, category, module, {}, shortened(message)});
}

QList<LogRecord> LogRing::records(quint64 after, int limit, const ModuleNames &names) const
{
    QList<LogRecord> records;
    const quint64 first = m_last - m_lines.size() + 1;
    for (quint64 number = std::max(after + 1, first); number <= m_last && records.size() < limit; ++number) {
        LogRecord record = m_lines[number - first];
        record.modulePath = names.path(record.module);
        record.module = names.index(record.module);
        records.append(std::move(record));
    }
    return records;
}

} // namespace modulehost
