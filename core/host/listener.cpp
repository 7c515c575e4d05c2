// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listener.h"

#include <consolesettings.h>

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr std::size_t keptUnmatched = 20;
constexpr qsizetype longestPath = 256;
constexpr qsizetype comparisonsAtOnce = 20'000; //!< A snapshot must not take long; the next one goes on.
constexpr int notFound = 404;

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

Listener::~Listener()
{
    // Requests under way outlive their server, and with it what would tell of them here.
    for (const auto &server : m_stopping) {
        server->setObserver({});
        server->setProblemObserver({});
    }
}

void Listener::setComposition(const std::shared_ptr<const Composition> &composition)
{
    if (!m_composition || m_composition->routes != composition->routes) {
        for (Unmatched &row : m_unmatched)
            row.isCompared = false;
    }
    m_composition = composition;
    if (m_server)
        m_server->setRoutes(composition->routes, composition);
}

Listener::Place Listener::placeOf(const QString &text)
{
    const auto address = parseListen(text);
    if (!address)
        return {};
    return {QHostAddress(address->first == u"localhost" ? u"127.0.0.1"_s : address->first), address->second};
}

ListenerSnapshot Listener::listen(const QString &text)
{
    if (m_server)
        return snapshot();
    m_state = {};
    m_unmatched.clear();
    m_state.error = start(text);
    return snapshot();
}

QString Listener::start(const QString &text)
{
    const Place place = placeOf(text);
    if (place.host.isNull())
        return u"cannot listen on \"%1\": expected ADDRESS:PORT such as 127.0.0.1:8018"_s.arg(text);
    auto server = std::make_unique<HttpServer>();
    const HttpServer::Listening listening = server->listen(place.host, place.port);
    if (!listening)
        return listening.error;
    server->setObserver([this](const RequestRecord &record) { observe(record); });
    server->setProblemObserver(m_problemObserver);
    if (m_composition)
        server->setRoutes(m_composition->routes, m_composition);
    m_state.isListening = true;
    m_state.address = url(place.host, listening.port);
    m_place = place;
    m_server = std::move(server);
    return {};
}

bool Listener::wouldMoveTo(const QString &address) const { return m_server && !(placeOf(address) == m_place); }

QString Listener::moveTo(const QString &address, std::chrono::milliseconds limit)
{
    if (!m_server)
        return {};
    m_state.error.clear();
    if (!wouldMoveTo(address))
        return {};
    std::unique_ptr<HttpServer> before = std::move(m_server);
    const QString error = start(address);
    if (error.isEmpty()) {
        retire(std::move(before), limit);
        return {};
    }
    m_server = std::move(before);
    m_state.error
        = u"%1; requests are answered at %2 until serving is stopped and started again"_s.arg(error, m_state.address);
    return m_state.error;
}

void Listener::stop(std::chrono::milliseconds limit, const std::function<void()> &ended)
{
    if (!m_server && m_stopping.empty()) {
        ended();
        return;
    }
    m_whenStopped.push_back(ended);
    // Those that an earlier address left behind were given longer.
    std::vector<HttpServer *> leaving;
    for (const auto &server : m_stopping)
        leaving.push_back(server.get());
    for (HttpServer *server : leaving)
        server->stop(limit);
    if (!m_server)
        return;
    m_state.isListening = false;
    m_state.address.clear();
    m_state.error.clear();
    retire(std::move(m_server), limit);
}

void Listener::retire(std::unique_ptr<HttpServer> leaving, std::chrono::milliseconds limit)
{
    HttpServer *server = leaving.get();
    m_stopping.push_back(std::move(leaving));
    server->stop(limit, [this, server](bool) {
        const auto place = std::find_if(m_stopping.begin(), m_stopping.end(),
                                        [&](const auto &stopping) { return stopping.get() == server; });
        // The server is not destroyed from within its own call.
        QTimer::singleShot(0, [kept = std::shared_ptr<HttpServer>(std::move(*place))] {});
        m_stopping.erase(place);
        if (!m_stopping.empty())
            return;
        const auto waiting = std::exchange(m_whenStopped, {});
        for (const auto &whenStopped : waiting)
            whenStopped();
    });
}

int Listener::running() const
{
    int running = m_server ? m_server->running() : 0;
    for (const auto &server : m_stopping)
        running += server->running();
    return running;
}

void Listener::observe(const RequestRecord &record)
{
    ++m_state.requests;
    if (record.route < 0 && record.status == notFound) {
        ++m_state.unmatched;
        if (m_unmatched.size() == keptUnmatched)
            m_unmatched.pop_front();
        m_unmatched.push_back(
            {{QDateTime::currentDateTimeUtc(), QString::fromLatin1(record.method), record.path.left(longestPath), {}}});
    }
    m_observer(record);
}

void Listener::findNearest()
{
    if (!m_composition)
        return;
    const RouteTable &routes = *m_composition->routes;
    qsizetype left = std::max(comparisonsAtOnce, routes.routes().size());
    for (auto row = m_unmatched.rbegin(); row != m_unmatched.rend() && left >= routes.routes().size(); ++row) {
        if (row->isCompared)
            continue;
        const Route *nearest = routes.nearest(row->request.path);
        row->request.nearest = nearest ? nearest->path : QString();
        row->isCompared = true;
        left -= std::max<qsizetype>(routes.routes().size(), 1);
    }
}

ListenerSnapshot Listener::snapshot()
{
    findNearest();
    ListenerSnapshot snapshot = m_state;
    for (const Unmatched &row : m_unmatched)
        snapshot.lastUnmatched.append(row.request);
    return snapshot;
}

} // namespace modulehost
