// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachefactors.h"

#include <modulehost/errors.h>

#include <cmath>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

double readFactor(const ConfigValue &value)
{
    const double factor = value.asDouble();
    if (!std::isfinite(factor))
        value.fail(u"a cache factor must be a finite number"_s);
    return factor;
}

} // namespace

QString canonicalCacheName(const QString &name)
{
    QString canonical;
    for (const QChar c : name) {
        const char16_t code = c.unicode();
        if ((code >= u'a' && code <= u'z') || (code >= u'1' && code <= u'9') || code == u'_')
            canonical += c;
        else if (code >= u'A' && code <= u'Z')
            canonical += QChar(char16_t(code - u'A' + u'a'));
    }
    return canonical;
}

CacheFactors::CacheFactors(const ConfigValue &caches, const QProcessEnvironment &environment)
{
    // As the homeserver does, everything falsy is taken for nothing.
    if (caches.isTruthy() && !caches.isMap())
        caches.fail(u"expected a mapping, not %1"_s.arg(caches.typeName()));
    if (const ConfigValue global = caches[u"global_factor"_s]; !global.isMissing())
        m_global = readFactor(global);

    const ConfigValue perCache = caches[u"per_cache_factors"_s];
    if (perCache.isTruthy() && !perCache.isMap())
        perCache.fail(u"expected a mapping of cache names to numbers, not %1"_s.arg(perCache.typeName()));
    for (const auto &[name, value] : perCache.entries())
        m_perCache.insert(canonicalCacheName(name), readFactor(value));

    const QString prefix = u"SYNAPSE_CACHE_FACTOR_"_s;
    const QStringList variables = environment.keys();
    for (const QString &variable : variables) {
        if (!variable.startsWith(prefix))
            continue;
        bool ok = false;
        const double factor = environment.value(variable).toDouble(&ok);
        if (!ok || !std::isfinite(factor))
            throw ConfigError(u"the environment variable %1 must be a number"_s.arg(variable), caches.path());
        m_perCache.insert(canonicalCacheName(variable.sliced(prefix.size())), factor);
    }

    const ConfigValue expire = caches[u"expire_caches"_s];
    if (expire.isMissing() || (!expire.isNull() && expire.asBool()))
        m_expiry = caches[u"cache_entry_ttl"_s].asDuration(*m_expiry);
    else
        m_expiry = std::nullopt;
}

double CacheFactors::factor(const QString &name) const { return m_perCache.value(canonicalCacheName(name), m_global); }

} // namespace modulehost
