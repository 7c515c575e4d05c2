// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cacheregistry.h>

#include <modulehost/cachedfunction.h>
#include <modulehost/errors.h>

#include <QTest>
#include <QThread>

#include <thread>

using namespace modulehost;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A process with one cached function `lookup` of two texts.
struct Process
{
    explicit Process(std::unique_ptr<InvalidationStream> end = {})
        : stream(std::move(end))
    {
        for (const QString &second : {u"y"_s, u"z"_s})
            lookup.prefill(u"x"_s, second, u"value"_s);
        if (!stream)
            return;
        stream->setReceiver([this](const InvalidationMessage &message) {
            received.append(message);
            registry.receive(message);
        });
    }

    bool holds(const QString &first, const QString &second) { return lookup.cached(first, second) != nullptr; }

    CachedFunction<QString(QString, QString)> lookup {
        u"lookup"_s, {}, [](const QString &a, const QString &) { return a; }};
    CacheRegistry registry {{{0, u"my_pkg.Module"_s, &lookup}}};
    std::unique_ptr<InvalidationStream> stream;
    QList<InvalidationMessage> received;
};

//! Lets the event loop bring what was sent.
void deliver() { QCoreApplication::sendPostedEvents(); }

} // namespace

class TestCacheRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names();
    void collisions();
    void expiry();
    void invalidatesInOtherProcesses();
    void wholeCacheAndUnknownNames();
    void keysThatDoNotFitAreNotSent();
    void withoutAStream();
    void endsComeAndGo();
    void endsOfOtherThreads();
};

void TestCacheRegistry::names()
{
    QCOMPARE(cacheFunctionName(u"my_pkg.Module"_s, u"lookup"_s), u"my_pkg.lookup"_s);
    QCOMPARE(cacheFunctionName(u"my_pkg.sub.Module"_s, u"lookup"_s), u"my_pkg.sub.lookup"_s);
}

void TestCacheRegistry::collisions()
{
    const auto constant = [](int) { return 1; };
    CachedFunction<int(int)> first(u"lookup"_s, {}, constant);
    CachedFunction<int(int)> second(u"lookup"_s, {}, constant);
    CachedFunction<int(int)> third(u"lookup"_s, {}, constant);
    const CacheRegistry registry({{0, u"pkg.One"_s, &first}, {1, u"other.One"_s, &second}, {2, u"pkg.Two"_s, &third}});
    QCOMPARE(registry.collisions(), (QList<CacheCollision> {{u"pkg.lookup"_s, 0, 2}}));
    QCOMPARE(registry.find(u"pkg.lookup"_s), &third);
    QCOMPARE(registry.find(u"other.lookup"_s), &second);
    QCOMPARE(registry.find(u"lookup"_s), nullptr);
    QCOMPARE(registry.find(0, u"lookup"_s), &first);
    QCOMPARE(registry.find(3, u"lookup"_s), nullptr);

    first.prefill(1, 1);
    third.prefill(1, 1);
    registry.receive({u"pkg.lookup"_s, QStringList {u"1"_s}});
    QVERIFY(first.cached(1));
    QVERIFY(!third.cached(1));
}

void TestCacheRegistry::expiry()
{
    static std::chrono::milliseconds now = 1h;
    const CacheOptions options {.maxEntries = 10, .clock = [] { return now; }};
    const auto constant = [](int) { return 1; };
    CachedFunction<int(int)> one(u"one"_s, options, constant);
    CachedFunction<int(int)> two(u"two"_s, options, constant);
    const CacheRegistry registry({{0, u"pkg.A"_s, &one}, {0, u"pkg.A"_s, &two}});
    one(1);
    one.enableExpiry();
    two.enableExpiry();
    one(2);
    two(1);
    now += 1h;
    registry.expire(30min);
    QVERIFY(one.cached(1));
    QVERIFY(!one.cached(2));
    QVERIFY(!two.cached(1));
}

