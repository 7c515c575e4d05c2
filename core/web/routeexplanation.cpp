// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <routetable.h>

#include <pathsegments.h>

#include <algorithm>

namespace modulehost {

using namespace Qt::StringLiterals;

namespace {

QString describe(const Route &route)
{
    return route.path + u" of "_s + route.moduleName + u" (module "_s + QString::number(route.position) + u')';
}

QString withoutSlash(const QString &path) { return path.size() > 1 && path.endsWith(u'/') ? path.chopped(1) : path; }

//! How alike two paths are: equal leading characters in any case, less what is left over on either side.
qsizetype likeness(const QString &a, const QString &b)
{
    const qsizetype length = std::min(a.size(), b.size());
    qsizetype same = 0;
    const auto isSame = [](QChar x, QChar y) { return x == y || x.toCaseFolded() == y.toCaseFolded(); };
    while (same < length && isSame(a.at(same), b.at(same)))
        ++same;
    return 3 * same - std::max(a.size(), b.size());
}

//! Why \a route, which serves, does not answer \a path.
QString difference(const Route &route, const QString &path)
{
    if (withoutSlash(path).compare(withoutSlash(route.path), Qt::CaseInsensitive) == 0
        && withoutSlash(path) != withoutSlash(route.path))
        return u"upper and lower case differ"_s;
    if (path == withoutSlash(route.path))
        return u"it answers only with the slash at the end"_s;
    if (path.startsWith(route.path + u'/') && !route.resource->leaf)
        return u"it is no leaf and answers its exact path only"_s;
    return u"the paths differ"_s;
}

} // namespace

const Route *RouteTable::nearest(const QString &path) const
{
    const auto best = std::max_element(m_routes.cbegin(), m_routes.cend(), [&](const Route &a, const Route &b) {
        return likeness(a.path, path) < likeness(b.path, path);
    });
    return best == m_routes.cend() ? nullptr : &*best;
}

QString RouteTable::explain(const QString &path) const
{
    const QByteArray request = path.section(u'?', 0, 0).toUtf8();
    const QString decoded = QString::fromUtf8(percentDecoded(request));
    const Match found = match(request);
    if (found.route) {
        QString sentence = path + u" is answered by the route "_s + describe(*found.route);
        if (found.rest < 0)
            return sentence + u", whose path it is."_s;
        return sentence + u", a leaf, which owns everything below its path; it sees the remaining segments \""_s
            + decodedSegments(request, found.rest).join(u"\", \""_s) + u"\"."_s;
    }

    const QString miss = found.outcome == Match::Outcome::NotFoundJson
        ? u"No route answers "_s + path + u": 404 with M_UNRECOGNIZED, because the path begins like a registered one."_s
        : u"No route answers "_s + path + u": a plain 404 page."_s;
    const Route *near = nearest(decoded);
    if (!near)
        return miss + u" No module has registered a web resource."_s;
    if (near->state == Route::State::Serving)
        return miss + u" The nearest route is "_s + describe(*near) + u": "_s + difference(*near, decoded) + u'.';
    return miss + u" The nearest route is "_s + describe(*near) + u", which is "_s + routeStateName(near->state)
        + u": "_s + near->reason + u'.';
}

QList<RouteTable::Candidate> RouteTable::candidates(const QString &path, int limit) const
{
    const QByteArray request = path.section(u'?', 0, 0).toUtf8();
    const QString decoded = QString::fromUtf8(percentDecoded(request));
    const Match found = match(request);
    QList<Candidate> candidates;
    if (found.route && limit > 0) {
        candidates.append({found.route,
                           found.rest < 0 ? u"it is its path"_s : u"it is a leaf and owns everything below its path"_s,
                           true});
    }
    QList<const Route *> others;
    for (const Route &route : m_routes) {
        if (&route != found.route)
            others.append(&route);
    }
    const auto count = std::clamp<qsizetype>(limit - candidates.size(), 0, others.size());
    std::partial_sort(others.begin(), others.begin() + count, others.end(), [&](const Route *a, const Route *b) {
        return std::pair(-likeness(a->path, decoded), a) < std::pair(-likeness(b->path, decoded), b);
    });
    for (qsizetype i = 0; i < count; ++i) {
        const Route *route = others.at(i);
        const bool isServing = route->state == Route::State::Serving;
        candidates.append(
            {route,
             isServing ? difference(*route, decoded) : QString(routeStateName(route->state) + u": "_s + route->reason),
             false});
    }
    return candidates;
}

} // namespace modulehost
