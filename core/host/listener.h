// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "composition.h"
#include "snapshot.h"

#include <httpserver.h>

#include <QHostAddress>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace modulehost {

/*!
 * Where the modules' web resources are served: one address at a time, whatever composition is live. Can stop
 * and listen again. Host thread only.
 */
class Listener
{
public:
    using ProblemObserver = HttpServer::ProblemObserver;
    using Observer = HttpServer::Observer;

    Listener(Observer observer, ProblemObserver problemObserver);
    ~Listener();
    Q_DISABLE_COPY_MOVE(Listener)

    //! From the next request on. Requests under way keep the composition that they began with.
    void setComposition(const std::shared_ptr<const Composition> &composition);

    //! \a address is ADDRESS:PORT, an IPv6 address in brackets; port 0 takes any free one.
    ListenerSnapshot listen(const QString &address);
    /*!
     * Listens at \a address in place of the one before, and then stops there: nothing is refused in between, and
     * requests under way end within \a limit. Yields why not, in a sentence, when it goes on as before; also tells
     * it in snapshot(). Nothing while it does not listen.
     */
    QString moveTo(const QString &address, std::chrono::milliseconds limit);
    //! It listens, and \a address is another one than it was made to listen at.
    bool wouldMoveTo(const QString &address) const;
    //! http://127.0.0.1:8018; empty while it does not listen.
    const QString &address() const { return m_state.address; }
    //! Accepts nothing more; \a ended is called once all requests have ended or \a limit has passed.
    void stop(std::chrono::milliseconds limit, const std::function<void()> &ended);

    //! Requests that wait for the answer of a coroutine, also after stop().
    int running() const;
    //! Compares what was not answered with the routes.
    ListenerSnapshot snapshot();

private:
    struct Unmatched
    {
        UnmatchedRequest request;
        bool isCompared = false; //!< With the routes that are live.
    };

    struct Place
    {
        QHostAddress host; //!< Null when the text named none.
        quint16 port = 0; //!< As it was asked for.
        friend bool operator==(const Place &, const Place &) = default;
    };

    static Place placeOf(const QString &text);
    //! Makes a server at \a text the one that is used; why not, in a sentence.
    QString start(const QString &text);
    //! Takes leave of \a server, which ends within \a limit.
    void retire(std::unique_ptr<HttpServer> server, std::chrono::milliseconds limit);
    void observe(const RequestRecord &record);
    void findNearest();

    const Observer m_observer;
    const ProblemObserver m_problemObserver;
    std::shared_ptr<const Composition> m_composition;
    std::unique_ptr<HttpServer> m_server; //!< Null while it does not listen.
    Place m_place; //!< Where it was made to listen.
    std::vector<std::unique_ptr<HttpServer>> m_stopping; //!< With requests under way.
    std::vector<std::function<void()>> m_whenStopped; //!< Called once none of them is left.
    ListenerSnapshot m_state; //!< But for what was not answered.
    std::deque<Unmatched> m_unmatched; //!< The latest last.
};

} // namespace modulehost
