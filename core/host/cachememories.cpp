// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachememories.h"

#include <chrono>

#include <time.h>

namespace modulehost {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::nanoseconds forKnown = 2ms; //!< Of one snapshot.
constexpr std::chrono::nanoseconds forNew = 20ms; //!< The same, with caches that have no estimate yet.

//! What this thread has worked: a machine that is busy with others must not cut the estimates.
std::chrono::nanoseconds worked()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

void CacheMemories::refresh(const QList<RegisteredCache> &caches)
{
    const std::chrono::nanoseconds begin = worked();
    const auto before = std::exchange(m_last, {});
    const qsizetype first = m_next < caches.size() ? m_next : 0;
    m_next = 0;
    bool isLate = false;
    for (qsizetype i = 0; i < caches.size(); ++i) {
        const qsizetype position = (first + i) % caches.size();
        const RegisteredCache &cache = caches.at(position);
        const auto known = before.constFind(keyOf(cache));
        const bool isKnown = known != before.constEnd();
        if (i == 0 || worked() - begin < (isKnown ? forKnown : forNew)) {
            m_last.insert(keyOf(cache), cache.function->memory());
            continue;
        }
        if (isKnown)
            m_last.insert(keyOf(cache), *known);
        if (!std::exchange(isLate, true))
            m_next = position;
    }
}

} // namespace modulehost
