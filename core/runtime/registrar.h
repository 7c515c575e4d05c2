// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "loadcontext.h"

#include <problem.h>
#include <registrations.h>
#include <routecounters.h>

#include <modulehost/cachedfunctionbase.h>
#include <modulehost/webresource.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace modulehost {

//! Something about a module that an operator should know; its place is the module's entry.
struct ModuleRemark
{
    Problem::Severity severity = Problem::Severity::Warning;
    QString message;
    QString id; //!< As in Problem.
};

/*!
 * What one module has registered, and the rules that a registering call keeps or throws by (module system 3
 * and 9.1). Knows the other modules only as far as the LoadContext tells. Host thread.
 */
class Registrar
{
public:
    struct Route
    {
        QString path;
        std::shared_ptr<const WebResource> resource;
        std::shared_ptr<RouteCounters> counters;
    };

    Registrar(const LoadContext &context, bool isAuthDelegated);

    //! One call of a register method. Throws as ModuleApi says.
    template<typename Category>
    void add(Category callbacks);
    void addDynamic(const QString &category, const QList<std::pair<QString, DynamicCallback>> &callbacks,
                    const QList<LoginChecker<DynamicCallback>> &loginCheckers);
    void addRoute(const QString &path, WebResource resource);
    //! Throws RuntimeError, after it has noted the route as one that came too late.
    [[noreturn]] void refuseLateRoute(const QString &path, WebResource resource);
    void addCachedFunction(CachedFunctionBase &function);
    //! Forgets everything that was registered; remarks stay.
    void clear();

    const CallbackRegistrations &callbacks() const noexcept { return m_callbacks; }
    const QList<Route> &routes() const noexcept { return m_routes; }
    const QList<Route> &lateRoutes() const noexcept { return m_lateRoutes; }
    const QList<CachedFunctionBase *> &cachedFunctions() const noexcept { return m_cachedFunctions; }
    const QList<ModuleRemark> &remarks() const noexcept { return m_remarks; }
    void addRemark(ModuleRemark remark) { m_remarks.append(std::move(remark)); }
    //! Legacy bridges of this module, by callback name.
    const QStringList &bridges() const noexcept { return m_bridges; }
    //! Login types of this module, each with the fields of its latest registration.
    const QHash<QString, QStringList> &loginTypes() const noexcept { return m_loginTypes; }

private:
    template<typename Category>
    void remarkUnknownToTarget(const Category &callbacks);
    void checkLoginType(const QString &type, const QStringList &fields);
    void takeBridge(const QString &name);
    void unknownCallback(const QString &name, const QString &category, const char *registerMethod);
    template<typename Category>
    void addDynamicOf(const QList<std::pair<QString, DynamicCallback>> &callbacks,
                      const QList<LoginChecker<DynamicCallback>> &loginCheckers);

    const bool m_isAuthDelegated;
    const bool m_isLenient;
    const QVersionNumber m_target;
    const QStringList m_heldBridges;
    const QHash<QString, QStringList> m_heldLoginTypes;

    CallbackRegistrations m_callbacks;
    QList<Route> m_routes;
    QList<Route> m_lateRoutes;
    QList<CachedFunctionBase *> m_cachedFunctions;
    QList<ModuleRemark> m_remarks;
    QStringList m_bridges;
    QHash<QString, QStringList> m_loginTypes;
};

extern template void Registrar::add(SpamCheckerCallbacks);
extern template void Registrar::add(ThirdPartyRulesCallbacks);
extern template void Registrar::add(PresenceRouterCallbacks);
extern template void Registrar::add(AccountValidityCallbacks);
extern template void Registrar::add(PasswordAuthProviderCallbacks);
extern template void Registrar::add(BackgroundUpdateControllerCallbacks);
extern template void Registrar::add(AccountDataCallbacks);
extern template void Registrar::add(MediaRepositoryCallbacks);
extern template void Registrar::add(RatelimitCallbacks);
extern template void Registrar::add(UnsignedClientEventCallbacks);

} // namespace modulehost
