// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <listener.h>

#include <QCoroTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace std::chrono_literals;

/*
 * What becomes of requests under way when a listener stops or goes.
 */

namespace {

//! A route whose handler waits until it is let go, and then throws.
class SlowRoute
{
public:
    std::shared_ptr<const Composition> composition()
    {
        ModulePart part;
        part.path = u"a.A"_s;
        part.index = 0;
        part.number = 0;
        const auto registrations = std::make_shared<CallbackRegistrations>();
        part.callbacks = registrations;
        part.counters = std::make_shared<CallbackCounterSet>();
        part.instance = registrations;
        RouteRegistration route;
        route.path = u"/slow"_s;
        route.resource
            = std::make_shared<WebResource>(WebResource {.get = [this](const WebRequest &) { return answer(); }});
        part.routes = {route};
        return compose({part}, std::make_shared<DispatchEnvironment>(), {1, 157, 1}, 1);
    }

    bool isLetGo = false;
    int ended = 0;

private:
    Task<WebResponse> answer()
    {
        while (!isLetGo)
            co_await QCoro::sleepFor(1ms);
        ++ended;
        throw std::runtime_error("the database is gone");
    }
};

} // namespace

class ListenerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsRequestsWhileItStops();
    void tellsOfRequestsWhileItStops();
    void isSilentWhenItIsGone();
    void listensAgainWhileItStops();
    void secondStopWaitsToo();
    void movesWithoutLosingARequest();
    void stopsInTimeAfterItMoved();
    void staysWhereItIsWhenItCannotMove();
};

void ListenerTest::countsRequestsWhileItStops()
{
    SlowRoute slow;
    Listener listener([](const RequestRecord &) {}, {});
    listener.setComposition(slow.composition());
    QNetworkAccessManager network;
    network.get(QNetworkRequest(QUrl(listener.listen(u"127.0.0.1:0"_s).address + u"/slow"_s)));
    QTRY_COMPARE(listener.running(), 1);
    bool isStopped = false;
    listener.stop(10s, [&] { isStopped = true; });
    QCOMPARE(listener.running(), 1);
    QVERIFY(!listener.snapshot().isListening);
    slow.isLetGo = true;
    QTRY_VERIFY(isStopped);
    QCOMPARE(listener.running(), 0);
}

void ListenerTest::tellsOfRequestsWhileItStops()
{
    SlowRoute slow;
    QList<int> statuses;
    QStringList problems;
    Listener listener([&](const RequestRecord &record) { statuses.append(record.status); },
                      [&](int, const QString &problem) { problems.append(problem); });
    listener.setComposition(slow.composition());
    QNetworkAccessManager network;
    network.get(QNetworkRequest(QUrl(listener.listen(u"127.0.0.1:0"_s).address + u"/slow"_s)));
    QTRY_COMPARE(listener.running(), 1);
    listener.stop(10s, [] {});
    slow.isLetGo = true;
    QTRY_COMPARE(statuses, QList {500});
    QCOMPARE(problems.size(), 1);
}

void ListenerTest::isSilentWhenItIsGone()
{
    SlowRoute slow;
    int told = 0;
    {
        Listener listener([&](const RequestRecord &) { ++told; }, [&](int, const QString &) { ++told; });
        listener.setComposition(slow.composition());
        QNetworkAccessManager network;
        network.get(QNetworkRequest(QUrl(listener.listen(u"127.0.0.1:0"_s).address + u"/slow"_s)));
        QTRY_COMPARE(listener.running(), 1);
        listener.stop(10s, [&] { ++told; });
    }
    slow.isLetGo = true;
    QTRY_COMPARE(slow.ended, 1);
    QTest::qWait(50);
    QCOMPARE(told, 0);
}

void ListenerTest::listensAgainWhileItStops()
{
    SlowRoute slow;
    Listener listener([](const RequestRecord &) {}, {});
    listener.setComposition(slow.composition());
    QNetworkAccessManager network;
    network.get(QNetworkRequest(QUrl(listener.listen(u"127.0.0.1:0"_s).address + u"/slow"_s)));
    QTRY_COMPARE(listener.running(), 1);
    bool isStopped = false;
    listener.stop(10s, [&] { isStopped = true; });
    QVERIFY(listener.listen(u"127.0.0.1:0"_s).isListening);
    slow.isLetGo = true;
    QTRY_VERIFY(isStopped);
    QVERIFY(listener.snapshot().isListening);
}

