// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace modulehost {

//! A comment of a config, from its `#` to the end of its line; line and column count from 1.
struct CommentRange
{
    qsizetype begin = 0; //!< In bytes from the beginning of the file.
    qsizetype end = 0;
    int line = 0;
    int column = 0;
};

} // namespace modulehost
