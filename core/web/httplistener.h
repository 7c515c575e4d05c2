// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>

namespace modulehost {

/*!
 * The listening socket. Every client enters through incomingConnection(): limits on connections, sizes and
 * idle times belong there and into HttpConnection, in front of the HTTP library.
 */
class HttpListener : public QTcpServer
{
    Q_OBJECT

public:
    explicit HttpListener(QObject *parent = nullptr);

protected:
    void incomingConnection(qintptr descriptor) override;
};

} // namespace modulehost
