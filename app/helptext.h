// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandcatalogue.h"

namespace modulehost {

//! `module-console --help`.
QString programHelp();
//! `module-console COMMAND --help`.
QString commandHelp(const CommandInfo &command);
//! `module-console --version`.
QString versionText();

} // namespace modulehost
