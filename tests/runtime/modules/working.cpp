// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two modules that do what modules do, in one plug-in.

#include <modulehost/codes.h>
#include <modulehost/module.h>

using namespace modulehost;
using namespace Qt::StringLiterals;

namespace {

class Blocker : public Module
{
public:
    struct Config
    {
        QString blocked;
    };

    static Config parseConfig(const ConfigValue &config) { return {config[u"blocked"_s].asString(QString())}; }

    Blocker(const Config &config, ModuleApi &api)
        : m_blocked(config.blocked)
        , m_api(api)
    {
        api.registerSpamCheckerCallbacks({
            .userMayInvite = [this](const QString &inviter, const QString &, const QString &) -> SpamVerdict {
                return inviter == m_blocked ? SpamVerdict(Codes::forbidden()) : SpamVerdict();
            },
        });
        api.registerWebResource(u"/_synapse/client/blocked"_s, {.get = [this](const WebRequest &) {
                                    return WebResponse {.body = m_blocked.toUtf8()};
                                }});
        api.log(LogLevel::Info, u"blocks "_s % m_blocked);
    }

    ~Blocker() override { m_api.log(LogLevel::Info, u"destroyed"_s); }

private:
    QString m_blocked;
    ModuleApi &m_api;
};

//! Without parseConfig: gets the config as it is.
class Plain : public Module
{
public:
    Plain(const ConfigValue &config, ModuleApi &api)
    {
        api.log(LogLevel::Info, config.typeName() % u" of "_s % QString::number(config.size()));
    }
};

} // namespace

MODULEHOST_EXPORT(working.Blocker, Blocker)
MODULEHOST_EXPORT(working.Plain, Plain)
