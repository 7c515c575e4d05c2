// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "livesetup.h"
#include "problemorder.h"
#include "snapshot.h"

namespace modulehost {

class CacheMemories;
class ModuleNames;

/*!
 * The picture of a live set-up at this moment. The listener and what the host is busy with are the caller's to
 * fill in, as are problems of the host itself: add them before sortProblems(). \a memories are those of the snapshot
 * before, and are refreshed. Host thread only.
 */
HostSnapshot buildSnapshot(const LiveSetup &live, const DispatchEnvironment &environment, const ModuleNames &names,
                           CacheMemories &memories);

} // namespace modulehost
