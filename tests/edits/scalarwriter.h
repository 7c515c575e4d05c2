// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plaintree.h"
#include "randomedit.h"

namespace plain {

//! A scalar of any kind that a config has.
Ptr randomScalar(const Chance &below);

//! Where a scalar is written.
struct ScalarPlace
{
    int column = 0; //!< Of the key or the `-`.
    int step = 2; //!< Columns that lines below stand deeper.
    bool inFlow = false;
    bool isKey = false;
};

//! The text of a scalar, in one of the ways in which YAML can say it; lines end with a line feed.
struct ScalarText
{
    QByteArray text;
    bool isBlockText = false;
    bool keepsBreaks = false; //!< Empty lines behind it would be its own.
};
ScalarText writtenScalar(const Chance &below, const Node &scalar, const ScalarPlace &place);

} // namespace plain
