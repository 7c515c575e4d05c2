// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Modules that fail, each in its own way.

#include <modulehost/module.h>

#include <stdexcept>

using namespace modulehost;
using namespace Qt::StringLiterals;

namespace {

class NeverBuilt : public Module
{
public:
    NeverBuilt(int, ModuleApi &) { }
};

class RefusesConfig : public NeverBuilt
{
public:
    using NeverBuilt::NeverBuilt;
    static int parseConfig(const ConfigValue &) { throw ConfigError(u"bad value"_s, {u"servers"_s, u"<item 2>"_s}); }
};

class RefusesWithCause : public NeverBuilt
{
public:
    using NeverBuilt::NeverBuilt;
    static int parseConfig(const ConfigValue &)
    {
        try {
            throw std::runtime_error("no such file");
        } catch (...) {
            std::throw_with_nested(ConfigError(u"cannot read the list"_s));
        }
    }
};

class ParsesWithStdException : public NeverBuilt
{
public:
    using NeverBuilt::NeverBuilt;
    static int parseConfig(const ConfigValue &) { throw std::out_of_range("position 7"); }
};

class ParsesWithInt : public NeverBuilt
{
public:
    using NeverBuilt::NeverBuilt;
    static int parseConfig(const ConfigValue &) { throw 42; }
};

//! Registers one of everything before it fails.
class FailsAfterRegistering : public Module
{
public:
    FailsAfterRegistering(const ConfigValue &config, ModuleApi &api)
    {
        api.registerSpamCheckerCallbacks(
            {.userMayInvite = [](const QString &, const QString &, const QString &) { return SpamVerdict(); }});
        api.registerAccountValidityCallbacks({.onLegacySendMail = [](const QString &) {}});
        api.registerWebResource(u"/_synapse/client/never"_s, {});
        api.runAsBackgroundProcess(u"never"_s, [&api]() -> Task<> {
            api.log(LogLevel::Error, u"a background process of a failed module ran"_s);
            co_return;
        });
        if (config[u"kind"_s].asString() == u"int"_s)
            throw 42;
        throw std::runtime_error("the database is down");
    }
};

class RefusesInConstructor : public Module
{
public:
    RefusesInConstructor(const ConfigValue &config, ModuleApi &) { config[u"port"_s].fail(u"the port is taken"_s); }
};

} // namespace

MODULEHOST_EXPORT(throwing.RefusesConfig, RefusesConfig)
MODULEHOST_EXPORT(throwing.RefusesWithCause, RefusesWithCause)
MODULEHOST_EXPORT(throwing.ParsesWithStdException, ParsesWithStdException)
MODULEHOST_EXPORT(throwing.ParsesWithInt, ParsesWithInt)
MODULEHOST_EXPORT(throwing.FailsAfterRegistering, FailsAfterRegistering)
MODULEHOST_EXPORT(throwing.RefusesInConstructor, RefusesInConstructor)
