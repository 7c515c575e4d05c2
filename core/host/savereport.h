// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hostcommandtypes.h"

#include <configsave.h>

namespace modulehost {

//! How saving went, as a session tells it.
SaveReport saveReport(const SaveResult &result);

} // namespace modulehost
