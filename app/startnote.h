// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace modulehost {

class MainWindow;

/*!
 * Says once, in the logging category `modulehost.start`, that \a window can be used: what was opened, and the modules
 * if they may run, has been painted. Does nothing unless that category is asked for at the info level, as by those
 * who measure the start.
 */
void noteStart(MainWindow &window);

} // namespace modulehost
