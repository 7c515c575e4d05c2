// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registrar.h"

#include <catalogue.h>

#include <modulehost/callbacknames.h>
#include <modulehost/errors.h>
#include <modulehost/fields.h>
#include <modulehost/nearestname.h>

#include <algorithm>
#include <tuple>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

template<typename Field>
QString nameOf()
{
    return QString::fromLatin1(Field::name.data(), qsizetype(Field::name.size()));
}

template<typename Category>
QString categoryOf()
{
    return QString::fromLatin1(Category::category);
}

//! Calls \a visit with a type_identity of every category.
template<typename Visitor>
void forEachCategory(Visitor &&visit)
{
    [&]<typename... Category>(std::type_identity<std::tuple<Category...>>) {
        (visit(std::type_identity<Category>()), ...);
    }(std::type_identity<Categories>());
}

QStringList categoryNames()
{
    QStringList names;
    forEachCategory([&]<typename Category>(std::type_identity<Category>) { names.append(categoryOf<Category>()); });
    return names;
}

} // namespace

Registrar::Registrar(const LoadContext &context, bool isAuthDelegated)
    : m_isAuthDelegated(isAuthDelegated)
    , m_isLenient(context.isLenient)
    , m_target(context.targetSynapse)
    , m_heldBridges(context.heldBridges)
    , m_heldLoginTypes(context.loginTypes)
{
}

template<typename Category>
void Registrar::add(Category callbacks)
{
    if constexpr (std::is_same_v<Category, PresenceRouterCallbacks>) {
        if (bool(callbacks.getUsersForStates) != bool(callbacks.getInterestedUsers))
            throw RuntimeError(u"get_users_for_states and get_interested_users must be registered together"_s);
    } else if constexpr (std::is_same_v<Category, PasswordAuthProviderCallbacks>) {
        if (m_isAuthDelegated)
            throw ConfigError(u"password callbacks cannot be registered while authentication is delegated"_s);
        for (const auto &checker : callbacks.authCheckers.checkers())
            checkLoginType(checker.loginType, checker.fields);
    } else if constexpr (std::is_same_v<Category, BackgroundUpdateControllerCallbacks>) {
        if (!callbacks.onUpdate)
            throw TypeError(QString::fromLatin1(Category::registerMethod)
                            % u"() missing 1 required keyword-only argument: 'on_update'"_s);
    } else if constexpr (std::is_same_v<Category, AccountValidityCallbacks>) {
        // As upstream, what stands before the bridge that is taken already is registered all the same.
        std::exception_ptr conflict;
        forEachField(callbacks, [&]<typename Field>(Field &field) {
            if constexpr (Field::isBridge) {
                try {
                    if (field && !conflict)
                        takeBridge(nameOf<Field>());
                } catch (const RuntimeError &) {
                    conflict = std::current_exception();
                }
                if (conflict)
                    field = {};
            }
        });
        remarkUnknownToTarget(callbacks);
        m_callbacks.add(std::move(callbacks));
        if (conflict)
            std::rethrow_exception(conflict);
        return;
    }
    remarkUnknownToTarget(callbacks);
    m_callbacks.add(std::move(callbacks));
}

template<typename Category>
void Registrar::remarkUnknownToTarget(const Category &callbacks)
{
    forEachField(callbacks, [&]<typename Field>(const Field &field) {
        const CallbackInfo *info = field ? findCallback(nameOf<Field>()) : nullptr;
        if (info && info->since > m_target) {
            addRemark({.message = info->name % u" exists since Synapse "_s % info->since.toString()
                           % u"; the target version "_s % m_target.toString() % u" would refuse to start"_s,
                       .id = u"newer-than-target"_s});
        }
    });
}

void Registrar::checkLoginType(const QString &type, const QStringList &fields)
{
    const auto own = m_loginTypes.constFind(type);
    const auto held = m_heldLoginTypes.constFind(type);
    const QStringList *before = own != m_loginTypes.cend() ? &*own : held != m_heldLoginTypes.cend() ? &*held : nullptr;
    if (before && *before != fields) {
        if (before->contains(type)) {
            throw RuntimeError(
                u"the login type %1 is registered already, with the fields (%2)"_s.arg(type, before->join(u", "_s)));
        }
        addRemark({.message = u"registers the login type %1 with the fields (%2), in place of (%3) as before"_s.arg(
                       type, fields.join(u", "_s), before->join(u", "_s)),
                   .id = u"login-fields-overwritten"_s});
    }
    m_loginTypes.insert(type, fields);
}

