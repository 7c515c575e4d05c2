// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <functional>
#include <vector>

namespace modulehost {

/*!
 * A stable sort that can be given up: asks \a isCancelled every few milliseconds, and then returns false and leaves
 * \a items in any order.
 */
template<typename Item, typename Less>
bool sortInSteps(std::vector<Item> &items, Less less, const std::function<bool()> &isCancelled)
{
    constexpr std::size_t step = 16'384;
    const std::size_t size = items.size();
    for (std::size_t begin = 0; begin < size; begin += step) {
        if (isCancelled())
            return false;
        std::stable_sort(items.begin() + begin, items.begin() + std::min(begin + step, size), less);
    }
    std::vector<Item> merged(size);
    for (std::size_t width = step; width < size; width *= 2) {
        for (std::size_t begin = 0; begin < size; begin += 2 * width) {
            if (isCancelled())
                return false;
            const auto at = [&](std::size_t place) { return items.begin() + std::min(place, size); };
            std::merge(at(begin), at(begin + width), at(begin + width), at(begin + 2 * width), merged.begin() + begin,
                       less);
        }
        items.swap(merged);
    }
    return true;
}

} // namespace modulehost
