// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changepreview.h"
#include "livesetup.h"

namespace modulehost {

/*!
 * What applying \a setup over \a live would alter. Pure, and runs nothing of a module: modules that are kept are
 * composed in their new order; one that would be constructed anew is taken to register what its predecessor
 * registered, and said to be constructed. \a keepsInstances is false when something changed that every module may
 * have read. Host thread.
 */
ChangePreview previewChange(const LiveSetup &live, const Setup &setup, bool keepsInstances);

} // namespace modulehost
