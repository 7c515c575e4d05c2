// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httppeer.h"
#include "instances.h"

#include <networkhttpclient.h>

#include <modulehost/errors.h>

#include <QBuffer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The SynapseError that \a task ends with, as "status message"; empty when it ends otherwise.
template<typename T>
QString synapseErrorOf(Task<T> task)
{
    QString text;
    const auto caught = [](Task<T> inner, QString &out) -> Task<> {
        try {
            co_await inner;
        } catch (const SynapseError &error) {
            out = QString::number(error.status()) + u' ' + error.message();
        } catch (...) {
        }
    };
    QCoro::waitFor(caught(std::move(task), text));
    return text;
}

} // namespace

class TestNetworkHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void getsJson();
    void postsCanonicalJson();
    void postsForms();
    void putsJson();
    void everyStatusIsAnAnswerOfRequest_data();
    void everyStatusIsAnAnswerOfRequest();
    void otherStatusesThrow();
    void badJson_data();
    void badJson();
    void redirectionsAreAnswers();
    void headerTimeout();
    void totalTimeout();
    void bodyLimit_data();
    void bodyLimit();
    void connectionFails();
    void truncatedBody();
    void headHasNoBody();
    void onlyHttpAddresses();
    void ownUserAgent();
    void files();
    void requestsAtTheEndOfTheClient();
    void closedWhileShared();
    void manyAtOnce();

private:
    void answerWith(const QByteArray &bytes)
    {
        m_peer->onRequest = [bytes](QTcpSocket *socket) {
            socket->write(bytes);
            socket->disconnectFromHost();
        };
    }

    std::unique_ptr<HttpPeer> m_peer;
    std::unique_ptr<NetworkHttpClient> m_client;
};

void TestNetworkHttpClient::init()
{
    m_client = std::make_unique<NetworkHttpClient>("ModuleConsole/test");
    m_peer = std::make_unique<HttpPeer>();
    QVERIFY(m_peer->isListening());
}

void TestNetworkHttpClient::getsJson()
{
    answerWith(HttpPeer::answer("{\"department\": \"sales\"}"));
    QUrlQuery arguments;
    arguments.addQueryItem(u"user"_s, u"@a b+c:test"_s);
    const QJsonValue value = QCoro::waitFor(m_client->getJson(m_peer->url(u"/who?x=1"_s), arguments));
    QCOMPARE(value, QJsonValue(QJsonObject {{u"department"_s, u"sales"_s}}));
    // A plus sign as it is would be read back as a space.
    QVERIFY2(m_peer->request.startsWith("GET /who?x=1&user=%40a%20b%2Bc%3Atest HTTP/1.1\r\n"),
             m_peer->request.constData());
    QVERIFY(m_peer->request.contains("\r\nUser-Agent: ModuleConsole/test\r\n"));
    QCOMPARE(m_client->pending(), 0);
}

void TestNetworkHttpClient::postsCanonicalJson()
{
    answerWith(HttpPeer::answer("[1]"));
    const QJsonObject body {{u"b"_s, QJsonArray {1, true, QJsonValue::Null}},
                            {u"a"_s, u"\u00e9\"\n"_s},
                            {QString::fromUtf8("\xEF\xBF\xBD"), 1},
                            {QString::fromUtf8("\xF0\x90\x80\x80"), 2}};
    const QJsonValue value = QCoro::waitFor(m_client->postJsonGetJson(m_peer->url(), body));
    QCOMPARE(value, QJsonValue(QJsonArray {1}));
    QVERIFY(m_peer->request.startsWith("POST / HTTP/1.1\r\n"));
    QVERIFY(m_peer->request.toLower().contains("\r\ncontent-type: application/json\r\n"));
    QVERIFY(m_peer->request.endsWith(
        "\r\n\r\n{\"a\":\"\u00e9\\\"\\n\",\"b\":[1,true,null],\"\xEF\xBF\xBD\":1,\"\xF0\x90\x80\x80\":2}"));
}

void TestNetworkHttpClient::postsForms()
{
    answerWith(HttpPeer::answer("true"));
    QUrlQuery arguments;
    arguments.addQueryItem(u"a"_s, u"1%2B1"_s);
    arguments.addQueryItem(u"b"_s, u"x y"_s);
    const QJsonValue value = QCoro::waitFor(m_client->postUrlencodedGetJson(m_peer->url(), arguments));
    QCOMPARE(value, QJsonValue(true));
    QVERIFY(m_peer->request.endsWith("\r\n\r\na=1%2B1&b=x%20y"));
}

