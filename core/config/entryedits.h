// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkededit.h"

namespace modulehost {

/*!
 * Edits of whole entries of `modules:`, enabled and disabled ones. Positions are those in
 * ConfigDocument::modules(). Each is the smallest change of the text and refused, with a sentence, when it
 * cannot be made without touching more. They touch no disk; any thread.
 */

/*!
 * The entry at \a from stands at \a to afterwards, with the comments that belong to it. What stands between
 * entries (empty lines, comments with an empty line below) keeps its place, so that moving back gives the same
 * bytes again.
 */
EditProposal moveEntry(const ConfigDocument &document, qsizetype from, qsizetype to);

//! Comments the entry at \a position out under the line `# module-console: disabled`.
EditProposal disableEntry(const ConfigDocument &document, qsizetype position);

//! Takes the comment signs of a disabled entry away. What disableEntry() made becomes the same bytes again.
EditProposal enableEntry(const ConfigDocument &document, qsizetype position);

} // namespace modulehost
