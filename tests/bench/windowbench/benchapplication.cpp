// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchapplication.h"

#include <busyclock.h>

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

bool BenchApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    const QByteArray name
        = receiver->metaObject()->className() + QByteArray(" event ") + QByteArray::number(event->type());
    ++m_depth;
    const BusyClock clock;
    const bool isHandled = QApplication::notify(receiver, event);
    const double taken = clock.milliseconds();
    --m_depth;
    if (taken > m_longest) {
        m_longest = taken;
        m_longestName = name;
    }
    return isHandled;
}

double BenchApplication::takeLongest()
{
    m_name = m_longestName;
    return std::exchange(m_longest, 0);
}

double BenchApplication::runUntil(const std::function<bool()> &condition)
{
    constexpr qint64 limit = 60'000;
    QTimer wake; // The loop turns although nothing comes.
    wake.start(2);
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > limit)
            return -1;
        processEvents(QEventLoop::WaitForMoreEvents);
    }
    return double(clock.nsecsElapsed()) / 1e6;
}
