// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composition.h"

#include "compositionproblems.h"
#include "watchedresource.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QList<RouteRegistration> placed(const QList<RouteRegistration> &registrations, const ModulePart &part,
                                const std::shared_ptr<DispatchEnvironment> &environment)
{
    QList<RouteRegistration> placed = registrations;
    for (RouteRegistration &registration : placed) {
        registration.module = part.number;
        registration.position = part.index;
        registration.moduleName = part.path;
        registration.resource = watchedResource(registration.resource, environment, part.number);
    }
    return placed;
}

} // namespace

std::shared_ptr<const Composition> compose(const QList<ModulePart> &parts,
                                           const std::shared_ptr<DispatchEnvironment> &environment,
                                           const QVersionNumber &target, quint64 revision)
{
    auto composition = std::make_shared<Composition>();
    auto callbacks = std::make_shared<CallbackTable>(environment);
    QList<RouteRegistration> routes;
    QList<RouteRegistration> late;
    QList<RegisteredCache> caches;
    for (const ModulePart &part : parts) {
        callbacks->add(part.number, *part.callbacks, part.counters);
        routes.append(placed(part.routes, part, environment));
        late.append(placed(part.lateRoutes, part, environment));
        for (CachedFunctionBase *function : part.caches)
            caches.append({part.number, part.path, function});
        composition->instances.append(part.instance);
    }
    composition->revision = revision;
    composition->callbacks = callbacks;
    composition->routes = RouteTable::build(routes, late);
    composition->caches = CacheRegistry(caches);
    composition->problems = problemsOf(*composition, parts, target);
    return composition;
}

QString entryPath(int item) { return u"modules.<item %1>"_s.arg(item); }

} // namespace modulehost
