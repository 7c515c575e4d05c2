// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "availablemodules.h"

#include <whenfinished.h>

namespace modulehost {

AvailableModules::AvailableModules(HostSession &session, OpenedConfig &config, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_config(config)
{
    connect(&config, &OpenedConfig::pendingChanged, this, &AvailableModules::refreshIfMoved);
    connect(&config, &OpenedConfig::stateChanged, this, &AvailableModules::refreshIfMoved);
    refreshIfMoved();
}

void AvailableModules::refreshIfMoved()
{
    const OpenedConfig::State state = m_config.state();
    if (state == OpenedConfig::State::Nothing || state == OpenedConfig::State::Reading || m_config.isReadingText())
        return;
    const QStringList folders = m_config.edited().console().nativeModulePaths;
    if (m_isAsked && (folders == m_folders || !m_config.edited().isReadable()))
        return;
    refresh();
}

void AvailableModules::refresh()
{
    const ConfigDocument document = m_config.edited();
    m_folders = document.console().nativeModulePaths;
    m_isAsked = true;
    whenFinished(m_session.availableModules(document), this,
                 [this, number = ++m_asked](const QList<AvailableModule> &modules) {
                     if (number == m_asked)
                         take(modules);
                 });
}

void AvailableModules::take(const QList<AvailableModule> &modules)
{
    if (modules == m_modules)
        return;
    m_modules = modules;
    m_schemas.clear();
    m_schemaByPath.clear();
    for (const AvailableModule &module : modules) {
        m_schemas.append({module.path, module.description, module.schema});
        if (!module.schema.isEmpty())
            m_schemaByPath.insert(module.path, module.schema);
    }
    Q_EMIT changed();
}

} // namespace modulehost
