// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edits/filetext.h"

#include <QList>

namespace modulehost {

//! How a file is written around a place, for what is to be written there.
struct WritingHabits
{
    int step = 2; //!< Columns that a mapping stands deeper than its key.
    int listStep = 2; //!< The same for a list's `-`; may be 0.
    int dashWidth = 2; //!< From the `-` to what follows it.
    char quote = '"';
    bool quotesTexts = false; //!< The neighbours' texts have quotes although they need none.
    bool quotesKeys = false;
    bool padsBraces = false; //!< `{ a: 1 }`
};

/*!
 * The habits at the place that \a path leads to: the nodes from the root to the collection that the new text
 * belongs to. Those of the nearest collections count, then those that come first in the file.
 */
WritingHabits writingHabits(const FileText &text, const QList<const OutlineNode *> &path);

} // namespace modulehost
