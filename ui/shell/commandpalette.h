// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace modulehost {

class MainWindow;

//! Every action of the window by name, those used last first, with its key.
class CommandPalette
{
    Q_DECLARE_TR_FUNCTIONS(CommandPalette)

public:
    static void open(MainWindow &window);
};

} // namespace modulehost
