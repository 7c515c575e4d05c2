// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/module.h>
#include <modulehost/moduleapi.h>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! What a small module does while it is loaded: reads its config, registers a callback and a web resource.
class BenchModule : public Module
{
public:
    struct Config
    {
        QString word;
        qint64 limit = 0;
    };

    static Config parseConfig(const ConfigValue &config)
    {
        return {config[u"word"_s].asString(), config[u"limit"_s].asInt(10)};
    }

    BenchModule(const Config &config, ModuleApi &api)
    {
        const QString word = config.word;
        api.registerSpamCheckerCallbacks(
            {.userMayInvite = [](const QString &, const QString &, const QString &) { return SpamVerdict(); }});
        api.registerWebResource(u"/_synapse/client/"_s + word,
                                {.get = [word](const WebRequest &) { return WebResponse::text(200, word); }});
    }
};

} // namespace

MODULEHOST_EXPORT(bench.Module000, BenchModule)
