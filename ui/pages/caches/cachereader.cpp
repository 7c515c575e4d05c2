// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachereader.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace modulehost {

CacheReader::CacheReader(HostSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &CacheReader::take);
}

void CacheReader::start(int module, const QString &function)
{
    stop();
    EntrySet::drop(m_entries);
    m_request = {module, function, {}, firstSlice};
    m_largest = largestSlice;
    m_startedAt = QDateTime::currentMSecsSinceEpoch();
    m_passBegan = m_startedAt;
    m_passes = 0;
    m_state = State::Reading;
    beginPass();
}

void CacheReader::stop()
{
    m_watcher.setFuture({});
    m_state = State::Idle;
    m_seen.clear();
}

void CacheReader::beginPass()
{
    ++m_passes;
    m_slices = 0;
    m_missed = 0;
    m_usedSince = std::exchange(m_passBegan, QDateTime::currentMSecsSinceEpoch());
    ask({});
}

void CacheReader::ask(const QByteArray &from)
{
    m_request.from = from;
    m_watcher.setFuture(m_session.cachePage(m_request));
}

void CacheReader::take()
{
    if (!isReading())
        return;
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0) {
        finish(State::Failed);
        return;
    }
    const CachePage page = m_watcher.result();
    ++m_slices;
    const bool isEnd = keep(page.entries, QDateTime::currentMSecsSinceEpoch()) || page.next.isEmpty();
    const bool isFull = m_entries.bytes() > m_maximumBytes;
    if (isEnd && (isFull || !wantsAnotherPass())) {
        finish(State::Complete);
        return;
    }
    if (isFull) {
        finish(State::Full);
        return;
    }
    if (isEnd) {
        beginPass();
        Q_EMIT advanced();
        return;
    }
    if (page.entries.size() < m_request.maxEntries)
        m_largest = std::max(smallestSlice, int(page.entries.size()) / 2);
    m_request.maxEntries = std::min(m_largest, 2 * m_request.maxEntries);
    ask(page.next);
    Q_EMIT advanced();
}

bool CacheReader::keep(const QList<CacheEntry> &entries, qint64 now)
{
    if (m_passes == 1) {
        for (const CacheEntry &entry : entries)
            m_seen.add(entry.key);
        m_entries.append(EntryBlock(entries, now));
        return false;
    }
    QList<CacheEntry> missed;
    bool isEnd = false;
    for (const CacheEntry &entry : entries) {
        isEnd = now - entry.sinceLastUse.count() + useError < m_usedSince;
        if (isEnd)
            break;
        if (m_seen.contains(entry.key))
            continue;
        m_seen.add(entry.key);
        missed.append(entry);
    }
    m_missed += int(missed.size());
    m_entries.append(EntryBlock(missed, now));
    return isEnd;
}

bool CacheReader::wantsAnotherPass() const
{
    // A pass of one slice saw the cache at one moment.
    return m_slices > 1 && m_passes < passesAtMost && (m_passes == 1 || m_missed > 0);
}

void CacheReader::finish(State state)
{
    m_seen.clear();
    m_state = state;
    m_duration = QDateTime::currentMSecsSinceEpoch() - m_startedAt;
    m_watcher.setFuture({});
    Q_EMIT finished();
}

} // namespace modulehost
