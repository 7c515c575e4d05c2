// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <counters.h>

#include <optional>

namespace modulehost {

/*!
 * The duration in nanoseconds that the share \a fraction (0 to 1) of all stays below, estimated within its bucket
 * and never above \a maximumNs; nothing while there are none.
 */
std::optional<qint64> durationQuantile(const DurationHistogram &histogram, double fraction, qint64 maximumNs);

} // namespace modulehost
