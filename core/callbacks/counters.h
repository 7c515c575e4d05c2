// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/fields.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <memory>

namespace modulehost {

/*!
 * How a step or a dispatch ended. `value`: the callback yields data; `done`: it yields nothing; `cancelled`: the
 * client went away during a shielded callback, which is nobody's failure.
 */
enum class Outcome : quint8 { Allowed, Denied, Value, Done, Failed, Cancelled };

//! Durations in fixed buckets: bucket i counts those below 1 µs × 2^i, the last one all longer ones.
class DurationHistogram
{
public:
    static constexpr std::size_t bucketCount = 24;

    DurationHistogram() = default;
    explicit DurationHistogram(const std::array<quint64, bucketCount> &buckets)
        : m_buckets(buckets)
    {
    }

    void add(qint64 nanoseconds) noexcept
    {
        const int bits = std::bit_width(quint64(std::max<qint64>(nanoseconds, 0)) >> 10);
        ++m_buckets[std::min<std::size_t>(std::size_t(bits), bucketCount - 1)];
    }
    void add(const DurationHistogram &other) noexcept
    {
        for (std::size_t i = 0; i < bucketCount; ++i)
            m_buckets[i] += other.m_buckets[i];
    }
    const std::array<quint64, bucketCount> &buckets() const noexcept { return m_buckets; }
    //! Upper bound of a bucket in nanoseconds.
    static constexpr qint64 upperBound(std::size_t bucket) noexcept { return qint64(1024) << bucket; }

private:
    std::array<quint64, bucketCount> m_buckets {};
};

//! What one module's callback has been asked and answered. Written and read on the host thread only.
struct CallbackCounters
{
    quint64 calls = 0;
    quint64 allowed = 0;
    quint64 denied = 0;
    quint64 failed = 0;
    qint64 totalNs = 0;
    qint64 maximumNs = 0;
    qint64 lastNs = 0; //!< Of the latest call; 0 in a sum.
    DurationHistogram histogram;

    void add(Outcome outcome, qint64 nanoseconds) noexcept
    {
        ++calls;
        allowed += outcome == Outcome::Allowed;
        denied += outcome == Outcome::Denied;
        failed += outcome == Outcome::Failed;
        totalNs += nanoseconds;
        maximumNs = std::max(maximumNs, nanoseconds);
        lastNs = nanoseconds;
        histogram.add(nanoseconds);
    }
    //! For a sum over several callbacks.
    void add(const CallbackCounters &other) noexcept
    {
        calls += other.calls;
        allowed += other.allowed;
        denied += other.denied;
        failed += other.failed;
        totalNs += other.totalNs;
        maximumNs = std::max(maximumNs, other.maximumNs);
        histogram.add(other.histogram);
    }
};

//! Number of callbacks in the catalogue.
inline constexpr std::size_t callbackCount = std::tuple_size_v<Fields>;

//! The counters of one module, by the position of a callback in the catalogue.
using CallbackCounterSet = std::array<CallbackCounters, callbackCount>;

} // namespace modulehost
