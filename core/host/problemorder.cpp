// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "problemorder.h"

#include <algorithm>
#include <tuple>

namespace modulehost {

void sortProblems(QList<Problem> &problems)
{
    const auto rank = [](const Problem &problem) {
        return std::tuple(problem.severity, problem.range.file, problem.range.line, problem.range.column);
    };
    std::stable_sort(problems.begin(), problems.end(),
                     [&](const Problem &a, const Problem &b) { return rank(a) < rank(b); });
}

} // namespace modulehost
