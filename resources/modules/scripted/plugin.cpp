// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedmodule.h"

MODULEHOST_EXPORT(scripted.ScriptedModule, modulehost::ScriptedModule)
