// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedconfig.h"

#include <modulehost/callbacknames.h>
#include <modulehost/errors.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QList<ConfigValue> itemsOf(const ConfigValue &config)
{
    return config.isNull() ? QList<ConfigValue> {} : config.asList();
}

void requireMap(const ConfigValue &config)
{
    if (!config.isMap())
        config.fail(u"expected a mapping, got %1"_s.arg(config.typeName()));
}

std::chrono::milliseconds readDelay(const ConfigValue &config, std::chrono::milliseconds fallback)
{
    const std::chrono::milliseconds delay(config.asInt(fallback.count()));
    if (delay.count() < 0)
        config.fail(u"a delay cannot be negative"_s);
    return delay;
}

std::exception_ptr readException(const ConfigValue &config)
{
    if (config.isNull())
        return nullptr;
    if (config.isString())
        return std::make_exception_ptr(Error(config.asString()));
    requireMap(config);
    if (config[u"cancelled"_s].asBool(false))
        return std::make_exception_ptr(Cancelled());
    const ConfigValue status = config[u"status"_s];
    if (status.asInt() < 100 || status.asInt() > 599)
        status.fail(u"expected an HTTP status, got %1"_s.arg(status.text()));
    return std::make_exception_ptr(SynapseError(int(status.asInt()), config[u"message"_s].asString(QString()),
                                                config[u"errcode"_s].asString(u"M_UNKNOWN"_s)));
}

QList<ScriptedChange> readChanges(const ConfigValue &config)
{
    QList<ScriptedChange> changes;
    requireMap(config);
    const auto arguments = config.entries();
    for (const auto &[position, keys] : arguments) {
        bool isNumber = false;
        const qsizetype argument = position.toInt(&isNumber);
        if (!isNumber || argument < 0)
            keys.fail(u"expected the position of an argument, got \"%1\""_s.arg(position));
        requireMap(keys);
        const auto entries = keys.entries();
        for (const auto &[key, value] : entries)
            changes.append({argument, key, Value::fromConfig(value)});
    }
    return changes;
}

//! What \a config says replaces what \a base says.
ScriptedAnswer readAnswer(const ConfigValue &config, ScriptedAnswer base)
{
    base.delay = readDelay(config[u"delay_ms"_s], base.delay);
    if (const ConfigValue changes = config[u"mutates_arg"_s]; !changes.isNull())
        base.changes = readChanges(changes);
    if (const ConfigValue returns = config[u"returns"_s]; !returns.isMissing()) {
        base.returns = Value::fromConfig(returns);
        base.raises = nullptr;
    }
    if (const ConfigValue raises = config[u"raises"_s]; !raises.isMissing())
        base.raises = readException(raises);
    return base;
}

//! A tag such as {$code: …}, as opposed to a mapping of this module's own keys.
bool isTagged(const ConfigValue &config)
{
    const QStringList keys = config.keys();
    return std::any_of(keys.begin(), keys.end(), [](const QString &key) { return key.startsWith(u'$'); });
}

ScriptedCallback readCallback(const QString &name, const ConfigValue &config)
{
    ScriptedCallback callback;
    callback.name = name;
    if (!config.isNull())
        requireMap(config);
    callback.isCoroutine = !config[u"sync"_s].asBool(false);
    callback.parameters = int(config[u"params"_s].asInt(-1));

    ScriptedAnswer base;
    base.returns = neutralAnswer(name);
    base = readAnswer(config, base);
    const QList<ConfigValue> answers = itemsOf(config[u"answers"_s]);
    for (const ConfigValue &item : answers) {
        if (item.isMap() && !isTagged(item)) {
            callback.answers.append(readAnswer(item, base));
        } else {
            ScriptedAnswer answer = base;
            answer.returns = Value::fromConfig(item);
            answer.raises = nullptr;
            callback.answers.append(answer);
        }
    }
    if (callback.answers.isEmpty())
        callback.answers.append(base);
    for (const ScriptedAnswer &answer : std::as_const(callback.answers)) {
        if (!callback.isCoroutine && answer.delay.count() > 0)
            config.fail(u"sync and delay_ms exclude each other: a plain function cannot wait"_s);
    }
    return callback;
}

ScriptedLoginChecker readLoginChecker(const ConfigValue &config)
{
    requireMap(config);
    return {config[u"login_type"_s].asString(), config[u"fields"_s].asStringList({}),
            readCallback(u"auth_checkers"_s, config)};
}

