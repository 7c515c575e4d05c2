// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace modulehost {

//! The interpreter to start: \a configured, else the packaged homeserver's own where there is one, else python3.
QString pythonInterpreter(const QString &configured);

} // namespace modulehost
