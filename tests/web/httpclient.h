// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

#include <coroutine>
#include <utility>
#include <vector>

namespace modulehost::test {

struct Answer
{
    int status = 0;
    QByteArray head; //!< Lower case, with the status line.
    QByteArray body;

    bool hasHeader(const QByteArray &line) const { return head.contains(QByteArray("\r\n" + line.toLower() + "\r\n")); }
};

//! A client that says exactly what a test tells it to, over a bare socket.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_received += m_socket.readAll(); });
    }

    bool connected()
    {
        return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
    }

    bool send(const QByteArray &bytes)
    {
        if (!connected())
            return false;
        m_socket.write(bytes);
        return m_socket.flush();
    }

    //! The next answer; status 0 when none comes. \a headOnly: no body follows.
    Answer next(bool headOnly = false)
    {
        Answer answer;
        if (!QTest::qWaitFor([&] { return parse(answer, headOnly) || closed(); }) || !answer.status)
            parse(answer, headOnly);
        return answer;
    }

    Answer ask(const QByteArray &bytes, bool headOnly = false) { return send(bytes) ? next(headOnly) : Answer {}; }

    bool closed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    bool waitClosed()
    {
        return QTest::qWaitFor([this] { return closed(); });
    }
    void abort() { m_socket.abort(); }
    const QByteArray &unread() const { return m_received; }

private:
    bool parse(Answer &answer, bool headOnly)
    {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QByteArray head = m_received.first(end + 2).toLower();
        qsizetype length = 0;
        if (const qsizetype at = head.indexOf("\r\ncontent-length: "); at >= 0 && !headOnly)
            length = head.mid(at + 18, head.indexOf('\r', at + 2) - at - 18).toLongLong();
        if (m_received.size() < end + 4 + length)
            return false;
        answer = {.status = head.mid(9, 3).toInt(), .head = head, .body = m_received.mid(end + 4, length)};
        m_received.remove(0, end + 4 + length);
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_received;
};

//! What coroutines can wait at until the test opens it: `co_await gate.passed()`.
class Gate
{
public:
    struct Awaiter
    {
        Gate *gate;

        bool await_ready() const noexcept { return gate->m_open; }
        void await_suspend(std::coroutine_handle<> handle) { gate->m_waiting.push_back(handle); }
        void await_resume() const noexcept { }
    };

    Awaiter passed() { return {this}; }
    int waiting() const { return int(m_waiting.size()); }
    void open()
    {
        m_open = true;
        for (const std::coroutine_handle<> handle : std::exchange(m_waiting, {}))
            handle.resume();
    }

private:
    std::vector<std::coroutine_handle<>> m_waiting;
    bool m_open = false;
};

inline QByteArray get(const QByteArray &path, const QByteArray &headers = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

inline QByteArray post(const QByteArray &path, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

} // namespace modulehost::test
