// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <routecounters.h>

#include <QTest>

#include <numeric>

using namespace modulehost;
using namespace Qt::StringLiterals;

namespace {

quint64 countOf(const TrafficMix &mix, std::string_view method)
{
    for (std::size_t i = 0; i < mix.methods.size(); ++i) {
        if (TrafficMix::methodNames[i] == method)
            return mix.methods[i];
    }
    return 0;
}

} // namespace

class RouteTrafficTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsMethods();
    void countsClassesOfStatus();
    void countersHaveTheMix();
    void keepsTheLastRequests();
    void boundsThePath();
};

void RouteTrafficTest::countsMethods()
{
    TrafficMix mix;
    for (const char *method : {"GET", "GET", "PUT", "get", "BREW", ""})
        mix.add(method, 200);
    QCOMPARE(countOf(mix, "GET"), 2u);
    QCOMPARE(countOf(mix, "PUT"), 1u);
    QCOMPARE(countOf(mix, "other"), 3u);
    QCOMPARE(std::accumulate(mix.methods.begin(), mix.methods.end(), quint64(0)), 6u);
}

void RouteTrafficTest::countsClassesOfStatus()
{
    TrafficMix mix;
    for (const int status : {100, 200, 204, 302, 404, 499, 500, 599})
        mix.add("GET", status);
    for (const int status : {0, 99, 600, -5})
        mix.add("GET", status);
    QCOMPARE(mix.statuses, (std::array<quint64, 6> {4, 1, 2, 1, 2, 2}));
}

void RouteTrafficTest::countersHaveTheMix()
{
    RouteCounters counters;
    counters.add("POST", 503, 2000);
    QCOMPARE(counters.errors, 1u);
    QCOMPARE(countOf(counters.mix, "POST"), 1u);
    QCOMPARE(counters.mix.statuses[5], 1u);
}

void RouteTrafficTest::keepsTheLastRequests()
{
    RecentRequests recent;
    QVERIFY(recent.list().isEmpty());
    constexpr int count = int(RecentRequests::capacity) + 7;
    for (int i = 0; i < count; ++i) {
        AnsweredRequest request;
        request.path = u"/"_s + QString::number(i);
        recent.add(request);
        QCOMPARE(recent.list().constLast().path, u"/"_s + QString::number(i));
    }
    const QList<AnsweredRequest> list = recent.list();
    QCOMPARE(list.size(), qsizetype(RecentRequests::capacity));
    for (qsizetype i = 0; i < list.size(); ++i)
        QCOMPARE(list.at(i).number, quint64(i) + 8);
}

void RouteTrafficTest::boundsThePath()
{
    RecentRequests recent;
    AnsweredRequest request;
    request.path = QString(5000, u'x');
    recent.add(request);
    QCOMPARE(recent.list().constFirst().path.size(), RecentRequests::maximumPathLength);
}

QTEST_GUILESS_MAIN(RouteTrafficTest)
#include "tst_routetraffic.moc"
