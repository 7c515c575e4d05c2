// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edits/editplace.h"
#include "edits/valuetext.h"

namespace modulehost {

/*!
 * What makes \a value of the value at \a place, which exists and is not the root. Its anchor stays, a tag goes;
 * comments beside it stay, those inside it go with it.
 */
QList<TextReplacement> valueReplacements(const EditPlace &place, const ConfigNode &value);

//! Lines behind \a offset, each with a break of its own before it.
QByteArray linesBehind(const FileText &text, qsizetype offset, const QByteArrayList &lines);

} // namespace modulehost
