// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <exception>

namespace modulehost {

//! What a command tells the shell (command line, "Exit status").
enum class ExitStatus {
    Well = 0,
    FoundProblems = 1, //!< It ran and found an error: a module failed, a key is invalid.
    WrongUsage = 2,
    CouldNotRun = 3 //!< No such file, address in use.
};

//! Ends a command early: main prints the message on standard error and returns the status.
class CommandError : public std::exception
{
public:
    CommandError(ExitStatus status, const QString &message)
        : m_status(status)
        , m_message(message)
        , m_utf8(message.toUtf8())
    {
    }

    ExitStatus status() const noexcept { return m_status; }
    const QString &message() const noexcept { return m_message; }
    const char *what() const noexcept override { return m_utf8.constData(); }

private:
    ExitStatus m_status;
    QString m_message;
    QByteArray m_utf8;
};

} // namespace modulehost
