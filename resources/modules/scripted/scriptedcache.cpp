// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedcache.h"

#include <modulehost/errors.h>

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

SynapseError notFound(const QString &function)
{
    return SynapseError(404, u"%1 has no value for this key"_s.arg(function), u"M_NOT_FOUND"_s);
}

//! One cached function of as many texts as there are indexes.
template<std::size_t... Index>
class TextCache final : public ScriptedCache
{
    template<std::size_t>
    using Text = QString;

public:
    explicit TextCache(const ScriptedCacheConfig &config)
        : m_name(config.function)
        , m_entries(config.entries)
        , m_function(config.function, CacheOptions {.maxEntries = config.maxEntries, .keyParameters = config.keys},
                     [this](const Text<Index> &...part) { return valueOf({part...}); })
    {
        for (const ScriptedCacheEntry &entry : config.entries)
            m_values.insert(entry.key, entry.value);
    }

    CachedFunctionBase &function() override { return m_function; }

    void prefill() override
    {
        for (const ScriptedCacheEntry &entry : m_entries)
            m_function.prefill(entry.key.at(qsizetype(Index))..., entry.value);
    }

    Task<QString> ask(QStringList key) override
    {
        if (key.size() != qsizetype(sizeof...(Index)))
            throw notFound(m_name);
        co_return co_await m_function(key.at(qsizetype(Index))...);
    }

private:
    QString valueOf(const QStringList &key) const
    {
        const auto found = m_values.constFind(key);
        if (found == m_values.constEnd())
            throw notFound(m_name);
        return *found;
    }

    const QString m_name;
    const QList<ScriptedCacheEntry> m_entries; //!< In the order of the config: the last are the most recent.
    QHash<QStringList, QString> m_values;
    CachedFunction<QString(Text<Index>...)> m_function;
};

template<std::size_t... Index>
std::unique_ptr<ScriptedCache> makeTextCache(const ScriptedCacheConfig &config, std::index_sequence<Index...>)
{
    return std::make_unique<TextCache<Index...>>(config);
}

} // namespace

std::unique_ptr<ScriptedCache> ScriptedCache::make(const ScriptedCacheConfig &config)
{
    switch (config.keys.size()) {
    case 1:
        return makeTextCache(config, std::make_index_sequence<1>());
    case 2:
        return makeTextCache(config, std::make_index_sequence<2>());
    case 3:
        return makeTextCache(config, std::make_index_sequence<3>());
    default:
        return makeTextCache(config, std::make_index_sequence<4>());
    }
}

} // namespace modulehost
