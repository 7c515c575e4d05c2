// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace modulehost {

class MainWindow;

//! How the console looks and behaves. Every change works at once; there is nothing to confirm.
void showPreferences(MainWindow &window);

} // namespace modulehost
