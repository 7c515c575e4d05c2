// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <routetable.h>

#include <pathsegments.h>

#include <QHash>

#include <cstring>

namespace modulehost {

using namespace Qt::StringLiterals;

namespace {

size_t edgeHash(int parent, QByteArrayView name) noexcept
{
    return qHashBits(name.data(), size_t(name.size()), size_t(parent) * 0x9e3779b97f4a7c15ULL + 1);
}

QString owner(const Route &route) { return route.moduleName + u" (module "_s + QString::number(route.position) + u')'; }

QString refusal(const QString &path, const ReservedPath &reserved)
{
    if (reserved.rule == ReservedPath::Rule::Below)
        return u"a homeserver does not start with a path below "_s + reserved.path
            + u", which is a fixed part of one of its own resources"_s;
    if (path == reserved.path)
        return u"reserved: the homeserver's own API stands at "_s + reserved.path;
    return u"reserved: the homeserver answers everything below "_s + reserved.path + u" itself"_s;
}

QString hintFor(const QString &path, const ReservedPath *replaced)
{
    if (replaced)
        return u"replaces what the homeserver itself serves at "_s + replaced->path;
    const QString home = u"/_synapse/client"_s;
    if (path != home && !path.startsWith(home + u'/'))
        return u"outside /_synapse/client, where the homeserver's manual wants modules to stay"_s;
    if (path.endsWith(u'/'))
        return u"answers only with the slash at the end"_s;
    return {};
}

} // namespace

QString routeStateName(Route::State state)
{
    switch (state) {
    case Route::State::Serving:
        return u"serving"_s;
    case Route::State::Shadowed:
        return u"shadowed"_s;
    case Route::State::Refused:
        break;
    }
    return u"refused"_s;
}

std::shared_ptr<const RouteTable> RouteTable::build(const QList<RouteRegistration> &registrations,
                                                    const QList<RouteRegistration> &late,
                                                    const QList<ReservedPath> &reserved)
{
    auto table = std::make_shared<RouteTable>();
    table->m_routes.reserve(registrations.size() + late.size());
    QHash<QString, int> winners;

    const auto addRow = [&](const RouteRegistration &registration) -> Route & {
        return table->m_routes.emplaceBack(Route {
            .path = registration.path,
            .module = registration.module,
            .position = registration.position < 0 ? registration.module : registration.position,
            .moduleName = registration.moduleName,
            .state = Route::State::Serving,
            .reason = {},
            .hint = {},
            .resource = registration.resource,
            .counters = registration.counters ? registration.counters : std::make_shared<RouteCounters>(),
        });
    };
    const auto lose = [](Route &route, Route::State state, const QString &reason) {
        route.state = state;
        route.reason = reason;
    };

    for (const RouteRegistration &registration : registrations) {
        Route &route = addRow(registration);
        const ReservedPath *rule = findReserved(reserved, route.path);
        if (!route.resource)
            lose(route, Route::State::Refused, u"no resource was given for the path"_s);
        else if (!route.path.isEmpty() && !route.path.startsWith(u'/'))
            lose(route, Route::State::Refused, u"the path does not begin with a slash"_s);
        else if (rule && rule->rule != ReservedPath::Rule::Replaces)
            lose(route, Route::State::Refused, refusal(route.path, *rule));
        else if (const auto winner = winners.constFind(route.path); winner != winners.cend())
            lose(route, Route::State::Shadowed,
                 route.path + u" was registered first by "_s + owner(table->m_routes.at(*winner)));
        else {
            route.hint = hintFor(route.path, rule);
            const int index = int(table->m_routes.size() - 1);
            winners.insert(route.path, index);
            table->insert(index);
        }
    }
    table->shadowBelowLeaves();
    for (const RouteRegistration &registration : late)
        lose(addRow(registration), Route::State::Refused, u"registered after the listener had been built"_s);
    return table;
}

void RouteTable::insert(int index)
{
    const Route &route = m_routes.at(index);
    const QByteArray path = route.path.toUtf8();
    int node = rootNode;
    qsizetype begin = path.isEmpty() ? 0 : 1;
    for (;;) {
        const qsizetype slash = path.indexOf('/', begin);
        const QByteArrayView name = QByteArrayView(path).sliced(begin, (slash < 0 ? path.size() : slash) - begin);
        const int known = child(node, name);
        node = known >= 0 ? known : addChild(node, name);
        if (slash < 0)
            break;
        begin = slash + 1;
    }
    // Different texts meet in one place for "" and "/" only; the homeserver's tree keeps the later one.
    if (const int earlier = m_nodes[size_t(node)].route; earlier >= 0) {
        m_routes[earlier].state = Route::State::Shadowed;
        m_routes[earlier].reason
            = u"\""_s + route.path + u"\" takes the same place and was registered later by "_s + owner(route);
    }
    m_nodes[size_t(node)].route = index;
    m_nodes[size_t(node)].leaf = route.resource->leaf;
}

void RouteTable::shadowBelowLeaves()
{
    for (const Node &node : m_nodes) {
        if (node.route < 0)
            continue;
        int leaf = -1;
        for (int above = node.parent; above >= 0; above = m_nodes[size_t(above)].parent) {
            if (m_nodes[size_t(above)].leaf)
                leaf = m_nodes[size_t(above)].route;
        }
        if (leaf < 0)
            continue;
        const Route &winner = m_routes.at(leaf);
        m_routes[node.route].state = Route::State::Shadowed;
        m_routes[node.route].reason = u"lies below the leaf "_s + winner.path + u" of "_s + owner(winner)
            + u", which answers everything there"_s;
    }
}

int RouteTable::child(int parent, QByteArrayView name) const noexcept
{
    if (m_edges.empty())
        return -1;
    const size_t hash = edgeHash(parent, name);
    const size_t mask = m_edges.size() - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        const Edge &edge = m_edges[i];
        if (edge.parent < 0)
            return -1;
        if (edge.hash == hash && edge.parent == parent && edge.nameSize == name.size()
            && std::memcmp(m_names.constData() + edge.nameBegin, name.data(), size_t(name.size())) == 0)
            return edge.child;
    }
}