void TestCacheRegistry::invalidatesInOtherProcesses()
{
    LocalInvalidationStream stream;
    Process one(stream.connect());
    Process two(stream.connect());
    Process three(stream.connect());
    invalidateEverywhere(one.lookup, u"my_pkg.Module"_s, {u"x"_s, u"y"_s}, one.stream.get());
    QVERIFY(two.holds(u"x"_s, u"y"_s));
    deliver();
    for (Process *process : {&one, &two, &three}) {
        QVERIFY(!process->holds(u"x"_s, u"y"_s));
        QVERIFY(process->holds(u"x"_s, u"z"_s));
    }
    const QList<InvalidationMessage> message {{u"my_pkg.lookup"_s, QStringList {u"x"_s, u"y"_s}}};
    QVERIFY(one.received.isEmpty());
    QCOMPARE(two.received, message);
    QCOMPARE(three.received, message);
}

void TestCacheRegistry::wholeCacheAndUnknownNames()
{
    LocalInvalidationStream stream;
    const auto sender = stream.connect();
    Process process(stream.connect());
    sender->send({u"my_pkg.other"_s, std::nullopt});
    sender->send({u"my_pkg.lookup"_s, QStringList {u"x"_s}});
    deliver();
    QCOMPARE(process.lookup.statistics().entries, 2);
    sender->send({u"my_pkg.lookup"_s, std::nullopt});
    deliver();
    QCOMPARE(process.lookup.statistics().entries, 0);
    QCOMPARE(process.received.size(), 3);
}

void TestCacheRegistry::keysThatDoNotFitAreNotSent()
{
    LocalInvalidationStream stream;
    Process one(stream.connect());
    Process two(stream.connect());
    QVERIFY_THROWS_EXCEPTION(TypeError,
                             invalidateEverywhere(one.lookup, u"my_pkg.Module"_s, {u"x"_s}, one.stream.get()));
    deliver();
    QVERIFY(two.received.isEmpty());
}

void TestCacheRegistry::withoutAStream()
{
    Process process;
    invalidateEverywhere(process.lookup, u"my_pkg.Module"_s, {u"x"_s, u"y"_s}, nullptr);
    QVERIFY(!process.holds(u"x"_s, u"y"_s));
    QVERIFY(process.holds(u"x"_s, u"z"_s));
}

void TestCacheRegistry::endsComeAndGo()
{
    std::optional<LocalInvalidationStream> stream(std::in_place);
    auto sender = stream->connect();
    std::optional<Process> first(std::in_place, stream->connect());
    Process second(stream->connect());
    first->stream->setReceiver([&](const InvalidationMessage &) { second.stream.reset(); });
    sender->send({u"my_pkg.lookup"_s, std::nullopt});
    deliver();
    QVERIFY(!second.stream);
    QVERIFY(second.received.isEmpty());
    QCOMPARE(second.lookup.statistics().entries, 2);
    first.reset();
    stream.reset();
    sender->send({u"my_pkg.lookup"_s, std::nullopt});
    deliver();
}

void TestCacheRegistry::endsOfOtherThreads()
{
    LocalInvalidationStream stream;
    Process process(stream.connect());
    QThread *receiving = nullptr;
    process.stream->setReceiver([&](const InvalidationMessage &message) {
        receiving = QThread::currentThread();
        process.received.append(message);
    });
    constexpr int messages = 100;
    std::thread([&] {
        const auto sender = stream.connect();
        for (int i = 0; i < messages; ++i)
            sender->send({u"my_pkg.lookup"_s, QStringList {QString::number(i)}});
    }).join();
    deliver();
    QCOMPARE(receiving, QThread::currentThread());
    QCOMPARE(process.received.size(), messages);
    for (int i = 0; i < messages; ++i)
        QCOMPARE(process.received.at(i).keys, QStringList {QString::number(i)});
}

QTEST_GUILESS_MAIN(TestCacheRegistry)
#include "tst_cacheregistry.moc"
