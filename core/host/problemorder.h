// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <problem.h>

#include <QList>

namespace modulehost {

//! The order in which problems are shown everywhere: errors first, then by place.
void sortProblems(QList<Problem> &problems);

} // namespace modulehost
