// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkededit.h"

#include <QList>

namespace modulehost {

/*!
 * Several entries of `modules:`, by their positions in ConfigDocument::modules(), in one edit: all of them or, with a
 * sentence, none. Each is changed as the edits of one entry do it. Touch no disk; any thread.
 */

//! Those that are disabled already stay so; the same for enabling.
EditProposal disableEntries(const ConfigDocument &document, const QList<qsizetype> &positions);
EditProposal enableEntries(const ConfigDocument &document, const QList<qsizetype> &positions);
EditProposal removeEntries(const ConfigDocument &document, const QList<qsizetype> &positions);

} // namespace modulehost
