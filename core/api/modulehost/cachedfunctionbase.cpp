// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachedfunctionbase.h"

#include "cachecomputation.h"

#include <QLoggingCategory>

namespace modulehost {

CachedFunctionBase::~CachedFunctionBase() = default;

namespace detail {

namespace {
Q_LOGGING_CATEGORY(logCache, "modulehost.cache")
}

void runInvalidationCallbacks(InvalidationCallbacks callbacks, const QString &cache)
{
    for (const OnInvalidate &callback : callbacks) {
        try {
            callback();
        } catch (const std::exception &exception) {
            qCWarning(logCache, "%ls: an invalidation callback failed: %s", qUtf16Printable(cache), exception.what());
        } catch (...) {
            qCWarning(logCache, "%ls: an invalidation callback failed", qUtf16Printable(cache));
        }
    }
}

} // namespace detail

CachedFunctionBase::Slice CachedFunctionBase::invalidateAllInSlices()
{
    invalidateAll();
    return [](std::chrono::microseconds) { return true; };
}

CacheEntryLookup CachedFunctionBase::lookUp(const QStringList &) const { return {}; }

std::optional<CacheMemory> CachedFunctionBase::memory() const { return {}; }

} // namespace modulehost
