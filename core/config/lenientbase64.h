// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace modulehost {

/*!
 * Base64 as the homeserver's loader takes it from `!!binary`: characters that are no base64 are
 * skipped, padding ends the data. Nothing when the padding is missing or the text is not ASCII.
 */
std::optional<QByteArray> decodeLenientBase64(const QString &text);

} // namespace modulehost
