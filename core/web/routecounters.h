// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <recentrequests.h>
#include <trafficmix.h>

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

namespace modulehost {

/*!
 * What a web resource has answered. Owned by the module's registration, so that composing a new table
 * keeps it; written and read on the host thread only. Times are nanoseconds from the complete request to
 * the written answer.
 */
struct RouteCounters
{
    static constexpr std::size_t bucketCount = 24;

    quint64 requests = 0;
    quint64 errors = 0; //!< Answers with a status of 500 or more, a throwing handler among them.
    qint64 totalNs = 0;
    qint64 maximumNs = 0;
    std::array<quint64, bucketCount>
        histogram {}; //!< Bucket i counts times below upperBound(i), the last one the rest.
    TrafficMix mix;
    RecentRequests recent; //!< Written by whoever knows the whole request.

    //! Exclusive upper bound of a bucket in nanoseconds.
    static constexpr qint64 upperBound(std::size_t bucket) noexcept { return qint64(1024) << bucket; }

    void add(QByteArrayView method, int status, qint64 nanoseconds) noexcept
    {
        mix.add(method, status);
        ++requests;
        errors += status >= 500;
        totalNs += nanoseconds;
        maximumNs = std::max(maximumNs, nanoseconds);
        const auto bits = std::size_t(std::bit_width(quint64(std::max<qint64>(nanoseconds, 0)) >> 10));
        ++histogram[std::min(bits, bucketCount - 1)];
    }
};

} // namespace modulehost
