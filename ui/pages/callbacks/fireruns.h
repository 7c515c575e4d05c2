// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>
#include <verdict.h>

#include <QDateTime>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace modulehost {

//! One dispatch that was fired from the window.
struct FireRun
{
    enum class State {
        Waiting,
        Answered,
        Refused, //!< By a usage error.
        Lost //!< The host went away before it had answered.
    };

    int number = 0; //!< From 1, grows.
    QString callback;
    QDateTime started;
    QElapsedTimer clock;
    State state = State::Waiting;
    Verdict verdict = {};
    QString usageError = {};
    QString waitsFor = {}; //!< Path of the module it waits for, as far as that is known.
    bool isHostStalled = false; //!< That module lets the host do nothing else.

    qint64 waitedMs() const { return clock.elapsed(); }
    //! Has waited longer than a person expects.
    bool isStuck() const { return state == State::Waiting && waitedMs() > 1000; }
};

/*!
 * The dispatches that were fired from the window, those under way and the latest that have ended. Never waits; while
 * some are under way it looks which module they wait for. User interface thread.
 */
class FireRuns : public QObject
{
    Q_OBJECT

public:
    static constexpr int keptAtMost = 20;

    explicit FireRuns(Console &console, QObject *parent = nullptr);

    //! Newest last.
    const QList<FireRun> &all() const { return m_runs; }
    const FireRun *run(int number) const;
    int underWay() const;

    //! Yields its number.
    int fire(const FireOptions &options);
    //! Drops a run and its answer; the modules finish what they have begun.
    void forget(int number);

Q_SIGNALS:
    //! Some run is new, gone, or has come further.
    void changed();
    void ended(int number);

private:
    FireRun *find(int number);
    void take(int number, const std::optional<FireAnswer> &answer);
    void look();

    Console &m_console;
    QList<FireRun> m_runs;
    QTimer m_looking;
    int m_last = 0;
    int m_looks = 0; //!< Since a run is stuck.
};

} // namespace modulehost
