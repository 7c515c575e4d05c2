// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <httplistener.h>

#include <httpconnection.h>

namespace modulehost {

namespace {

constexpr int backlog = 511;

} // namespace

HttpListener::HttpListener(QObject *parent)
    : QTcpServer(parent)
{
    setListenBacklogSize(backlog);
}

void HttpListener::incomingConnection(qintptr descriptor)
{
    addPendingConnection(new HttpConnection(descriptor, this));
}

} // namespace modulehost
