// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mailsettings.h"

#include <modulehost/configvalue.h>

#include <QString>

#include <optional>

namespace modulehost {

//! What the module API tells a module of the homeserver's config. A value.
struct HomeserverSettings
{
    QString serverName;
    QString publicBaseurl; //!< Ends with a slash; empty when not configured.
    QString emailAppName;
    std::optional<QString> workerName; //!< Nothing on the main process.
    std::optional<QString> workerApp;
    std::optional<QString> customTemplateDir; //!< Absolute.
    MailSettings mail;
    bool isAuthDelegated = false; //!< Logins are another service's matter: password callbacks are refused.
    bool runsBackgroundTasks = true; //!< This process is the one that `run_background_tasks_on` names.

    /*!
     * Reads the merged config of a homeserver. Values of a wrong type count as absent; those that sending mail
     * needs are warnings in \a problems.
     */
    static HomeserverSettings fromConfig(const ConfigValue &root, QList<Problem> &problems);
    static HomeserverSettings fromConfig(const ConfigValue &root);

    friend bool operator==(const HomeserverSettings &, const HomeserverSettings &) = default;
};

} // namespace modulehost
