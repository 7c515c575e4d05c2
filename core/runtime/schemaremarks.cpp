// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schemaremarks.h"

#include <ignorecomments.h>

namespace modulehost {

QList<ModuleRemark> schemaRemarks(const EntryFindings &findings)
{
    QList<ModuleRemark> remarks;
    for (const IgnoreComment &comment : findings.unused) {
        const Problem hint = unusedIgnore(comment);
        remarks.append({.severity = hint.severity, .message = hint.message, .id = hint.id, .range = hint.range});
    }
    for (const SchemaError &error : findings.errors) {
        remarks.append({.severity = Problem::Severity::Error,
                        .message = error.message,
                        .id = error.id,
                        .path = QStringList(QStringLiteral("config")) + error.path,
                        .range = error.range,
                        .suggestion = error.suggestion});
    }
    return remarks;
}

} // namespace modulehost
