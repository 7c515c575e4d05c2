// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wholevalue.h"

#include <QFutureWatcher>

namespace modulehost {

WholeValue::WholeValue(HostSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void WholeValue::ask(const CacheEntryRequest &request)
{
    m_wanted = request;
    ++m_number;
    if (!m_isAsking)
        send();
}

void WholeValue::forget()
{
    m_wanted.reset();
    ++m_number;
}

void WholeValue::send()
{
    m_isAsking = true;
    auto *watcher = new QFutureWatcher<CacheEntryAnswer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number = m_number] {
        watcher->deleteLater();
        m_isAsking = false;
        const bool isWanted = number == m_number && !watcher->isCanceled();
        if (number != m_number && m_wanted)
            send();
        if (isWanted)
            Q_EMIT received(watcher->result());
    });
    watcher->setFuture(m_session.cacheEntry(*m_wanted));
}

} // namespace modulehost
