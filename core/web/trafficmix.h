// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <array>
#include <cstddef>
#include <string_view>

namespace modulehost {

//! How often each method was asked, and each class of status answered.
struct TrafficMix
{
    //! The last one stands for every other method.
    static constexpr std::array<std::string_view, 8> methodNames {"GET",   "HEAD",   "POST",    "PUT",
                                                                  "PATCH", "DELETE", "OPTIONS", "other"};
    static constexpr std::size_t statusClassCount = 6; //!< 1xx to 5xx at their first digit; anything else at 0.

    std::array<quint64, methodNames.size()> methods {};
    std::array<quint64, statusClassCount> statuses {};

    void add(QByteArrayView method, int status) noexcept
    {
        const std::string_view name(method.data(), std::size_t(method.size()));
        std::size_t place = 0;
        while (place + 1 < methodNames.size() && methodNames[place] != name)
            ++place;
        ++methods[place];
        const int statusClass = status / 100;
        ++statuses[statusClass > 0 && statusClass < int(statusClassCount) ? std::size_t(statusClass) : 0];
    }

    friend bool operator==(const TrafficMix &, const TrafficMix &) = default;
};

} // namespace modulehost
