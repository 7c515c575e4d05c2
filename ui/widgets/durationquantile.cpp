// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "durationquantile.h"

#include <algorithm>
#include <numeric>

namespace modulehost {

std::optional<qint64> durationQuantile(const DurationHistogram &histogram, double fraction, qint64 maximumNs)
{
    const auto &buckets = histogram.buckets();
    const quint64 total = std::accumulate(buckets.begin(), buckets.end(), quint64(0));
    if (total == 0)
        return std::nullopt;
    const double wanted = fraction * double(total);
    double before = 0;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        const double count = double(buckets.at(i));
        if (count > 0 && before + count >= wanted) {
            const bool isOpen = i + 1 == buckets.size();
            const qint64 lower = i == 0 ? 0 : DurationHistogram::upperBound(i - 1);
            const qint64 upper = isOpen ? maximumNs : DurationHistogram::upperBound(i);
            const qint64 inside = qint64(double(upper - lower) * (wanted - before) / count);
            return std::min(lower + inside, maximumNs);
        }
        before += count;
    }
    return maximumNs;
}

} // namespace modulehost
