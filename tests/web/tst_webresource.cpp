// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/errors.h>
#include <modulehost/webresource.h>

#include <QJsonDocument>
#include <QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

QByteArray headerOf(const WebResponse &response, const QByteArray &name)
{
    return WebRequest {.headers = response.headers}.header(name);
}

} // namespace

class TestWebResource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersIgnoreCase()
    {
        const WebRequest request {.headers = {{"X-One", "1"}, {"x-one", "2"}}};
        QCOMPARE(request.header("x-ONE"), "1"_ba);
        QCOMPARE(request.header("x-two"), QByteArray());
    }

    void bodyAsObject_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("errcode");
        QTest::newRow("object") << R"({"a": 1})"_ba << QString();
        QTest::newRow("array") << "[1]"_ba << u"M_BAD_JSON"_s;
        QTest::newRow("number") << "5"_ba << u"M_BAD_JSON"_s;
        QTest::newRow("string") << R"("x")"_ba << u"M_BAD_JSON"_s;
        QTest::newRow("two values") << "1, 2"_ba << u"M_NOT_JSON"_s;
        QTest::newRow("broken") << "{\"a\":"_ba << u"M_NOT_JSON"_s;
        QTest::newRow("empty") << ""_ba << u"M_NOT_JSON"_s;
    }

    void bodyAsObject()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, errcode);
        const WebRequest request {.body = body};
        if (errcode.isEmpty()) {
            QCOMPARE(request.jsonObject().value("a"_L1).toInt(), 1);
            return;
        }
        try {
            request.jsonObject();
            QFAIL("accepted");
        } catch (const SynapseError &error) {
            QCOMPARE(error.status(), 400);
            QCOMPARE(error.errcode(), errcode);
        }
    }

    void emptyBodyWhenAllowed() { QVERIFY(WebRequest().jsonObject(true).isEmpty()); }

    void jsonOfAnyValue()
    {
        QCOMPARE(WebResponse::json(200, QJsonObject {{u"a"_s, 1}}).body, "{\"a\":1}"_ba);
        QCOMPARE(WebResponse::json(200, u"x"_s).body, "\"x\""_ba);
        QCOMPARE(WebResponse::json(200, QJsonValue()).body, "null"_ba);
        QCOMPARE(headerOf(WebResponse::json(200, 1), "access-control-allow-origin"), "*"_ba);
        QVERIFY(headerOf(WebResponse::json(200, 1), "cache-control").contains("no-store"));
    }

    void htmlRefusesFrames()
    {
        const WebResponse response = WebResponse::html(200, u"ä"_s);
        QCOMPARE(response.body, "\xc3\xa4"_ba);
        QCOMPARE(headerOf(response, "x-frame-options"), "DENY"_ba);
    }

    void redirectCarriesCookies()
    {
        const WebResponse response = WebResponse::redirect("/there", 302, {"a=1", "b=2"});
        QCOMPARE(response.status, 302);
        QCOMPARE(headerOf(response, "Location"), "/there"_ba);
        QCOMPARE(response.headers.count({"Set-Cookie", "b=2"}), 1);
    }

    void exceptions()
    {
        const auto of = [](auto error) { return WebResponse::fromException(std::make_exception_ptr(error)); };
        const WebResponse own = of(SynapseError(429, u"slow"_s, u"M_LIMIT_EXCEEDED"_s, {{u"retry_after_ms"_s, 5}}));
        QCOMPARE(own.status, 429);
        QCOMPARE(
            QJsonDocument::fromJson(own.body).object(),
            (QJsonObject {{u"error"_s, u"slow"_s}, {u"errcode"_s, u"M_LIMIT_EXCEEDED"_s}, {u"retry_after_ms"_s, 5}}));
        QCOMPARE(of(Cancelled()).status, 499);
        const WebResponse foreign = of(std::runtime_error("password is 1234"));
        QCOMPARE(foreign.status, 500);
        QVERIFY(!foreign.body.contains("1234"));
        QCOMPARE(of(7).status, 500);
    }

    void errorsCarryTheirHeaders()
    {
        const SynapseError error(429, u"slow"_s, u"M_LIMIT_EXCEEDED"_s, {}, {{"Retry-After", "5"}});
        const WebResponse response = WebResponse::fromException(std::make_exception_ptr(error));
        QCOMPARE(headerOf(response, "Retry-After"), "5"_ba);
        QCOMPARE(headerOf(response, "Content-Type"), "application/json"_ba);
    }

    void missingCredentialsAre401()
    {
        const InvalidClientCredentialsError error(u"who?"_s, u"M_MISSING_TOKEN"_s);
        const WebResponse response = WebResponse::fromException(std::make_exception_ptr(error));
        QCOMPARE(response.status, 401);
        QVERIFY(response.body.contains("M_MISSING_TOKEN"));
    }

    void exceptionsAsPages()
    {
        const auto of
            = [](auto error) { return WebResponse::fromException(std::make_exception_ptr(error), ErrorForm::Html); };
        const WebResponse own = of(SynapseError(403, u"no <b>"_s, u"M_FORBIDDEN"_s));
        QCOMPARE(own.status, 403);
        QCOMPARE(headerOf(own, "Content-Type"), "text/html; charset=utf-8"_ba);
        QCOMPARE(headerOf(own, "X-Frame-Options"), "DENY"_ba);
        QVERIFY(own.body.contains("403") && own.body.contains("no &lt;b&gt;"));
        const WebResponse foreign = of(std::runtime_error("password is 1234"));
        QCOMPARE(foreign.status, 500);
        QVERIFY(!foreign.body.contains("1234"));
    }

    void redirectionsAreThrown()
    {
        for (const ErrorForm form : {ErrorForm::Json, ErrorForm::Html}) {
            RedirectException redirection("https://example.com/done?a=1", 303);
            redirection.cookies = {"a=1; Path=/", "b=2"};
            const WebResponse response = WebResponse::fromException(std::make_exception_ptr(redirection), form);
            QCOMPARE(response.status, 303);
            QCOMPARE(headerOf(response, "Location"), "https://example.com/done?a=1"_ba);
            QCOMPARE(response.headers.count({"Set-Cookie", "b=2"}), 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestWebResource)
#include "tst_webresource.moc"
