// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flexiblewidths.h"

#include <algorithm>
#include <numeric>

namespace modulehost {

namespace {

void giveWay(int missing, QList<FlexibleWidth> &columns)
{
    const auto narrow = [&](FlexibleWidth &column, int width) {
        const int narrower = std::min(column.width, std::max(width, column.least));
        missing -= column.width - narrower;
        column.width = narrower;
    };
    narrow(columns.last(), columns.constLast().width - missing);
    const auto flexibility = [](const FlexibleWidth &a, const FlexibleWidth &b) {
        return (a.width > a.least ? a.width : 0) < (b.width > b.least ? b.width : 0);
    };
    while (missing > 0) {
        // A pixel at a time would be the same; a few at a time are enough.
        FlexibleWidth &widest = *std::max_element(columns.begin(), columns.end(), flexibility);
        if (widest.width <= widest.least)
            return;
        narrow(widest, widest.width - std::min(missing, 8));
    }
}

} // namespace

void fitInto(int room, QList<FlexibleWidth> &columns)
{
    if (columns.isEmpty())
        return;
    int left = std::accumulate(columns.begin(), columns.end(), room,
                               [](int rest, const FlexibleWidth &column) { return rest - column.width; });
    if (left < 0)
        giveWay(-left, columns);
    for (FlexibleWidth &column : columns) {
        const int more = std::clamp(column.wished - column.width, 0, std::max(left, 0));
        column.width += more;
        left -= more;
    }
    if (left > 0)
        columns.last().width += left;
}

} // namespace modulehost
