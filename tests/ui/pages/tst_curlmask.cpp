// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <routes/httpexchange.h>
#include <routes/secretmask.h>

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

//! What goes to the clipboard holds no secret.
class tst_CurlMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queries_data();
    void queries();
    void members_data();
    void members();
    void aCommandHoldsNoSecret();
    void aFormIsMasked();
};

void tst_CurlMask::queries_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("masked");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("nothing secret") << u"user=%40a&page=2"_s << u"user=%40a&page=2"_s;
    QTest::newRow("token") << u"access_token=abc&page=2"_s << u"access_token=***&page=2"_s;
    QTest::newRow("encoded name") << u"access%5Ftoken=abc"_s << u"access%5Ftoken=***"_s;
    QTest::newRow("value with an equals sign") << u"a=1&apiKey=x&API_KEY=y=z"_s << u"a=1&apiKey=***&API_KEY=***"_s;
    QTest::newRow("hyphen") << u"api-key=x&cookie=y&cookies=2"_s << u"api-key=***&cookie=***&cookies=2"_s;
    QTest::newRow("without a value") << u"token&a"_s << u"token&a"_s;
}

void tst_CurlMask::queries()
{
    QFETCH(QString, query);
    QTEST(maskedQuery(query), "masked");
}

void tst_CurlMask::members_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::newRow("no JSON") << u"hello \"there"_s << u"hello \"there"_s;
    QTest::newRow("nothing secret") << uR"({ "a": "password", "b": [1, "token"] })"_s
                                    << uR"({ "a": "password", "b": [1, "token"] })"_s;
    QTest::newRow("string") << uR"({"password" : "a\"b", "n": 1})"_s << uR"({"password" : "***", "n": 1})"_s;
    QTest::newRow("number") << uR"({"token": 12, "n": 1})"_s << uR"({"token": "***", "n": 1})"_s;
    QTest::newRow("last number") << uR"({"token":12})"_s << uR"({"token":"***"})"_s;
    QTest::newRow("nested") << uR"({"auth": {"client_secret": {"a": ["}"]}, "n": 1}})"_s
                            << uR"({"auth": {"client_secret": "***", "n": 1}})"_s;
    QTest::newRow("broken") << uR"({"a": 1, "token": "abc)"_s << uR"({"a": 1, "token": "***")"_s;
}

void tst_CurlMask::members()
{
    QFETCH(QString, text);
    QTEST(maskedMembers(text), "masked");
}

void tst_CurlMask::aCommandHoldsNoSecret()
{
    const QString command = toCurl(
        {.method = "POST",
         .url = QUrl(u"http://me:geheim1@host/a?access_token=geheim2&q=x"_s),
         .headers
         = {{"Authorization", "Bearer geheim3"}, {"X-Auth-Token", "geheim4"}, {"Content-Type", "application/json"}},
         .body = R"({"user": "a", "password": "geheim5"})"});
    QVERIFY2(!command.contains(u"geheim"_s), qPrintable(command));
    QVERIFY(command.contains(u"q=x"_s));
    QVERIFY(command.contains(uR"({"user": "a", "password": "***"})"_s));
    QVERIFY(command.contains(u"Content-Type: application/json"_s));
}

void tst_CurlMask::aFormIsMasked()
{
    const QString command = toCurl({.method = "POST",
                                    .url = QUrl(u"http://host/a"_s),
                                    .headers = {{"content-type", "application/x-www-form-urlencoded"}},
                                    .body = "user=a&password=geheim"});
    QVERIFY2(command.contains(u"'user=a&password=***'"_s), qPrintable(command));
}

QTEST_GUILESS_MAIN(tst_CurlMask)
#include "tst_curlmask.moc"
