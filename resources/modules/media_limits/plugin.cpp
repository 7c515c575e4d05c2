// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "medialimits.h"

MODULEHOST_EXPORT(media_limits.MediaLimits, modulehost::MediaLimits)
