// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "soakclient.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <iterator>

namespace modulehost::soak {

namespace {

constexpr int patienceMs = 30'000;
constexpr int turnsPerConnection = 97;
constexpr qsizetype shownFailures = 5;

struct Question
{
    const char *request;
    int status;
    const char *body; //!< In the answer.
};

constexpr Question questions[] {
    {"GET /_synapse/client/hello HTTP/1.1\r\nHost: h\r\n\r\n", 200, "hello "},
    {"GET /_synapse/client/directory/@alice:example.com HTTP/1.1\r\nHost: h\r\n\r\n", 200, "Sales"},
    {"GET /_synapse/client/department?user_id=@bob:example.com HTTP/1.1\r\nHost: h\r\n\r\n", 200, "Engineering"},
    {"GET /_synapse/client/nobody HTTP/1.1\r\nHost: h\r\n\r\n", 404, "M_UNRECOGNIZED"},
    {"OPTIONS /_synapse/client/hello HTTP/1.1\r\nHost: h\r\n\r\n", 204, ""},
    {"POST /_synapse/client/department/invalidate HTTP/1.1\r\nHost: h\r\n"
     "Authorization: Bearer sample-token-do-not-use-elsewhere\r\nContent-Length: 32\r\n\r\n"
     "{\"user_id\": \"@alice:example.com\"}",
     200, ""},
};

qsizetype lengthOfAnswer(const QByteArray &received)
{
    const qsizetype head = received.indexOf("\r\n\r\n");
    if (head < 0)
        return -1;
    const QByteArray lower = received.first(head + 2).toLower();
    const qsizetype field = lower.indexOf("\r\ncontent-length:");
    const qsizetype begin = field + 17;
    const qsizetype body = field < 0 ? 0 : lower.mid(begin, lower.indexOf('\r', begin) - begin).trimmed().toLongLong();
    return head + 4 + body;
}

} // namespace

SoakClient::SoakClient(quint16 port, int number)
    : m_port(port)
    , m_number(number)
{
}

QByteArrayList SoakClient::failures() const
{
    const QMutexLocker lock(&m_mutex);
    return m_failures;
}

void SoakClient::run()
{
    for (int connection = 0; !m_stopped; ++connection) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        if (!socket.waitForConnected(patienceMs)) {
            fail("no connection: " + socket.errorString().toUtf8());
            return;
        }
        int turn = m_number;
        while (!m_stopped && turn < m_number + turnsPerConnection && ask(socket, turn))
            ++turn;
        if (connection % 3 == 0) {
            socket.write(questions[turn % std::size(questions)].request);
            socket.flush();
            socket.abort();
        }
    }
}

bool SoakClient::ask(QTcpSocket &socket, int turn)
{
    const Question &question = questions[turn % std::size(questions)];
    socket.write(question.request);
    QByteArray received;
    qsizetype length = -1;
    while (length < 0 || received.size() < length) {
        if (!socket.waitForReadyRead(patienceMs)) {
            fail(QByteArray("no answer to ") + question.request + socket.errorString().toUtf8());
            return false;
        }
        received += socket.readAll();
        length = lengthOfAnswer(received);
    }
    if (received.mid(9, 3).toInt() != question.status || !received.contains(question.body)) {
        fail(QByteArray(question.request) + received);
        return false;
    }
    ++m_answered;
    return true;
}

void SoakClient::fail(const QByteArray &failure)
{
    ++m_failureCount;
    const QMutexLocker lock(&m_mutex);
    if (m_failures.size() < shownFailures)
        m_failures.append(failure);
}

} // namespace modulehost::soak
