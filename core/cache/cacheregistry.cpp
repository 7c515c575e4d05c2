// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cacheregistry.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString nameOf(const RegisteredCache &cache) { return cacheFunctionName(cache.modulePath, cache.function->name()); }

} // namespace

QString cacheFunctionName(const QString &modulePath, const QString &function)
{
    const qsizetype dot = modulePath.lastIndexOf(u'.');
    return dot < 0 ? function : QString(modulePath.first(dot) + u'.' + function);
}

CacheRegistry::CacheRegistry(const QList<RegisteredCache> &caches)
    : m_caches(caches)
{
    for (qsizetype i = 0; i < m_caches.size(); ++i) {
        const QString name = nameOf(m_caches.at(i));
        const auto earlier = m_byName.constFind(name);
        if (earlier != m_byName.constEnd())
            m_collisions.append({name, m_caches.at(*earlier).module, m_caches.at(i).module});
        m_byName.insert(name, i);
    }
}

QList<CacheSnapshot> CacheRegistry::snapshot() const
{
    QList<CacheSnapshot> snapshot;
    for (const RegisteredCache &cache : m_caches) {
        const QString name = nameOf(cache);
        snapshot.append({cache.module, name, cache.function->name(), cache.function->keyParameters(),
                         find(name) == cache.function, cache.function->statistics()});
    }
    return snapshot;
}

void CacheRegistry::applyFactors(const CacheFactors &factors) const
{
    for (const RegisteredCache &cache : m_caches)
        cache.function->setFactor(factors.factor(cache.function->name()));
}

void CacheRegistry::enableExpiry() const
{
    for (const RegisteredCache &cache : m_caches)
        cache.function->enableExpiry();
}

void CacheRegistry::expire(std::chrono::milliseconds age) const
{
    for (const RegisteredCache &cache : m_caches)
        cache.function->expireOlderThan(age);
}

CachedFunctionBase *CacheRegistry::find(const QString &name) const
{
    const auto found = m_byName.constFind(name);
    return found == m_byName.constEnd() ? nullptr : m_caches.at(*found).function;
}

CachedFunctionBase *CacheRegistry::find(int module, const QString &function) const
{
    for (auto cache = m_caches.crbegin(); cache != m_caches.crend(); ++cache) {
        if (cache->module == module && cache->function->name() == function)
            return cache->function;
    }
    return nullptr;
}

} // namespace modulehost
