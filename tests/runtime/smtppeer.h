// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <utility>

namespace modulehost::tests {

//! A mail relay that takes everything, but for what the test says.
class SmtpPeer : public QTcpServer
{
public:
    struct Mail
    {
        QByteArrayList commands; //!< Before the content, of this connection.
        QByteArray content; //!< As it came, without the closing dot.
    };

    SmtpPeer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                reply(socket, "greeting", "220 relay.test ESMTP");
            }
        });
        listen(QHostAddress::LocalHost);
    }

    //! The first word of a command, or "greeting" or "content" → the answer. Empty: none ever.
    QHash<QByteArray, QByteArray> answers;
    QByteArrayList dropsAt; //!< What of these comes is answered by closing the connection.
    QByteArrayList extensions {"8BITMIME"};

    QByteArrayList commands; //!< Of all connections.
    QList<Mail> mails;

private:
    struct Session
    {
        QByteArray bytes;
        bool isContent = false;
        bool isLogin = false; // the next line is the identity
        Mail mail;
    };

    void read(QTcpSocket *socket)
    {
        Session &session = m_sessions[socket];
        session.bytes += socket->readAll();
        while (takeOne(socket, session)) { }
    }

    bool takeOne(QTcpSocket *socket, Session &session)
    {
        const QByteArray end = session.isContent ? "\r\n.\r\n" : "\r\n";
        const qsizetype length = session.bytes.indexOf(end);
        if (session.isContent && dropsAt.contains("half") && !session.bytes.isEmpty()) {
            socket->abort();
            return false;
        }
        if (length < 0)
            return false;
        const QByteArray piece = session.bytes.first(length);
        session.bytes.remove(0, length + end.size());
        if (session.isContent) {
            session.isContent = false;
            session.mail.content = piece + "\r\n";
            mails.append(session.mail);
            session.mail.commands.clear();
            reply(socket, "content", "250 queued");
        } else {
            obey(socket, session, piece);
        }
        return true;
    }

    void obey(QTcpSocket *socket, Session &session, const QByteArray &command)
    {
        commands.append(command);
        session.mail.commands.append(command);
        const bool isLogin = std::exchange(session.isLogin, false);
        const QByteArray verb = isLogin ? "AUTH" : command.split(' ').first().toUpper();
        session.isContent = verb == "DATA" && !answers.contains("DATA");
        if (command == "AUTH PLAIN") {
            session.isLogin = true;
            reply(socket, "login", "334 ");
        } else if (verb == "EHLO") {
            QByteArray lines = "250-relay.test";
            for (qsizetype i = 0; i < extensions.size(); ++i)
                lines += (i + 1 == extensions.size() ? "\r\n250 " : "\r\n250-") + extensions.at(i);
            reply(socket, verb, lines);
        } else {
            reply(socket, verb, verb == "DATA" ? "354 go on" : verb == "AUTH" ? "235 in" : "250 ok");
        }
    }

    void reply(QTcpSocket *socket, const QByteArray &to, const QByteArray &usual)
    {
        if (dropsAt.contains(to))
            return socket->disconnectFromHost();
        const QByteArray answer = answers.value(to, usual);
        if (!answer.isEmpty())
            socket->write(answer + "\r\n");
    }

    QHash<QTcpSocket *, Session> m_sessions;
};

} // namespace modulehost::tests
