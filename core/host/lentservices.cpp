// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lentservices.h"

#include "hostcommandtypes.h"

#include <loadcontext.h>
#include <mailer.h>
#include <privatedatabase.h>
#include <statefolder.h>
#include <templaterenderer.h>

using namespace Qt::StringLiterals;

namespace modulehost {

LentServices::LentServices(const HostOptions &options)
    : m_mailer(std::make_shared<Mailer>())
    , m_databases(std::make_shared<PrivateDatabases>(
          (options.stateFolder.isEmpty() ? defaultStateFolder() : options.stateFolder) % u"/databases"_s))
    , m_pythonFolder(options.pythonFolder)
{
}

LentServices::~LentServices() { close(); }

void LentServices::lend(RuntimeServices &services)
{
    services.mailer = m_mailer;
    services.databases = m_databases;
    if (m_pythonFolder.isEmpty())
        return;
    TemplateSettings settings;
    settings.interpreter = services.interpreter;
    settings.script = m_pythonFolder % u"/render_templates.py"_s;
    settings.customDirectory = services.settings.customTemplateDir.value_or(QString());
    settings.serverName = services.settings.serverName;
    settings.publicBaseurl = services.settings.publicBaseurl;
    services.templates = std::make_shared<TemplateRenderer>(settings);
    std::erase_if(m_renderers, [](const auto &renderer) { return renderer.expired(); });
    m_renderers.push_back(services.templates);
}

void LentServices::close()
{
    m_mailer->close();
    m_databases->close();
    for (const auto &weak : std::exchange(m_renderers, {})) {
        if (const auto renderer = weak.lock())
            renderer->close();
    }
}

} // namespace modulehost
