// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace modulehost {

class MainWindow;

/*!
 * Finds modules, callbacks, routes, caches and problems by name. A letter and a blank in front narrow it:
 * `m`odules, `c`allbacks, `r`outes, caches (`k`eys), `p`roblems.
 */
class SearchEverywhere
{
    Q_DECLARE_TR_FUNCTIONS(SearchEverywhere)

public:
    static void open(MainWindow &window);
};

} // namespace modulehost
