// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <counters.h>
#include <problem.h>
#include <trafficmix.h>

#include <modulehost/cachedfunctionbase.h>
#include <modulehost/configvalue.h>

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QSharedDataPointer>
#include <QString>
#include <QStringList>

#include <optional>

/*!
 * \file
 * What a host looks like from outside, as values: immutable once made, implicitly shared, free to cross
 * threads. User interfaces know these and nothing else of the host.
 */

namespace modulehost {

enum class ModuleState { Active, Failed, Disabled };

//! Why a module is not there.
struct ModuleFailure
{
    QString phase; //!< find, load, schema, parse_config or construct.
    QString message;
    QStringList causes;
    QString path; //!< Config path such as modules.<item 1>.config.ttl.
    SourceRange range;
};

struct PhaseTime
{
    QString phase;
    qint64 nanoseconds = 0;
};

//! One entry of `modules:`. `index` is its position among the enabled entries, -1 for a disabled one.
struct ModuleSnapshot
{
    int index = -1;
    QString path;
    QString runtime; //!< native, python; empty when no runtime provides the module.
    ModuleState state = ModuleState::Active;
    SourceRange entry;
    QString version;
    QString description;
    QString author;
    QString licence;
    QString file; //!< Of the plug-in.
    QJsonObject schema;
    QString example;
    std::optional<ModuleFailure> failure;
    QList<PhaseTime> loadTimes;
    qint64 loadNs = 0;
    int callbackCount = 0;
    int routeCount = 0;
    int cacheCount = 0;
    CallbackCounters totals; //!< Over all its callbacks.
    bool isLeftOut = false; //!< Enabled in the file, and left out of this run (ApplyOptions).
    bool isReused = false; //!< Kept its instance through the last apply.
};

//! One callback with the modules that are asked, in order. Those that nobody registered are left out.
struct CallbackSnapshot
{
    struct Asked
    {
        int module = -1;
        CallbackCounters counters;
        QString loginType; //!< Of auth_checkers.
        QStringList fields;
    };
    struct Refused
    {
        int module = -1;
        QString reason;
    };

    QString category;
    QString name;
    QString policy;
    QString exceptionPolicy;
    QList<Asked> modules;
    QList<Refused> refused;
};

enum class RouteState { Serving, Shadowed, Refused };

struct RouteSnapshot
{
    QString path;
    int module = -1;
    RouteState state = RouteState::Serving;
    QString reason;
    QString hint;
    bool leaf = false;
    quint64 requests = 0;
    quint64 errors = 0;
    qint64 totalNs = 0;
    qint64 maximumNs = 0;
    DurationHistogram histogram;
    TrafficMix mix;
};

//! A cached function that a module has registered, and what its cache holds.
struct CachedFunctionSnapshot
{
    int module = -1;
    QString function;
    QStringList keys; //!< Names of the key parameters.
    CacheStatistics statistics;
    std::optional<CacheMemory> memory = {}; //!< Nothing when the cache cannot tell.
};

//! A dispatch that waits for a module.
struct WaitingSnapshot
{
    QString callback;
    int module = -1; //!< -1 when it is gone.
    QString path; //!< Of the module, also when it is gone.
    qint64 milliseconds = 0;
};

//! An event loop that stands still.
struct StallSnapshot
{
    int module = -1; //!< In whose code; -1 when that cannot be told: a module's own timers and awaits are not seen.
    QString path; //!< Of the module.
    qint64 milliseconds = 0; //!< So far.
};

//! A request that no route answered.
struct UnmatchedRequest
{
    QDateTime time; //!< UTC.
    QString method;
    QString path;
    QString nearest; //!< Path of the route that comes nearest; empty when there is none.
};

struct ListenerSnapshot
{
    bool isListening = false;
    QString address; //!< http://127.0.0.1:8018
    QString error; //!< Why it does not listen, or not where it should by now.
    quint64 requests = 0;
    quint64 unmatched = 0;
    QList<UnmatchedRequest> lastUnmatched; //!< The latest last; bounded.
};

struct HostSnapshot
{
    quint64 revision = 0; //!< Grows with every apply.
    QStringList files;
    QByteArray contentHash;
    QString serverName;
    QDateTime countersSince; //!< UTC; when counters began or were reset.
    QList<ModuleSnapshot> modules; //!< Enabled and disabled, in file order.
    QList<CallbackSnapshot> callbacks; //!< In the order of the reference.
    QList<RouteSnapshot> routes;
    QList<CachedFunctionSnapshot> caches;
    QList<WaitingSnapshot> waiting;
    ListenerSnapshot listener;
    QList<Problem> problems; //!< Sorted: errors first, then by place.
    QString busy; //!< What the host is doing, empty when idle.
};

} // namespace modulehost
