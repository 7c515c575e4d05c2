// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostedconfig.h"

#include <await.h>

#include <modulehost/errors.h>

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

HostOptions hostOptions(const std::shared_ptr<LocalInvalidationStream> &invalidations)
{
    HostOptions options;
    options.modulePaths = {QStringLiteral(MODULEHOST_CONFORMANCE_PLUGINS)};
    options.defaultModulePaths = {QStringLiteral(MODULEHOST_SHIPPED_MODULES)};
    options.invalidations = invalidations;
    return options;
}

} // namespace

HostedConfig::HostedConfig(const QJsonValue &modules, const QJsonObject &extra,
                           const std::shared_ptr<LocalInvalidationStream> &invalidations)
    : m_session(hostOptions(invalidations))
{
    QJsonObject root = extra;
    root.insert(u"server_name"_s, u"test"_s);
    if (!modules.isUndefined())
        root.insert(u"modules"_s, modules);
    QFile file(m_folder.filePath(u"homeserver.yaml"_s));
    const QByteArray yaml = QJsonDocument(root).toJson(); // JSON is YAML
    if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size())
        throw Error(file.errorString());
    file.close();
    await(m_session.apply(ConfigDocument::open({file.fileName()})));
}

HostSnapshot HostedConfig::snapshot() { return await(m_session.snapshot()); }

DispatchReport HostedConfig::fire(const QString &callback, const Value::List &arguments)
{
    const FireAnswer answer = await(m_session.fire({callback, Value::list(arguments)}));
    if (!answer.report)
        throw Error(answer.usageError);
    return *answer.report;
}

} // namespace modulehost
