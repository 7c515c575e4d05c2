// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <hostsession.h>

#include <QObject>
#include <QString>

#include <chrono>

namespace modulehost {

//! One line without its end: `2026-11-28T14:48:35.123Z warning: #2 department.DepartmentModule: message`.
QString logText(const LogRecord &record);

//! Writes what the modules of a session log to standard error, as it comes; nothing below Info.
class LogWriter : public QObject
{
    Q_OBJECT

public:
    enum class Lines {
        All, //!< Since the modules were loaded, and what the host says.
        OfModulesFromNow //!< Nothing that came before, and nothing that the host says of them.
    };

    //! \a session must outlive it. Waits for the host where lines are passed over.
    explicit LogWriter(HostSession &session, Lines lines = Lines::All, QObject *parent = nullptr);

    //! Writes what has not been written yet, as far as the host tells it within \a limit.
    void finish(std::chrono::milliseconds limit = std::chrono::minutes(1));

private:
    void read();
    void passOver(const QList<LogRecord> &records);
    void write(const QList<LogRecord> &records);

    HostSession &m_session;
    const Lines m_lines;
    quint64 m_last = 0; //!< Number of the last line that was written or passed over.
    bool m_isReading = false;
};

} // namespace modulehost
