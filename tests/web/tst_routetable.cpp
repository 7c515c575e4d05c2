// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <pathsegments.h>
#include <routetable.h>

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

RouteRegistration registration(const QString &path, bool leaf, int module = 0)
{
    return {.path = path,
            .resource = std::make_shared<const WebResource>(WebResource {.leaf = leaf}),
            .module = module,
            .moduleName = u"m%1.M"_s.arg(module)};
}

using Outcome = RouteTable::Match::Outcome;

} // namespace

Q_DECLARE_METATYPE(modulehost::RouteTable::Match::Outcome)

class TestRouteTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matching_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("route"); // empty: none
        QTest::addColumn<QStringList>("remaining");
        QTest::addColumn<Outcome>("outcome");

        const auto hit = [](const char *path, const QString &route, const QStringList &remaining = {}) {
            QTest::newRow(path) << QByteArray(path) << route << remaining << Outcome::Found;
        };
        const auto json = [](const char *path) {
            QTest::newRow(path) << QByteArray(path) << QString() << QStringList() << Outcome::NotFoundJson;
        };
        const auto html = [](const char *path) {
            QTest::newRow(path) << QByteArray(path) << QString() << QStringList() << Outcome::NotFoundHtml;
        };

        hit("/_synapse/client/leaf", u"/_synapse/client/leaf"_s);
        hit("/_synapse/client/leaf/", u"/_synapse/client/leaf"_s, {QString()});
        hit("/_synapse/client/leaf/a/b", u"/_synapse/client/leaf"_s, {u"a"_s, u"b"_s});
        hit("/_synapse/client/leaf/a//b/", u"/_synapse/client/leaf"_s, {u"a"_s, QString(), u"b"_s, QString()});
        hit("/_synapse/client/leaf/a%2Fb", u"/_synapse/client/leaf"_s, {u"a/b"_s});
        hit("/_synapse/client/leaf/..", u"/_synapse/client/leaf"_s, {u".."_s});
        hit("/_synapse/client/leaf/%C3%A4", u"/_synapse/client/leaf"_s, {u"ä"_s});
        hit("/_synapse/client/leaf/%zz%4", u"/_synapse/client/leaf"_s, {u"%zz%4"_s});
        hit("/_synapse/client/l%65af/x", u"/_synapse/client/leaf"_s, {u"x"_s});
        hit("/%5fsynapse/client/exact", u"/_synapse/client/exact"_s);
        hit("/_synapse/client/exact", u"/_synapse/client/exact"_s);
        hit("/_synapse/client/slash/", u"/_synapse/client/slash/"_s);
        hit("/_synapse/client/%C3%BCber", u"/_synapse/client/über"_s);
        hit("/", u"/"_s);

        json("/_synapse");
        json("/_synapse/");
        json("/_synapse/client");
        json("/_synapse/client/LEAF");
        json("/_synapse/client/slash");
        json("/_synapse/client//leaf");
        json("/_synapse/client/../client/leaf");
        json("/_synapse/zzz/client/leaf");
        json("/_synapse/client%2Fleaf");
        html("/_synapse/client/exact/");
        html("/_synapse/client/exact/a");
        html("/_Synapse/client/leaf");
        html("//_synapse/client/leaf");
        html("/nothing");
        html("/_synapse%2Fclient/leaf");
    }

    void matching()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, route);
        QFETCH(QStringList, remaining);
        QFETCH(Outcome, outcome);
        const auto table = RouteTable::build({
            registration(u"/_synapse/client/leaf"_s, true),
            registration(u"/_synapse/client/exact"_s, false),
            registration(u"/_synapse/client/slash/"_s, false),
            registration(u"/_synapse/client/über"_s, false),
            registration(u"/"_s, false),
        });
        const RouteTable::Match match = table->match(path);
        QVERIFY(match.outcome == outcome);
        QCOMPARE(match.route ? match.route->path : QString(), route);
        QCOMPARE(decodedSegments(path, match.rest), remaining);
    }

    void emptyTableFindsNothing()
    {
        const auto table = RouteTable::build({});
        QVERIFY(table->match("/x").outcome == Outcome::NotFoundHtml);
        QVERIFY(table->match("").outcome == Outcome::NotFoundHtml);
        QVERIFY(!table->explain(u"/x"_s).isEmpty());
    }

    void states_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *path, const char *state, const QString &reason) {
            QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(state) << reason;
        };
        row("/_matrix/client", "refused", u"reserved"_s);
        row("/_matrix/client/", "refused", u"/_matrix/client"_s);
        row("/_matrix/client/mine", "refused", u"/_matrix/client"_s);
        row("/_matrix/clients", "serving", {});
        row("/_matrix/federation/x", "refused", u"/_matrix/federation"_s);
        row("/_matrix/key/v2", "refused", u"/_matrix/key"_s);
        row("/_matrix/media/v3/upload", "refused", u"/_matrix/media/v3"_s);
        row("/_matrix/media/v2", "serving", {});
        row("/_synapse/admin/v1/x", "refused", u"/_synapse/admin"_s);
        row("/health", "refused", u"/health"_s);
        row("/.well-known/matrix", "serving", {});
        row("/.well-known/matrix/support", "refused", u"/.well-known/matrix"_s);
        row("/.well-known/other", "serving", {});
        row("foo/bar", "refused", u"slash"_s);
        row("", "serving", {});
        row("/_synapse/client/pick_idp", "serving", {});
    }

    void states()
    {
        QFETCH(QString, path);
        QFETCH(QString, state);
        QFETCH(QString, reason);
        const auto table = RouteTable::build({registration(path, true)});
        QCOMPARE(table->routes().size(), 1);
        const Route &route = table->routes().at(0);
        QCOMPARE(routeStateName(route.state), state);
        QVERIFY2(reason.isEmpty() == route.reason.isEmpty() && route.reason.contains(reason), qPrintable(route.reason));
        const QByteArray request = path.startsWith(u'/') ? path.toUtf8() : "/" + path.toUtf8();
        QCOMPARE(table->match(request).route != nullptr, state == u"serving"_s);
    }

    void reservedListCanBeReplaced()
    {
        const QList<RouteRegistration> registrations {registration(u"/_matrix/client/x"_s, false)};
        QVERIFY(RouteTable::build(registrations, {}, {})->match("/_matrix/client/x").route);
    }

    void firstModuleWins()
    {
        const auto table = RouteTable::build(
            {registration(u"/_synapse/client/x"_s, false, 0), registration(u"/_synapse/client/x"_s, true, 1)});
        QCOMPARE(table->match("/_synapse/client/x").route->module, 0);
        QVERIFY(!table->match("/_synapse/client/x/y").route);
        QVERIFY(table->routes().at(1).state == Route::State::Shadowed);
        QVERIFY(table->routes().at(1).reason.contains(u"m0.M"_s));
    }

    void emptyPathAndSlashShareAPlace()
    {
        const auto table = RouteTable::build({registration(QString(), false, 0), registration(u"/"_s, false, 1)});
        QCOMPARE(table->match("/").route->module, 1);
        QVERIFY(table->routes().at(0).state == Route::State::Shadowed);
        QVERIFY(table->routes().at(0).reason.contains(u"m1.M"_s));
    }

    void aLeafShadowsWhatLiesBelow_data()
    {
        QTest::addColumn<bool>("parentFirst");
        QTest::newRow("parent first") << true;
        QTest::newRow("child first") << false;
    }

    void aLeafShadowsWhatLiesBelow()
    {
        QFETCH(bool, parentFirst);
        QList<RouteRegistration> registrations {registration(u"/_synapse/client/p"_s, true, 0),
                                                registration(u"/_synapse/client/p/q/c"_s, true, 1)};
        if (!parentFirst)
            std::reverse(registrations.begin(), registrations.end());
        const auto table = RouteTable::build(registrations);
        QCOMPARE(table->match("/_synapse/client/p/q/c").route->module, 0);
        const Route &child = table->routes().at(parentFirst ? 1 : 0);
        QVERIFY(child.state == Route::State::Shadowed);
        QVERIFY2(child.reason.contains(u"m0.M"_s), qPrintable(child.reason));
    }

    void aPlainParentLetsChildrenServe()
    {
        const auto table = RouteTable::build(
            {registration(u"/_synapse/client/p/c"_s, true, 0), registration(u"/_synapse/client/p"_s, false, 1)});
        QCOMPARE(table->match("/_synapse/client/p").route->module, 1);
        QCOMPARE(table->match("/_synapse/client/p/c").route->module, 0);
        QVERIFY(table->match("/_synapse/client/p/other").outcome == Outcome::NotFoundHtml);
    }

    void lateRegistrationsAreRefusedRows()
    {
        const auto table = RouteTable::build({registration(u"/_synapse/client/x"_s, true)},
                                             {registration(u"/_synapse/client/y"_s, true, 3)});
        QCOMPARE(table->routes().size(), 2);
        QVERIFY(table->routes().at(1).state == Route::State::Refused);
        QCOMPARE(table->routes().at(1).module, 3);
        QVERIFY(table->match("/_synapse/client/y").outcome == Outcome::NotFoundJson);
    }

    void aRefusedPathLeavesNoTrace()
    {
        const auto table = RouteTable::build({registration(u"/_matrix/client/x"_s, true)});
        QVERIFY(table->match("/_matrix/client/x").outcome == Outcome::NotFoundHtml);
    }

    void hints()
    {
        const auto hint
            = [](const QString &path) { return RouteTable::build({registration(path, false)})->routes().at(0).hint; };
        QVERIFY(hint(u"/_synapse/client/x"_s).isEmpty());
        QVERIFY(hint(u"/_synapse/clients/x"_s).contains(u"/_synapse/client"_s));
        QVERIFY(hint(u"/other"_s).contains(u"/_synapse/client"_s));
        QVERIFY(hint(u"/_synapse/client/pick_idp"_s).contains(u"replaces"_s));
        QVERIFY(hint(u"/_synapse/client/x/"_s).contains(u"slash"_s));
    }

    void countersOutliveTheTable()
    {
        const RouteRegistration kept = registration(u"/_synapse/client/x"_s, true);
        auto first = RouteTable::build({kept});
        first->match("/_synapse/client/x").route->counters->add("GET", 500, 3'000'000);
        first.reset();
        const auto second = RouteTable::build({registration(u"/_synapse/client/w"_s, true), kept});
        const RouteCounters &counters = *second->match("/_synapse/client/x").route->counters;
        QCOMPARE(counters.requests, 1u);
        QCOMPARE(counters.errors, 1u);
        QCOMPARE(counters.maximumNs, 3'000'000);
        std::size_t bucket = 0;
        while (!counters.histogram[bucket])
            ++bucket;
        QVERIFY(counters.upperBound(bucket) > 3'000'000);
        QVERIFY(counters.upperBound(bucket - 1) <= 3'000'000);
    }

    void explanations_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("mentions");
        QTest::newRow("exact") << u"/_synapse/client/exact"_s << QStringList {u"is answered"_s, u"m1.M"_s};
        QTest::newRow("below a leaf") << u"/_synapse/client/leaf/a/b?x=/y"_s
                                      << QStringList {u"leaf"_s, u"\"a\", \"b\""_s};
        QTest::newRow("case") << u"/_synapse/client/Exact"_s << QStringList {u"M_UNRECOGNIZED"_s, u"case"_s, u"m1.M"_s};
        QTest::newRow("no leaf") << u"/_synapse/client/exact/a"_s << QStringList {u"404 page"_s, u"exact path"_s};
        QTest::newRow("needs slash") << u"/_synapse/client/slash"_s << QStringList {u"slash at the end"_s};
        QTest::newRow("refused") << u"/_matrix/client/mine"_s << QStringList {u"refused"_s, u"m3.M"_s, u"reserved"_s};
        QTest::newRow("typo") << u"/_synapse/client/exakt"_s << QStringList {u"/_synapse/client/exact"_s};
    }

    void explanations()
    {
        QFETCH(QString, path);
        QFETCH(QStringList, mentions);
        const auto table = RouteTable::build({
            registration(u"/_synapse/client/leaf"_s, true, 0),
            registration(u"/_synapse/client/exact"_s, false, 1),
            registration(u"/_synapse/client/slash/"_s, false, 2),
            registration(u"/_matrix/client/mine"_s, false, 3),
        });
        const QString sentence = table->explain(path);
        for (const QString &mention : mentions)
            QVERIFY2(sentence.contains(mention), qPrintable(sentence));
    }

    void everyOneOfManyRoutesIsFound()
    {
        QList<RouteRegistration> registrations;
        for (int i = 0; i < 10'000; ++i)
            registrations.append(registration(u"/_synapse/client/g%1/r%2"_s.arg(i % 97).arg(i), i % 2, i));
        const auto table = RouteTable::build(registrations);
        for (int i = 0; i < 10'000; ++i) {
            const RouteTable::Match match = table->match(registrations.at(i).path.toUtf8());
            QVERIFY(match.route);
            QCOMPARE(match.route->module, i);
            QCOMPARE(table->indexOf(*match.route), i);
        }
    }
};

QTEST_GUILESS_MAIN(TestRouteTable)
#include "tst_routetable.moc"
