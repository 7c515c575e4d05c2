// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakemoduleapi.h"

#include <departmentconfig.h>
#include <departmentlookup.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class DepartmentLookupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheAddress_data();
    void makesTheAddress();
    void readsTheAnswer_data();
    void readsTheAnswer();
    void saysWhatItGotInstead_data();
    void saysWhatItGotInstead();
    void comparesTokens_data();
    void comparesTokens();
    void readsTheConfig();
    void namesTheBadLine_data();
    void namesTheBadLine();
};

void DepartmentLookupTest::makesTheAddress_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("localpart");
    QTest::addColumn<QByteArray>("url");

    QTest::newRow("user") << u"https://d.example/u/{user_id}"_s << u"alice"_s
                          << QByteArray("https://d.example/u/%40alice%3Aexample.com");
    QTest::newRow("parts") << u"https://d.example/{domain}/{localpart}?q={localpart}"_s << u"alice"_s
                           << QByteArray("https://d.example/example.com/alice?q=alice");
    QTest::newRow("slashes cannot climb") << u"https://d.example/{localpart}/x"_s << u"../admin?x#y"_s
                                          << QByteArray("https://d.example/..%2Fadmin%3Fx%23y/x");
    QTest::newRow("percent signs stay") << u"https://d.example/{localpart}"_s << u"%2e"_s
                                        << QByteArray("https://d.example/%252e");
    QTest::newRow("braces of a user are not replaced")
        << u"https://d.example/{localpart}"_s << u"{domain}"_s << QByteArray("https://d.example/%7Bdomain%7D");
    QTest::newRow("not ASCII") << u"https://d.example/{localpart}"_s << u"ü"_s
                               << QByteArray("https://d.example/%C3%BC");
}

void DepartmentLookupTest::makesTheAddress()
{
    QFETCH(QString, pattern);
    QFETCH(QString, localpart);
    QFETCH(QByteArray, url);
    QCOMPARE(departmentUrl(pattern, {localpart, u"example.com"_s}).toEncoded(), url);
}

void DepartmentLookupTest::readsTheAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("department");

    QTest::newRow("key") << 200 << QByteArray(R"({"department": "Sales"})") << u"department"_s << u"Sales"_s;
    QTest::newRow("pointer") << 200 << QByteArray(R"({"a": [{"x/y": "Sales"}]})") << u"/a/0/x~1y"_s << u"Sales"_s;
    QTest::newRow("pointer past the end") << 200 << QByteArray(R"({"a": ["Sales"]})") << u"/a/7"_s << QString();
    QTest::newRow("pointer through a text") << 200 << QByteArray(R"({"a": "Sales"})") << u"/a/b"_s << QString();
    QTest::newRow("missing") << 200 << QByteArray("{}") << u"department"_s << QString();
    QTest::newRow("null") << 200 << QByteArray(R"({"department": null})") << u"department"_s << QString();
    QTest::newRow("unknown user") << 404 << QByteArray("<html>no</html>") << u"department"_s << QString();
    QTest::newRow("gone") << 410 << QByteArray() << u"department"_s << QString();
}

void DepartmentLookupTest::readsTheAnswer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, field);
    QFETCH(QString, department);
    QCOMPARE(readDepartment({.status = status, .body = body}, field), department);
}

void DepartmentLookupTest::saysWhatItGotInstead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("detail");

    QTest::newRow("HTML") << 200 << QByteArray("text/html; charset=utf-8")
                          << QByteArray("<html>\n  <title>Log in</title>")
                          << u"the directory answered with text/html; charset=utf-8 instead of a JSON object"_s
                          << u"<html> <title>Log in</title>"_s;
    QTest::newRow("no type") << 200 << QByteArray() << QByteArray("\xff\xfe")
                             << u"the directory answered with a body of no declared type instead of a JSON object"_s
                             << u"\ufffd\ufffd"_s;
    QTest::newRow("cut short") << 200 << QByteArray("application/json") << QByteArray(R"({"department": "Sa)")
                               << u"the directory answered with application/json instead of a JSON object"_s
                               << u"{\"department\": \"Sa"_s;
    QTest::newRow("JSON but no object") << 200 << QByteArray("application/json") << QByteArray("[1]")
                                        << u"the directory answered with application/json instead of a JSON object"_s
                                        << u"[1]"_s;
    QTest::newRow("no text") << 200 << QByteArray("application/json") << QByteArray(R"({"department": 5})")
                             << u"the directory's answer has a department that is no text"_s
                             << u"{\"department\": 5}"_s;
    QTest::newRow("refused") << 403 << QByteArray("text/plain") << QByteArray("token expired")
                             << u"the directory answered with status 403 Nope"_s << u"token expired"_s;
    QTest::newRow("long") << 500 << QByteArray("text/plain") << QByteArray(100'000, 'x')
                          << u"the directory answered with status 500 Nope"_s << QString(120, u'x') + u'…';
}

