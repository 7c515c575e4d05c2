// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "loadstates.h"

#include <QTcpSocket>
#include <QThread>
#include <QUrl>

#include <memory>
#include <vector>

namespace modulehost {

/*!
 * A keep-alive connection that asks for one path after the other and compares every answer with the states
 * that were live between request and answer.
 */
class LoadConnection : public QObject
{
public:
    LoadConnection(const QUrl &address, int requests, int first, const LoadCourse &course, const LoadProgress &progress)
        : m_left(requests)
        , m_turn(first)
        , m_course(course)
        , m_progress(progress)
    {
        connect(&m_socket, &QTcpSocket::connected, this, [this] { ask(); });
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(&m_socket, &QTcpSocket::disconnected, this, [this] {
            if (m_left > 0)
                fail("the connection was closed");
        });
        m_socket.connectToHost(address.host(), quint16(address.port()));
    }

    bool isDone() const { return m_left == 0 || !m_failure.isEmpty(); }
    QByteArray failure() const { return m_failure; }
    int answered() const { return m_answered; }

private:
    void ask()
    {
        m_path = "/_synapse/client/" + QByteArray(1, "abcd"[m_turn++ % 4]);
        m_first = m_progress.finished.load();
        m_socket.write("GET " + m_path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    void read()
    {
        m_received += m_socket.readAll();
        const qsizetype head = m_received.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        const QByteArray lower = m_received.first(head).toLower();
        const qsizetype field = lower.indexOf("content-length:");
        if (field < 0)
            return fail("no length in " + lower);
        const qsizetype end = lower.indexOf('\r', field);
        const qsizetype length = lower.mid(field + 15, end < 0 ? -1 : end - field - 15).trimmed().toLongLong();
        if (m_received.size() < head + 4 + length)
            return;
        check(m_received.mid(9, 3), m_received.mid(head + 4, length));
        m_received.remove(0, head + 4 + length);
        ++m_answered;
        if (--m_left > 0 && m_failure.isEmpty())
            ask();
        else
            m_socket.disconnectFromHost();
    }

    void check(const QByteArray &status, const QByteArray &body)
    {
        const int last = m_progress.started.load();
        const bool fits = m_course.fitsOne(m_first, last, [&](const LoadState &state) {
            const auto expected = state.bodies.constFind(m_path);
            return expected == state.bodies.cend() ? status == "404" : status == "200" && body == *expected;
        });
        if (!fits) {
            fail(m_path + " between applies " + QByteArray::number(m_first) + " and " + QByteArray::number(last) + ": "
                 + status + ' ' + body);
        }
    }

    void fail(const QByteArray &failure)
    {
        if (m_failure.isEmpty())
            m_failure = failure;
    }

    QTcpSocket m_socket;
    int m_left;
    int m_turn;
    const LoadCourse &m_course;
    const LoadProgress &m_progress;
    QByteArray m_path;
    int m_first = 0;
    QByteArray m_received;
    QByteArray m_failure;
    int m_answered = 0;
};

//! A thread with some connections. Answers are counted and judged when it has ended.
class LoadClients : public QThread
{
public:
    static constexpr int connections = 8;

    LoadClients(const QUrl &address, int requests, const LoadCourse &course, const LoadProgress &progress)
        : m_address(address)
        , m_requests(requests)
        , m_course(course)
        , m_progress(progress)
    {
    }

    int requested() const { return m_requests / connections * connections; }
    int answered() const { return m_answered; }
    QList<QByteArray> failures() const { return m_answered.load() < 0 ? QList<QByteArray>() : m_failures; }
    //! About how many there are so far, on any thread.
    int answeredSoFar() const { return m_soFar; }

protected:
    void run() override
    {
        std::vector<std::unique_ptr<LoadConnection>> all;
        for (int i = 0; i < connections; ++i) {
            all.push_back(
                std::make_unique<LoadConnection>(m_address, m_requests / connections, i, m_course, m_progress));
        }
        QTimer check;
        check.callOnTimeout(&check, [&] {
            int sum = 0;
            bool isDone = true;
            for (const auto &connection : all) {
                sum += connection->answered();
                isDone = isDone && connection->isDone();
            }
            m_soFar = sum;
            if (isDone)
                quit();
        });
        check.start(2);
        exec();
        int answered = 0;
        for (const auto &connection : all) {
            answered += connection->answered();
            if (!connection->failure().isEmpty())
                m_failures.append(connection->failure());
        }
        m_answered = answered; // Last: who has read it may read the failures.
    }

private:
    const QUrl m_address;
    const int m_requests;
    const LoadCourse &m_course;
    const LoadProgress &m_progress;
    std::atomic<int> m_soFar {0};
    std::atomic<int> m_answered {-1}; //!< -1 until the thread has ended.
    QList<QByteArray> m_failures;
};

} // namespace modulehost
