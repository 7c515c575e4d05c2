// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace modulehost {

/*!
 * JSON Schema of what this program reads of a homeserver's config: modules, its own section and the few settings of
 * the homeserver that reach modules. For help while writing: other keys are allowed. Any thread.
 */
const QJsonObject &consoleSchema();

//! The keys of `module_console:`, in alphabetical order. Any thread.
QStringList consoleKeys();

} // namespace modulehost