void DepartmentLookupTest::saysWhatItGotInstead()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    QFETCH(QString, detail);
    HttpResponse response {.status = status, .reason = "Nope", .body = body};
    if (!type.isEmpty())
        response.headers.append({"content-type", type});
    try {
        readDepartment(response, u"department"_s);
        QFAIL("no error");
    } catch (const DirectoryError &error) {
        QCOMPARE(error.status(), 502);
        QCOMPARE(error.message(), message);
        QCOMPARE(error.forLog(), QString(message + u": "_s + detail));
    }
}

void DepartmentLookupTest::comparesTokens_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("fits");

    const QByteArray token = "correct-horse-battery";
    QTest::newRow("same") << QByteArray("Bearer " + token) << token << true;
    QTest::newRow("scheme in any case") << QByteArray("bEARER  " + token) << token << true;
    QTest::newRow("no scheme") << token << token << false;
    QTest::newRow("other scheme") << QByteArray("Basic " + token) << token << false;
    QTest::newRow("prefix") << QByteArray("Bearer correct-horse") << token << false;
    QTest::newRow("more") << QByteArray("Bearer " + token + "x") << token << false;
    QTest::newRow("none") << QByteArray() << token << false;
    QTest::newRow("an empty token opens nothing") << QByteArray("Bearer ") << QByteArray() << false;
}

void DepartmentLookupTest::comparesTokens()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, token);
    QFETCH(bool, fits);
    WebRequest request;
    request.headers = {{"authorization", header}};
    QCOMPARE(hasToken(request, token), fits);
}

void DepartmentLookupTest::readsTheConfig()
{
    using namespace std::chrono_literals;
    const DepartmentConfig defaults = DepartmentConfig::read(configFrom("{'url': 'https://d.example/{user_id}'}"));
    QCOMPARE(defaults.field, u"department"_s);
    QCOMPARE(defaults.timeout, 5s);
    QCOMPARE(defaults.cacheEntries, 1000);
    QCOMPARE(defaults.path, u"/_synapse/client/department"_s);
    QVERIFY(defaults.localUsersOnly && defaults.allowsOnFailure && defaults.invalidateToken.isEmpty());

    const DepartmentConfig all = DepartmentConfig::read(configFrom(
        "{'url': 'http://localhost:1/{localpart}', 'headers': {'X-Key': 'k'}, 'timeout': '2s',"
        " 'cache': {'ttl': '1d', 'max_entries': 5}, 'invalidate_token': '0123456789abcdef', 'on_failure': 'deny'}"));
    QCOMPARE(all.headers, HttpHeaders({{"X-Key", "k"}}));
    QCOMPARE(all.cacheTtl, 24h);
    QCOMPARE(all.cacheEntries, 5);
    QVERIFY(!all.allowsOnFailure);
}

void DepartmentLookupTest::namesTheBadLine_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("path");

    const QByteArray url = "'url': 'https://d.example/{user_id}'";
    QTest::newRow("no address") << QByteArray("{}") << u"url"_s;
    QTest::newRow("scheme") << QByteArray("{'url': 'file:///etc/{user_id}'}") << u"url"_s;
    QTest::newRow("no host") << QByteArray("{'url': 'https:///{user_id}'}") << u"url"_s;
    QTest::newRow("no user in it") << QByteArray("{'url': 'https://d.example/{domain}'}") << u"url"_s;
    QTest::newRow("time-out") << QByteArray("{" + url + ", 'timeout': 'soon'}") << u"timeout"_s;
    QTest::newRow("no time") << QByteArray("{" + url + ", 'timeout': 0}") << u"timeout"_s;
    QTest::newRow("entries") << QByteArray("{" + url + ", 'cache': {'max_entries': 0}}") << u"cache.max_entries"_s;
    QTest::newRow("short token") << QByteArray("{" + url + ", 'invalidate_token': 'secret'}") << u"invalidate_token"_s;
    QTest::newRow("header with a line end")
        << QByteArray("{" + url + ", 'headers': {'X': 'a\\nB: c'}}") << u"headers.X"_s;
    QTest::newRow("relative path") << QByteArray("{" + url + ", 'path': 'department'}") << u"path"_s;
    QTest::newRow("slash at the end") << QByteArray("{" + url + ", 'path': '/department/'}") << u"path"_s;
    QTest::newRow("failure") << QByteArray("{" + url + ", 'on_failure': 'panic'}") << u"on_failure"_s;
}

void DepartmentLookupTest::namesTheBadLine()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, path);
    QCOMPARE(configErrorPath([&] { DepartmentConfig::read(configFrom(config)); }), path);
}

QTEST_GUILESS_MAIN(DepartmentLookupTest)
#include "tst_departmentlookup.moc"
