// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>

#include <algorithm>
#include <iterator>

namespace modulehost {

//! A conformance case that a C++ host cannot run, and why. Every other case of its kind runs.
struct NotApplicable
{
    QLatin1String id;
    QLatin1String reason;
};

inline constexpr NotApplicable notApplicable[] {
    {QLatin1String("CACHE-08"),
     QLatin1String("keys are typed in C++: an integer, a boolean and a text are never the same key")},
    {QLatin1String("REG-01"),
     QLatin1String("C++ has no positional form of a register call: every callback is a named member")},
    {QLatin1String("WEB-04"),
     QLatin1String("this host has no built-in mounts: their paths are reserved and a route below one is refused")},
    {QLatin1String("WEB-05"),
     QLatin1String("this host has no built-in mounts: their paths are reserved and a route on one is refused")},
};

inline bool isApplicable(const QString &id)
{
    return std::none_of(std::begin(notApplicable), std::end(notApplicable),
                        [&](const NotApplicable &entry) { return id == entry.id; });
}

} // namespace modulehost
