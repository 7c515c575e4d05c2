// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/moduleapi.h>

#include <QDateTime>
#include <QString>

namespace modulehost {

//! One line of the log: what a module logged, or the host about itself or a module. Free to cross threads.
struct LogRecord
{
    enum class Speaker { Module, Host };

    quint64 number = 0; //!< Grows by one with every line.
    QDateTime time; //!< UTC.
    LogLevel level = LogLevel::Info;
    int module = -1; //!< Index in the set-up that is live now, -1 when it is gone or the line is about none.
    QString modulePath; //!< Empty when the line is about none.
    QString message; //!< Secrets are replaced already.
    Speaker speaker = Speaker::Module;
};

} // namespace modulehost
