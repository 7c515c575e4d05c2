// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace modulehost {

//! What a config may cost to read. A file beyond them is refused with a sentence.
struct ReadLimits
{
    qsizetype bytes = 16 * 1024 * 1024; //!< Of one file.
    int depth = 100; //!< Collections inside each other.
    qsizetype nodes = 1'000'000; //!< Of one file, every alias counted as what it stands for.
};

} // namespace modulehost
