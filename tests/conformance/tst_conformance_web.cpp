// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notapplicable.h"

#include <httpclient.h>
#include <httpserver.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

QString text(const YAML::Node &node) { return QString::fromStdString(node.as<std::string>()); }

//! The items of a list; none of an absent one.
std::vector<YAML::Node> items(const YAML::Node &list)
{
    return list.IsDefined() ? std::vector<YAML::Node>(list.begin(), list.end()) : std::vector<YAML::Node>();
}

//! A resource that answers every method with its module's name and the segments below it.
RouteRegistration registration(const YAML::Node &given, int module)
{
    const QString name = text(given["module"]);
    const auto answer = [name](const WebRequest &request) {
        return WebResponse::json(
            200, QJsonObject {{u"served_by"_s, name}, {u"remaining"_s, QJsonArray::fromStringList(request.remaining)}});
    };
    return {.path = text(given["path"]),
            .resource
            = std::make_shared<const WebResource>(WebResource {.leaf = given["leaf"].as<bool>(), .any = answer}),
            .module = module,
            .moduleName = name};
}

//! What a row says, in the words of the cases.
QString outcome(const Route &route, bool late)
{
    switch (route.state) {
    case Route::State::Serving:
        return u"accepted"_s;
    case Route::State::Shadowed:
        return u"ignored_with_warning"_s;
    case Route::State::Refused:
        break;
    }
    return late && route.reason.contains(u"registered after"_s) ? u"RuntimeError"_s : u"refused"_s;
}

//! What came over the wire, in the words of the cases.
QString servedBy(const test::Answer &answer)
{
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    if (answer.status == 204 && answer.head.contains("access-control-allow-origin"))
        return u"options_204"_s;
    if (answer.status == 404 && body.value("errcode"_L1) == u"M_UNRECOGNIZED"_s)
        return u"not_found_json"_s;
    if (answer.status == 404 && answer.head.contains("text/html"))
        return u"not_found_html"_s;
    if (answer.status == 200)
        return body.value("served_by"_L1).toString();
    return QString::fromLatin1(answer.head);
}

} // namespace

class TestConformanceWeb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const YAML::Node file = YAML::LoadFile(MODULEHOST_TEST_SOURCE_DIR "/conformance-cases.yaml");
        for (const YAML::Node &one : file["cases"]) {
            if (text(one["kind"]) == u"web"_s)
                m_cases.push_back(one);
        }
        QVERIFY(m_cases.size() >= 8);
    }

    void requests_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < m_cases.size(); ++i) {
            const QString id = text(m_cases[i]["id"]);
            if (isApplicable(id))
                QTest::newRow(qPrintable(QString(id + u' ' + text(m_cases[i]["title"])))) << int(i);
        }
    }

    void requests()
    {
        QFETCH(int, index);
        const YAML::Node &one = m_cases[std::size_t(index)];
        const YAML::Node expect = one["expect"];
        QVERIFY(items(one["given"]["builtin"]).empty());

        QList<RouteRegistration> registrations;
        for (const YAML::Node &given : items(one["given"]["registrations"]))
            registrations.append(registration(given, int(registrations.size())));
        QList<RouteRegistration> late;
        for (const YAML::Node &given : items(one["given"]["late_registrations"]))
            late.append(registration(given, int(registrations.size() + late.size())));
        const auto table = RouteTable::build(registrations, late);

        QCOMPARE(std::size_t(registrations.size()), expect["registrations"].size());
        for (int i = 0; i < registrations.size(); ++i)
            QCOMPARE(outcome(table->routes().at(i), false), text(expect["registrations"][i]));
        QCOMPARE(std::size_t(late.size()), items(expect["late_registrations"]).size());
        for (int i = 0; i < late.size(); ++i)
            QCOMPARE(outcome(table->routes().at(registrations.size() + i), true),
                     text(expect["late_registrations"][i]));

        HttpServer server;
        server.setRoutes(table);
        const auto listening = server.listen();
        QVERIFY2(listening, qPrintable(listening.error));
        test::RawClient client(listening.port);
        const YAML::Node asked = one["when"]["requests"];
        QCOMPARE(asked.size(), expect["responses"].size());
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const QByteArray method = asked[i]["method"] ? text(asked[i]["method"]).toLatin1() : "GET"_ba;
            const test::Answer answer = client.ask(
                QByteArray(method + ' ' + text(asked[i]["path"]).toUtf8() + " HTTP/1.1\r\nHost: h\r\n\r\n"));
            const YAML::Node response = expect["responses"][i];
            QCOMPARE(servedBy(answer), text(response["served_by"]));
            if (!response["remaining"].IsDefined())
                continue;
            QJsonArray remaining;
            for (const YAML::Node &segment : response["remaining"])
                remaining.append(text(segment));
            QCOMPARE(QJsonDocument::fromJson(answer.body).object().value("remaining"_L1).toArray(), remaining);
        }
    }

private:
    std::vector<YAML::Node> m_cases;
};

QTEST_GUILESS_MAIN(TestConformanceWeb)
#include "tst_conformance_web.moc"
