// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livesetup.h"

#include <algorithm>

namespace modulehost {

const LiveModule *LiveSetup::module(int index) const
{
    const auto found = std::find_if(modules.begin(), modules.end(), [&](const LiveModule &module) {
        return module.isEnabled() && module.instance->index() == index;
    });
    return found == modules.end() ? nullptr : &*found;
}

QStringList LiveSetup::paths() const
{
    QStringList paths;
    for (const LiveModule &module : modules) {
        if (module.isEnabled())
            paths.append(module.instance->spec().path);
    }
    return paths;
}

QList<ModulePart> partsOf(const QList<LiveModule> &modules)
{
    QList<ModulePart> parts;
    for (const LiveModule &module : modules) {
        if (!module.isActive())
            continue;
        ModuleInstance &instance = *module.instance;
        parts.append({
            .index = instance.index(),
            .path = instance.spec().path,
            .entry = instance.spec().range,
            .callbacks = std::shared_ptr<const CallbackRegistrations>(module.instance, &instance.callbacks()),
            .counters = instance.counters(),
            .routes = instance.routes(),
            .lateRoutes = instance.lateRoutes(),
            .caches = instance.cachedFunctions(),
            .instance = module.instance,
        });
    }
    return parts;
}

} // namespace modulehost
