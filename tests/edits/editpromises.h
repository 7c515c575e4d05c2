// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intendedconfig.h"

#include <edits/proposeedit.h>

#include <QByteArray>

namespace plain {

/*!
 * What an edit promises, whatever it does: bytes outside its replacements stay, it can be taken back, a refused one has
 * a sentence and changes nothing, new keys and items are only inserted. Empty, or the promise that is broken.
 */
QByteArray brokenPromise(const modulehost::ConfigDocument &document, const modulehost::EditOperation &operation,
                         const modulehost::OperationProposal &proposal);

//! The same for what \a operation means; \a config becomes what the proposal makes of it.
QByteArray brokenMeaning(IntendedConfig &config, const modulehost::EditOperation &operation,
                         const modulehost::OperationProposal &proposal);

} // namespace plain