void TestNetworkHttpClient::putsJson()
{
    answerWith(HttpPeer::answer("\"ok\"", "201 Created"));
    QUrlQuery arguments;
    arguments.addQueryItem(u"a"_s, u"1+1"_s);
    const QJsonValue value = QCoro::waitFor(m_client->putJson(m_peer->url(), QJsonValue(u"x"_s), arguments));
    QCOMPARE(value, QJsonValue(u"ok"_s));
    QVERIFY2(m_peer->request.startsWith("PUT /?a=1%2B1 HTTP/1.1\r\n"), m_peer->request.constData());
    QVERIFY(m_peer->request.endsWith("\r\n\r\n\"x\""));
}

void TestNetworkHttpClient::everyStatusIsAnAnswerOfRequest_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 204, 304, 400, 401, 403, 404, 405, 409, 410, 418, 429, 500, 501, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestNetworkHttpClient::everyStatusIsAnAnswerOfRequest()
{
    QFETCH(int, status);
    const bool hasBody = status != 204 && status != 304;
    answerWith(HttpPeer::answer(hasBody ? "body" : "", QByteArray::number(status) + " Because"));
    const HttpResponse response = QCoro::waitFor(m_client->request("GET", m_peer->url(), {}, {}, {}));
    QCOMPARE(response.status, status);
    QCOMPARE(response.reason, QByteArray("Because"));
    QCOMPARE(response.body, hasBody ? QByteArray("body") : QByteArray());
}

void TestNetworkHttpClient::otherStatusesThrow()
{
    answerWith(HttpPeer::answer("gone away", "410 Gone"));
    int status = 0;
    QByteArray body;
    const auto caught = [&]() -> Task<> {
        try {
            co_await m_client->getRaw(m_peer->url());
        } catch (const HttpResponseError &error) {
            status = error.status();
            body = error.body();
        }
    };
    QCoro::waitFor(caught());
    QCOMPARE(status, 410);
    QCOMPARE(body, QByteArray("gone away"));
}

void TestNetworkHttpClient::badJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("html") << QByteArray("<html>");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("two values") << QByteArray("1,2");
    QTest::newRow("cut off") << QByteArray("{\"a\": ");
    QTest::newRow("brackets the wrong way round") << QByteArray("1],[2");
}

void TestNetworkHttpClient::badJson()
{
    QFETCH(QByteArray, body);
    answerWith(HttpPeer::answer(body));
    const QString message = messageOf<Error>(m_client->getJson(m_peer->url()));
    QVERIFY2(message.contains(u"is not JSON"_s), qPrintable(message));
}

void TestNetworkHttpClient::redirectionsAreAnswers()
{
    answerWith(HttpPeer::answer("", "302 Found", "Location: http://127.0.0.1:1/\r\n"));
    const HttpResponse response = QCoro::waitFor(m_client->request("GET", m_peer->url(), {}, {}, {}));
    QCOMPARE(response.status, 302);
    QCOMPARE(response.finalUrl, m_peer->url());
}

void TestNetworkHttpClient::headerTimeout()
{
    m_peer->onRequest = [](QTcpSocket *) {};
    QCOMPARE(synapseErrorOf(m_client->getRaw(m_peer->url(), {}, {}, {.headerTimeout = 30ms})),
             u"504 no answer within 30 ms"_s);
}

void TestNetworkHttpClient::totalTimeout()
{
    m_peer->onRequest = [](QTcpSocket *socket) { socket->write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"); };
    const HttpLimits limits {.headerTimeout = 5s, .totalTimeout = 60ms};
    QCOMPARE(synapseErrorOf(m_client->getRaw(m_peer->url(), {}, {}, limits)),
             u"504 the answer was not complete within 60 ms"_s);
}

void TestNetworkHttpClient::bodyLimit_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("fits");
    QTest::newRow("exactly") << QByteArray("Content-Length: 1000\r\n") << 1000 << true;
    QTest::newRow("announced") << QByteArray("Content-Length: 1001\r\n") << 1001 << false;
    QTest::newRow("announced, far more") << QByteArray("Content-Length: 999999999999\r\n") << 10 << false;
    QTest::newRow("unannounced, exactly") << QByteArray() << 1000 << true;
    QTest::newRow("unannounced") << QByteArray() << 500'000 << false;
}

void TestNetworkHttpClient::bodyLimit()
{
    QFETCH(QByteArray, head);
    QFETCH(int, size);
    QFETCH(bool, fits);
    answerWith("HTTP/1.1 200 OK\r\nConnection: close\r\n" + head + "\r\n" + QByteArray(size, 'x'));
    const HttpLimits limits {.maxBodyBytes = 1000};
    if (fits)
        QCOMPARE(QCoro::waitFor(m_client->getRaw(m_peer->url(), {}, {}, limits)).size(), size);
    else
        QCOMPARE(synapseErrorOf(m_client->getRaw(m_peer->url(), {}, {}, limits)),
                 u"502 the answer is larger than 1000 bytes"_s);
}

