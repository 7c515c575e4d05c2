// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachesettings.h"

#include "sectionreader.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

double readFactor(const ConfigValue &value)
{
    const double factor = value.asDouble();
    if (!(factor >= 0))
        value.fail(u"expected a factor of at least 0, got %1"_s.arg(value.text()));
    return factor;
}

} // namespace

CacheSettings readCacheSettings(const ConfigValue &section, QList<Problem> &problems)
{
    CacheSettings settings;
    // The homeserver takes everything falsy for nothing.
    if (!section.isTruthy())
        return settings;
    settings.section = section;
    if (!section.isMap()) {
        const QString message = u"expected a mapping, got %1"_s.arg(section.typeName());
        problems.append(problemAt(section, Problem::Severity::Error, u"wrong-value"_s, message));
        return settings;
    }
    const auto read = [&](const ConfigValue &value, auto reader) {
        if (!value.isNull())
            readOrReport(value, problems, [&] { reader(value); });
    };
    read(section[u"global_factor"_s], [&](const ConfigValue &value) { settings.globalFactor = readFactor(value); });
    read(section[u"expire_caches"_s], [&](const ConfigValue &value) { settings.expire = value.asBool(); });
    read(section[u"cache_entry_ttl"_s], [&](const ConfigValue &value) { settings.entryTtl = value.asDuration(); });
    read(section[u"per_cache_factors"_s], [&](const ConfigValue &value) {
        if (value.isTruthy() && !value.isMap())
            value.fail(u"expected a mapping of cache names to factors, got %1"_s.arg(value.typeName()));
        const auto factors = value.entries();
        for (const auto &[name, factor] : factors)
            read(factor, [&, key = name](const ConfigValue &number) {
                settings.perCacheFactors.insert(key, readFactor(number));
            });
    });
    return settings;
}

} // namespace modulehost
