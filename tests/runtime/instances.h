// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <moduleinstance.h>
#include <yamlreader.h>

#include <modulehost/module.h>

#include <QCoroTask>

#include <memory>

namespace modulehost::tests {

//! An entry with the module path \a path whose config is the YAML text \a config, as file "homeserver.yaml".
inline ModuleSpec specOf(const QString &path, const QByteArray &config = {}, int item = 0)
{
    ModuleSpec spec;
    spec.path = path;
    spec.item = item;
    spec.range = {QStringLiteral("homeserver.yaml"), 90, 3, 900, 950};
    spec.pathRange = {QStringLiteral("homeserver.yaml"), 90, 11, 908, 930};
    if (!config.isEmpty())
        spec.config = ConfigValue(readYaml(config, QStringLiteral("homeserver.yaml")).root);
    return spec;
}

inline LoadContext contextOf(const std::shared_ptr<RuntimeServices> &services)
{
    LoadContext context;
    context.services = services;
    context.moduleIndex = 0;
    return context;
}

inline std::shared_ptr<ModuleInstance> loadingInstance(const LoadContext &context)
{
    return ModuleInstance::loading(specOf(QStringLiteral("test.Module")), QStringLiteral("native"), context);
}

//! The message of the exception of type \a E that \a task ends with; waits for it. Null when it ends otherwise.
template<typename E, typename T>
QString messageOf(Task<T> task)
{
    QString message;
    const auto caught = [](Task<T> inner, QString &text) -> Task<> {
        try {
            co_await inner;
        } catch (const E &error) {
            text = error.message();
        } catch (...) {
        }
    };
    QCoro::waitFor(caught(std::move(task), message));
    return message;
}

} // namespace modulehost::tests
