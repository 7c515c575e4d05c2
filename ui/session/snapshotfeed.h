// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <hostsession.h>

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace modulehost {

/*!
 * The latest snapshot of a host: asks for a new one when the host has changed, at most ten times a second, one
 * at a time, and not at all while nobody looks. User interface thread.
 */
class SnapshotFeed : public QObject
{
    Q_OBJECT

public:
    explicit SnapshotFeed(HostSession &session, QObject *parent = nullptr);

    const HostSnapshot &snapshot() const { return m_snapshot; }
    //! False while the window is hidden.
    void setAwake(bool isAwake);
    //! Asks now, whatever has changed.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void ask();

    HostSession &m_session;
    HostSnapshot m_snapshot;
    QFutureWatcher<HostSnapshot> m_watcher;
    QTimer m_pause;
    bool m_isAwake = true;
    bool m_isStale = false;
};

} // namespace modulehost
