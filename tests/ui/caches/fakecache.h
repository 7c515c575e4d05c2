// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <fakesession.h>

#include <QHash>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace modulehost {

//! A cache behind a FakeSession: pages and invalidations do what a host's would.
class FakeCache
{
public:
    explicit FakeCache(FakeSession &session)
    {
        session.onCachePage = [this](const CachePageRequest &request) { return page(request); };
        session.onInvalidate = [this](int module, const QString &name, const std::optional<QList<QStringList>> &keys) {
            modules.append(module);
            return invalidate(name, keys);
        };
        session.onCacheEntry = [this](const CacheEntryRequest &request) { return whole(request); };
    }

    QList<CacheEntry> entries;
    QHash<QStringList, QByteArray> wholeValues; //!< Those that are longer than what a page has.
    std::optional<std::chrono::milliseconds> expiry; //!< Of entries that nobody uses.
    QStringList badKeys; //!< First parts of keys that do not fit.
    int largestSlice = 1'000'000; //!< The host never has time for more.
    QList<int> asked; //!< Sizes of the slices that were asked for.
    QList<int> modules; //!< Of the invalidations.
    bool exists = true;

    void add(const QStringList &key, const QString &value, qint64 ageMs = 0, qint64 unusedMs = 0, qint64 hits = 0,
             CacheValueKind kind = CacheValueKind::Text)
    {
        entries.append({key, value, std::chrono::milliseconds(ageMs), std::chrono::milliseconds(unusedMs), hits, kind});
    }
    void addMany(int count)
    {
        for (int i = 0; i < count; ++i)
            add({QStringLiteral("@user%1:example.com").arg(i)}, QStringLiteral("department %1").arg(i % 7), i * 10, i,
                i % 13);
    }
    //! The entry at \a index comes to the front; a reading under way goes on where it was.
    void use(qsizetype index)
    {
        entries[index].sinceLastUse = {};
        entries.move(index, 0);
        if (index >= m_cursor)
            ++m_cursor;
    }
    bool has(const QStringList &key) const
    {
        return std::any_of(entries.begin(), entries.end(), [&](const CacheEntry &entry) { return entry.key == key; });
    }

private:
    CachePage page(const CachePageRequest &request)
    {
        asked.append(request.maxEntries);
        if (request.from.isEmpty())
            m_cursor = 0;
        const qsizetype count = std::min(request.maxEntries, largestSlice);
        CachePage page {entries.mid(m_cursor, count), {}};
        m_cursor += count;
        if (m_cursor < entries.size())
            page.next = "next";
        return page;
    }

    CacheEntryAnswer whole(const CacheEntryRequest &request) const
    {
        CacheEntryAnswer answer;
        for (const CacheEntry &entry : entries) {
            if (entry.key != request.key)
                continue;
            const QByteArray value = wholeValues.value(entry.key, entry.value.toUtf8());
            answer.state = CacheEntryLookup::State::Found;
            answer.value
                = {value.first(std::min<qsizetype>(value.size(), request.maxBytes)), value.size() > request.maxBytes};
            answer.age = entry.age;
            answer.sinceLastUse = entry.sinceLastUse;
            answer.hits = entry.hits;
            if (expiry)
                answer.expiresIn = *expiry - entry.sinceLastUse;
        }
        return answer;
    }

    InvalidationReport invalidate(const QString &, const std::optional<QList<QStringList>> &keys)
    {
        InvalidationReport report;
        report.isFound = exists;
        report.entriesBefore = entries.size();
        if (!keys) {
            entries.clear();
        } else {
            for (const QStringList &key : *keys) {
                if (badKeys.contains(key.value(0)))
                    report.errors.append(QStringLiteral("the key (%1) does not fit").arg(key.join(QLatin1Char(','))));
                else
                    entries.removeIf([&](const CacheEntry &entry) { return entry.key == key; });
            }
        }
        report.entriesAfter = entries.size();
        return report;
    }

    qsizetype m_cursor = 0; //!< Of the only reading.
};

} // namespace modulehost
