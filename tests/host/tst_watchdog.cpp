// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <watchdog.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace std::chrono_literals;

class WatchdogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheModuleThatHoldsTheThread();
    void saysNothingWhileTheLoopBeats();
    void noticesEachStallOnce();
};

void WatchdogTest::namesTheModuleThatHoldsTheThread()
{
    std::atomic<int> running {1};
    std::atomic<int> noticed {0};
    Watchdog watchdog(running, 20ms, [&] { ++noticed; });
    QTRY_COMPARE(noticed.load(), 1);

    const std::optional<Stall> now = watchdog.stall();
    QVERIFY(now);
    QCOMPARE(now->module, 1);

    running = -1; // The module has returned; who held the loop is known still.
    const std::optional<Stall> ended = watchdog.beat();
    QVERIFY(ended);
    QCOMPARE(ended->module, 1);
    QVERIFY(ended->duration >= 20ms);
    QVERIFY(!watchdog.stall());
    QVERIFY(!watchdog.beat());
}

void WatchdogTest::saysNothingWhileTheLoopBeats()
{
    const std::atomic<int> running {-1};
    Watchdog watchdog(running, 60s);
    QVERIFY(!watchdog.beat());
    QVERIFY(!watchdog.stall());
}

void WatchdogTest::noticesEachStallOnce()
{
    const std::atomic<int> running {-1};
    std::atomic<int> noticed {0};
    Watchdog watchdog(running, 5ms, [&] { ++noticed; });
    for (int stall = 1; stall <= 3; ++stall) {
        QTRY_COMPARE(noticed.load(), stall);
        const auto ended = watchdog.beat();
        QVERIFY(ended);
        QCOMPARE(ended->module, -1);
    }
}

QTEST_GUILESS_MAIN(WatchdogTest)
#include "tst_watchdog.moc"