void Registrar::takeBridge(const QString &name)
{
    if (m_heldBridges.contains(name) || m_bridges.contains(name))
        throw RuntimeError(u"a module has registered "_s % name % u" already"_s);
    m_bridges.append(name);
}

void Registrar::unknownCallback(const QString &name, const QString &category, const char *registerMethod)
{
    QString message = QString::fromLatin1(registerMethod) % u"() got an unexpected keyword argument '"_s % name % u'\'';
    const QString nearest = nearestCallback(name);
    const QString nearestCategory = categoryOfCallback(nearest);
    if (nearest == name)
        message += u"; it belongs to the category "_s % nearestCategory;
    else if (nearestCategory == category)
        message += u"; did you mean '"_s % nearest % u"'?"_s;
    else
        message += u"; the nearest is '"_s % nearest % u"' of the category "_s % nearestCategory;
    if (!m_isLenient)
        throw TypeError(message);
    addRemark({.severity = Problem::Severity::Error, .message = message, .id = u"unknown-callback"_s});
}

template<typename Category>
void Registrar::addDynamicOf(const QList<std::pair<QString, DynamicCallback>> &callbacks,
                             const QList<LoginChecker<DynamicCallback>> &loginCheckers)
{
    Category typed;
    for (const auto &[name, callback] : callbacks) {
        bool isKnown = false;
        forEachField(typed, [&, &name = name, &callback = callback]<typename Field>(Field &field) {
            if constexpr (!Field::isKeyed) {
                if (nameOf<Field>() == name) {
                    field = Field(callback);
                    isKnown = true;
                }
            }
        });
        if (!isKnown)
            unknownCallback(name, categoryOf<Category>(), Category::registerMethod);
    }
    if constexpr (std::is_same_v<Category, PasswordAuthProviderCallbacks>) {
        using Checkers = decltype(typed.authCheckers);
        QList<typename Checkers::Checker> checkers;
        for (const auto &checker : loginCheckers)
            checkers.append({checker.loginType, checker.fields, typename Checkers::Function(checker.callback)});
        typed.authCheckers = Checkers(checkers);
    } else if (!loginCheckers.isEmpty()) {
        unknownCallback(u"auth_checkers"_s, categoryOf<Category>(), Category::registerMethod);
    }
    add(std::move(typed));
}

void Registrar::addDynamic(const QString &category, const QList<std::pair<QString, DynamicCallback>> &callbacks,
                           const QList<LoginChecker<DynamicCallback>> &loginCheckers)
{
    bool isKnown = false;
    forEachCategory([&]<typename Category>(std::type_identity<Category>) {
        if (categoryOf<Category>() != category)
            return;
        isKnown = true;
        addDynamicOf<Category>(callbacks, loginCheckers);
    });
    if (!isKnown) {
        throw TypeError(u"there is no category of callbacks \"%1\""_s.arg(category)
                        % nearestNameHint(category, categoryNames()));
    }
}

void Registrar::addRoute(const QString &path, WebResource resource)
{
    m_routes.append(
        {path, std::make_shared<const WebResource>(std::move(resource)), std::make_shared<RouteCounters>()});
}

void Registrar::refuseLateRoute(const QString &path, WebResource resource)
{
    const bool isNoted
        = std::any_of(m_lateRoutes.begin(), m_lateRoutes.end(), [&](const Route &r) { return r.path == path; });
    if (!isNoted)
        m_lateRoutes.append(
            {path, std::make_shared<const WebResource>(std::move(resource)), std::make_shared<RouteCounters>()});
    throw RuntimeError(u"the web resource "_s % path % u" was registered too late: only a constructor can do so"_s);
}

void Registrar::addCachedFunction(CachedFunctionBase &function)
{
    if (!m_cachedFunctions.contains(&function))
        m_cachedFunctions.append(&function);
}

void Registrar::clear()
{
    m_callbacks = {};
    m_routes.clear();
    m_lateRoutes.clear();
    m_cachedFunctions.clear();
    m_bridges.clear();
    m_loginTypes.clear();
}

template void Registrar::add(SpamCheckerCallbacks);
template void Registrar::add(ThirdPartyRulesCallbacks);
template void Registrar::add(PresenceRouterCallbacks);
template void Registrar::add(AccountValidityCallbacks);
template void Registrar::add(PasswordAuthProviderCallbacks);
template void Registrar::add(BackgroundUpdateControllerCallbacks);
template void Registrar::add(AccountDataCallbacks);
template void Registrar::add(MediaRepositoryCallbacks);
template void Registrar::add(RatelimitCallbacks);
template void Registrar::add(UnsignedClientEventCallbacks);

} // namespace modulehost
