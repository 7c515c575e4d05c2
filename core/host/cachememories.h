// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cacheregistry.h>

#include <modulehost/cachedfunctionbase.h>

#include <QHash>
#include <QList>

#include <optional>
#include <utility>

namespace modulehost {

/*!
 * What the caches of a set-up take in memory, estimated again for each snapshot as far as its time goes: with many
 * large ones some tell what was estimated for an earlier snapshot, and have their turn in the next. Host thread.
 */
class CacheMemories
{
public:
    /*!
     * Takes 2 ms of processor time, or 20 ms with caches that have no estimate yet, beside the longest single estimate.
     * Forgets caches that are not in \a caches.
     */
    void refresh(const QList<RegisteredCache> &caches);
    //! Nothing when the cache cannot tell, or was not yet estimated.
    std::optional<CacheMemory> of(const RegisteredCache &cache) const { return m_last.value(keyOf(cache)); }

private:
    using Key = std::pair<int, const CachedFunctionBase *>; //!< Modules' numbers are never given again.
    static Key keyOf(const RegisteredCache &cache) { return {cache.module, cache.function}; }

    QHash<Key, std::optional<CacheMemory>> m_last;
    qsizetype m_next = 0; //!< Where the next snapshot begins.
};

} // namespace modulehost