void TestNetworkHttpClient::connectionFails()
{
    const QUrl url = m_peer->url();
    m_peer->close();
    QVERIFY(synapseErrorOf(m_client->getRaw(url)).startsWith(u"502 the request failed: "_s));
}

void TestNetworkHttpClient::truncatedBody()
{
    answerWith("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
    QVERIFY(synapseErrorOf(m_client->getRaw(m_peer->url())).startsWith(u"502 the request failed: "_s));
}

void TestNetworkHttpClient::headHasNoBody()
{
    answerWith("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5000\r\n\r\n");
    const HttpResponse response
        = QCoro::waitFor(m_client->request("HEAD", m_peer->url(), {}, {}, {.maxBodyBytes = 100}));
    QCOMPARE(response.status, 200);
    QVERIFY(m_peer->request.startsWith("HEAD / "));
}

void TestNetworkHttpClient::onlyHttpAddresses()
{
    for (const QString &address :
         {u"file:///etc/hostname"_s, u"data:,x"_s, u"qrc:/x"_s, u"/relative"_s, u"http://"_s}) {
        const QString message = messageOf<Error>(m_client->getRaw(QUrl(address)));
        QVERIFY2(message.endsWith(u"is no HTTP address"_s), qPrintable(address));
    }
}

void TestNetworkHttpClient::ownUserAgent()
{
    answerWith(HttpPeer::answer("x"));
    QCoro::waitFor(m_client->getRaw(m_peer->url(), {}, {{"user-agent", "Mine/1"}}));
    QVERIFY(m_peer->request.toLower().contains("\r\nuser-agent: mine/1\r\n"));
    QVERIFY(!m_peer->request.contains("ModuleConsole"));
}

void TestNetworkHttpClient::files()
{
    QBuffer output;
    output.open(QBuffer::WriteOnly);
    answerWith(HttpPeer::answer("PNG", "200 OK", "Content-Type: image/png\r\n"));
    QCoro::waitFor(
        m_client->getFile(m_peer->url(), &output, {}, {}, [](const QByteArray &type) { return type == "image/png"; }));
    QCOMPARE(output.data(), QByteArray("PNG"));
    QCOMPARE(
        synapseErrorOf(m_client->getFile(m_peer->url(), &output, {}, {}, [](const QByteArray &) { return false; })),
        u"502 the file has the content type \"image/png\", which is not allowed"_s);
    answerWith(HttpPeer::answer("no", "404 Not Found"));
    QCOMPARE(synapseErrorOf(m_client->getFile(m_peer->url(), &output)),
             u"502 the file's server answered with status 404"_s);
    QCOMPARE(output.data(), QByteArray("PNG"));
}

void TestNetworkHttpClient::requestsAtTheEndOfTheClient()
{
    m_peer->onRequest = [](QTcpSocket *) {};
    QString error;
    const auto waiting = [&]() -> Task<> {
        try {
            co_await m_client->getRaw(m_peer->url());
        } catch (const SynapseError &synapseError) {
            error = synapseError.message();
        }
    };
    Task<> first = waiting();
    QTRY_VERIFY(!m_peer->request.isEmpty());
    QCOMPARE(m_client->pending(), 1);
    m_client.reset();
    QVERIFY(first.isReady());
    QCOMPARE(error, u"the HTTP client was closed"_s);
}

void TestNetworkHttpClient::closedWhileShared()
{
    m_peer->onRequest = [](QTcpSocket *) {};
    Task<QByteArray> first = m_client->getRaw(m_peer->url());
    QTRY_VERIFY(!m_peer->request.isEmpty());
    m_client->close();
    QVERIFY(first.isReady());
    QCOMPARE(synapseErrorOf(std::move(first)), u"502 the HTTP client was closed"_s);
    QCOMPARE(synapseErrorOf(m_client->getRaw(m_peer->url())), u"502 the HTTP client is being closed"_s);
}

void TestNetworkHttpClient::manyAtOnce()
{
    answerWith(HttpPeer::answer("[7]"));
    int answers = 0;
    const auto ask = [&]() -> Task<> {
        const QJsonValue value = co_await m_client->getJson(m_peer->url());
        answers += value == QJsonValue(QJsonArray {7});
    };
    for (int i = 0; i < 50; ++i)
        ask();
    QTRY_COMPARE(answers, 50);
    QCOMPARE(m_client->pending(), 0);
}

QTEST_GUILESS_MAIN(TestNetworkHttpClient)
#include "tst_networkhttpclient.moc"
