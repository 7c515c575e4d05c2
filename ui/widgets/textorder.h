// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>

namespace modulehost {

//! Orders texts as people do, in the default locale: numbers by their value (`user9` before `user10`), letters without
//! regard to case.
QCollator textOrder();

} // namespace modulehost