ScriptedRoute readRoute(const ConfigValue &config)
{
    requireMap(config);
    ScriptedRoute route;
    route.path = config[u"path"_s].asString();
    route.leaf = config[u"leaf"_s].asBool(false);
    route.echo = config[u"echo"_s].asBool(false);
    route.cache = config[u"cache"_s].asString(QString());
    route.delay = readDelay(config[u"delay_ms"_s], {});
    route.raises = readException(config[u"raises"_s]);

    const ConfigValue status = config[u"status"_s];
    const qint64 code = status.asInt(200);
    if (code < 200 || code > 599) // an interim status is no answer
        status.fail(u"expected an HTTP status from 200 to 599, got %1"_s.arg(code));
    const ConfigValue body = config[u"body"_s];
    const bool isJson = body.isMap() || body.isList();
    route.response = isJson ? WebResponse::json(int(code), body.toJson()) : WebResponse::text(int(code), body.text());
    if (const QString type = config[u"content_type"_s].asString(QString()); !type.isEmpty()) {
        erase_if(route.response.headers,
                 [](const auto &h) { return h.first.compare("Content-Type", Qt::CaseInsensitive) == 0; });
        route.response.headers.append({"Content-Type", type.toLatin1()});
    }
    return route;
}

//! A text as it is, anything else as compact JSON.
QString cacheText(const ConfigValue &config)
{
    if (config.isMap() || config.isList()) {
        const QJsonValue json = config.toJson();
        const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
        return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    }
    return config.text();
}

//! Either {key: value}, for one key parameter, or a list of {key: […], value: …}.
QList<ScriptedCacheEntry> readEntries(const ConfigValue &config, qsizetype keyCount)
{
    QList<ScriptedCacheEntry> entries;
    if (config.isMap()) {
        if (keyCount != 1)
            config.fail(u"with several keys, entries is a list of { key: […], value: … }"_s);
        const auto pairs = config.entries();
        for (const auto &[key, value] : pairs)
            entries.append({{key}, cacheText(value)});
        return entries;
    }
    const QList<ConfigValue> items = itemsOf(config);
    for (const ConfigValue &item : items) {
        const QStringList key = item[u"key"_s].asStringList();
        if (key.size() != keyCount)
            item[u"key"_s].fail(u"expected %1 texts, got %2"_s.arg(keyCount).arg(key.size()));
        entries.append({key, cacheText(item[u"value"_s])});
    }
    return entries;
}

ScriptedCacheConfig readCache(const ConfigValue &config)
{
    constexpr qsizetype mostKeys = 4;
    requireMap(config);
    ScriptedCacheConfig cache;
    cache.function = config[u"function"_s].asString();
    const ConfigValue keys = config[u"keys"_s];
    cache.keys = keys.asStringList();
    if (cache.keys.isEmpty() || cache.keys.size() > mostKeys)
        keys.fail(u"expected one to %1 key parameters, got %2"_s.arg(mostKeys).arg(cache.keys.size()));
    const qint64 entries = config[u"max_entries"_s].asInt(1000);
    if (entries < 1 || entries > std::numeric_limits<int>::max())
        config[u"max_entries"_s].fail(u"expected a number of entries, got %1"_s.arg(entries));
    cache.maxEntries = int(entries);
    cache.entries = readEntries(config[u"entries"_s], cache.keys.size());
    return cache;
}

void readCallbacks(const ConfigValue &config, ScriptedConfig &script)
{
    if (config.isNull())
        return;
    requireMap(config);
    const auto entries = config.entries();
    for (const auto &[name, callback] : entries) {
        const QList<ConfigValue> items = callback.isList() ? callback.asList() : QList<ConfigValue> {callback};
        for (const ConfigValue &item : items) {
            if (name == u"auth_checkers"_s)
                script.loginCheckers.append(readLoginChecker(item));
            else
                script.callbacks.append(readCallback(name, item));
        }
    }
}

std::optional<QString> readFailure(const ConfigValue &config)
{
    if (config.isNull())
        return std::nullopt;
    requireMap(config);
    const QString message = config[u"message"_s].asString(u"fails as configured"_s);
    const QString phase = config[u"in"_s].asString();
    if (phase == u"parse_config"_s)
        throw ConfigError(message, config[u"path"_s].asStringList({}));
    if (phase != u"constructor"_s)
        config[u"in"_s].fail(u"expected parse_config or constructor, got \"%1\""_s.arg(phase));
    return message;
}

} // namespace

bool ScriptedConfig::hasCache(const QString &function) const
{
    return std::any_of(caches.begin(), caches.end(),
                       [&](const ScriptedCacheConfig &c) { return c.function == function; });
}

ScriptedConfig ScriptedConfig::read(const ConfigValue &config)
{
    ScriptedConfig script;
    script.constructorFailure = readFailure(config[u"fails"_s]);
    readCallbacks(config[u"callbacks"_s], script);
    const QList<ConfigValue> routes = itemsOf(config[u"routes"_s]);
    for (const ConfigValue &route : routes)
        script.routes.append(readRoute(route));
    const QList<ConfigValue> caches = itemsOf(config[u"caches"_s]);
    for (const ConfigValue &cache : caches)
        script.caches.append(readCache(cache));
    for (qsizetype i = 0; i < script.routes.size(); ++i) {
        const QString name = script.routes.at(i).cache;
        if (!name.isEmpty() && !script.hasCache(name))
            routes.at(i)[u"cache"_s].fail(u"there is no cache of the function \"%1\""_s.arg(name));
    }
    return script;
}

} // namespace modulehost