void ListenerTest::secondStopWaitsToo()
{
    SlowRoute slow;
    Listener listener([](const RequestRecord &) {}, {});
    listener.setComposition(slow.composition());
    QNetworkAccessManager network;
    network.get(QNetworkRequest(QUrl(listener.listen(u"127.0.0.1:0"_s).address + u"/slow"_s)));
    QTRY_COMPARE(listener.running(), 1);
    QString order;
    listener.stop(10s, [&] { order += u'1'; });
    listener.stop(10s, [&] { order += u'2'; });
    QCOMPARE(order, QString());
    slow.isLetGo = true;
    QTRY_COMPARE(order, u"12"_s);
}

void ListenerTest::movesWithoutLosingARequest()
{
    SlowRoute slow;
    QList<int> statuses;
    Listener listener([&](const RequestRecord &record) { statuses.append(record.status); }, {});
    listener.setComposition(slow.composition());
    QNetworkAccessManager network;
    const QString before = listener.listen(u"127.0.0.1:0"_s).address;
    QVERIFY(!listener.wouldMoveTo(u"localhost:0"_s));
    QVERIFY(listener.wouldMoveTo(u"127.0.0.2:0"_s));
    network.get(QNetworkRequest(QUrl(before + u"/slow"_s)));
    QTRY_COMPARE(listener.running(), 1);

    QCOMPARE(listener.moveTo(u"127.0.0.2:0"_s, 10s), QString());
    QVERIFY(listener.snapshot().isListening);
    QVERIFY2(listener.address().startsWith(u"http://127.0.0.2:"_s), qPrintable(listener.address()));
    QCOMPARE(listener.running(), 1);
    slow.isLetGo = true;
    QTRY_COMPARE(statuses, QList {500}); // It was answered, though by an error.
    network.get(QNetworkRequest(QUrl(listener.address() + u"/slow"_s)));
    QTRY_COMPARE(statuses.size(), 2);
    QCOMPARE(listener.snapshot().requests, 2u);
    QNetworkReply *refused = network.get(QNetworkRequest(QUrl(before + u"/slow"_s)));
    QTRY_VERIFY(refused->isFinished());
    QCOMPARE(refused->error(), QNetworkReply::ConnectionRefusedError);
}

void ListenerTest::stopsInTimeAfterItMoved()
{
    SlowRoute slow;
    Listener listener([](const RequestRecord &) {}, {});
    listener.setComposition(slow.composition());
    QNetworkAccessManager network;
    network.get(QNetworkRequest(QUrl(listener.listen(u"127.0.0.1:0"_s).address + u"/slow"_s)));
    QTRY_COMPARE(listener.running(), 1);
    QCOMPARE(listener.moveTo(u"127.0.0.2:0"_s, 1h), QString());
    bool isStopped = false;
    listener.stop(20ms, [&] { isStopped = true; });
    QTRY_VERIFY(isStopped);
    QCOMPARE(slow.ended, 0);
    slow.isLetGo = true;
    QTRY_COMPARE(slow.ended, 1);
}

void ListenerTest::staysWhereItIsWhenItCannotMove()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString taken = u"127.0.0.1:%1"_s.arg(other.serverPort());
    SlowRoute slow;
    Listener listener([](const RequestRecord &) {}, {});
    listener.setComposition(slow.composition());
    QCOMPARE(listener.moveTo(taken, 10s), QString()); // It does not listen at all.
    const QString address = listener.listen(u"127.0.0.1:0"_s).address;
    const QString error = listener.moveTo(taken, 10s);
    QVERIFY2(error.startsWith(u"cannot listen on "_s + taken) && error.contains(address), qPrintable(error));
    QVERIFY(listener.snapshot().isListening);
    QCOMPARE(listener.snapshot().address, address);
    QCOMPARE(listener.snapshot().error, error);
    QCOMPARE(listener.moveTo(u"127.0.0.1:0"_s, 10s), QString()); // It was taken back.
    QCOMPARE(listener.snapshot().address, address);
    QCOMPARE(listener.snapshot().error, QString());
}

QTEST_GUILESS_MAIN(ListenerTest)
#include "tst_listener.moc"
