// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scriptedcache.h"
#include "scriptedconfig.h"

#include <modulehost/module.h>

#include <memory>
#include <vector>

namespace modulehost {

/*!
 * The module scripted.ScriptedModule: registers and answers what its config says (command line, "The
 * scripted module").
 *
 * Callbacks are registered category by category, one register call for each; of a callback that is
 * listed several times, the first goes into the first call, the second into another, and so on.
 */
class ScriptedModule : public Module
{
public:
    static ScriptedConfig parseConfig(const ConfigValue &config);
    ScriptedModule(const ScriptedConfig &config, ModuleApi &api);

private:
    void registerCallbacks(const ScriptedConfig &config, ModuleApi &api);
    void registerCaches(const ScriptedConfig &config, ModuleApi &api);
    void registerRoutes(const ScriptedConfig &config, ModuleApi &api);
    ScriptedCache *cache(const QString &function) const;

    std::vector<std::unique_ptr<ScriptedCache>> m_caches;
};

} // namespace modulehost
