// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "setup.h"

#include <moduleruntime.h>

#include <QList>
#include <QString>

#include <functional>

namespace modulehost {

//! What the files of \a setup say that is not to be told: by the names of keys and by the schemas of modules. Host
//! thread.
QList<ConfigValue> secretsOf(const Setup &setup, const ModuleRuntime &runtime);

//! Yields a text without secretsOf() \a setup, for RuntimeServices::withoutSecrets.
std::function<QString(const QString &)> replacingSecrets(const Setup &setup, const ModuleRuntime &runtime);

} // namespace modulehost
