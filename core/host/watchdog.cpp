// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchdog.h"

namespace modulehost {

Watchdog::Watchdog(const std::atomic<int> &running, std::chrono::milliseconds limit, std::function<void()> onStall)
    : m_running(running)
    , m_limit(limit)
    , m_onStall(std::move(onStall))
    , m_thread(&Watchdog::watch, this)
{
}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

std::optional<Stall> Watchdog::beat()
{
    const std::lock_guard lock(m_mutex);
    m_lastBeat = Clock::now();
    if (!m_noticed)
        return std::nullopt;
    const Stall ended = stallOf(*m_noticed);
    m_noticed.reset();
    return ended;
}

std::optional<Stall> Watchdog::stall() const
{
    const std::lock_guard lock(m_mutex);
    return m_noticed ? std::optional(stallOf(*m_noticed)) : std::nullopt;
}

void Watchdog::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        const auto due = m_lastBeat + m_limit;
        if (m_noticed || Clock::now() < due) {
            m_wake.wait_until(lock, m_noticed ? Clock::now() + m_limit : due);
            continue;
        }
        m_noticed = Noticed {m_running.load(std::memory_order_relaxed), m_lastBeat};
        if (!m_onStall)
            continue;
        lock.unlock();
        m_onStall();
        lock.lock();
    }
}

Stall Watchdog::stallOf(const Noticed &noticed)
{
    return {noticed.module, std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - noticed.since)};
}

} // namespace modulehost
