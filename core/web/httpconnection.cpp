// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <httpconnection.h>

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <cstring>

namespace modulehost {

HttpConnection::HttpConnection(qintptr descriptor, QObject *parent)
    : QTcpSocket(parent)
    , m_socket(new QTcpSocket(this))
{
    // Without a buffer an answer leaves at once, which spares the write notifier; what does not fit is kept.
    m_socket->setSocketDescriptor(descriptor, ConnectedState, QIODevice::ReadWrite | QIODevice::Unbuffered);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    setPeerAddress(m_socket->peerAddress());
    setPeerPort(m_socket->peerPort());
    setLocalAddress(m_socket->localAddress());
    setLocalPort(m_socket->localPort());
    setSocketState(QAbstractSocket::ConnectedState);
    setOpenMode(QIODevice::ReadWrite);
    m_peerName = m_socket->peerAddress().toString();
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::receive);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::clientGone);
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
    m_socket->flush(); // an answer written just now still leaves
    setSocketState(QAbstractSocket::UnconnectedState);
    setOpenMode(QIODevice::NotOpen);
}

void HttpConnection::answer(const QByteArray &bytes, bool close)
{
    if (m_gone || !m_busy)
        return;
    m_busy = false;
    m_closing = m_closing || close;
    m_socket->write(bytes);
    if (m_gone)
        return;
    if (m_closing)
        m_socket->disconnectFromHost();
    else if (!m_handing)
        handNext();
}

void HttpConnection::closeWhenIdle()
{
    m_closing = true;
    if (!m_busy)
        m_socket->disconnectFromHost();
}

qint64 HttpConnection::bytesAvailable() const
{
    return QIODevice::bytesAvailable() + (m_request.bytes.size() - m_read);
}

void HttpConnection::disconnectFromHost()
{
    // While the library is on the stack it closes only what it will not handle; handNext() answers that.
    if (!m_handing)
        closeWhenIdle();
}

qint64 HttpConnection::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_request.bytes.size() - m_read);
    std::memcpy(data, m_request.bytes.constData() + m_read, size_t(size));
    m_read += size;
    return size;
}

qint64 HttpConnection::writeData(const char *, qint64 size)
{
    return size; // answers leave through answer(); what the library says by itself is replaced by it
}

void HttpConnection::receive()
{
    std::array<char, 16384> chunk;
    qint64 size = 0;
    do {
        size = m_socket->read(chunk.data(), chunk.size());
        if (size > 0)
            m_framer.append(QByteArrayView(chunk.data(), size));
    } while (size == qint64(chunk.size()));
    // An unbuffered socket tells the end of the stream by its state only.
    const bool ended = m_socket->state() == UnconnectedState;
    if (!m_handing)
        handNext();
    if (ended)
        clientGone();
}

void HttpConnection::handNext()
{
    while (!m_busy && !m_closing && !m_gone) {
        switch (m_framer.next()) {
        case MessageFramer::Step::NeedMore:
            return;
        case MessageFramer::Step::NeedContinue:
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            return;
        case MessageFramer::Step::Malformed:
            m_busy = true;
            refuse();
            return;
        case MessageFramer::Step::Message:
            break;
        }
        m_request = m_framer.takeMessage();
        m_read = 0;
        m_busy = true;
        m_taken = false;
        m_handing = true;
        Q_EMIT readyRead();
        m_handing = false;
        if (m_gone)
            return finish();
        if (!m_taken)
            refuse();
    }
}

void HttpConnection::refuse()
{
    answer("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", true);
}

void HttpConnection::clientGone()
{
    if (m_gone)
        return;
    m_gone = true;
    if (!m_handing)
        finish();
}

void HttpConnection::finish()
{
    setSocketState(QAbstractSocket::UnconnectedState);
    Q_EMIT disconnected();
    deleteLater();
}

} // namespace modulehost
