// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchedkeys.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

namespace {

constexpr int slice = 1000; // entries: a fraction of a millisecond of the host and of the window

bool fits(const QStringList &key, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&key](const QString &word) {
        return std::any_of(key.begin(), key.end(),
                           [&word](const QString &part) { return part.contains(word, Qt::CaseInsensitive); });
    });
}

} // namespace

SearchedKeys::SearchedKeys(HostSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(250ms);
    m_pause.callOnTimeout(this, [this] { ask({}); });
    m_news.setSingleShot(true);
    m_news.setInterval(100ms);
    m_news.callOnTimeout(this, &SearchedKeys::advanced);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SearchedKeys::take);
}

void SearchedKeys::search(const QString &text, const QList<CachedFunctionSnapshot> &caches)
{
    if (text == m_text)
        return;
    m_text = text;
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    m_caches = m_words.isEmpty() ? QList<CachedFunctionSnapshot>() : caches;
    m_isAsking = false;
    m_watcher.setFuture({});
    m_pause.stop();
    m_news.stop();
    m_found.clear();
    m_hasMoreKeys = false;
    m_hasMoreEntries = false;
    m_cache = 0;
    m_looked = 0;
    m_foundHere = 0;
    m_isSearching = !m_caches.isEmpty();
    if (m_isSearching)
        m_pause.start();
}

void SearchedKeys::ask(const QByteArray &from)
{
    const CachedFunctionSnapshot &cache = m_caches.at(m_cache);
    m_isAsking = true;
    m_watcher.setFuture(m_session.cachePage({cache.module, cache.function, from, slice}));
}

void SearchedKeys::take()
{
    if (!std::exchange(m_isAsking, false))
        return;
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0) {
        finish();
        return;
    }
    const CachePage page = m_watcher.result();
    const bool isFull = keep(page.entries);
    m_looked += std::max<qint64>(1, page.entries.size());
    const bool isCut = !isFull && !page.next.isEmpty() && m_looked >= searchedInCache;
    m_hasMoreKeys = m_hasMoreKeys || isFull;
    m_hasMoreEntries = m_hasMoreEntries || isCut;
    if (isFull || isCut || page.next.isEmpty())
        goOn();
    else
        ask(page.next);
}

bool SearchedKeys::keep(const QList<CacheEntry> &entries)
{
    const CachedFunctionSnapshot &cache = m_caches.at(m_cache);
    for (const CacheEntry &entry : entries) {
        if (!fits(entry.key, m_words))
            continue;
        if (m_foundHere == foundInCache)
            return true;
        ++m_foundHere;
        m_found.append({cache.module, cache.function, entry.key});
        if (!m_news.isActive())
            m_news.start();
    }
    return false;
}

void SearchedKeys::goOn()
{
    ++m_cache;
    m_looked = 0;
    m_foundHere = 0;
    const bool isEnd = m_cache == m_caches.size();
    m_hasMoreKeys = m_hasMoreKeys || (!isEnd && m_found.size() >= foundAtMost);
    if (isEnd || m_found.size() >= foundAtMost)
        finish();
    else
        ask({});
}

void SearchedKeys::finish()
{
    m_isSearching = false;
    m_news.stop();
    Q_EMIT advanced();
}

} // namespace modulehost
