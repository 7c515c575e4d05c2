// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace modulehost {

class MainWindow;

/*!
 * Finds modules, callbacks, routes, caches, problems and settings by name, keys of caches and log lines by their words.
 * A letter and a blank in front narrow it: `m`odules, `c`allbacks, `r`outes, caches and their `k`eys, `p`roblems,
 * `s`ettings, `l`og lines.
 */
class SearchEverywhere
{
    Q_DECLARE_TR_FUNCTIONS(SearchEverywhere)

public:
    static void open(MainWindow &window);
};

} // namespace modulehost
