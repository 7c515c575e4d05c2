// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fireruns.h"

#include <QFutureWatcher>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

namespace {

constexpr int looksPerSnapshot = 5;

//! A federated invite that nobody rejects goes on as a plain one.
bool belongsTo(const WaitingSnapshot &waiting, const FireRun &run)
{
    return waiting.callback == run.callback
        || (run.callback == u"federated_user_may_invite" && waiting.callback == u"user_may_invite");
}

} // namespace

FireRuns::FireRuns(Console &console, QObject *parent)
    : QObject(parent)
    , m_console(console)
{
    m_looking.setInterval(100ms);
    m_looking.callOnTimeout(this, &FireRuns::look);
}

const FireRun *FireRuns::run(int number) const
{
    const auto found
        = std::find_if(m_runs.begin(), m_runs.end(), [number](const FireRun &run) { return run.number == number; });
    return found == m_runs.end() ? nullptr : &*found;
}

FireRun *FireRuns::find(int number)
{
    const FireRun *found = run(number);
    return found ? &m_runs[found - m_runs.constData()] : nullptr;
}

int FireRuns::underWay() const
{
    return int(std::count_if(m_runs.begin(), m_runs.end(),
                             [](const FireRun &run) { return run.state == FireRun::State::Waiting; }));
}

int FireRuns::fire(const FireOptions &options)
{
    FireRun run {++m_last, options.callback, QDateTime::currentDateTime(), {}};
    run.clock.start();
    m_runs.append(run);
    if (m_runs.size() > keptAtMost) {
        const auto oldest = std::find_if(m_runs.begin(), m_runs.end(),
                                         [](const FireRun &each) { return each.state != FireRun::State::Waiting; });
        if (oldest != m_runs.end())
            m_runs.erase(oldest);
    }
    auto *watcher = new QFutureWatcher<FireAnswer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number = run.number] {
        watcher->deleteLater();
        const bool isThere = !watcher->isCanceled() && watcher->future().resultCount() > 0;
        take(number, isThere ? std::optional(watcher->result()) : std::nullopt);
    });
    watcher->setFuture(m_console.session().fire(options));
    m_looking.start();
    Q_EMIT changed();
    return run.number;
}

void FireRuns::forget(int number)
{
    if (m_runs.removeIf([number](const FireRun &run) { return run.number == number; }) > 0)
        Q_EMIT changed();
    if (underWay() == 0)
        m_looking.stop();
}

void FireRuns::take(int number, const std::optional<FireAnswer> &answer)
{
    FireRun *run = find(number);
    if (!run)
        return;
    if (!answer) {
        run->state = FireRun::State::Lost;
    } else if (answer->report) {
        run->state = FireRun::State::Answered;
        run->verdict = verdictOf(*answer->report, answer->stepPaths, chainOf(run->callback, m_console.snapshot()));
    } else {
        run->state = FireRun::State::Refused;
        run->usageError = answer->usageError;
    }
    if (underWay() == 0)
        m_looking.stop();
    Q_EMIT changed();
    Q_EMIT ended(number);
}

void FireRuns::look()
{
    const HostSnapshot &snapshot = m_console.snapshot();
    const std::optional<StallSnapshot> stall = m_console.session().stall();
    bool isOneStuck = false;
    for (FireRun &run : m_runs) {
        if (run.state != FireRun::State::Waiting)
            continue;
        isOneStuck = isOneStuck || run.isStuck();
        run.isHostStalled = stall.has_value();
        run.waitsFor = stall ? stall->path : QString();
        for (const WaitingSnapshot &waiting : snapshot.waiting) {
            if (!stall && belongsTo(waiting, run) && waiting.milliseconds <= run.waitedMs())
                run.waitsFor = waiting.path;
        }
    }
    m_looks = isOneStuck ? m_looks + 1 : 0;
    if (m_looks % looksPerSnapshot == 1)
        m_console.snapshots().refresh();
    Q_EMIT changed();
}

} // namespace modulehost
