// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "callbackbranch.h"

#include <detailsview.h>

namespace modulehost {

//! Everything about a row of the callbacks tree in plain words.
QList<Detail> callbackDetails(const CallbackRow &row, const HostSnapshot &snapshot);

} // namespace modulehost
