// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <rowsmodel.h>
#include <snapshot.h>

#include <functional>

namespace modulehost {

//! A route with its place in the table and its owner's name.
struct RouteRow
{
    int order = 0; //!< From 1: as registered.
    QString module;
    RouteSnapshot route;

    friend bool operator==(const RouteRow &a, const RouteRow &b);
};

//! All routes in the order in which they were registered, those that lost as well.
class RoutesModel : public RowsModel<RouteRow>
{
    Q_OBJECT

public:
    explicit RoutesModel(QObject *parent = nullptr);

    //! \a moduleName yields the path of a module by its index.
    void setRoutes(const QList<RouteSnapshot> &routes, const std::function<QString(int)> &moduleName);
};

//! "Serving", "Shadowed" or "Refused", in the language of the interface.
QString routeStateText(RouteState state);

//! Requests that no route answered, the latest last.
class UnmatchedModel : public RowsModel<UnmatchedRequest>
{
    Q_OBJECT

public:
    explicit UnmatchedModel(QObject *parent = nullptr);
};

bool operator==(const UnmatchedRequest &a, const UnmatchedRequest &b);

} // namespace modulehost
