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

const LiveModule *LiveSetup::withNumber(int number) const
{
    const auto found = std::find_if(modules.begin(), modules.end(), [&](const LiveModule &module) {
        return module.isEnabled() && module.instance->number() == number;
    });
    return found == modules.end() ? nullptr : &*found;
}

std::map<int, int> LiveSetup::indexes() const
{
    std::map<int, int> indexes;
    for (const LiveModule &module : modules) {
        if (module.isEnabled())
            indexes.emplace(module.instance->number(), module.instance->index());
    }
    return indexes;
}

QList<PlannedModule> plannedModules(const LiveSetup &live)
{
    QList<PlannedModule> modules;
    for (const LiveModule &module : live.modules) {
        const ModuleSpec &spec = module.instance->spec();
        modules.append({spec.path, spec.config, module.isEnabled(), module.isEnabled() && !module.isActive()});
    }
    return modules;
}

QList<PlannedModule> plannedModules(const Setup &setup)
{
    QList<PlannedModule> modules;
    for (const Setup::Entry &entry : setup.modules)
        modules.append({entry.spec.path, entry.spec.config, entry.isEnabled, false});
    return modules;
}

QList<ModulePart> partsOf(const QList<LiveModule> &modules)
{
    QList<ModulePart> parts;
    for (const LiveModule &module : modules) {
        if (!module.isActive())
            continue;
        ModuleInstance &instance = *module.instance;
        const std::shared_ptr<ModuleInstance> share = instance.shareForCalls();
        parts.append({
            .index = instance.index(),
            .item = instance.spec().item,
            .number = instance.number(),
            .path = instance.spec().path,
            .entry = instance.spec().range,
            .callbacks = std::shared_ptr<const CallbackRegistrations>(share, &instance.callbacks()),
            .counters = instance.counters(),
            .routes = instance.routes(),
            .lateRoutes = instance.lateRoutes(),
            .caches = instance.cachedFunctions(),
            .instance = share,
        });
    }
    return parts;
}

} // namespace modulehost
