// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cacheregistry.h>
#include <callbacktable.h>
#include <problem.h>
#include <routetable.h>

#include <QVersionNumber>

namespace modulehost {

/*!
 * What one live module brings along. Everything that is pointed at belongs to the module's instance; the
 * pointers share it, so that it lives as long as a composition that names it.
 */
struct ModulePart
{
    int index = -1; //!< Among the enabled entries of the set-up.
    int item = 0; //!< Number of the entry in the list of the file.
    int number = -1; //!< Of the instance: what dispatches and requests know the module by.
    QString path;
    SourceRange entry;
    std::shared_ptr<const CallbackRegistrations> callbacks;
    std::shared_ptr<CallbackCounterSet> counters;
    QList<RouteRegistration> routes;
    QList<RouteRegistration> lateRoutes; //!< Registered after the set-up was live.
    QList<CachedFunctionBase *> caches;
    std::shared_ptr<const void> instance; //!< Owns what is pointed at.
};

/*!
 * All modules of a set-up put together: who is asked, who answers a path, what there is to invalidate, and
 * what an operator should know about it. Immutable. Dispatches and requests share it, and so keep the
 * modules in it alive until they have ended. It may still be in use when another set-up is live and names
 * modules by number, but in problems.
 */
struct Composition
{
    quint64 revision = 0;
    std::shared_ptr<const CallbackTable> callbacks;
    std::shared_ptr<const RouteTable> routes;
    CacheRegistry caches;
    QList<Problem> problems;
    QList<std::shared_ptr<const void>> instances; //!< In the order of the set-up.
};

/*!
 * Puts \a parts together in their order. Pure: the same parts give the same composition, and no part is
 * changed. \a target is the homeserver version whose limits are told as problems.
 */
std::shared_ptr<const Composition> compose(const QList<ModulePart> &parts,
                                           const std::shared_ptr<DispatchEnvironment> &environment,
                                           const QVersionNumber &target, quint64 revision);

//! The path of a module's entry as the homeserver writes it; \a item is its number in the file's list.
QString entryPath(int item);

} // namespace modulehost
