// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QJsonObject>

namespace modulehost {

/*!
 * An entry of `given.modules` of a dispatch case as an entry of `modules:` for scripted.ScriptedModule: the
 * callback it registers is the entry's own, else \a callback.
 */
QJsonObject scriptedEntry(const ConfigValue &module, const QString &callback);

} // namespace modulehost
