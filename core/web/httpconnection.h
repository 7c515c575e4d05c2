// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <messageframer.h>

#include <QTcpSocket>

namespace modulehost {

/*!
 * A client's connection as the HTTP library sees it. It owns the real socket and hands on one complete
 * request at a time: the next one only after the answer to the one before, so that answers leave in the
 * order of their requests and nothing that a client does meets a request half-way. Deletes itself when the
 * client has gone.
 */
class HttpConnection final : public QTcpSocket
{
    Q_OBJECT

public:
    HttpConnection(qintptr descriptor, QObject *parent);
    ~HttpConnection() override;

    //! The request that waits for its answer.
    const FramedMessage &request() const noexcept { return m_request; }
    const QString &peerName() const noexcept { return m_peerName; }
    bool isGone() const noexcept { return m_gone; }

    //! The library has handed the request to its handler; without this it is answered with 400.
    void taken() noexcept { m_taken = true; }
    //! Writes the whole answer to the current request and goes on to the next one, or closes.
    void answer(const QByteArray &bytes, bool close);
    //! Closes as soon as no request is under way.
    void closeWhenIdle();

    qint64 bytesAvailable() const override;
    void disconnectFromHost() override;
    void close() override { disconnectFromHost(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void receive();
    void handNext();
    void refuse();
    void finish();
    void clientGone();

    QTcpSocket *m_socket;
    QString m_peerName;
    MessageFramer m_framer;
    FramedMessage m_request;
    qsizetype m_read = 0; //!< How much of the request the library has read.
    bool m_busy = false;
    bool m_handing = false; //!< The library is on the stack.
    bool m_taken = false;
    bool m_closing = false;
    bool m_gone = false;
};

} // namespace modulehost
