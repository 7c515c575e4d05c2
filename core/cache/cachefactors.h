// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QHash>
#include <QProcessEnvironment>
#include <QString>

#include <chrono>
#include <optional>

namespace modulehost {

//! The form in which cache names are compared: ASCII letters, underscore and the digits 1 to 9, in lower case.
QString canonicalCacheName(const QString &name);

/*!
 * How large caches are and how long they keep what nobody asks for: the `caches:` section as the homeserver
 * reads it (module system 7.4).
 */
class CacheFactors
{
public:
    CacheFactors() = default; //!< What holds without a `caches:` section.
    /*!
     * Reads the section; variables `SYNAPSE_CACHE_FACTOR_<NAME>` of \a environment go before its
     * per_cache_factors. Throws ConfigError for values of a wrong type, also for those of variables.
     */
    explicit CacheFactors(const ConfigValue &caches,
                          const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

    //! Of the cached function with the bare name \a name.
    double factor(const QString &name) const;
    //! Entries not used for that long are dropped; nothing when entries do not expire.
    std::optional<std::chrono::milliseconds> expiry() const noexcept { return m_expiry; }

    friend bool operator==(const CacheFactors &, const CacheFactors &) = default;

private:
    double m_global = 0.5;
    QHash<QString, double> m_perCache; //!< By canonical name.
    std::optional<std::chrono::milliseconds> m_expiry = std::chrono::minutes(30);
};

} // namespace modulehost
