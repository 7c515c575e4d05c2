// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listener.h"

#include <consolesettings.h>

#include <QTimer>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr std::size_t shownUnmatched = 20;

QString url(const QHostAddress &host, quint16 port)
{
    const bool isV6 = host.protocol() == QAbstractSocket::IPv6Protocol;
    return u"http://%1:%2"_s.arg(isV6 ? QString(u'[' + host.toString() + u']') : host.toString()).arg(port);
}

} // namespace

Listener::Listener(Observer observer, ProblemObserver problemObserver)
    : m_observer(std::move(observer))
    , m_problemObserver(std::move(problemObserver))
{
}

Listener::~Listener() = default;

void Listener::setComposition(const std::shared_ptr<const Composition> &composition)
{
    m_composition = composition;
    if (m_server)
        m_server->setRoutes(composition->routes, composition);
}

ListenerSnapshot Listener::listen(const QString &text)
{
    if (m_server)
        return snapshot();
    m_state = {};
    const auto address = parseListen(text);
    const QHostAddress host(address && address->first == u"localhost"
                                ? u"127.0.0.1"_s
                                : address.value_or(std::pair<QString, quint16>()).first);
    if (host.isNull()) {
        m_state.error = u"cannot listen on \"%1\": expected ADDRESS:PORT such as 127.0.0.1:8018"_s.arg(text);
        return m_state;
    }
    auto server = std::make_shared<HttpServer>();
    const HttpServer::Listening listening = server->listen(host, address->second);
    if (!listening) {
        m_state.error = listening.error;
        return m_state;
    }
    server->setObserver([this](const RequestRecord &record) {
        ++m_state.requests;
        m_observer(record);
    });
    server->setProblemObserver(m_problemObserver);
    if (m_composition)
        server->setRoutes(m_composition->routes, m_composition);
    m_state.isListening = true;
    m_state.address = url(host, listening.port);
    m_server = std::move(server);
    return snapshot();
}

void Listener::stop(std::chrono::milliseconds limit, const std::function<void()> &ended)
{
    if (!m_server) {
        ended();
        return;
    }
    const auto server = std::exchange(m_server, {});
    m_state.isListening = false;
    m_state.address.clear();
    server->setObserver({});
    server->stop(limit, [server, ended](bool) mutable {
        // The server is not destroyed from within its own call.
        QTimer::singleShot(0, [server = std::move(server)] {});
        ended();
    });
}

int Listener::running() const { return m_server ? m_server->running() : 0; }

ListenerSnapshot Listener::snapshot() const
{
    ListenerSnapshot snapshot = m_state;
    if (!m_server)
        return snapshot;
    const UnmatchedRequests &unmatched = m_server->unmatched();
    snapshot.unmatched = unmatched.json + unmatched.html;
    const auto &paths = unmatched.recentPaths;
    const std::size_t first = paths.size() > shownUnmatched ? paths.size() - shownUnmatched : 0;
    for (std::size_t i = first; i < paths.size(); ++i)
        snapshot.lastUnmatched.append(paths[i]);
    return snapshot;
}

} // namespace modulehost
