// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <problem.h>

#include <modulehost/configvalue.h>

#include <QList>
#include <QString>

namespace modulehost {

//! The homeserver's section `email:`, as far as sending needs it. A value.
struct MailSettings
{
    bool isConfigured = false; //!< There is such a section.
    QString host = QStringLiteral("localhost");
    quint16 port = 25;
    QString user; //!< Empty: without a login.
    QString password;
    bool forceTls = false; //!< TLS from the first byte on.
    bool requireTransportSecurity = false; //!< No mail without TLS.
    bool enableTls = true; //!< STARTTLS where the relay offers it.
    QString sender; //!< `notif_from`, with `%(app)s` for the application's name; empty when not configured.
    QString appName = QStringLiteral("Matrix");

    /*!
     * Reads the section. The section is the homeserver's: a value of a wrong type counts as absent and is a
     * warning in \a problems, never an error.
     */
    static MailSettings read(const ConfigValue &section, QList<Problem> &problems);

    friend bool operator==(const MailSettings &, const MailSettings &) = default;
};

} // namespace modulehost
