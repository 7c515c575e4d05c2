// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace modulehost {

//! An event loop that stands, or stood, still.
struct Stall
{
    int module = -1; //!< Number of the module whose code the thread had called; -1 when nobody has marked that it did.
    std::chrono::milliseconds duration {};
};

/*!
 * Notices from a thread of its own when an event loop stands still, and in whose code. The loop calls beat()
 * regularly; when no beat has come for the limit, the watchdog looks which module is running.
 *
 * Made, beaten and destroyed on the watched thread; stall() may be called on any thread.
 */
class Watchdog
{
public:
    /*!
     * \a running is the number of the running module, or -1, and must outlive the watchdog. \a onStall is
     * called on the watchdog's thread once for each stall, when it is noticed; may be empty.
     */
    Watchdog(const std::atomic<int> &running, std::chrono::milliseconds limit, std::function<void()> onStall = {});
    ~Watchdog();
    Q_DISABLE_COPY_MOVE(Watchdog)

    //! The loop is alive. Yields the stall that has just ended, if it was long enough to be noticed.
    std::optional<Stall> beat();
    //! The stall that goes on right now.
    std::optional<Stall> stall() const;

    std::chrono::milliseconds limit() const { return m_limit; }

private:
    using Clock = std::chrono::steady_clock;
    struct Noticed
    {
        int module = -1;
        Clock::time_point since;
    };

    void watch();
    static Stall stallOf(const Noticed &noticed);

    const std::atomic<int> &m_running;
    const std::chrono::milliseconds m_limit;
    const std::function<void()> m_onStall;

    mutable std::mutex m_mutex; //!< Guards all below.
    std::condition_variable m_wake;
    Clock::time_point m_lastBeat = Clock::now();
    std::optional<Noticed> m_noticed;
    bool m_isEnding = false;

    std::thread m_thread; //!< Last: starts when all else is there.
};

} // namespace modulehost
