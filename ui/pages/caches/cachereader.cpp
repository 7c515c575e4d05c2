// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachereader.h"

#include <QDateTime>

#include <algorithm>

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
    m_state = State::Reading;
    ask({});
}

void CacheReader::stop()
{
    m_watcher.setFuture({});
    m_state = State::Idle;
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
    m_entries.append(EntryBlock(page.entries, QDateTime::currentMSecsSinceEpoch()));
    if (page.next.isEmpty()) {
        finish(State::Complete);
        return;
    }
    if (m_entries.bytes() > m_maximumBytes) {
        finish(State::Full);
        return;
    }
    if (page.entries.size() < m_request.maxEntries)
        m_largest = std::max(smallestSlice, int(page.entries.size()) / 2);
    m_request.maxEntries = std::min(m_largest, 2 * m_request.maxEntries);
    ask(page.next);
    Q_EMIT advanced();
}

void CacheReader::finish(State state)
{
    m_state = state;
    m_duration = QDateTime::currentMSecsSinceEpoch() - m_startedAt;
    m_watcher.setFuture({});
    Q_EMIT finished();
}

} // namespace modulehost
