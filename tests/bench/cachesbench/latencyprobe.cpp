// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "latencyprobe.h"

#include <QElapsedTimer>
#include <QTcpSocket>

#include <algorithm>
#include <cstdio>

LatencyProbe::~LatencyProbe()
{
    m_isOver = true;
    wait();
}

void LatencyProbe::run()
{
    QTcpSocket socket;
    socket.connectToHost(m_url.host(), quint16(m_url.port()));
    socket.waitForConnected();
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray request = "GET " + m_url.path().toUtf8() + " HTTP/1.1\r\nHost: x\r\n\r\n";
    while (!m_isOver) {
        QElapsedTimer clock;
        clock.start();
        socket.write(request);
        QByteArray answer;
        while (!answer.endsWith("alive")) {
            if (!socket.waitForReadyRead(10'000)) {
                std::fprintf(stderr, "cachesbench: the host did not answer: %s\n", qPrintable(socket.errorString()));
                return;
            }
            answer += socket.readAll();
        }
        const double taken = double(clock.nsecsElapsed()) / 1e6;
        const QMutexLocker lock(&m_mutex);
        m_times.push_back(taken);
        usleep(500);
    }
}

std::vector<double> LatencyProbe::take()
{
    std::vector<double> times;
    {
        const QMutexLocker lock(&m_mutex);
        times.swap(m_times);
    }
    std::sort(times.begin(), times.end());
    return times;
}

double quantile(const std::vector<double> &times, double share)
{
    return times.empty() ? 0 : times[std::min(times.size() - 1, std::size_t(share * double(times.size())))];
}
