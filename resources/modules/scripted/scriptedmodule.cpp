// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedmodule.h"

#include "scriptedcallback.h"

#include <modulehost/callbacknames.h>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! The arguments of one register call.
struct RegisterCall
{
    QString category;
    QList<std::pair<QString, DynamicCallback>> callbacks;
    QList<LoginChecker<DynamicCallback>> loginCheckers;

    bool has(const QString &name) const
    {
        return std::any_of(callbacks.begin(), callbacks.end(),
                           [&](const auto &callback) { return callback.first == name; });
    }
};

//! The first call of the category that has room for \a name, made when there is none.
RegisterCall &callFor(QList<RegisterCall> &calls, const QString &category, const QString &name)
{
    const auto call = std::find_if(calls.begin(), calls.end(),
                                   [&](const RegisterCall &c) { return c.category == category && !c.has(name); });
    if (call != calls.end())
        return *call;
    calls.append({category, {}, {}});
    return calls.last();
}

//! An unknown name goes where its nearest relative is: the register call refuses it, as any module's.
QString registerCategory(const QString &name)
{
    const QString category = categoryOfCallback(name);
    return category.isEmpty() ? categoryOfCallback(nearestCallback(name)) : category;
}

WebResponse echo(const WebRequest &request)
{
    return WebResponse::json(200,
                             QJsonObject {{u"method"_s, QString::fromLatin1(request.method)},
                                          {u"path"_s, request.path},
                                          {u"remaining"_s, QJsonArray::fromStringList(request.remaining)},
                                          {u"query"_s, request.query.toString(QUrl::FullyEncoded)},
                                          {u"body"_s, QString::fromUtf8(request.body)}});
}

//! A free function: its frame owns the script and keeps nothing of the resource.
Task<WebResponse> answerRequest(std::shared_ptr<const ScriptedRoute> route, const WebRequest &request, ModuleApi &api,
                                ScriptedCache *cache)
{
    if (route->delay.count() > 0)
        co_await api.sleep(route->delay);
    if (route->raises)
        std::rethrow_exception(route->raises);
    if (cache) {
        const QString value = co_await cache->ask(request.remaining);
        co_return WebResponse::json(route->response.status, QJsonObject {{u"value"_s, value}});
    }
    co_return route->echo ? echo(request) : route->response;
}

} // namespace

ScriptedConfig ScriptedModule::parseConfig(const ConfigValue &config) { return ScriptedConfig::read(config); }

ScriptedModule::ScriptedModule(const ScriptedConfig &config, ModuleApi &api)
{
    registerCallbacks(config, api);
    registerCaches(config, api);
    registerRoutes(config, api);
    if (config.constructorFailure)
        throw Error(*config.constructorFailure);
}

void ScriptedModule::registerCallbacks(const ScriptedConfig &config, ModuleApi &api)
{
    QList<RegisterCall> calls;
    for (const ScriptedCallback &callback : config.callbacks) {
        callFor(calls, registerCategory(callback.name), callback.name)
            .callbacks.append({callback.name, makeScriptedCallback(callback, api)});
    }
    for (const ScriptedLoginChecker &checker : config.loginCheckers) {
        const QString name = checker.callback.name;
        callFor(calls, registerCategory(name), name)
            .loginCheckers.append({checker.loginType, checker.fields, makeScriptedCallback(checker.callback, api)});
    }
    for (const RegisterCall &call : std::as_const(calls))
        api.registerDynamicCallbacks(call.category, call.callbacks, call.loginCheckers);
}

void ScriptedModule::registerCaches(const ScriptedConfig &config, ModuleApi &api)
{
    for (const ScriptedCacheConfig &cache : config.caches) {
        m_caches.push_back(ScriptedCache::make(cache));
        api.registerCachedFunction(m_caches.back()->function());
        m_caches.back()->prefill();
    }
}

void ScriptedModule::registerRoutes(const ScriptedConfig &config, ModuleApi &api)
{
    for (const ScriptedRoute &script : config.routes) {
        WebResource resource;
        resource.leaf = script.leaf;
        resource.any = [route = std::make_shared<const ScriptedRoute>(script), &api, cache = cache(script.cache)](
                           const WebRequest &request) { return answerRequest(route, request, api, cache); };
        api.registerWebResource(script.path, resource);
    }
}

ScriptedCache *ScriptedModule::cache(const QString &function) const
{
    const auto found = std::find_if(m_caches.begin(), m_caches.end(),
                                    [&](const auto &cache) { return cache->function().name() == function; });
    return found == m_caches.end() ? nullptr : found->get();
}

} // namespace modulehost
