// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>
#include <modulehost/value.h>
#include <modulehost/webresource.h>

#include <chrono>
#include <exception>
#include <optional>

namespace modulehost {

//! One key that a callback sets in one of its arguments.
struct ScriptedChange
{
    qsizetype argument = 0; //!< Its position.
    QString key;
    Value value;
};

//! One call's worth of script: wait, change arguments, then return or raise.
struct ScriptedAnswer
{
    std::chrono::milliseconds delay {};
    QList<ScriptedChange> changes;
    std::exception_ptr raises; //!< Null when it returns.
    Value returns;
};

//! One registration of one callback.
struct ScriptedCallback
{
    QString name;
    QList<ScriptedAnswer> answers; //!< Given one after another, the last one for ever; never empty.
    int parameters = -1; //!< How many it declares; -1 when it takes whatever it is given.
    bool isCoroutine = true;
};

//! An auth checker.
struct ScriptedLoginChecker
{
    QString loginType;
    QStringList fields;
    ScriptedCallback callback;
};

struct ScriptedRoute
{
    QString path;
    bool leaf = false;
    bool echo = false; //!< Answers what it was asked, as JSON, instead of the body.
    QString cache; //!< Answers the value that this cached function has for the segments below the path.
    std::chrono::milliseconds delay {};
    std::exception_ptr raises;
    WebResponse response;
};

struct ScriptedCacheEntry
{
    QStringList key;
    QString value;
};

struct ScriptedCacheConfig
{
    QString function;
    QStringList keys;
    int maxEntries = 0;
    QList<ScriptedCacheEntry> entries;
};

/*!
 * The config of scripted.ScriptedModule, read (command line, "The scripted module"). Immutable by use:
 * the running state of a script is the module's.
 */
struct ScriptedConfig
{
    QList<ScriptedCallback> callbacks; //!< In file order; a name may occur several times.
    QList<ScriptedLoginChecker> loginCheckers;
    QList<ScriptedRoute> routes;
    QList<ScriptedCacheConfig> caches;
    std::optional<QString> constructorFailure; //!< The message that the constructor is to throw.

    bool hasCache(const QString &function) const;

    //! Throws ConfigError for what it cannot read, and when the config asks it to fail.
    static ScriptedConfig read(const ConfigValue &config);
};

} // namespace modulehost
