// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace modulehost {

class MainWindow;

//! What this is, its version, its licence and that of its parts.
void showAbout(MainWindow &window);

} // namespace modulehost
