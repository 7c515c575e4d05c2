// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "exitstatus.h"

namespace modulehost {

/*!
 * Opens the window and returns when it is closed. Makes the application object itself. Throws CommandError when
 * there is no display.
 */
ExitStatus runWindow(const Invocation &invocation, int &argc, char **argv);

} // namespace modulehost
