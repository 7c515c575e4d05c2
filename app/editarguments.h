// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <edits/editoperation.h>

#include <QStringList>

namespace modulehost {

//! What `module-console edit` is to do to its CONFIG.
struct EditArguments
{
    EditOperations operations;
    JsonPointer pointer; //!< That was named first.
    bool isDryRun = false;
    bool writesOut = false; //!< Aliases and merges that are in the way.
};

/*!
 * Takes the action with its operands (`set POINTER YAML`, `unset POINTER`, …) from the end of \a positionals and
 * leaves the configs. Throws CommandError (WrongUsage) without the hint at --help.
 */
EditArguments takeEditArguments(QStringList &positionals);

/*!
 * \a arguments of `edit`, sorted so that a parser takes every operand for one, also `-5` and `- item`: those that
 * begin with one of \a options' names first, then `--` and the others.
 */
QStringList withOperandsLast(const QStringList &arguments, const QStringList &options);

} // namespace modulehost
