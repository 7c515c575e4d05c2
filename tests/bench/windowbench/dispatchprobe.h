// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <embeddedsession.h>

#include <QMutex>
#include <QThread>

#include <atomic>
#include <vector>

//! Asks a host all the time how soon it answers a dispatch, on a thread of its own.
class DispatchProbe : public QThread
{
public:
    //! \a session must outlive the probe.
    explicit DispatchProbe(modulehost::EmbeddedSession &session)
        : m_session(session)
    {
    }
    ~DispatchProbe() override;

    //! Milliseconds of the dispatches since the last call, in rising order.
    std::vector<double> take();

protected:
    void run() override;

private:
    modulehost::EmbeddedSession &m_session;
    std::atomic<bool> m_isOver = false;
    QMutex m_mutex;
    std::vector<double> m_times;
};

//! \a share from 0 to 1 of sorted \a times.
double quantile(const std::vector<double> &times, double share);
