// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>

#include <QByteArray>
#include <QJsonValue>

namespace modulehost {

/*!
 * \a value as canonical JSON in UTF-8: no spaces, keys sorted by code point, nothing escaped that need not
 * be. A pure function, for any thread.
 */
MODULEHOST_EXPORT_API QByteArray canonicalJson(const QJsonValue &value);

} // namespace modulehost
