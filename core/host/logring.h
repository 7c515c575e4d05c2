// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logrecord.h"

#include <QList>

#include <deque>

namespace modulehost {

class ModuleNames;

//! The latest lines of all modules and of the host, in the order in which they came. Host thread.
class LogRing
{
public:
    static constexpr std::size_t capacity = 10'000;
    static constexpr qsizetype longestMessage = 4000; //!< UTF-16 units; what is longer is cut.

    static QString shortened(const QString &message);

    //! \a module is a number of ModuleNames, -1 for a line that is about none.
    void add(const QDateTime &time, LogLevel level, LogCategory category, int module, const QString &message);
    //! Lines newer than number \a after, oldest first, at most \a limit.
    QList<LogRecord> records(quint64 after, int limit, const ModuleNames &names) const;

private:
    std::deque<LogRecord> m_lines; //!< With the number of the module in place of its index.
    quint64 m_last = 0;
};

} // namespace modulehost
