// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edits/editplace.h"

namespace modulehost {

/*!
 * What adds a key or an item to the collection at \a place before its child \a position, or behind the last one
 * when that is the number of children. \a lines are those of the new child in block style, \a brackets is the same
 * for a collection in brackets. The collection is not an empty one in block style (there is none).
 */
QList<TextReplacement> childInsertion(const EditPlace &place, qsizetype position, const QByteArrayList &lines,
                                      const QByteArray &brackets);

} // namespace modulehost
