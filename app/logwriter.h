// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <hostsession.h>

#include <QObject>
#include <QString>

namespace modulehost {

//! One line without its end: `2026-11-28T14:48:35.123Z warning: #2 department.DepartmentModule: message`.
QString logText(const LogRecord &record);

//! Writes what the modules of a session and its host log to standard error, as it comes; nothing below Info.
class LogWriter : public QObject
{
    Q_OBJECT

public:
    //! \a session must outlive it.
    explicit LogWriter(HostSession &session, QObject *parent = nullptr);

    //! Writes what has not been written yet. Waits for the host.
    void finish();

private:
    void read();
    void write(const QList<LogRecord> &records);

    HostSession &m_session;
    quint64 m_last = 0; //!< Number of the last line that was written or passed over.
    bool m_isReading = false;
};

} // namespace modulehost
