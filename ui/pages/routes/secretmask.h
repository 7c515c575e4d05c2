// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace modulehost {

//! A percent-encoded query or form with `***` for the values of items whose names tell a secret. Any thread.
QString maskedQuery(const QString &query);
//! A text with `"***"` for the values of JSON members whose names tell a secret; all else stays as it is typed, also
//! when it is no JSON. Any thread.
QString maskedMembers(const QString &text);

} // namespace modulehost
