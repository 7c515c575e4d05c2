// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace modulehost {

//! Where the program keeps what it remembers: `$XDG_STATE_HOME/module-console`, by default below `~/.local/state`.
QString defaultStateFolder();

//! Makes \a folder and those above it, if need be, for us alone (0700). Returns why it could not, or nothing.
QString makePrivateFolder(const QString &folder);

} // namespace modulehost
