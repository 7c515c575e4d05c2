// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/moduleapi.h>

#include <QDateTime>
#include <QList>
#include <QString>

namespace modulehost {

//! One line in the log of a module.
struct LogLine
{
    QDateTime time; //!< UTC.
    LogLevel level = LogLevel::Info;
    QString message;
};

//! The latest lines of one module: a ring, so that a module that talks a lot costs no more than that.
class ModuleLog
{
public:
    static constexpr qsizetype capacity = 500;
    static constexpr qsizetype maximumLength = 4000; //!< Of a message, in UTF-16 units; the rest is cut off.

    const LogLine &add(LogLevel level, const QString &message);
    QList<LogLine> lines() const; //!< Oldest first.
    quint64 dropped() const noexcept { return m_dropped; } //!< Lines that had to make room.

private:
    QList<LogLine> m_ring;
    qsizetype m_oldest = 0;
    quint64 m_dropped = 0;
};

} // namespace modulehost
