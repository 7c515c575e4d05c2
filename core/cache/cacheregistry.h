// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cachefactors.h"

#include <modulehost/cachedfunctionbase.h>

#include <QHash>
#include <QList>
#include <QString>

namespace modulehost {

//! `<python module>.<function>`: the module path without its last segment, and the bare function name.
QString cacheFunctionName(const QString &modulePath, const QString &function);

//! A cached function that a module has registered.
struct RegisteredCache
{
    int module = 0; //!< What the host knows the module by.
    QString modulePath;
    CachedFunctionBase *function = nullptr; //!< Owned by the module.
};

//! Two registrations of one name; messages of other processes reach only the last (module system 8).
struct CacheCollision
{
    QString name;
    int hiddenModule = 0;
    int module = 0; //!< The later one, which wins.

    friend bool operator==(const CacheCollision &, const CacheCollision &) = default;
};

//! One cache as it is shown.
struct CacheSnapshot
{
    int module = 0;
    QString name; //!< As other processes name it.
    QString function;
    QStringList keyParameters;
    bool reachable = true; //!< By name; false when a later registration has the same one.
    CacheStatistics statistics;
};

/*!
 * The cached functions of one set-up, in module order. Made anew for each set-up; the functions must
 * outlive it. Host thread only.
 */
class CacheRegistry
{
public:
    CacheRegistry() = default;
    explicit CacheRegistry(const QList<RegisteredCache> &caches);

    const QList<RegisteredCache> &caches() const noexcept { return m_caches; }
    const QList<CacheCollision> &collisions() const noexcept { return m_collisions; }
    QList<CacheSnapshot> snapshot() const;

    //! Gives every cache its factor; entries that are too many leave.
    void applyFactors(const CacheFactors &factors) const;
    //! Entries stored from now on can expire. To be called when the set-up has been constructed.
    void enableExpiry() const;
    //! Drops what has not been used for \a age. The homeserver does that every 30 seconds.
    void expire(std::chrono::milliseconds age) const;

    //! By the name that other processes use; of several the last one, or null.
    CachedFunctionBase *find(const QString &name) const;
    //! By module and bare function name; of several the last one, or null.
    CachedFunctionBase *find(int module, const QString &function) const;

private:
    QList<RegisteredCache> m_caches;
    QList<CacheCollision> m_collisions;
    QHash<QString, qsizetype> m_byName;
};

} // namespace modulehost
