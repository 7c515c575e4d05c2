// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inviterules.h"

MODULEHOST_EXPORT(invite_rules.InviteRules, modulehost::InviteRules)
