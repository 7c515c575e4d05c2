// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "setupsecrets.h"

#include <secretvalues.h>

namespace modulehost {

QList<ConfigValue> secretsOf(const Setup &setup, const ModuleRuntime &runtime)
{
    QHash<QString, QJsonObject> schemas;
    for (const Setup::Entry &entry : setup.modules) {
        const QString &path = entry.spec.path;
        if (!entry.isEnabled || schemas.contains(path))
            continue;
        if (const auto metadata = runtime.metadata(path))
            schemas.insert(path, metadata->schema);
    }
    return secretValues(setup.root, schemas);
}

} // namespace modulehost
