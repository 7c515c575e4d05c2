// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include <httpserver.h>

#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace modulehost::test;

namespace {

RouteRegistration route(const QString &path, WebResource resource)
{
    return {.path = path,
            .resource = std::make_shared<const WebResource>(std::move(resource)),
            .module = 0,
            .moduleName = u"m.M"_s};
}

} // namespace

//! What must never take the process down; worth most under the address sanitizer.
class TestHttpHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gate.emplace();
        m_server.emplace();
        m_records.clear();
        m_server->setObserver([this](const RequestRecord &record) { m_records.append(record); });
        m_server->setRoutes(RouteTable::build({
            route(u"/fast"_s, {.any = [](const WebRequest &) { return WebResponse::text(200, u"fast"_s); }}),
            route(u"/slow"_s, {.any = [this](const WebRequest &request) -> Task<WebResponse> {
                      co_await m_gate->passed();
                      co_return WebResponse::text(200, request.path); // the request outlives its client
                  }}),
            route(u"/loop"_s,
                  {.any =
                       [this](const WebRequest &request) {
                           QEventLoop loop;
                           QTimer::singleShot(0, &loop, [&] {
                               m_inside();
                               loop.quit();
                           });
                           loop.exec();
                           return WebResponse::text(200, request.path);
                       }}),
            route(u"/big"_s,
                  {.any = [](const WebRequest &) { return WebResponse {.body = QByteArray(32 << 20, 'x')}; }}),
        }));
        const auto listening = m_server->listen();
        QVERIFY(listening);
        m_port = listening.port;
    }

    void cleanup()
    {
        m_server.reset();
        m_gate->open();
        m_gate.reset();
    }

    void aClientHangsUpBeforeALateAnswer()
    {
        for (int i = 1; i <= 20; ++i) {
            RawClient client(m_port);
            QVERIFY(client.send(get("/slow") + get("/fast")));
            QTRY_COMPARE(m_gate->waiting(), i);
            client.abort();
        }
        QCOMPARE(RawClient(m_port).ask(get("/fast")).status, 200); // by now the hang-ups have been seen
        QTRY_COMPARE(m_server->running(), 20);
        m_gate->open();
        QCOMPARE(m_server->running(), 0);
        QCOMPARE(std::count_if(m_records.cbegin(), m_records.cend(), [](const RequestRecord &r) { return r.dropped; }),
                 20);
        QCOMPARE(RawClient(m_port).ask(get("/fast")).status, 200);
    }

    void aClientHangsUpWhileAPlainHandlerSpinsTheLoop()
    {
        RawClient client(m_port);
        QList<int> statuses;
        m_inside = [&] {
            client.abort();
            for (int i = 0; i < 5; ++i)
                statuses.append(RawClient(m_port).ask(get("/fast")).status);
        };
        QVERIFY(client.send(get("/loop") + get("/fast")));
        QTRY_COMPARE(m_records.size(), 6);
        QCOMPARE(statuses, QList<int>(5, 200));
        QCOMPARE(m_records.last().path, u"/loop"_s);
        QVERIFY(m_records.last().dropped);
    }

    void aClientHangsUpInTheMiddleOfABigAnswer()
    {
        RawClient client(m_port);
        QVERIFY(client.send(get("/big")));
        QTRY_VERIFY(!client.unread().isEmpty());
        client.abort();
        QCOMPARE(RawClient(m_port).ask(get("/fast")).status, 200);
        std::optional<bool> clean;
        m_server->stop(std::chrono::minutes(1), [&](bool result) { clean = result; });
        QTRY_VERIFY(clean); // nothing is left of the connection
        QVERIFY(*clean);
    }

    void aBigAnswerReachesASlowReader()
    {
        RawClient client(m_port);
        const Answer answer = client.ask(get("/big", "Connection: close\r\n"));
        QCOMPARE(answer.body.size(), 32 << 20);
        QVERIFY(client.waitClosed());
    }

    void aClientHangsUpInTheMiddleOfARequest()
    {
        for (const QByteArray &start : {"G"_ba, "GET /fast HTTP/1.1\r\nHo"_ba, post("/fast", "abc").chopped(1)}) {
            RawClient client(m_port);
            QVERIFY(client.send(start));
            client.abort();
        }
        QCOMPARE(RawClient(m_port).ask(get("/fast")).status, 200);
        QCOMPARE(m_records.size(), 1);
    }

    void theServerGoesWithRequestsUnderWay()
    {
        RawClient first(m_port);
        RawClient second(m_port);
        QVERIFY(first.send(get("/slow") + get("/slow")));
        QVERIFY(second.send(get("/slow")));
        QTRY_COMPARE(m_gate->waiting(), 2);
        m_server.reset();
        QVERIFY(first.waitClosed());
        m_gate->open();
        QVERIFY(second.waitClosed());
    }

    void theServerGoesInsideAHandler()
    {
        m_server->setRoutes(RouteTable::build({route(u"/bye"_s, {.get = [this](const WebRequest &request) {
                                                         m_server.reset();
                                                         return WebResponse::text(200, request.path);
                                                     }})}));
        RawClient client(m_port);
        QCOMPARE(client.ask(get("/bye")).body, "/bye"_ba);
        QVERIFY(client.waitClosed());
    }

    void theServerGoesWhileAPlainHandlerSpinsTheLoop()
    {
        RawClient client(m_port);
        bool refused = false;
        m_inside = [&] {
            m_server.reset();
            refused = RawClient(m_port).waitClosed();
        };
        QVERIFY(client.send(get("/loop")));
        QCOMPARE(client.next().status, 200);
        QVERIFY(client.waitClosed());
        QVERIFY(refused);
    }

    void malformedRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        const auto row = [](const char *name, const QByteArray &headers, const QByteArray &body = {}) {
            QTest::newRow(name) << "POST /fast HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n" + body;
        };
        row("two lengths", "Content-Length: 1\r\nContent-Length: 2\r\n", "ab");
        row("same length twice", "Content-Length: 1\r\nContent-Length: 1\r\n", "a");
        row("negative length", "Content-Length: -1\r\n");
        row("signed length", "Content-Length: +1\r\n", "a");
        row("list of lengths", "Content-Length: 1, 1\r\n", "a");
        row("huge length", "Content-Length: 99999999999999999999\r\n");
        row("length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
        row("unknown coding", "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n");
        row("bad chunk size", "Transfer-Encoding: chunked\r\n", "zz\r\nab\r\n0\r\n\r\n");
        row("negative chunk", "Transfer-Encoding: chunked\r\n", "-2\r\nab\r\n0\r\n\r\n");
        row("chunk without its end", "Transfer-Encoding: chunked\r\n", "2\r\nabcd\r\n0\r\n\r\n");
        row("folded header", "X-A: 1\r\n Content-Length: 3\r\n");
        row("space before colon", "Content-Length : 3\r\n", "abc");
        row("line without colon", "nonsense\r\n");
        QTest::newRow("no request") << "hello\r\n\r\n"_ba;
        QTest::newRow("two words") << "GET /fast\r\n\r\n"_ba;
        QTest::newRow("space in target") << "GET /fast x HTTP/1.1\r\n\r\n"_ba;
        QTest::newRow("other version") << "GET /fast HTTP/3.7\r\n\r\n"_ba;
        QTest::newRow("strange method") << "FOO\x01 /fast HTTP/1.1\r\nHost: h\r\n\r\n"_ba;
        QTest::newRow("tunnel") << "CONNECT host:1 HTTP/1.1\r\nHost: h\r\n\r\n"_ba;
    }

    void malformedRequestsAreRefused()
    {
        QFETCH(QByteArray, request);
        RawClient client(m_port);
        const Answer answer = client.ask(request + get("/fast"));
        QVERIFY2(answer.status == 400 || answer.status == 404, answer.head.constData());
        if (answer.status == 400) {
            QVERIFY(client.waitClosed());
            QVERIFY(client.unread().isEmpty());
        }
        QCOMPARE(RawClient(m_port).ask(get("/fast")).status, 200);
    }

    void webSocketsAreNotSpoken()
    {
        RawClient client(m_port);
        client.ask(get("/fast",
                       "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"));
        QCOMPARE(RawClient(m_port).ask(get("/fast")).status, 200);
    }

    void manyConnectionsComeAndGo()
    {
        for (int round = 0; round < 20; ++round) {
            std::vector<std::unique_ptr<RawClient>> clients;
            for (int i = 0; i < 20; ++i) {
                clients.push_back(std::make_unique<RawClient>(m_port));
                QVERIFY(clients.back()->send(i % 3 == 0 ? get("/slow") : get("/fast") + get("/slow")));
            }
            for (int i = 0; i < 20; i += 2)
                clients[std::size_t(i)]->abort();
        }
        m_gate->open();
        QTRY_COMPARE(m_server->running(), 0);
        QCOMPARE(RawClient(m_port).ask(get("/fast")).status, 200);
    }

private:
    std::optional<HttpServer> m_server;
    std::optional<Gate> m_gate;
    std::function<void()> m_inside; //!< Runs in the event loop that the handler of /loop spins.
    QList<RequestRecord> m_records;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(TestHttpHostile)
#include "tst_httphostile.moc"
