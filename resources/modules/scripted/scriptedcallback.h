// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scriptedconfig.h"

#include <modulehost/moduleapi.h>

namespace modulehost {

//! The script as a callback to register. \a api must outlive it; answers are given on the host thread.
DynamicCallback makeScriptedCallback(const ScriptedCallback &script, ModuleApi &api);

} // namespace modulehost
