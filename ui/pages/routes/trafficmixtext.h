// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <trafficmix.h>

#include <QString>

namespace modulehost {

//! `GET 12, POST 3`: methods that were asked, in the order of TrafficMix.
QString methodsText(const TrafficMix &mix);
//! `2xx 14, 5xx 1`: classes of status that were answered, the good ones first.
QString statusesText(const TrafficMix &mix);

} // namespace modulehost