int RouteTable::addChild(int parent, QByteArrayView name)
{
    const int node = int(m_nodes.size());
    m_nodes.push_back(Node {.parent = parent});
    if (m_nodes.size() * 2 > m_edges.size()) {
        std::vector<Edge> old(std::max<size_t>(16, m_edges.size() * 2));
        old.swap(m_edges);
        for (const Edge &edge : old) {
            if (edge.parent >= 0)
                place(edge);
        }
    }
    place({edgeHash(parent, name), parent, node, m_names.size(), name.size()});
    m_names.append(name);
    return node;
}

void RouteTable::place(const Edge &edge)
{
    const size_t mask = m_edges.size() - 1;
    size_t i = edge.hash & mask;
    while (m_edges[i].parent >= 0)
        i = (i + 1) & mask;
    m_edges[i] = edge;
}

RouteTable::Match RouteTable::match(QByteArrayView path) const
{
    int node = rootNode;
    qsizetype begin = path.isEmpty() ? 0 : 1;
    while (begin >= 0) {
        const auto *slash = begin < path.size()
            ? static_cast<const char *>(std::memchr(path.data() + begin, '/', size_t(path.size() - begin)))
            : nullptr;
        const qsizetype end = slash ? slash - path.data() : path.size();
        const QByteArrayView segment = path.sliced(begin, end - begin);
        const bool encoded = !segment.isEmpty() && std::memchr(segment.data(), '%', size_t(segment.size()));
        const int next = encoded ? child(node, percentDecoded(segment)) : child(node, segment);
        if (next < 0) {
            const bool placeholder = node != rootNode && m_nodes[size_t(node)].route < 0;
            return {.outcome = placeholder ? Match::Outcome::NotFoundJson : Match::Outcome::NotFoundHtml};
        }
        node = next;
        begin = slash ? end + 1 : -1;
        if (m_nodes[size_t(node)].leaf)
            break;
    }
    const int route = m_nodes[size_t(node)].route;
    if (route < 0)
        return {.outcome = Match::Outcome::NotFoundJson};
    return {.outcome = Match::Outcome::Found, .route = &m_routes.at(route), .rest = begin};
}

} // namespace modulehost
