// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMutex>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <vector>

//! Asks a host over one connection all the time how soon it answers.
class LatencyProbe : public QThread
{
public:
    explicit LatencyProbe(const QUrl &url)
        : m_url(url)
    {
    }
    ~LatencyProbe() override;

    //! Milliseconds of the requests since the last call, in rising order.
    std::vector<double> take();

protected:
    void run() override;

private:
    const QUrl m_url;
    std::atomic<bool> m_isOver = false;
    QMutex m_mutex;
    std::vector<double> m_times;
};

//! \a share from 0 to 1 of sorted \a times.
double quantile(const std::vector<double> &times, double share);
