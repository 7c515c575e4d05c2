// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>

#include <QString>

namespace modulehost {

//! Whether what goes by \a name (a setting, a header, a query item, a JSON member) is likely a secret. Any thread.
MODULEHOST_EXPORT_API bool isSecretName(const QString &name);

//! What stands for a secret in texts that are kept or handed on.
inline QString secretSign() { return QStringLiteral("<secret>"); }

} // namespace modulehost
