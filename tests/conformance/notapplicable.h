// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>

namespace modulehost {

//! A conformance case that a C++ host cannot run, and why. Every other case of its kind runs.
struct NotApplicable
{
    QLatin1String id;
    QLatin1String kind;
    QLatin1String reason;
};

inline constexpr NotApplicable notApplicable[] {
    {QLatin1String("CACHE-01"), QLatin1String("cache"),
     QLatin1String("a C++ call has no keywords and a cached function no defaults: every argument is in its place")},
    {QLatin1String("CACHE-08"), QLatin1String("cache"),
     QLatin1String("keys are typed in C++: an integer, a boolean and a text are never the same key")},
    {QLatin1String("REG-01"), QLatin1String("register"),
     QLatin1String("C++ has no positional form of a register call: every callback is a named member")},
    {QLatin1String("TPR-11"), QLatin1String("dispatch"),
     QLatin1String(
         "about an operation of the homeserver that calls two dispatchers: this host is asked one at a time")},
    {QLatin1String("WEB-04"), QLatin1String("web"),
     QLatin1String("this host has no built-in mounts: their paths are reserved and a route below one is refused")},
    {QLatin1String("WEB-05"), QLatin1String("web"),
     QLatin1String("this host has no built-in mounts: their paths are reserved and a route on one is refused")},
};

} // namespace modulehost
