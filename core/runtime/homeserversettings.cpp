// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "homeserversettings.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

std::optional<QString> textOf(const ConfigValue &value)
{
    return value.isString() ? std::optional(value.asString()) : std::nullopt;
}

bool isOn(const ConfigValue &value) { return value.isBool() && value.asBool(); }

//! Background tasks are the main process' matter, which goes by the name "master", unless \a runner names another.
bool isBackgroundRunner(const std::optional<QString> &workerName, const ConfigValue &runner)
{
    const QString mainProcess = u"master"_s;
    const QString named = textOf(runner).value_or(QString());
    return workerName.value_or(mainProcess) == (named.isEmpty() ? mainProcess : named);
}

} // namespace

HomeserverSettings HomeserverSettings::fromConfig(const ConfigValue &root)
{
    QList<Problem> unheard;
    return fromConfig(root, unheard);
}

HomeserverSettings HomeserverSettings::fromConfig(const ConfigValue &root, QList<Problem> &problems)
{
    HomeserverSettings settings;
    settings.serverName = textOf(root[u"server_name"_s]).value_or(QString());
    settings.publicBaseurl = textOf(root[u"public_baseurl"_s]).value_or(QString());
    if (!settings.publicBaseurl.isEmpty() && !settings.publicBaseurl.endsWith(u'/'))
        settings.publicBaseurl += u'/';
    settings.workerName = textOf(root[u"worker_name"_s]);
    settings.workerApp = textOf(root[u"worker_app"_s]);
    if (const auto directory = textOf(root[u"templates"_s][u"custom_template_directory"_s]))
        settings.customTemplateDir = QFileInfo(*directory).absoluteFilePath();
    settings.mail = MailSettings::read(root[u"email"_s], problems);
    settings.emailAppName = settings.mail.appName;
    settings.isAuthDelegated = isOn(root[u"matrix_authentication_service"_s][u"enabled"_s])
        || isOn(root[u"experimental_features"_s][u"msc3861"_s][u"enabled"_s]);
    settings.runsBackgroundTasks = isBackgroundRunner(settings.workerName, root[u"run_background_tasks_on"_s]);
    return settings;
}

} // namespace modulehost
