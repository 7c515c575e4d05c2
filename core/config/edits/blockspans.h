// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edits/filetext.h"

namespace modulehost {

/*!
 * The lines that belong to a key or an item of a block collection; they count from 0. Comments directly above it
 * are its own, and so are those behind it that are indented deeper than it, up to an empty line; behind that only
 * those that are indented deeper than what stands in it. A comment that begins the file belongs to the file, and
 * a disabled module entry to the key `modules` alone.
 */
struct BlockSpan
{
    int top = 0; //!< Of the comments above, or the same as begin.
    int begin = 0;
    int end = 0; //!< The last one.
    bool isInline = false; //!< Begins in the line of something else: behind the `-` of an outer list.
    qsizetype textBegin = 0; //!< Of the top line; of an inline one, where it begins itself.
    qsizetype textEnd = 0; //!< Before the break of the last line.
};

//! Of all children of \a collection, which is in block style.
QList<BlockSpan> blockSpans(const FileText &text, const OutlineNode &collection);

//! Whether the value ends with a block text that keeps the empty lines behind it (`|+`).
bool keepsBreaks(const FileText &text, const OutlineNode &node);

} // namespace modulehost
