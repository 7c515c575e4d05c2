// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <tracerecord.h>

#include <QString>

namespace modulehost {

//! The event_id of the event that a dispatch was about; empty for others, and while arguments are not kept.
QString eventOf(const TraceRecord &record);

} // namespace modulehost
