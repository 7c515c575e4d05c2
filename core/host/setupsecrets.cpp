// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "setupsecrets.h"

#include <secrettexts.h>
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
    return setup.secrets + markedValues(setup.root, schemas);
}

std::function<QString(const QString &)> replacingSecrets(const Setup &setup, const ModuleRuntime &runtime)
{
    return [secrets = SecretTexts(secretsOf(setup, runtime))](const QString &text) { return secrets.replacedIn(text); };
}

} // namespace modulehost
