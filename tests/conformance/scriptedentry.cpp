// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedentry.h"

#include "conformancecases.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QJsonValue raises(const ConfigValue &error)
{
    const QString type = error[u"type"_s].asString();
    if (type == u"cancelled"_s)
        return QJsonObject {{u"cancelled"_s, true}};
    if (type == u"other"_s)
        return error[u"message"_s].asString();
    return QJsonObject {{u"status"_s, error[u"status"_s].asInt()},
                        {u"errcode"_s, error[u"errcode"_s].asString()},
                        {u"message"_s, error[u"message"_s].asString()}};
}

QJsonObject changes(const ConfigValue &mutation)
{
    QJsonObject set;
    for (const auto &[key, value] : mutation[u"set"_s].entries())
        set.insert(key, caseValue(value).toTagged());
    return {{QString::number(mutation[u"index"_s].asInt()), set}};
}

//! Presence callbacks are registered in pairs.
QString otherOfPair(const QString &callback)
{
    if (callback == u"get_interested_users"_s)
        return u"get_users_for_states"_s;
    return callback == u"get_users_for_states"_s ? u"get_interested_users"_s : QString();
}

} // namespace

QJsonObject scriptedEntry(const ConfigValue &module, const QString &callback)
{
    const QString name = module[u"callback"_s].asString(callback);
    QJsonObject script;
    if (module.contains(u"returns"_s))
        script.insert(u"returns"_s, caseValue(module[u"returns"_s]).toTagged());
    if (module.contains(u"raises"_s))
        script.insert(u"raises"_s, raises(module[u"raises"_s]));
    if (module.contains(u"mutates_arg"_s))
        script.insert(u"mutates_arg"_s, changes(module[u"mutates_arg"_s]));
    for (const QString &key : {u"sync"_s, u"params"_s, u"login_type"_s, u"fields"_s}) {
        if (module.contains(key))
            script.insert(key, module[key].toJson());
    }

    QJsonObject callbacks;
    const bool isChecker = name == u"auth_checkers"_s;
    callbacks.insert(name, isChecker ? QJsonValue(QJsonArray {script}) : QJsonValue(script));
    if (const QString other = otherOfPair(name); !other.isEmpty())
        callbacks.insert(other, QJsonObject {{u"returns"_s, QJsonValue::Null}});
    return {{u"module"_s, u"scripted.ScriptedModule"_s}, {u"config"_s, QJsonObject {{u"callbacks"_s, callbacks}}}};
}

} // namespace modulehost
