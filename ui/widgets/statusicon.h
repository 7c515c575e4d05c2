// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace modulehost {

//! What the HTTP status \a status of an answer comes to for whoever asked. User interface thread.
QIcon statusIcon(int status);

} // namespace modulehost
