// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cacheregistry.h"

#include <modulehost/errors.h>

using namespace Qt::StringLiterals;

namespace modulehost {

QString cacheFunctionName(const QString &modulePath, const QString &function)
{
    const qsizetype dot = modulePath.lastIndexOf(u'.');
    return dot < 0 ? function : QString(modulePath.first(dot) + u'.' + function);
}

CacheRegistry::CacheRegistry(const QList<RegisteredCache> &caches)
    : m_caches(caches)
{
    for (qsizetype i = 0; i < m_caches.size(); ++i) {
        const QString name = cacheFunctionName(m_caches.at(i).modulePath, m_caches.at(i).function->name());
        const auto earlier = m_byName.constFind(name);
        if (earlier != m_byName.constEnd())
            m_collisions.append({name, m_caches.at(*earlier).module, m_caches.at(i).module});
        m_byName.insert(name, i);
    }
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

void CacheRegistry::receive(const InvalidationMessage &message) const
{
    CachedFunctionBase *function = find(message.cacheFunction);
    if (!function)
        return;
    if (message.keys)
        function->invalidateText(*message.keys);
    else
        function->invalidateAll();
}

void invalidateEverywhere(CachedFunctionBase &function, const QString &modulePath, const QStringList &keys,
                          InvalidationStream *stream)
{
    if (!function.invalidateText(keys)) {
        throw TypeError(u"the key (%1) does not fit the parameters (%2) of %3"_s.arg(
            keys.join(u", "_s), function.keyParameters().join(u", "_s), function.name()));
    }
    if (stream)
        stream->send({cacheFunctionName(modulePath, function.name()), keys});
}

} // namespace modulehost
