// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace modulehost {

class MainWindow;

//! Everything that notices said in this session.
void showNoticeHistory(MainWindow &window);

} // namespace modulehost
