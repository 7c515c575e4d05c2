// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <httpengine.h>

#include <httpconnection.h>
#include <httplistener.h>
#include <pathsegments.h>
#include <responsewriter.h>

#include <modulehost/errors.h>

#include <QDateTime>
#include <QHttpServerRequest>
#include <QTimer>

#include <utility>

namespace modulehost {

using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

//! The module's sentence for an exception that no client is meant to see; empty for those that one is.
QString problemOf(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const SynapseError &) {
        return {};
    } catch (const RedirectException &) {
        return {};
    } catch (const Cancelled &) {
        return {};
    } catch (const std::exception &exception) {
        return u"a web resource threw: "_s + QString::fromUtf8(exception.what());
    } catch (...) {
        return u"a web resource threw something that is no std::exception"_s;
    }
}

QString decodedText(const QByteArray &encoded)
{
    return encoded.contains('%') ? QString::fromUtf8(percentDecoded(encoded)) : QString::fromUtf8(encoded);
}

QUrlQuery queryOf(const QByteArray &target, qsizetype begin)
{
    if (begin < 0 || begin + 1 >= target.size())
        return {};
    QByteArray query = target.sliced(begin + 1);
    query.replace('+', "%20");
    return QUrlQuery(QString::fromUtf8(query));
}

//! Lets go of \a serving from the event loop: a module must not be destroyed under its own ending coroutine.
void releaseLater(std::shared_ptr<const Serving> serving)
{
    auto *carrier = new QObject;
    QObject::connect(carrier, &QObject::destroyed, [serving = std::move(serving)] {});
    carrier->deleteLater();
}

} // namespace

HttpEngine::HttpEngine()
    : m_serving(std::make_shared<const Serving>(Serving {RouteTable::build({}), {}}))
{
}

HttpEngine::~HttpEngine() = default;

void HttpEngine::release()
{
    m_observer = {};
    m_problemObserver = {};
    m_ended = {};
    m_released = true;
    for (HttpListener *listener : findChildren<HttpListener *>())
        listener->close();
    if (m_depth == 0)
        delete this;
}

HttpServer::Listening HttpEngine::listen(const QHostAddress &address, quint16 port)
{
    auto listener = std::make_unique<HttpListener>();
    if (!listener->listen(address, port)) {
        const QString host = address.protocol() == QAbstractSocket::IPv6Protocol
            ? QString(u'[' + address.toString() + u']')
            : address.toString();
        return {.port = 0,
                .error
                = u"cannot listen on "_s + host + u':' + QString::number(port) + u": "_s + listener->errorString()};
    }
    const quint16 bound = listener->serverPort();
    bind(listener.release()); // becomes a child
    return {.port = bound, .error = {}};
}

bool HttpEngine::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    auto &connection = static_cast<HttpConnection &>(*socket);
    connection.taken();
    ++m_depth;
    serve(request, connection);
    if (--m_depth == 0 && m_released)
        deleteLater();
    return true;
}

void HttpEngine::serve(const QHttpServerRequest &request, HttpConnection &connection)
{
    const FramedMessage &message = connection.request();
    const qsizetype question = message.target.indexOf('?');

    Exchange exchange;
    exchange.start = Clock::now();
    exchange.serving = m_serving;
    exchange.path = question < 0 ? message.target : message.target.first(question);
    exchange.request.method = message.method;
    exchange.connection = &connection;
    exchange.headOnly = message.method == "HEAD";
    exchange.close = !message.keepAlive;

    if (message.method == "OPTIONS")
        return finish(this, exchange, optionsResponse());
    const RouteTable::Match match = exchange.serving->routes->match(exchange.path);
    if (!match.route) {
        const bool isJson = match.outcome == RouteTable::Match::Outcome::NotFoundJson;
        return finish(this, exchange, isJson ? notFoundJson() : notFoundHtml());
    }
    exchange.route = match.route;
    const WebHandler &handler = match.route->resource->handler(message.method);
    if (!handler)
        return finish(this, exchange, methodNotAllowed(*match.route->resource));

    exchange.request.path = decodedText(exchange.path);
    exchange.request.remaining = decodedSegments(exchange.path, match.rest);
    exchange.request.query = queryOf(message.target, question);
    exchange.request.headers = message.headers;
    exchange.request.body = request.body();
    exchange.request.remoteAddress = connection.peerName();

    if (const WebHandler::Coroutine *coroutine = handler.coroutine())
        return start(std::move(exchange), *coroutine);
    WebResponse response;
    try {
        response = (*handler.plain())(exchange.request);
    } catch (...) {
        response = failed(this, exchange, std::current_exception());
    }
    finish(this, exchange, std::move(response));
}

