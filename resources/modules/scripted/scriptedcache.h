// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scriptedconfig.h"

#include <modulehost/cachedfunction.h>

#include <memory>

namespace modulehost {

/*!
 * A cached function whose values are those of the config: an entry that is not in the cache, such as one that was
 * invalidated or pushed out, is found in the config when it is asked for. Host thread only.
 */
class ScriptedCache
{
public:
    static std::unique_ptr<ScriptedCache> make(const ScriptedCacheConfig &config);
    virtual ~ScriptedCache() = default;

    virtual CachedFunctionBase &function() = 0;
    //! Puts all values into the cache. It has to be registered: only then it has the size that the operator gives it.
    virtual void prefill() = 0;
    //! The value of a key; SynapseError 404 M_NOT_FOUND when the config has none or the key has other parts.
    virtual Task<QString> ask(QStringList key) = 0;

protected:
    ScriptedCache() = default;
    Q_DISABLE_COPY(ScriptedCache)
};

} // namespace modulehost
