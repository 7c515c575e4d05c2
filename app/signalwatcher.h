// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <vector>

namespace modulehost {

/*!
 * Turns the first SIGINT, SIGTERM or SIGHUP into a Qt signal on the thread that made the watcher. A second
 * SIGINT or SIGTERM of the same kind ends the process as usual; a second SIGHUP does nothing, also when the watcher has
 * gone. A SIGHUP that is ignored, as under nohup, stays so. One watcher at a time.
 */
class SignalWatcher : public QObject
{
    Q_OBJECT

public:
    //! Throws CommandError when the system has no pipe left.
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

    //! The signal has been emitted, perhaps while nobody listened.
    bool wasAsked() const noexcept { return m_wasAsked; }

Q_SIGNALS:
    void asked(int signal);

private:
    void read();

    int m_pipe[2] {-1, -1};
    std::vector<int> m_watched; //!< Signals.
    bool m_wasAsked = false;
};

} // namespace modulehost
