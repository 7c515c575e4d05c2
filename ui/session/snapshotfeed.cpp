// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshotfeed.h"

namespace modulehost {

namespace {

constexpr std::chrono::milliseconds shortestPause {100};

} // namespace

SnapshotFeed::SnapshotFeed(HostSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(shortestPause);
    m_pause.callOnTimeout([this] {
        if (m_isStale)
            ask();
    });
    connect(&session, &HostSession::changed, this, [this] {
        m_isStale = true;
        if (!m_pause.isActive())
            ask();
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.isCanceled())
            return;
        m_snapshot = m_watcher.result();
        m_pause.start();
        Q_EMIT changed();
    });
}

void SnapshotFeed::setAwake(bool isAwake)
{
    m_isAwake = isAwake;
    if (m_isAwake && m_isStale)
        ask();
}

void SnapshotFeed::refresh()
{
    m_isStale = true;
    ask();
}

void SnapshotFeed::ask()
{
    if (!m_isAwake || m_watcher.isRunning())
        return;
    m_isStale = false;
    m_watcher.setFuture(m_session.snapshot());
}

} // namespace modulehost
