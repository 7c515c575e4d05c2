// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invalidationkeys.h"

#include <hostsession.h>

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace modulehost {

//! What is to be invalidated where.
struct InvalidationOrder
{
    QString modulePath;
    QString function;
    InvalidationKeys keys;
};

//! How it went.
struct InvalidationOutcome
{
    qint64 asked = 0;
    qint64 tried = 0; //!< Less than asked after a cancellation or a stop.
    qint64 gone = 0; //!< Entries that left, as the cache's size tells.
    qint64 notThere = 0; //!< Keys that had no entry any more.
    qint64 failed = 0;
    QStringList failures; //!< Reasons with their keys, as the host tells them; the first thousand.
    bool isCancelled = false;
    QString stopped; //!< Why it ended early by itself.
    qint64 milliseconds = 0;
};

/*!
 * Invalidates keys a thousand at a time, one command under way, until all are done or somebody cancels; a whole cache
 * in one command. User interface thread.
 */
class InvalidationTask : public QObject
{
    Q_OBJECT

public:
    //! Index of the module now, or -1 when it is gone: modules may move while the task runs.
    using FindModule = std::function<int()>;

    InvalidationTask(HostSession &session, const InvalidationOrder &order, FindModule findModule,
                     QObject *parent = nullptr);

    const InvalidationOrder &order() const { return m_order; }
    const InvalidationOutcome &outcome() const { return m_outcome; }
    //! finished() comes in any case, later.
    void start();
    //! What the host is doing already is done; the rest is left.
    void cancel();

    static constexpr int keysAtATime = 1000;

Q_SIGNALS:
    void progressed(qint64 tried, qint64 asked);
    void finished(const modulehost::InvalidationOutcome &outcome);

private:
    void next();
    void take();
    void count(const InvalidationReport &report);
    void finish();

    HostSession &m_session;
    const InvalidationOrder m_order;
    const FindModule m_findModule;
    QFutureWatcher<InvalidationReport> m_watcher;
    QElapsedTimer m_clock;
    qint64 m_underWay = 0; //!< Keys of the command that runs.
    bool m_isDone = false;
    InvalidationOutcome m_outcome;
};

} // namespace modulehost
