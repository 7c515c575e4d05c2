// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace modulehost::tests {

//! A server that writes what the test says as soon as a request is complete, byte for byte.
class HttpPeer : public QTcpServer
{
public:
    HttpPeer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
        listen(QHostAddress::LocalHost);
    }

    QUrl url(const QString &path = QStringLiteral("/")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }

    //! A whole answer that closes the connection.
    static QByteArray answer(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &more = {})
    {
        return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n" + more + "\r\n" + body;
    }

    std::function<void(QTcpSocket *)> onRequest;
    QByteArray request; //!< The latest: head and body.

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &bytes = m_bytes[socket];
        bytes += socket->readAll();
        const qsizetype head = bytes.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        const qsizetype field = bytes.toLower().indexOf("content-length:");
        qsizetype length = 0;
        if (field >= 0 && field < head)
            length = bytes.mid(field + 15, bytes.indexOf('\r', field) - field - 15).trimmed().toLongLong();
        if (bytes.size() < head + 4 + length)
            return;
        request = std::exchange(bytes, {});
        if (onRequest)
            onRequest(socket);
    }

    QHash<QTcpSocket *, QByteArray> m_bytes;
};

} // namespace modulehost::tests
