// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routesmodel.h"

#include "trafficmixtext.h"

#include <durationquantile.h>
#include <icons.h>

#include <tuple>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QIcon stateIcon(const RouteRow &row)
{
    switch (row.route.state) {
    case RouteState::Serving:
        return themedIcon(u"circle-check"_s, Tone::Good);
    case RouteState::Shadowed:
        return themedIcon(u"eye-off"_s, Tone::Warning);
    case RouteState::Refused:
        return themedIcon(u"ban"_s, Tone::Bad);
    }
    Q_UNREACHABLE();
}

QVariant mean(const RouteRow &row)
{
    return row.route.requests == 0 ? QVariant() : QVariant(qint64(row.route.totalNs / qint64(row.route.requests)));
}

//! A sentence about a route that deserves a look.
QString remark(const RouteRow &row) { return row.route.reason.isEmpty() ? row.route.hint : row.route.reason; }

} // namespace

bool operator==(const RouteRow &a, const RouteRow &b)
{
    const auto values = [](const RouteRow &row) {
        const RouteSnapshot &r = row.route;
        return std::tie(row.order, row.module, r.module, r.path, r.state, r.reason, r.hint, r.requests, r.errors,
                        r.totalNs, r.maximumNs);
    };
    return values(a) == values(b) && a.route.mix == b.route.mix;
}

bool operator==(const UnmatchedRequest &a, const UnmatchedRequest &b)
{
    return a.time == b.time && a.method == b.method && a.path == b.path;
}

QString routeStateText(RouteState state)
{
    switch (state) {
    case RouteState::Serving:
        return RoutesModel::tr("Serving");
    case RouteState::Shadowed:
        return RoutesModel::tr("Shadowed");
    case RouteState::Refused:
        return RoutesModel::tr("Refused");
    }
    Q_UNREACHABLE();
}

RoutesModel::RoutesModel(QObject *parent)
    : RowsModel<RouteRow>([](const RouteRow &row) { return u"%1 %2"_s.arg(row.order).arg(row.route.path); }, parent)
{
    setColumns({
        {.id = "order",
         .title = tr("No."),
         .look = ColumnLook::Number,
         .value = [](const RouteRow &row) { return QVariant(row.order); }},
        {.id = "path",
         .title = tr("Path"),
         .look = ColumnLook::Fixed,
         .value = [](const RouteRow &row) { return QVariant(row.route.path); }},
        {.id = "state",
         .title = tr("State"),
         .value = [](const RouteRow &row) { return QVariant(routeStateText(row.route.state)); },
         .toolTip =
             [](const RouteRow &row) {
                 const QString sentence = remark(row);
                 return sentence.isEmpty() ? routeStateText(row.route.state) : sentence;
             },
         .icon = stateIcon},
        {.id = "module", .title = tr("Module"), .value = [](const RouteRow &row) { return QVariant(row.module); }},
        {.id = "below",
         .title = tr("Below it"),
         .value = [](const RouteRow &row) { return QVariant(row.route.leaf); },
         .toolTip =
             [](const RouteRow &row) {
                 return row.route.leaf ? tr("The resource answers everything below its path itself")
                                       : tr("The resource answers its own path only");
             },
         .isExtra = true},
        {.id = "requests",
         .title = tr("Requests"),
         .look = ColumnLook::Number,
         .value = [](const RouteRow &row) { return QVariant(row.route.requests); }},
        {.id = "methods",
         .title = tr("Methods"),
         .value = [](const RouteRow &row) { return QVariant(methodsText(row.route.mix)); }},
        {.id = "statuses",
         .title = tr("Answers"),
         .value = [](const RouteRow &row) { return QVariant(statusesText(row.route.mix)); }},
        {.id = "errors",
         .title = tr("Errors"),
         .look = ColumnLook::Number,
         .value = [](const RouteRow &row) { return QVariant(row.route.errors); }},
        {.id = "mean",
         .title = tr("Mean"),
         .look = ColumnLook::Duration,
         .value = mean,
         .titleToolTip = tr("Mean time of an answer")},
        {.id = "p95",
         .title = tr("p95"),
         .look = ColumnLook::Duration,
         .value =
             [](const RouteRow &row) {
                 const auto p95 = durationQuantile(row.route.histogram, 0.95, row.route.maximumNs);
                 return p95 ? QVariant(*p95) : QVariant();
             },
         .titleToolTip = tr("95 % of the answers take less time than this")},
        {.id = "maximum",
         .title = tr("Max"),
         .look = ColumnLook::Duration,
         .value
         = [](const RouteRow &row) { return row.route.requests == 0 ? QVariant() : QVariant(row.route.maximumNs); },
         .titleToolTip = tr("Longest time of an answer")},
        {.id = "remark", .title = tr("Why"), .value = [](const RouteRow &row) { return QVariant(remark(row)); }},
    });
    setTarget([](const RouteRow &row) {
        return Target {.kind = Target::Kind::Module, .module = row.route.module, .name = row.module};
    });
}

void RoutesModel::setRoutes(const QList<RouteSnapshot> &routes, const std::function<QString(int)> &moduleName)
{
    QList<RouteRow> rows;
    rows.reserve(routes.size());
    QHash<int, QString> names;
    for (const RouteSnapshot &route : routes) {
        auto name = names.find(route.module);
        if (name == names.end())
            name = names.insert(route.module, moduleName(route.module));
        rows.append({int(rows.size() + 1), *name, route});
    }
    setRows(rows);
}

UnmatchedModel::UnmatchedModel(QObject *parent)
    : RowsModel<UnmatchedRequest>(
        [](const UnmatchedRequest &r) -> QString {
            return QString::number(r.time.toMSecsSinceEpoch()) + r.method + r.path;
        },
        parent)
{
    setColumns({
        {.id = "time", .title = tr("Time"), .value = [](const UnmatchedRequest &r) { return QVariant(r.time); }},
        {.id = "method", .title = tr("Method"), .value = [](const UnmatchedRequest &r) { return QVariant(r.method); }},
        {.id = "path",
         .title = tr("Path"),
         .look = ColumnLook::Fixed,
         .value = [](const UnmatchedRequest &r) { return QVariant(r.path); }},
        {.id = "nearest",
         .title = tr("Nearest route"),
         .look = ColumnLook::Fixed,
         .value = [](const UnmatchedRequest &r) { return QVariant(r.nearest); }},
    });
    setTarget([](const UnmatchedRequest &r) { return Target {.kind = Target::Kind::Route, .name = r.nearest}; });
}

} // namespace modulehost
