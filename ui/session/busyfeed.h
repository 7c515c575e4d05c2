// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <hostsession.h>

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

namespace modulehost {

class SnapshotFeed;

//! One thing that takes its time right now.
struct BusyItem
{
    enum class Kind {
        Held, //!< Code of a module lets the host do nothing else.
        Waiting, //!< A dispatch waits for a module's answer.
        Stuck //!< The same, for longer than BusyFeed::stuckAfter.
    };

    Kind kind = Kind::Held;
    QString module; //!< Path; empty when it cannot be told.
    QString callback; //!< Of a dispatch.
    qint64 milliseconds = 0; //!< So far.
};

//! A sentence for people: who is busy with what, and for how long.
QString busyText(const BusyItem &item);

/*!
 * What the host is busy with, also while it stands still: then no snapshot comes, but the session's watchdog still
 * tells, and those who waited before go on waiting. User interface thread.
 */
class BusyFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds stuckAfter {3000};

    //! \a session and \a snapshots must outlive the feed.
    BusyFeed(const HostSession &session, const SnapshotFeed &snapshots, QObject *parent = nullptr);

    //! A host that is held comes first, then the longest wait.
    const QList<BusyItem> &items() const { return m_items; }
    //! Looks only while awake.
    void setAwake(bool isAwake);

Q_SIGNALS:
    //! The items, or their durations, are others.
    void changed();

private:
    void look();

    const HostSession &m_session;
    const SnapshotFeed &m_snapshots;
    QElapsedTimer m_age; //!< Of the snapshot.
    QTimer m_watch;
    QList<BusyItem> m_items;
};

} // namespace modulehost
