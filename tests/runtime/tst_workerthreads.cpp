// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instances.h"

#include <workerthreads.h>

#include <modulehost/errors.h>

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWorkerThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsElsewhereAndAnswersHere();
    void exceptionsPass();
    void oneThreadKeepsTheOrderAndItself();
    void waitingIsBounded();
    void closingDropsWhatHasNotBegun();
    void aJobIsDestroyedHere();
};

void TestWorkerThreads::runsElsewhereAndAnswersHere()
{
    WorkerThreads threads(2);
    QThread *there = nullptr;
    QThread *here = nullptr;
    const auto ask = [&]() -> Task<> {
        co_await threads.run([&] { there = QThread::currentThread(); });
        here = QThread::currentThread();
    };
    const Task<> task = ask();
    QVERIFY(!task.isReady());
    QCOMPARE(threads.pending(), 1);
    QTRY_VERIFY(task.isReady());
    QVERIFY(there && there != QThread::currentThread());
    QCOMPARE(here, QThread::currentThread());
    QCOMPARE(threads.pending(), 0);
}

void TestWorkerThreads::exceptionsPass()
{
    WorkerThreads threads(1);
    QCOMPARE(messageOf<TypeError>(threads.run([] { throw TypeError(u"no"_s); })), u"no"_s);
    QVERIFY_EXCEPTION_THROWN(threads.runWithin(20s, [] { throw TypeError(u"no"_s); }), TypeError);
}

void TestWorkerThreads::oneThreadKeepsTheOrderAndItself()
{
    QList<QThread *> used;
    QString order;
    {
        WorkerThreads threads(1, [&] { order += u"end"_s; });
        for (const QChar name : u"abc"_s) {
            threads.run([&, name] {
                order += name;
                used.append(QThread::currentThread());
            });
        }
        QVERIFY(threads.runWithin(20s, [&] { used.append(QThread::currentThread()); }));
    }
    QCOMPARE(order, u"abcend"_s);
    QCOMPARE(used, QList<QThread *>(4, used.first()));
}

void TestWorkerThreads::waitingIsBounded()
{
    const auto gate = std::make_shared<QSemaphore>();
    WorkerThreads threads(1);
    QVERIFY(!threads.runWithin(20ms, [gate] { gate->acquire(); }));
    gate->release();
    QVERIFY(threads.runWithin(20s, [] {}));
}

void TestWorkerThreads::closingDropsWhatHasNotBegun()
{
    WorkerThreads threads(1);
    QSemaphore begun;
    bool isLateRun = false;
    QStringList ends;
    const auto told = [](Task<> task, QString name, QStringList &out) -> Task<> {
        try {
            co_await task;
            out.append(name + u" ended"_s);
        } catch (const Cancelled &) {
            out.append(name + u" cancelled"_s);
        }
    };
    told(threads.run([&] {
        begun.release();
        while (!threads.isClosing())
            QThread::yieldCurrentThread();
    }),
         u"first"_s, ends);
    told(threads.run([&] { isLateRun = true; }), u"second"_s, ends);
    begun.acquire();
    threads.close();
    QCOMPARE(ends, (QStringList {u"first ended"_s, u"second cancelled"_s}));
    QVERIFY(!isLateRun);
    QCOMPARE(messageOf<Cancelled>(threads.run([] {})), u"cancelled"_s);
}

void TestWorkerThreads::aJobIsDestroyedHere()
{
    struct Witness
    {
        ~Witness() { *where = QThread::currentThread(); }
        QThread **where;
    };
    QThread *where = nullptr;
    WorkerThreads threads(1);
    auto witness = std::shared_ptr<Witness>(new Witness {&where});
    Task<> task = threads.run([witness = std::move(witness)] {});
    QCoro::waitFor(task);
    QCOMPARE(where, QThread::currentThread());
}

QTEST_GUILESS_MAIN(TestWorkerThreads)
#include "tst_workerthreads.moc"
