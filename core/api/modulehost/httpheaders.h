// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace modulehost {

//! Names and values in their order; a name may come more than once.
using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

} // namespace modulehost
