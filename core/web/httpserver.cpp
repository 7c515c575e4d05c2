// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <httpserver.h>

#include <httpengine.h>

namespace modulehost {

HttpServer::HttpServer()
    : m_engine(new HttpEngine)
{
}

HttpServer::~HttpServer() { m_engine->release(); }

void HttpServer::setRoutes(std::shared_ptr<const RouteTable> routes, std::shared_ptr<const void> keepAlive)
{
    m_engine->setServing(std::make_shared<const Serving>(Serving {std::move(routes), std::move(keepAlive)}));
}

std::shared_ptr<const RouteTable> HttpServer::routes() const { return m_engine->serving()->routes; }

HttpServer::Listening HttpServer::listen(const QHostAddress &address, quint16 port)
{
    return m_engine->listen(address, port);
}

void HttpServer::setObserver(Observer observer) { m_engine->setObserver(std::move(observer)); }

void HttpServer::setProblemObserver(ProblemObserver observer) { m_engine->setProblemObserver(std::move(observer)); }

int HttpServer::running() const { return m_engine->running(); }

void HttpServer::stop(std::chrono::milliseconds timeout, std::function<void(bool)> ended)
{
    m_engine->stop(timeout, std::move(ended));
}

} // namespace modulehost
