// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/cachedfunction.h>
#include <modulehost/module.h>
#include <modulehost/moduleapi.h>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

SpamVerdict allowInvite(const QString &, const QString &, const QString &) { return {}; }

//! A cache that is full from the start.
class CacheModule : public Module
{
public:
    struct Config
    {
        int entries = 0;
    };

    static Config parseConfig(const ConfigValue &config) { return {int(config[u"entries"_s].asInt(1000))}; }

    CacheModule(const Config &config, ModuleApi &api)
        : m_department(u"get_department_for_user"_s,
                       {.maxEntries = 2 * config.entries, .keyParameters = {u"user_id"_s}},
                       [](const QString &user) { return user; })
    {
        for (int i = 0; i < config.entries; ++i)
            m_department.prefill(u"@user%1:example.com"_s.arg(i), u"department %1"_s.arg(i % 1000));
        api.registerCachedFunction(m_department);
        api.registerSpamCheckerCallbacks({.userMayInvite = allowInvite});
    }

private:
    CachedFunction<QString(QString)> m_department;
};

//! Much to show: callbacks and a number of web resources.
class BusyModule : public Module
{
public:
    struct Config
    {
        QString name;
        int routes = 0;
    };

    static Config parseConfig(const ConfigValue &config)
    {
        return {config[u"name"_s].asString(), int(config[u"routes"_s].asInt(0))};
    }

    BusyModule(const Config &config, ModuleApi &api)
    {
        api.registerSpamCheckerCallbacks(
            {.checkEventForSpam = [](const Event &) { return SpamVerdict(); }, .userMayInvite = allowInvite});
        for (int i = 0; i < config.routes; ++i) {
            api.registerWebResource(u"/_synapse/client/%1/resource_%2"_s.arg(config.name).arg(i),
                                    {.get = [](const WebRequest &) { return WebResponse::text(200, u"hello"_s); }});
        }
    }
};

//! One web resource with a short answer.
class HelloModule : public Module
{
public:
    HelloModule(const ConfigValue &, ModuleApi &api)
    {
        api.registerWebResource(
            u"/_synapse/client/hello"_s, {.get = [](const WebRequest &) {
                return WebResponse {.headers = {{"Content-Type"_ba, "text/plain"_ba}}, .body = "hello"_ba};
            }});
    }
};

} // namespace

MODULEHOST_EXPORT(windowbench.CacheModule, CacheModule)
MODULEHOST_EXPORT(windowbench.BusyModule, BusyModule)
MODULEHOST_EXPORT(windowbench.HelloModule, HelloModule)
