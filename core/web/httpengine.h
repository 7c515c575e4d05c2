// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <httpserver.h>

#include <modulehost/task.h>

#include <QAbstractHttpServer>
#include <QPointer>

#include <chrono>
#include <functional>
#include <memory>

namespace modulehost {

class HttpConnection;
class HttpListener;

//! What requests are served from: one assignment changes it, a request under way keeps its own.
struct Serving
{
    std::shared_ptr<const RouteTable> routes;
    std::shared_ptr<const void> keepAlive;
};

//! A request on its way to its answer.
struct Exchange
{
    std::shared_ptr<const Serving> serving;
    const Route *route = nullptr; //!< Null when the host answers itself.
    WebRequest request;
    QByteArray path; //!< Percent-encoded, without the query.
    QPointer<HttpConnection> connection;
    std::chrono::steady_clock::time_point start;
    bool headOnly = false;
    bool close = false;
};

//! The inside of HttpServer.
class HttpEngine final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    HttpEngine();
    ~HttpEngine() override;

    //! Deletes this, at once or, when a handler is on the stack, after it.
    void release();

    void setServing(std::shared_ptr<const Serving> serving) { m_serving = std::move(serving); }
    const std::shared_ptr<const Serving> &serving() const noexcept { return m_serving; }
    void setObserver(HttpServer::Observer observer) { m_observer = std::move(observer); }
    void setProblemObserver(HttpServer::ProblemObserver observer) { m_problemObserver = std::move(observer); }
    int running() const noexcept { return m_running; }

    HttpServer::Listening listen(const QHostAddress &address, quint16 port);
    void stop(std::chrono::milliseconds timeout, std::function<void(bool)> ended);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override { }

private:
    void serve(const QHttpServerRequest &request, HttpConnection &connection);
    void start(Exchange exchange, const WebHandler::Coroutine &handler);
    static Task<> finishLater(QPointer<HttpEngine> engine, std::shared_ptr<Exchange> exchange, Task<WebResponse> task);
    static WebResponse failed(HttpEngine *engine, const Exchange &exchange, const std::exception_ptr &error);
    static void finish(HttpEngine *engine, Exchange &exchange, WebResponse response);
    void report(int module, const QString &problem);
    static void count(const Exchange &exchange, int status, qint64 nanoseconds, qint64 bytes, bool dropped);
    void observe(const Exchange &exchange, int status, qint64 nanoseconds, qint64 bytes, bool dropped);
    void closeConnections();
    void stopped(bool clean);

    std::shared_ptr<const Serving> m_serving;
    HttpServer::Observer m_observer;
    HttpServer::ProblemObserver m_problemObserver;
    std::function<void(bool)> m_ended;
    int m_running = 0;
    int m_depth = 0; //!< Handlers on the stack.
    int m_openConnections = 0; //!< Counted while stopping.
    bool m_stopping = false;
    bool m_released = false;
};

} // namespace modulehost
