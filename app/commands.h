// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "exitstatus.h"

/*!
 * \file
 * The commands, one file each. All write their answer to standard output, problems to standard error, and
 * throw CommandError when they cannot go on. They need the application object and its event loop.
 */

namespace modulehost {

ExitStatus runCheck(const Invocation &invocation);
//! `check --static`: runs no module code.
ExitStatus runStaticCheck(const Invocation &invocation);
ExitStatus runInspect(const Invocation &invocation);
ExitStatus runFire(const Invocation &invocation);
ExitStatus runConfig(const Invocation &invocation);
//! `edit`: saves, or prints the diff.
ExitStatus runEdit(const Invocation &invocation);
ExitStatus runServe(const Invocation &invocation);

//! FoundProblems when one of them is an error; warnings and hints leave all well.
ExitStatus statusOf(const QList<Problem> &problems);

} // namespace modulehost
