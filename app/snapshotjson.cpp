// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshotjson.h"

#include <cacheestimate.h>
#include <problem.h>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr double nsPerMs = 1e6;

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

QJsonValue indexOrNull(int index) { return index < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(index); }

QJsonValue failureToJson(const std::optional<ModuleFailure> &failure)
{
    if (!failure)
        return QJsonValue::Null;
    return QJsonObject {{u"phase"_s, failure->phase},
                        {u"message"_s, failure->message},
                        {u"causes"_s, QJsonArray::fromStringList(failure->causes)},
                        {u"path"_s, textOrNull(failure->path)}};
}

QJsonObject moduleToJson(const ModuleSnapshot &module)
{
    return {{u"index"_s, indexOrNull(module.index)},
            {u"path"_s, module.path},
            {u"runtime"_s, textOrNull(module.runtime)},
            {u"state"_s, stateName(module.state)},
            {u"line"_s, module.entry.isValid() ? QJsonValue(module.entry.line) : QJsonValue(QJsonValue::Null)},
            {u"version"_s, textOrNull(module.version)},
            {u"load_ms"_s, double(module.loadNs) / nsPerMs},
            {u"error"_s, failureToJson(module.failure)}};
}

QJsonObject callbackToJson(const CallbackSnapshot &callback)
{
    QJsonArray modules;
    for (const CallbackSnapshot::Asked &asked : callback.modules)
        modules.append(asked.module);
    return {{u"category"_s, callback.category},
            {u"name"_s, callback.name},
            {u"policy"_s, callback.policy},
            {u"modules"_s, modules}};
}

QJsonObject routeToJson(const RouteSnapshot &route)
{
    return {{u"path"_s, route.path},
            {u"module"_s, route.module},
            {u"state"_s, stateName(route.state)},
            {u"reason"_s, textOrNull(route.reason)}};
}

QJsonValue estimateToJson(const std::optional<CacheMemory> &memory)
{
    return memory ? QJsonValue(estimateName(*memory)) : QJsonValue(QJsonValue::Null);
}

QJsonObject cacheToJson(const CachedFunctionSnapshot &cache)
{
    return {{u"module"_s, cache.module},
            {u"function"_s, cache.function},
            {u"keys"_s, QJsonArray::fromStringList(cache.keys)},
            {u"max_entries"_s, cache.statistics.askedSize},
            {u"effective_entries"_s, cache.statistics.effectiveSize},
            {u"entries"_s, cache.statistics.entries},
            {u"hits"_s, cache.statistics.hits},
            {u"misses"_s, cache.statistics.misses},
            {u"memory_bytes"_s, cache.memory ? QJsonValue(cache.memory->bytes) : QJsonValue(QJsonValue::Null)},
            {u"memory_estimate"_s, estimateToJson(cache.memory)}};
}

template<typename T, typename F>
QJsonArray arrayOf(const QList<T> &items, F toObject)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(toObject(item));
    return array;
}

} // namespace

QJsonObject snapshotToJson(const HostSnapshot &snapshot)
{
    QJsonObject json = checkToJson(snapshot);
    json.insert(u"server_name"_s, textOrNull(snapshot.serverName));
    json.insert(u"callbacks"_s, arrayOf(snapshot.callbacks, callbackToJson));
    json.insert(u"routes"_s, arrayOf(snapshot.routes, routeToJson));
    json.insert(u"caches"_s, arrayOf(snapshot.caches, cacheToJson));
    return json;
}

QJsonObject checkToJson(const HostSnapshot &snapshot)
{
    QJsonObject json = problemsToJson(snapshot.problems);
    json.insert(u"modules"_s, arrayOf(snapshot.modules, moduleToJson));
    return json;
}

QJsonObject problemsToJson(const QList<Problem> &problems)
{
    return {{u"problems"_s, arrayOf(problems, [](const Problem &problem) { return toJson(problem); })}};
}

QString stateName(ModuleState state)
{
    switch (state) {
    case ModuleState::Active:
        return u"active"_s;
    case ModuleState::Failed:
        return u"failed"_s;
    case ModuleState::Disabled:
        return u"disabled"_s;
    }
    return {};
}

QString stateName(RouteState state)
{
    switch (state) {
    case RouteState::Serving:
        return u"serving"_s;
    case RouteState::Shadowed:
        return u"shadowed"_s;
    case RouteState::Refused:
        return u"refused"_s;
    }
    return {};
}

} // namespace modulehost