void HttpEngine::start(Exchange started, const WebHandler::Coroutine &handler)
{
    auto exchange = std::make_shared<Exchange>(std::move(started));
    WebResponse response;
    try {
        Task<WebResponse> task = handler(exchange->request);
        if (!task.isReady()) {
            ++m_running;
            finishLater(this, std::move(exchange), std::move(task));
            return;
        }
        response = takeResult(task);
    } catch (...) {
        response = failed(this, *exchange, std::current_exception());
    }
    finish(this, *exchange, std::move(response));
}

Task<> HttpEngine::finishLater(QPointer<HttpEngine> engine, std::shared_ptr<Exchange> exchange, Task<WebResponse> task)
{
    WebResponse response;
    std::exception_ptr error;
    try {
        response = co_await task;
    } catch (...) {
        error = std::current_exception();
    }
    if (engine)
        --engine->m_running;
    if (error)
        response = failed(engine, *exchange, error);
    finish(engine, *exchange, std::move(response));
    if (!engine || engine->m_serving != exchange->serving)
        releaseLater(std::move(exchange->serving));
}

WebResponse HttpEngine::failed(HttpEngine *engine, const Exchange &exchange, const std::exception_ptr &error)
{
    const QString problem = problemOf(error);
    if (engine && !problem.isEmpty())
        engine->report(exchange.route->module, problem);
    return WebResponse::fromException(error, exchange.route->resource->errors);
}

void HttpEngine::finish(HttpEngine *engine, Exchange &exchange, WebResponse response)
{
    if (const QString problem = responseProblem(response); !problem.isEmpty()) {
        if (engine && exchange.route)
            engine->report(exchange.route->module, u"a web resource "_s + problem);
        response = WebResponse::fromException(std::make_exception_ptr(RuntimeError(problem)));
    }
    const QPointer<HttpEngine> guard(engine);
    const bool close = exchange.close || (engine && engine->m_stopping);
    const QByteArray bytes = responseBytes(response, exchange.headOnly, close);
    const bool dropped = !exchange.connection || exchange.connection->isGone();
    if (!dropped)
        exchange.connection->answer(bytes, close);
    const auto spent = std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - exchange.start).count();
    if (exchange.route)
        count(exchange, response.status, spent, bytes.size(), dropped);
    if (guard)
        guard->observe(exchange, response.status, spent, bytes.size(), dropped);
}

void HttpEngine::count(const Exchange &exchange, int status, qint64 nanoseconds, qint64 bytes, bool dropped)
{
    RouteCounters &counters = *exchange.route->counters;
    counters.add(exchange.request.method, status, nanoseconds);
    counters.recent.add({.number = 0,
                         .answeredAt = QDateTime::currentMSecsSinceEpoch(),
                         .method = exchange.request.method,
                         .path = QString::fromUtf8(exchange.path.left(RecentRequests::maximumPathLength)),
                         .status = status,
                         .nanoseconds = nanoseconds,
                         .bytes = bytes,
                         .dropped = dropped});
}

void HttpEngine::report(int module, const QString &problem)
{
    if (m_problemObserver)
        m_problemObserver(module, problem);
}

void HttpEngine::observe(const Exchange &exchange, int status, qint64 nanoseconds, qint64 bytes, bool dropped)
{
    if (!m_observer)
        return;
    m_observer(RequestRecord {
        .method = exchange.request.method,
        .path = QString::fromUtf8(exchange.path),
        .route = exchange.route ? exchange.serving->routes->indexOf(*exchange.route) : -1,
        .module = exchange.route ? exchange.route->module : -1,
        .status = status,
        .nanoseconds = nanoseconds,
        .bytes = bytes,
        .dropped = dropped,
    });
}

void HttpEngine::stop(std::chrono::milliseconds timeout, std::function<void(bool)> ended)
{
    if (ended)
        m_ended = std::move(ended);
    if (m_stopping) {
        QTimer::singleShot(timeout, this, [this] { stopped(m_openConnections == 0); });
        return;
    }
    m_stopping = true;
    for (HttpListener *listener : findChildren<HttpListener *>())
        listener->close();
    closeConnections();
    if (m_openConnections == 0)
        QTimer::singleShot(0, this, [this] { stopped(true); });
    QTimer::singleShot(timeout, this, [this] { stopped(m_openConnections == 0); });
}

void HttpEngine::closeConnections()
{
    for (HttpConnection *connection : findChildren<HttpConnection *>()) {
        ++m_openConnections;
        connect(connection, &QObject::destroyed, this, [this] {
            if (--m_openConnections == 0)
                stopped(true);
        });
        connection->closeWhenIdle();
    }
}

void HttpEngine::stopped(bool clean)
{
    const std::function<void(bool)> ended = std::exchange(m_ended, {});
    if (!clean) {
        for (HttpConnection *connection : findChildren<HttpConnection *>()) {
            connection->QObject::disconnect(this);
            connection->deleteLater();
        }
    }
    if (ended)
        ended(clean);
}

} // namespace modulehost
