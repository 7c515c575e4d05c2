// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include <httpserver.h>

#include <modulehost/errors.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

#include <optional>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace modulehost::test;

namespace {

RouteRegistration route(const QString &path, WebResource resource, int module = 0)
{
    return {.path = path,
            .resource = std::make_shared<const WebResource>(std::move(resource)),
            .module = module,
            .moduleName = u"m.M"_s};
}

WebResponse hello(const WebRequest &) { return WebResponse::text(200, u"hello"_s); }

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server.emplace();
        const auto listening = m_server->listen();
        QVERIFY2(listening, qPrintable(listening.error));
        m_port = listening.port;
    }

    void cleanup() { m_server.reset(); }

    void aHandlerSeesTheWholeRequest()
    {
        WebRequest seen;
        serve({route(u"/_synapse/client/x"_s, {.leaf = true, .post = [&](const WebRequest &request) {
                                                   seen = request;
                                                   return WebResponse {.status = 201, .headers = {{"X-A", "b"}}};
                                               }})});
        RawClient client(m_port);
        const Answer answer = client.ask("POST /_synapse/client/x/a%20b/?q=1+2&r=%2B HTTP/1.1\r\nHost: h\r\n"
                                         "X-Multi: one\r\nContent-Length: 4\r\n\r\nbody");
        QCOMPARE(answer.status, 201);
        QVERIFY(answer.hasHeader("X-A: b"));
        QVERIFY(answer.hasHeader("Content-Length: 0"));
        QCOMPARE(seen.method, "POST"_ba);
        QCOMPARE(seen.path, u"/_synapse/client/x/a b/"_s);
        QCOMPARE(seen.remaining, (QStringList {u"a b"_s, QString()}));
        QCOMPARE(seen.query.queryItemValue(u"q"_s, QUrl::FullyDecoded), u"1 2"_s);
        QCOMPARE(seen.query.queryItemValue(u"r"_s, QUrl::FullyDecoded), u"+"_s);
        QCOMPARE(seen.header("x-multi"), "one"_ba);
        QCOMPARE(seen.body, "body"_ba);
        QCOMPARE(seen.remoteAddress, u"127.0.0.1"_s);
    }

    void aChunkedBodyArrivesWhole()
    {
        QByteArray body;
        serve({route(u"/x"_s, {.post = [&](const WebRequest &request) {
                         body = request.body;
                         return WebResponse {};
                     }})});
        RawClient client(m_port);
        QVERIFY(client.send("POST /x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel"));
        QVERIFY(client.send("lo\r\n6;ext=1\r\n world\r\n0\r\nTrailer: x\r\n\r\n"));
        QCOMPARE(client.next().status, 200);
        QCOMPARE(body, "hello world"_ba);
        QCOMPARE(client.ask(get("/x")).status, 405);
    }

    void continueIsSentWhenAskedFor()
    {
        serve({route(u"/x"_s, {.post = &hello})});
        RawClient client(m_port);
        QCOMPARE(client.ask("POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n").status,
                 100);
        QCOMPARE(client.ask("abc").status, 200);
    }

    void headIsGetWithoutBody()
    {
        serve({route(u"/x"_s, {.get = &hello})});
        RawClient client(m_port);
        const Answer head = client.ask("HEAD /x HTTP/1.1\r\nHost: h\r\n\r\n", true);
        QCOMPARE(head.status, 200);
        QVERIFY(head.hasHeader("Content-Length: 5"));
        QCOMPARE(client.ask(get("/x")).body, "hello"_ba);
        QVERIFY(client.unread().isEmpty());
    }

    void optionsNeverReachesAModule()
    {
        bool called = false;
        serve({route(u"/x"_s, {.any = [&](const WebRequest &) {
                         called = true;
                         return WebResponse {};
                     }})});
        RawClient client(m_port);
        for (const char *path : {"/x", "/unknown", "*"}) {
            const Answer answer = client.ask("OPTIONS "_ba + path + " HTTP/1.1\r\nHost: h\r\n\r\n");
            QCOMPARE(answer.status, 204);
            QVERIFY(answer.hasHeader("Access-Control-Allow-Origin: *"));
        }
        QVERIFY(!called);
    }

    void anUnknownMethodIsRefusedWithWhatIsAllowed()
    {
        serve({route(u"/x"_s, {.get = &hello, .del = &hello})});
        RawClient client(m_port);
        const Answer answer = client.ask(post("/x", "abc"));
        QCOMPARE(answer.status, 405);
        QVERIFY(answer.hasHeader("Allow: GET, HEAD, DELETE, OPTIONS"));
        QCOMPARE(QJsonDocument::fromJson(answer.body).object().value("errcode"_L1).toString(), u"M_UNRECOGNIZED"_s);
    }

    void notFoundHasTwoForms()
    {
        serve({route(u"/_synapse/client/x"_s, {.get = &hello})});
        RawClient client(m_port);
        const Answer json = client.ask(get("/_synapse/client/y?secret=1"));
        QCOMPARE(json.status, 404);
        QCOMPARE(QJsonDocument::fromJson(json.body).object().value("errcode"_L1).toString(), u"M_UNRECOGNIZED"_s);
        const Answer html = client.ask(get("/other"));
        QCOMPARE(html.status, 404);
        QVERIFY(html.hasHeader("Content-Type: text/html; charset=utf-8"));
    }

    void exceptionsBecomeAnswers()
    {
        QStringList problems;
        m_server->setProblemObserver(
            [&](int module, const QString &problem) { problems.append(QString::number(module) + u": "_s + problem); });
        const RouteRegistration throwing = route(
            u"/plain"_s, {.get = [](const WebRequest &) -> WebResponse { throw std::runtime_error("secret"); }}, 4);
        serve({throwing, route(u"/odd"_s, {.get = [](const WebRequest &) -> WebResponse { throw 7; }}),
               route(u"/synapse"_s, {.get = [](const WebRequest &) -> WebResponse {
                         throw SynapseError(403, u"no"_s, u"M_FORBIDDEN"_s);
                     }}),
               route(u"/task"_s, {.get = [](const WebRequest &) -> Task<WebResponse> {
                         throw std::runtime_error("secret");
                         co_return {};
                     }})});
        RawClient client(m_port);
        for (const char *path : {"/plain", "/odd", "/task"}) {
            const Answer answer = client.ask(get(path));
            QCOMPARE(answer.status, 500);
            QVERIFY(!answer.body.contains("secret"));
        }
        const Answer denied = client.ask(get("/synapse"));
        QCOMPARE(denied.status, 403);
        QVERIFY(denied.body.contains("M_FORBIDDEN"));
        QCOMPARE(problems.size(), 3);
        QCOMPARE(problems.first(), u"4: a web resource threw: secret"_s);
        QCOMPARE(throwing.counters->requests, 1u);
        QCOMPARE(throwing.counters->errors, 1u);
    }

    void errorsOfPagesArePages()
    {
        QStringList problems;
        m_server->setProblemObserver([&](int, const QString &problem) { problems.append(problem); });
        serve(
            {route(u"/page"_s,
                   {.get = [](const WebRequest &) -> WebResponse { throw SynapseError(403, u"not <you>"_s); },
                    .errors = ErrorForm::Html}),
             route(u"/away"_s, {.get = [](const WebRequest &) -> WebResponse { throw RedirectException("/page"); }})});
        RawClient client(m_port);
        const Answer denied = client.ask(get("/page"));
        QCOMPARE(denied.status, 403);
        QVERIFY(denied.body.contains("not &lt;you&gt;"));
        const Answer wrongVerb = client.ask("POST /page HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n");
        QCOMPARE(wrongVerb.status, 405);
        QVERIFY(wrongVerb.body.startsWith("<!DOCTYPE html>"));
        const Answer away = client.ask(get("/away"));
        QCOMPARE(away.status, 302);
        QVERIFY(away.hasHeader("Location: /page"));
        QCOMPARE(problems, QStringList());
    }

    void headersWithLineBreaksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("value") << "X-A"_ba
                               << "a\r\nX-Evil: 1"_ba;
        QTest::newRow("newline") << "X-A"_ba
                                 << "a\nb"_ba;
        QTest::newRow("name") << "X-A\r\nX-Evil"_ba
                              << "a"_ba;
        QTest::newRow("colon") << "X-A: b"_ba
                               << "a"_ba;
        QTest::newRow("empty name") << ""_ba
                                    << "a"_ba;
    }

    void headersWithLineBreaksAreRefused()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        int problems = 0;
        m_server->setProblemObserver([&](int, const QString &) { ++problems; });
        serve({route(u"/x"_s, {.get = [=](const WebRequest &) { return WebResponse {.headers = {{name, value}}}; }})});
        RawClient client(m_port);
        const Answer answer = client.ask(get("/x"));
        QCOMPARE(answer.status, 500);
        QVERIFY(!answer.head.contains("x-evil"));
        QCOMPARE(problems, 1);
    }

    void impossibleStatusIsRefused()
    {
        serve({route(u"/x"_s, {.get = [](const WebRequest &) { return WebResponse {.status = 42}; }})});
        QCOMPARE(RawClient(m_port).ask(get("/x")).status, 500);
    }

    void lengthIsTheServersToWrite()
    {
        serve({route(u"/x"_s, {.get = [](const WebRequest &) {
                         return WebResponse {.headers = {{"content-length", "99"}, {"Transfer-Encoding", "chunked"}},
                                             .body = "ab"};
                     }})});
        const Answer answer = RawClient(m_port).ask(get("/x"));
        QCOMPARE(answer.body, "ab"_ba);
        QVERIFY(!answer.head.contains("chunked"));
    }

    void pipelinedAnswersKeepTheirOrder()
    {
        Gate gate;
        int started = 0;
        serve({route(u"/slow"_s, {.get = [&](const WebRequest &) -> Task<WebResponse> {
                         ++started;
                         co_await gate.passed();
                         co_return WebResponse::text(200, u"slow"_s);
                     }}),
               route(u"/fast"_s, {.any = [&](const WebRequest &request) {
                         return WebResponse::text(200, u"fast "_s + QString::fromUtf8(request.body));
                     }})});
        RawClient client(m_port);
        QVERIFY(
            client.send(post("/fast", "1") + get("/slow") + post("/fast", "2") + get("/slow") + post("/fast", "3")));
        QCOMPARE(client.next().body, "fast 1"_ba);
        QTRY_COMPARE(gate.waiting(), 1);
        QCOMPARE(m_server->running(), 1);
        gate.open();
        QCOMPARE(client.next().body, "slow"_ba);
        QCOMPARE(client.next().body, "fast 2"_ba);
        QCOMPARE(client.next().body, "slow"_ba);
        QCOMPARE(client.next().body, "fast 3"_ba);
        QCOMPARE(started, 2);
        QCOMPARE(m_server->running(), 0);
    }

    void aWaitingHandlerHoldsUpNobodyElse()
    {
        Gate gate;
        serve({route(u"/slow"_s, {.get = [&](const WebRequest &) -> Task<WebResponse> {
                         co_await gate.passed();
                         co_return WebResponse::text(200, u"slow"_s);
                     }}),
               route(u"/fast"_s, {.get = &hello})});
        RawClient first(m_port);
        RawClient second(m_port);
        QVERIFY(first.send(get("/slow")));
        QTRY_COMPARE(gate.waiting(), 1);
        QCOMPARE(second.ask(get("/fast")).body, "hello"_ba);
        gate.open();
        QCOMPARE(first.next().body, "slow"_ba);
    }

    void aRequestCanArriveByteByByte()
    {
        serve({route(u"/x"_s, {.post = [](const WebRequest &request) { return WebResponse {.body = request.body}; }})});
        RawClient client(m_port);
        const QByteArray request = post("/x", "abc");
        for (const char byte : request.repeated(2)) {
            QVERIFY(client.send(QByteArray(1, byte)));
            QCoreApplication::processEvents();
        }
        QCOMPARE(client.next().body, "abc"_ba);
        QCOMPARE(client.next().body, "abc"_ba);
    }

    void closeIsHonoured()
    {
        serve({route(u"/x"_s, {.get = &hello})});
        RawClient asked(m_port);
        QVERIFY(asked.ask(get("/x", "Connection: close\r\n")).hasHeader("Connection: close"));
        QVERIFY(asked.waitClosed());
        RawClient old(m_port);
        QCOMPARE(old.ask("GET /x HTTP/1.0\r\n\r\n").status, 200);
        QVERIFY(old.waitClosed());
        RawClient kept(m_port);
        QCOMPARE(kept.ask(get("/x")).status, 200);
        QCOMPARE(kept.ask(get("/x")).status, 200);
        QVERIFY(!kept.closed());
    }

    void aRunningRequestKeepsWhatItStartedWith()
    {
        Gate gate;
        auto instance = std::make_shared<int>(1);
        const std::weak_ptr<int> alive = instance;
        const RouteRegistration old = route(u"/x"_s, {.get = [&](const WebRequest &) -> Task<WebResponse> {
                                                co_await gate.passed();
                                                co_return WebResponse::text(200, u"old"_s);
                                            }});
        m_server->setRoutes(RouteTable::build({old}), std::move(instance));
        RawClient client(m_port);
        QVERIFY(client.send(get("/x")));
        QTRY_COMPARE(gate.waiting(), 1);
        serve({route(u"/x"_s, {.get = &hello})});
        QVERIFY(!alive.expired());
        QCOMPARE(RawClient(m_port).ask(get("/x")).body, "hello"_ba);
        gate.open();
        QCOMPARE(client.next().body, "old"_ba);
        QTRY_VERIFY(alive.expired());
        QCOMPARE(old.counters->requests, 1u);
    }

    void theTableCanChangeInsideAHandler()
    {
        serve({route(u"/x"_s, {.get = [&](const WebRequest &) {
                         serve({route(u"/y"_s, {.get = &hello})});
                         return WebResponse::text(200, u"swapped"_s);
                     }})});
        RawClient client(m_port);
        QCOMPARE(client.ask(get("/x")).body, "swapped"_ba);
        QCOMPARE(client.ask(get("/x")).status, 404);
        QCOMPARE(client.ask(get("/y")).body, "hello"_ba);
    }

    void theObserverSeesEveryRequest()
    {
        QList<RequestRecord> records;
        m_server->setObserver([&](const RequestRecord &record) { records.append(record); });
        serve({route(u"/refused-elsewhere"_s, {.get = &hello}, 1), route(u"/x"_s, {.leaf = true, .get = &hello}, 2)});
        RawClient client(m_port);
        const Answer answer = client.ask(get("/x/a?token=1"));
        QCOMPARE(client.ask(get("/nothing")).status, 404);
        QCOMPARE(records.size(), 2);
        QCOMPARE(records[0].method, "GET"_ba);
        QCOMPARE(records[0].path, u"/x/a"_s);
        QCOMPARE(records[0].route, 1);
        QCOMPARE(records[0].module, 2);
        QCOMPARE(records[0].status, 200);
        QCOMPARE(records[0].bytes, answer.head.size() + 2 + answer.body.size());
        QVERIFY(records[0].nanoseconds > 0);
        QVERIFY(!records[0].dropped);
        QCOMPARE(records[1].route, -1);
        QCOMPARE(records[1].module, -1);
        QCOMPARE(records[1].status, 404);
    }

    void anAddressInUseIsASentence()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const auto listening = m_server->listen(QHostAddress(QHostAddress::LocalHost), other.serverPort());
        QVERIFY(!listening);
        QVERIFY2(listening.error.startsWith(u"cannot listen on 127.0.0.1:"_s + QString::number(other.serverPort())),
                 qPrintable(listening.error));
    }

    void severalListeners()
    {
        serve({route(u"/x"_s, {.get = &hello})});
        const auto second = m_server->listen();
        QVERIFY(second);
        QCOMPARE(RawClient(second.port).ask(get("/x")).body, "hello"_ba);
        QCOMPARE(RawClient(m_port).ask(get("/x")).body, "hello"_ba);
    }

    void stopLetsRequestsFinish()
    {
        Gate gate;
        serve({route(u"/slow"_s, {.get = [&](const WebRequest &) -> Task<WebResponse> {
                         co_await gate.passed();
                         co_return WebResponse::text(200, u"slow"_s);
                     }})});
        RawClient idle(m_port);
        QVERIFY(idle.connected());
        RawClient busy(m_port);
        QVERIFY(busy.send(get("/slow")));
        QTRY_COMPARE(gate.waiting(), 1);
        std::optional<bool> clean;
        m_server->stop(std::chrono::minutes(1), [&](bool result) { clean = result; });
        QVERIFY(idle.waitClosed());
        QVERIFY(!clean);
        RawClient refused(m_port);
        QVERIFY(refused.waitClosed());
        gate.open();
        const Answer answer = busy.next();
        QCOMPARE(answer.body, "slow"_ba);
        QVERIFY(answer.hasHeader("Connection: close"));
        QTRY_VERIFY(clean);
        QVERIFY(*clean);
    }

    void stopCutsOffAfterItsTime()
    {
        Gate gate;
        serve({route(u"/slow"_s, {.get = [&](const WebRequest &) -> Task<WebResponse> {
                         co_await gate.passed();
                         co_return WebResponse {};
                     }})});
        RawClient busy(m_port);
        QVERIFY(busy.send(get("/slow")));
        QTRY_COMPARE(gate.waiting(), 1);
        std::optional<bool> clean;
        m_server->stop(std::chrono::milliseconds(1), [&](bool result) { clean = result; });
        QTRY_VERIFY(clean);
        QVERIFY(!*clean);
        QVERIFY(busy.waitClosed());
        gate.open();
    }

    void stopWithoutClientsEndsAtOnce()
    {
        std::optional<bool> clean;
        m_server->stop(std::chrono::minutes(1), [&](bool result) { clean = result; });
        QTRY_VERIFY(clean);
        QVERIFY(*clean);
    }

private:
    void serve(const QList<RouteRegistration> &registrations) { m_server->setRoutes(RouteTable::build(registrations)); }

    std::optional<HttpServer> m_server;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
