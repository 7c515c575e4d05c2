// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <routetable.h>

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace modulehost {

class HttpEngine;

//! One answered request, for traces.
struct RequestRecord
{
    QByteArray method;
    QString path; //!< As in the request line, percent-encoded, without the query.
    int route = -1; //!< Row of the table that the request was served from; -1 when the host answered itself.
    int module = -1; //!< Index of the module; -1 likewise.
    int status = 0;
    qint64 nanoseconds = 0; //!< From the complete request to the written answer.
    qint64 bytes = 0; //!< Of the answer, head and body.
    bool dropped = false; //!< The client had gone before the answer.
};

/*!
 * Serves a RouteTable over HTTP: the one class that knows Qt HTTP Server. Lives on the thread that created
 * it and calls every handler there. A client that hangs up, a handler that throws or never answers, and
 * destruction with requests under way are all harmless; a request under way keeps the table and what
 * setRoutes() was given beside it until it has ended, even beyond the server's life.
 */
class HttpServer
{
public:
    struct Listening
    {
        quint16 port = 0; //!< The bound port; 0 when listening failed.
        QString error; //!< A sentence when it failed.
        explicit operator bool() const noexcept { return port != 0; }
    };

    using Observer = std::function<void(const RequestRecord &)>;
    //! Index of the module, and a sentence without the module's name: what went wrong in its resource.
    using ProblemObserver = std::function<void(int module, const QString &problem)>;

    HttpServer();
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    //! From the next request on; \a keepAlive is what the handlers need to live (the module instances).
    void setRoutes(std::shared_ptr<const RouteTable> routes, std::shared_ptr<const void> keepAlive = {});
    std::shared_ptr<const RouteTable> routes() const;

    //! Port 0 takes any free one. Can be called for several addresses.
    Listening listen(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost), quint16 port = 0);

    //! Called after every answer; empty (the default) costs nothing.
    void setObserver(Observer observer);
    void setProblemObserver(ProblemObserver observer);

    //! Requests that wait for the answer of a coroutine.
    int running() const;

    /*!
     * Stops accepting, closes idle connections and lets requests under way finish for \a timeout; what is
     * left then is cut off. \a ended is called once from the event loop: true when nothing was cut off. Called
     * again it can only shorten the time, and replaces \a ended where it is given.
     */
    void stop(std::chrono::milliseconds timeout, std::function<void(bool clean)> ended = {});

private:
    HttpEngine *m_engine;
};

} // namespace modulehost
