// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/moduleapi.h>

#include <QDateTime>
#include <QString>

namespace modulehost {

//! What a line of the log is about.
enum class LogCategory {
    Module, //!< A module says it.
    Callback, //!< A callback failed, or gave an answer that it should not give.
    WebResource, //!< The same of a web resource.
    Host, //!< The host says it about itself.
    Audit //!< Who did what to the host. Always kept.
};

//! One line of the log: what a module logged, or the host about itself or a module. Free to cross threads.
struct LogRecord
{
    quint64 number = 0; //!< Grows by one with every line.
    QDateTime time; //!< UTC.
    LogLevel level = LogLevel::Info;
    LogCategory category = LogCategory::Module;
    int module = -1; //!< Index in the set-up that is live now, -1 when it is gone or the line is about none.
    QString modulePath; //!< Empty when the line is about none.
    QString message; //!< The secrets of the config are replaced already.
};

} // namespace modulehost
