// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <stallsuspects.h>
#include <watchedresource.h>

#include <QPromise>
#include <QTest>

#include <QCoroFuture>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace std::chrono_literals;

class StallSuspectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestThatWaitsIsOne();
    void requestThatAnswersAtOnceIsNone();
    void sentenceNamesThemOnce();
    void sentenceWithoutAny();
};

void StallSuspectsTest::requestThatWaitsIsOne()
{
    const auto environment = std::make_shared<DispatchEnvironment>();
    QPromise<void> promise;
    promise.start();
    struct Waiting
    {
        static Task<WebResponse> answer(QFuture<void> future)
        {
            co_await future;
            co_return WebResponse();
        }
    };
    const auto resource = std::make_shared<const WebResource>(
        WebResource {.get = [&](const WebRequest &) { return Waiting::answer(promise.future()); }});
    const auto watched = watchedResource(resource, environment, 3);
    const WebRequest request;
    const Task<WebResponse> task = (*watched->get.coroutine())(request);
    QCOMPARE(takeStallSuspects({}, *environment), QList<int> {3});
    promise.finish();
    QTRY_VERIFY(task.isReady());
    QCOMPARE(takeStallSuspects({}, *environment), QList<int> {3}); // its code has gone on
    QCOMPARE(takeStallSuspects({}, *environment), QList<int>());
}

void StallSuspectsTest::requestThatAnswersAtOnceIsNone()
{
    const auto environment = std::make_shared<DispatchEnvironment>();
    const auto resource = std::make_shared<const WebResource>(
        WebResource {.get = [](const WebRequest &) -> Task<WebResponse> { co_return WebResponse(); }});
    const WebRequest request;
    const auto watched = watchedResource(resource, environment, 3);
    QVERIFY((*watched->get.coroutine())(request).isReady());
    QCOMPARE(takeStallSuspects({}, *environment), QList<int>());
}

void StallSuspectsTest::sentenceNamesThemOnce()
{
    ModuleNames names;
    const int a = names.add(u"a.A"_s);
    const int b = names.add(u"b.B"_s);
    UnknownStalls stalls;
    QVERIFY(!stalls.problem());
    stalls.add(1200ms, {a}, names);
    stalls.add(1100ms, {a, b}, names);
    QCOMPARE(stalls.problem()->message,
             u"the host stood still for 1200 ms, the longest of 2 times; it cannot be told in whose code, as what goes "
             "on after an await, or is run by a module's own timer or signal, is not seen; calls were under way in "
             "a.A, b.B"_s);
}

void StallSuspectsTest::sentenceWithoutAny()
{
    UnknownStalls stalls;
    stalls.add(1200ms, {}, ModuleNames());
    QVERIFY(stalls.problem()->message.endsWith(u"is not seen"));
}

QTEST_GUILESS_MAIN(StallSuspectsTest)
#include "tst_stallsuspects.moc"
