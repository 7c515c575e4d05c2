// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registrationguard.h"

MODULEHOST_EXPORT(registration_guard.RegistrationGuard, modulehost::RegistrationGuard)
