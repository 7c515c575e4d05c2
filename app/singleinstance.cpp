// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int patience = 1000; // Milliseconds.
constexpr qint64 longestMessage = 1 << 20;

} // namespace

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

QString SingleInstance::socketName()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    QString display = qEnvironmentVariable("WAYLAND_DISPLAY", qEnvironmentVariable("DISPLAY"));
    display.replace(u'/', u'_');
    return u"%1/module-console-%2-%3"_s.arg(folder).arg(::getuid()).arg(display);
}

bool SingleInstance::handOver(const QStringList &names) const
{
    QLocalSocket socket;
    socket.connectToServer(socketName());
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact) + '\n');
    // The answer proves that a living window has it.
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience);
}

bool SingleInstance::listen()
{
    if (m_server.listen(socketName()))
        return true;
    // Left behind by a window that did not end well: nobody answered there.
    QLocalServer::removeServer(socketName());
    return m_server.listen(socketName());
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > longestMessage)
                socket->abort();
            if (!socket->canReadLine())
                return;
            QStringList names;
            for (const QJsonValue &name : QJsonDocument::fromJson(socket->readLine()).array())
                names.append(name.toString());
            socket->write("taken\n");
            socket->disconnectFromServer();
            Q_EMIT asked(names);
        });
    }
}

} // namespace modulehost
