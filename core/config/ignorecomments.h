// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "configfile.h"
#include "ignorecomment.h"
#include "moduleentry.h"
#include "problem.h"

#include <QByteArray>
#include <QList>

namespace modulehost {

/*!
 * \file
 * False alarms are silenced one by one, by a comment of the file:
 *
 *     # module-console: ignore unknown-key
 *     colour: blue
 *     size: 5   # module-console: ignore schema-type, schema-value
 *
 * The words before the kinds must be just these, and nothing follows the kinds. Alone on its line the comment is
 * about the lines below it down to the first that is no comment, otherwise about its own line. Only warnings, hints
 * and what a module's schema finds can be silenced; the rest would stop the config from being loaded in any case.
 */

//! What stands in front of the kinds, without the `#`.
inline constexpr char IgnoreMarker[] = "module-console: ignore";

//! Those of one file, one for each kind that a comment names. What names no kind is a hint in \a problems.
QList<IgnoreComment> readIgnoreComments(const ConfigFile &file, QList<Problem> &problems);

/*!
 * Takes warnings and hints out of \a problems that comments of \a files silence. The enabled entry of \a modules that
 * a comment stands in gets it as well, as it may be about its schema. One that silences nothing and stands in no entry
 * is a hint.
 */
void silenceProblems(const QList<ConfigFile> &files, QList<ModuleEntry> &modules, QList<Problem> &problems);

//! That \a comment silences nothing.
Problem unusedIgnore(const IgnoreComment &comment);

} // namespace modulehost
