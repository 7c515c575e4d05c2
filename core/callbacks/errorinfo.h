// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <exception>
#include <optional>

namespace modulehost {

//! An exception as a value, for traces, `fire` and the window.
struct ErrorInfo
{
    QString
        type; //!< SynapseError, ModuleFailed, TypeError, AssertionError, RuntimeError, ConfigError, cancelled or other.
    QString message;
    std::optional<int> status = {}; //!< Of a SynapseError.
    std::optional<QString> errcode = {};

    QJsonObject toJson() const;
};

//! Reads any exception, also one that is no std::exception. \a error must not be null.
ErrorInfo describeException(const std::exception_ptr &error);

} // namespace modulehost
