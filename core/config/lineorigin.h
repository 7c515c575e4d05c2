// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace modulehost {

//! Where a line of a text that was taken out of a file stands there.
struct LineOrigin
{
    qsizetype textBegin = 0; //!< Offset of the line in the text.
    qsizetype begin = 0; //!< Offset in the file of the line's first byte in the text.
    int line = 0; //!< Of the file; both count from 0 here.
    int column = 0;
};

} // namespace modulehost
