// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QMutex>
#include <QThread>

#include <atomic>
#include <memory>

class QTcpSocket;

namespace modulehost::soak {

/*!
 * A client on a thread of its own that asks for one path after the other until it is told to stop, over connections
 * that it gives up now and then, some in the middle of an answer.
 */
class SoakClient : public QThread
{
public:
    SoakClient(quint16 port, int number);

    void stop() { m_stopped = true; }
    qint64 answered() const { return m_answered; }
    //! What went wrong so far, at most a few; the count is of all.
    QByteArrayList failures() const;
    qint64 failureCount() const { return m_failureCount; }

protected:
    void run() override;

private:
    //! False when the connection is of no more use.
    bool ask(QTcpSocket &socket, int turn);
    void fail(const QByteArray &failure);

    const quint16 m_port;
    const int m_number;
    std::atomic<bool> m_stopped {false};
    std::atomic<qint64> m_answered {0};
    std::atomic<qint64> m_failureCount {0};
    mutable QMutex m_mutex;
    QByteArrayList m_failures;
};

} // namespace modulehost::soak
