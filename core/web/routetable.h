// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <reservedpaths.h>
#include <routeregistration.h>

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace modulehost {

//! A row of the table: a registration and what became of it.
struct Route
{
    enum class State {
        Serving,
        Shadowed, //!< Another route answers in its place; the reason names it.
        Refused //!< Reserved, malformed or registered too late.
    };

    QString path;
    int module = -1;
    int position = -1; //!< Index of the module in the config.
    QString moduleName;
    State state = State::Serving;
    QString reason; //!< A sentence for a state other than Serving.
    QString hint; //!< A sentence about a route that works and yet deserves a look; else empty.
    std::shared_ptr<const WebResource> resource;
    std::shared_ptr<RouteCounters> counters;
};

//! "serving", "shadowed" or "refused", as the command line prints it.
QString routeStateName(Route::State state);

/*!
 * All web resources of all modules, composed (module system 6 as amended by decisions.md). Built by a pure
 * function and never changed; shared between a server and the requests that still run on an older one.
 */
class RouteTable
{
public:
    //! Where a walk along a request path ended.
    struct Match
    {
        enum class Outcome : quint8 {
            Found,
            NotFoundJson, //!< On or below a placeholder: 404 M_UNRECOGNIZED.
            NotFoundHtml //!< An unknown child of the root or of a resource: a plain 404 page.
        };

        Outcome outcome = Outcome::NotFoundHtml;
        const Route *route = nullptr; //!< Set when Found.
        qsizetype rest = -1; //!< Position in the path of what a leaf has below it; -1 when nothing.
    };

    /*!
     * \a registrations in module order, within a module in the order of its calls; \a late are those that
     * came after the listener was built: rows at the end, refused. Every registration yields one row.
     */
    static std::shared_ptr<const RouteTable> build(const QList<RouteRegistration> &registrations,
                                                   const QList<RouteRegistration> &late = {},
                                                   const QList<ReservedPath> &reserved = reservedPaths());

    const QList<Route> &routes() const noexcept { return m_routes; }
    //! Position of a row of this table.
    int indexOf(const Route &route) const noexcept { return int(&route - m_routes.constData()); }

    //! \a path as in the request line, percent-encoded, without the query. Allocates for encoded segments only.
    Match match(QByteArrayView path) const;

    //! A route that answers a path or comes near, and why it does or does not.
    struct Candidate
    {
        const Route *route = nullptr;
        QString sentence;
        bool answers = false;
    };

    //! In a sentence or two: which route answers \a path and why, or what is nearest and why it does not.
    QString explain(const QString &path) const;
    //! The route that answers \a path first, then those that come nearest; at most \a limit.
    QList<Candidate> candidates(const QString &path, int limit) const;
    //! The route whose path is most like \a path, which is not encoded; null when there is none.
    const Route *nearest(const QString &path) const;

private:
    struct Node
    {
        int parent = -1;
        int route = -1; //!< -1 for a placeholder.
        bool leaf = false;
    };
    //! A child of a node, in one open-addressed table for all nodes.
    struct Edge
    {
        size_t hash = 0;
        int parent = -1; //!< -1 for a free place.
        int child = -1;
        qsizetype nameBegin = 0;
        qsizetype nameSize = 0;
    };

    static constexpr int rootNode = 0;

    void insert(int route);
    void shadowBelowLeaves();
    int child(int parent, QByteArrayView name) const noexcept;
    int addChild(int parent, QByteArrayView name);
    void place(const Edge &edge);

    QList<Route> m_routes;
    std::vector<Node> m_nodes {Node {}};
    std::vector<Edge> m_edges; //!< Power of two, at most half full.
    QByteArray m_names; //!< The bytes of all edges' names.
};

} // namespace modulehost
