// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformancecases.h"
#include "hostedconfig.h"

#include <await.h>
#include <httpclient.h>

#include <QJsonDocument>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

//! The cases of the kind web: a module for each registration, on a host that listens.
class ConformanceWebTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void web_data();
    void web();
};

namespace {

QList<ConfigValue> itemsOf(const ConfigValue &list) { return list.isNull() ? QList<ConfigValue>() : list.asList(); }

//! An entry of `modules:` that registers what \a given says.
QJsonObject servingEntry(const ConfigValue &given, bool isLate)
{
    const QJsonObject config {{u"name"_s, given[u"module"_s].asString()},
                              {u"path"_s, given[u"path"_s].asString()},
                              {u"leaf"_s, given[u"leaf"_s].asBool()},
                              {u"late"_s, isLate}};
    return {{u"module"_s, u"pkg.Serving"_s}, {u"config"_s, config}};
}

//! What became of a registration, in the words of the cases.
QString outcomeOf(const RouteSnapshot &route, const QList<Problem> &problems)
{
    if (route.state != RouteState::Shadowed)
        return route.state == RouteState::Serving ? u"accepted"_s : QString(u"refused: "_s + route.reason);
    const bool isWarned = std::any_of(problems.begin(), problems.end(), [&](const Problem &problem) {
        return problem.moduleIndex == route.module && problem.message.contains(route.path);
    });
    return isWarned ? u"ignored_with_warning"_s : u"ignored"_s;
}

//! What came over the wire, in the words of the cases.
QString servedBy(const test::Answer &answer)
{
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    if (answer.status == 204 && answer.head.contains("access-control-allow-origin"))
        return u"options_204"_s;
    if (answer.status == 404 && body[u"errcode"_s] == u"M_UNRECOGNIZED"_s)
        return u"not_found_json"_s;
    if (answer.status == 404 && answer.head.contains("text/html"))
        return u"not_found_html"_s;
    if (answer.status == 200)
        return body[u"served_by"_s].toString();
    return QString::fromLatin1(answer.head);
}

void compareRegistrations(HostedConfig &hosted, const ConfigValue &expect)
{
    // Modules that register late do so now, and answer with what the call did.
    QStringList late;
    const DispatchReport report = hosted.fire(u"on_new_event"_s, {Value::object(u"Event"_s, {}), Value::dict({})});
    for (const DispatchStep &step : report.steps)
        late.append(step.returned.toString());
    QCOMPARE(late, expect[u"late_registrations"_s].asStringList({}));

    const HostSnapshot snapshot = hosted.snapshot();
    QStringList outcomes;
    for (const RouteSnapshot &route : snapshot.routes.first(snapshot.routes.size() - late.size()))
        outcomes.append(outcomeOf(route, snapshot.problems));
    QCOMPARE(outcomes, expect[u"registrations"_s].asStringList());
    for (const RouteSnapshot &route : snapshot.routes.last(late.size()))
        QCOMPARE(route.state, RouteState::Refused);
}

void compareAnswer(test::RawClient &client, const ConfigValue &request, const ConfigValue &expected)
{
    const QString line = request[u"method"_s].asString(u"GET"_s) + u' ' + request[u"path"_s].asString();
    const QByteArray bytes = line.toUtf8() + " HTTP/1.1\r\nHost: h\r\n\r\n";
    const test::Answer answer = client.ask(bytes);
    QCOMPARE(servedBy(answer), expected[u"served_by"_s].asString());
    if (expected.contains(u"remaining"_s))
        QCOMPARE(QJsonDocument::fromJson(answer.body)[u"remaining"_s], expected[u"remaining"_s].toJson());
}

} // namespace

void ConformanceWebTest::web_data()
{
    QTest::addColumn<ConformanceCase>("conformanceCase");
    const QString kind = u"web"_s;
    const QList<ConformanceCase> cases = conformanceCases(kind);
    // Every case of the kind runs or is excluded for a reason.
    QCOMPARE(cases.size() + excludedCases(kind), writtenCases(kind));
    QVERIFY(!cases.isEmpty());
    for (const ConformanceCase &row : cases)
        QTest::newRow(qPrintable(row.id + u' ' + row.title)) << row;
}

void ConformanceWebTest::web()
{
    QFETCH(const ConformanceCase, conformanceCase);
    const ConfigValue given = conformanceCase.given;
    QVERIFY(itemsOf(given[u"builtin"_s]).isEmpty());
    QJsonArray modules;
    for (const ConfigValue &registration : itemsOf(given[u"registrations"_s]))
        modules.append(servingEntry(registration, false));
    for (const ConfigValue &registration : itemsOf(given[u"late_registrations"_s]))
        modules.append(servingEntry(registration, true));

    HostedConfig hosted(modules, {{u"module_console"_s, QJsonObject {{u"listen"_s, u"127.0.0.1:0"_s}}}});
    const ListenerSnapshot listener = await(hosted.session().listen());
    QVERIFY2(listener.isListening, qPrintable(listener.error));
    compareRegistrations(hosted, conformanceCase.expect);
    if (QTest::currentTestFailed())
        return;

    const QList<ConfigValue> requests = conformanceCase.when[u"requests"_s].asList();
    const QList<ConfigValue> responses = conformanceCase.expect[u"responses"_s].asList();
    QCOMPARE(requests.size(), responses.size());
    test::RawClient client(quint16(QUrl(listener.address).port()));
    for (qsizetype i = 0; i < requests.size(); ++i)
        compareAnswer(client, requests.at(i), responses.at(i));
}

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::ConformanceWebTest)
#include "tst_conformance_web.moc"
