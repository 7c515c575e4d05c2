// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invalidationstream.h"

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

//! Two registrations of one name; messages of other hosts reach only the last (module system 8).
struct CacheCollision
{
    QString name;
    int hiddenModule = 0;
    int module = 0; //!< The later one, which wins.

    friend bool operator==(const CacheCollision &, const CacheCollision &) = default;
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

    //! Drops what has not been used for \a age. The homeserver does that every 30 seconds.
    void expire(std::chrono::milliseconds age) const;

    //! By the name that other hosts use; of several the last one, or null.
    CachedFunctionBase *find(const QString &name) const;
    //! By module and bare function name; of several the last one, or null.
    CachedFunctionBase *find(int module, const QString &function) const;

    //! Acts on a message of another host. Unknown names and keys that do not fit are ignored.
    void receive(const InvalidationMessage &message) const;

private:
    QList<RegisteredCache> m_caches;
    QList<CacheCollision> m_collisions;
    QHash<QString, qsizetype> m_byName;
};

/*!
 * Invalidates one key here and tells the other hosts; without a \a stream (null) there are none. \a function needs
 * not be registered. Throws TypeError when the texts do not fit the key parameters, and then sends nothing.
 */
void invalidateEverywhere(CachedFunctionBase &function, const QString &modulePath, const QStringList &keys,
                          InvalidationStream *stream);

} // namespace modulehost
