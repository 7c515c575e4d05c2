// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "realwindow.h"

#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace std::chrono_literals;

/*
 * A module that lets the host do nothing else, and one that does not answer: the window goes on and names them.
 */

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qint64 longestFrame = 3000; // Milliseconds, as below.
#else
constexpr qint64 longestFrame = 500;
#endif

//! Asked about an invite, the first holds the host's thread for five seconds; the second takes its time with a room.
const QByteArray slowModules = "server_name: example.com\n"
                               "module_console:\n"
                               "  native_module_paths: [" MODULEHOST_TEST_MODULES "]\n"
                               "modules:\n"
                               "  - module: hosted.Holding\n"
                               "    config: { ms: 5000 }\n"
                               "  - module: hosted.Marked\n"
                               "    config: { mark: a, delay_ms: 4500 }\n";

//! Fires a callback with its example values, as a person does.
void fireByHand(RealWindow &w, const QString &callback)
{
    QWidget *page = w.page("callbacks");
    w.window.findChild<QAction *>(u"callbacks.fire"_s)->trigger();
    auto *callbacks = page->findChild<QComboBox *>(u"fire.callback"_s);
    callbacks->setCurrentIndex(callbacks->findData(callback));
    w.press(u"callbacks.fireNow.button"_s);
}

QString busy(const RealWindow &w) { return w.window.findChild<QLabel *>(u"status.busy"_s)->text(); }

QString fireState(const RealWindow &w) { return w.window.findChild<QLabel *>(u"fire.state"_s)->text(); }

QStringList problemIds(const RealWindow &w)
{
    QStringList ids;
    for (const Problem &problem : w.console.problems())
        ids.append(problem.id);
    return ids;
}

//! The longest time that the event loop of the window needed to come round, in milliseconds.
class FrameClock
{
public:
    FrameClock()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout([this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_clock.start();
        m_timer.start(5ms);
    }
    qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace

class tst_WindowStall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void aModuleThatHoldsTheHost();
    void aDispatchThatWaits();
};

void tst_WindowStall::aModuleThatHoldsTheHost()
{
    const Desk desk(slowModules);
    RealWindow w(desk);
    QVERIFY(w.openTrusted());
    fireByHand(w, u"user_may_invite"_s);

    const FrameClock clock;
    QTRY_VERIFY(busy(w).contains(u"hosted.Holding has held the host for"_s));
    QTRY_VERIFY(fireState(w).contains(u"Stuck"_s) && fireState(w).contains(u"hosted.Holding"_s));
    for (const Page *page : w.window.pages()) {
        w.page(page->id());
        QVERIFY(QTest::qWaitForWindowExposed(&w.window));
        QTest::qWait(20); // A few frames of every page.
    }
    QVERIFY2(w.session.stall(), "the host went on too early for this test to mean anything");
    QTRY_VERIFY_WITH_TIMEOUT(busy(w).isEmpty(), 20'000);
    QVERIFY2(clock.longest() < longestFrame, qPrintable(u"the window stood still for %1 ms"_s.arg(clock.longest())));
    qInfo("longest time between two turns of the window: %lld ms", clock.longest());

    QTRY_VERIFY(problemIds(w).contains(u"module-held-host"_s));
    QTRY_VERIFY(problemIds(w).contains(u"slow-callback"_s));
    const QList<Problem> problems = w.console.problems();
    const auto slow = std::find_if(problems.begin(), problems.end(),
                                   [](const Problem &problem) { return problem.id == u"slow-callback"; });
    QVERIFY(slow->message.startsWith(u"hosted.Holding is slow to answer user_may_invite"_s));
    QCOMPARE(slow->range.line, 5);
}

void tst_WindowStall::aDispatchThatWaits()
{
    const Desk desk(slowModules);
    RealWindow w(desk);
    QVERIFY(w.openTrusted());
    fireByHand(w, u"on_create_room"_s);
    QTRY_VERIFY(busy(w).contains(u"on_create_room has waited for hosted.Marked"_s));
    QTRY_VERIFY(busy(w).contains(u"on_create_room is stuck"_s));
    QVERIFY(!w.session.stall());
    QTRY_VERIFY_WITH_TIMEOUT(busy(w).isEmpty(), 20'000);
    QTRY_COMPARE(w.console.snapshot().waiting.size(), 0);
}

QTEST_MAIN(tst_WindowStall)
#include "tst_windowstall.moc"
