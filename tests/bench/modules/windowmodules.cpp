// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/cachedfunction.h>
#include <modulehost/module.h>
#include <modulehost/moduleapi.h>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! A cache that is full from the start, and a web resource to measure how soon the host answers.
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
        api.registerWebResource(u"/_synapse/client/beat"_s,
                                {.get = [](const WebRequest &) { return WebResponse::text(200, u"alive"_s); }});
    }

private:
    CachedFunction<QString(QString)> m_department;
};

} // namespace

MODULEHOST_EXPORT(cachesbench.CacheModule, CacheModule)
