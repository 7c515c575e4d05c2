// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace modulehost {

//! A position in the text of a file; lines and columns count from 0 here.
struct YamlMark
{
    qsizetype offset = 0; //!< In bytes.
    qsizetype character = 0; //!< In characters from the beginning.
    int line = 0;
    int column = 0; //!< In characters; a byte order mark has no width.
};

} // namespace modulehost
