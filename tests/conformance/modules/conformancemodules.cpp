// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*!
 * \file
 * The classes that the conformance cases import: pkg.Echo, pkg.Plain and pkg.Bad of the kind config, and one
 * that makes register calls for the kind register.
 */

#include <modulehost/module.h>
#include <modulehost/moduleapi.h>

using namespace Qt::StringLiterals;

namespace modulehost::conformance {

namespace {

Task<Value> answer(Value value) { co_return value; }

//! Answers on_new_event with \a value: what the test reads off the report of a dispatch.
void tell(ModuleApi &api, const Value &value)
{
    api.registerDynamicCallbacks(u"third_party_rules"_s,
                                 {{u"on_new_event"_s, {.call = [value](Value::List &) { return answer(value); }}}});
}

Value loaded(const QString &path, const Value &config)
{
    return Value::dict({{u"class"_s, Value(path)}, {u"config"_s, config}});
}

} // namespace

//! Has a parse_config that wraps what it is given.
class Echo : public Module
{
public:
    static Value parseConfig(const ConfigValue &config)
    {
        return Value::dict({{u"parsed"_s, Value::fromJson(config.toJson())}});
    }
    Echo(const Value &config, ModuleApi &api) { tell(api, loaded(u"pkg.Echo"_s, config)); }
};

//! Has no parse_config.
class Plain : public Module
{
public:
    Plain(const ConfigValue &config, ModuleApi &api)
    {
        tell(api, loaded(u"pkg.Plain"_s, Value::fromJson(config.toJson())));
    }
};

//! Has a parse_config that raises what case CFG-05 says.
class Bad : public Module
{
public:
    static int parseConfig(const ConfigValue &) { throw ConfigError(u"bad value"_s, {u"servers"_s, u"<item 2>"_s}); }
    Bad(const int &, ModuleApi &) { }
};

/*!
 * Makes the one register call of its config, with callbacks that do nothing:
 * `{ category: …, callbacks: […], auth_checkers: [{ login_type: …, fields: […] }] }`. Fails with the type of the
 * exception that the call throws as its message.
 */
class Registering : public Module
{
public:
    Registering(const ConfigValue &config, ModuleApi &api)
    {
        try {
            api.registerDynamicCallbacks(config[u"category"_s].asString(), callbacks(config[u"callbacks"_s]),
                                         checkers(config[u"auth_checkers"_s]));
        } catch (const RuntimeError &) {
            throw Error(u"RuntimeError"_s);
        } catch (const TypeError &) {
            throw Error(u"TypeError"_s);
        } catch (const ConfigError &) {
            throw Error(u"ConfigError"_s);
        }
    }

private:
    static DynamicCallback nothing()
    {
        return {.call = [](Value::List &) { return answer({}); }};
    }
    static QList<std::pair<QString, DynamicCallback>> callbacks(const ConfigValue &names)
    {
        QList<std::pair<QString, DynamicCallback>> list;
        const QStringList texts = names.asStringList({});
        for (const QString &name : texts)
            list.append({name, nothing()});
        return list;
    }
    static QList<LoginChecker<DynamicCallback>> checkers(const ConfigValue &entries)
    {
        QList<LoginChecker<DynamicCallback>> list;
        const QList<ConfigValue> items = entries.isNull() ? QList<ConfigValue>() : entries.asList();
        for (const ConfigValue &item : items)
            list.append({item[u"login_type"_s].asString(), item[u"fields"_s].asStringList({}), nothing()});
        return list;
    }
};

} // namespace modulehost::conformance

MODULEHOST_EXPORT(pkg.Echo, modulehost::conformance::Echo)
MODULEHOST_EXPORT(pkg.Plain, modulehost::conformance::Plain)
MODULEHOST_EXPORT(pkg.Bad, modulehost::conformance::Bad)
MODULEHOST_EXPORT(pkg.Registering, modulehost::conformance::Registering)
