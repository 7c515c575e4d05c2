// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/cachedfunction.h>
#include <modulehost/module.h>
#include <modulehost/moduleapi.h>

using namespace Qt::StringLiterals;

namespace modulehost::conformance {

/*!
 * Registers a cached function of two texts as its config says, `{ function: …, cached: [[…, …]] }`. Asked on_new_event
 * with an event that has `keys`, it invalidates that entry by the module API.
 */
class Caching : public Module
{
public:
    Caching(const ConfigValue &config, ModuleApi &api)
        : m_api(api)
        , m_function(config[u"function"_s].asString(), {}, [](const QString &, const QString &) { return QString(); })
    {
        api.registerCachedFunction(m_function);
        const QList<ConfigValue> cached = config[u"cached"_s].asList();
        for (const ConfigValue &item : cached) {
            const QStringList key = item.asStringList();
            m_function.prefill(key.at(0), key.at(1), u"value"_s);
        }
        const auto invalidating = [this](Value::List &arguments) { return invalidate(arguments.at(0)[u"keys"_s]); };
        api.registerDynamicCallbacks(u"third_party_rules"_s, {{u"on_new_event"_s, {.call = invalidating}}});
    }

private:
    Task<Value> invalidate(Value keys)
    {
        QStringList texts;
        for (const Value &key : keys.items())
            texts.append(key.toString());
        co_await m_api.invalidateCache(m_function, texts);
        co_return Value();
    }

    ModuleApi &m_api;
    CachedFunction<QString(QString, QString)> m_function;
};

} // namespace modulehost::conformance

MODULEHOST_EXPORT(my_pkg.Caching, modulehost::conformance::Caching)
