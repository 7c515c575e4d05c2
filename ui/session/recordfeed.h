// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <hostsession.h>

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

namespace modulehost {

/*!
 * Follows a numbered stream of a host (trace or log): fetches what is new in portions while somebody looks, at
 * most ten times a second. Knows numbers only; who looks keeps the records. User interface thread.
 */
template<typename Record>
class RecordFeed
{
public:
    using Fetch = std::function<QFuture<QList<Record>>(quint64 after, int limit)>;
    using Receive = std::function<void(const QList<Record> &)>;

    RecordFeed(HostSession &session, Fetch fetch, Receive receive)
        : m_fetch(std::move(fetch))
        , m_receive(std::move(receive))
    {
        m_pause.setSingleShot(true);
        m_pause.setInterval(std::chrono::milliseconds(100));
        m_pause.callOnTimeout([this] {
            if (m_isStale)
                ask();
        });
        QObject::connect(&session, &HostSession::changed, &m_watcher, [this] {
            m_isStale = true;
            if (!m_pause.isActive())
                ask();
        });
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] { take(); });
    }

    //! Nothing is fetched while asleep; what came meanwhile is fetched at waking, as far as the host still has it.
    void setAwake(bool isAwake)
    {
        m_isAwake = isAwake;
        if (isAwake)
            ask();
    }
    bool isAwake() const { return m_isAwake; }
    //! Number of the newest record that came.
    quint64 last() const { return m_last; }

private:
    static constexpr int portion = 2000;

    void ask()
    {
        if (!m_isAwake || m_watcher.isRunning())
            return;
        m_isStale = false;
        m_watcher.setFuture(m_fetch(m_last, portion));
    }

    void take()
    {
        if (m_watcher.isCanceled())
            return;
        const QList<Record> records = m_watcher.result();
        if (records.size() == portion)
            m_isStale = true;
        m_pause.start();
        if (records.isEmpty())
            return;
        m_last = records.constLast().number;
        m_receive(records);
    }

    const Fetch m_fetch;
    const Receive m_receive;
    QFutureWatcher<QList<Record>> m_watcher;
    QTimer m_pause;
    quint64 m_last = 0;
    bool m_isAwake = false;
    bool m_isStale = true;
};

} // namespace modulehost
