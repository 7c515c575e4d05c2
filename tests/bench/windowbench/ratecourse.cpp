// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "courses.h"
#include "openwindow.h"

#include <busyclock.h>
#include <dispatch.h>
#include <host.h>
#include <rows.h>

#include <QJsonObject>

#include <algorithm>
#include <atomic>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

constexpr int modules = 10;
constexpr int rounds = 20;
constexpr qint64 measuredFor = 400; // milliseconds

QJsonArray someModules()
{
    QJsonArray entries;
    for (int i = 0; i < modules; ++i) {
        const QJsonObject config {{u"name"_s, u"module_%1"_s.arg(i)}, {u"routes"_s, 2}};
        entries.append(QJsonObject {{u"module"_s, u"windowbench.BusyModule"_s}, {u"config"_s, config}});
    }
    return entries;
}

//! Dispatches on the host's thread as long as it has nothing else to do.
class Pump : public std::enable_shared_from_this<Pump>
{
public:
    explicit Pump(EmbeddedSession &session)
        : m_session(session)
    {
    }

    void goOn()
    {
        m_session.onHostThread([pump = shared_from_this()](Host &host) {
            const auto table = host.composition()->callbacks;
            for (int i = 0; i < atOnce; ++i) {
                if (!dispatch<decltype(SpamCheckerCallbacks::checkEventForSpam)>(table, pump->m_event).isReady())
                    qFatal("a plain callback is not ready");
            }
            host.noteChange();
            if (!pump->m_clock)
                pump->m_clock.emplace();
            pump->m_busyFor = pump->m_clock->milliseconds();
            pump->m_done += atOnce;
            if (!pump->m_isOver)
                pump->goOn();
        });
    }
    void stop() { m_isOver = true; }
    qint64 done() const { return m_done; }
    //! Milliseconds for which the host's thread has been busy.
    double busyFor() const { return m_busyFor; }

private:
    static constexpr int atOnce = 1000;

    EmbeddedSession &m_session;
    const Event m_event;
    std::optional<BusyClock> m_clock; //!< Of the host's thread.
    std::atomic<double> m_busyFor = 0;
    std::atomic<qint64> m_done = 0;
    std::atomic<bool> m_isOver = false;
};

//! Dispatches per second that the host's thread was busy.
double rate(OpenWindow &open, const Pump &pump)
{
    open.stay(100);
    const qint64 doneBefore = pump.done();
    const double busyBefore = pump.busyFor();
    open.stay(measuredFor);
    return double(pump.done() - doneBefore) / (pump.busyFor() - busyBefore) * 1000;
}

} // namespace

void measureDispatchRate(BenchApplication &application)
{
    OpenWindow open(application, someModules());
    const auto pump = std::make_shared<Pump>(open.session());
    pump->goOn();
    for (const char *page : {"overview", "modules", "callbacks"}) {
        open.showPage(page);
        std::vector<double> losses;
        double last = 0;
        for (int round = 0; round < rounds; ++round) {
            double with = 0;
            double without = 0;
            for (const bool isShown : {round % 2 == 0, round % 2 != 0}) {
                open.window().setVisible(isShown);
                (isShown ? with : without) = rate(open, *pump);
            }
            losses.push_back(100 * (1 - with / without));
            last = without;
        }
        std::sort(losses.begin(), losses.end());
        std::printf("%.0f dispatches/s without a window\n", last);
        tellRow(std::string("dispatches lost to the window on ") + page, losses[losses.size() / 2]);
    }
    pump->stop();
    open.stay(50);
}
