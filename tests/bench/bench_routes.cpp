// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <routetable.h>

#include <benchmark/benchmark.h>

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <random>

using namespace modulehost;
using namespace Qt::StringLiterals;

namespace {

QStringList routePaths(qsizetype count)
{
    QStringList paths;
    for (qsizetype i = 0; i < count; ++i)
        paths.append(u"/_synapse/client/module_%1/resource_%2"_s.arg(i % 100).arg(i));
    std::shuffle(paths.begin(), paths.end(), std::mt19937(1));
    return paths;
}

//! From the bytes of a request line to the route.
void routesLookup(benchmark::State &state)
{
    const QStringList paths = routePaths(state.range(0));
    QList<RouteRegistration> registrations;
    QList<QByteArray> requests;
    for (const QString &path : paths) {
        registrations.append(
            {.path = path, .resource = std::make_shared<const WebResource>(), .module = 0, .moduleName = {}});
        requests.append(path.toLatin1());
    }
    const auto table = RouteTable::build(registrations);
    std::shuffle(requests.begin(), requests.end(), std::mt19937(2));
    qsizetype next = 0;
    for (auto _ : state) {
        const RouteTable::Match match = table->match(requests.at(next));
        if (!match.route)
            state.SkipWithError("a route was not found");
        benchmark::DoNotOptimize(match);
        if (++next == requests.size())
            next = 0;
    }
}

//! One QHash look-up per segment, with segments that were split beforehand.
void routesBaseline(benchmark::State &state)
{
    QHash<QString, int> segments;
    QList<QStringList> requests;
    for (const QString &path : routePaths(state.range(0))) {
        requests.append(path.split(u'/', Qt::SkipEmptyParts));
        for (const QString &segment : requests.constLast())
            segments.insert(segment, int(segments.size()));
    }
    std::shuffle(requests.begin(), requests.end(), std::mt19937(2));
    qsizetype next = 0;
    for (auto _ : state) {
        for (const QString &segment : requests.at(next)) {
            const auto found = segments.constFind(segment);
            benchmark::DoNotOptimize(found);
        }
        if (++next == requests.size())
            next = 0;
    }
}

BENCHMARK(routesBaseline)->Name("routes/baseline")->Arg(10'000);
BENCHMARK(routesLookup)->Name("routes/lookup")->Arg(10'000);

} // namespace
