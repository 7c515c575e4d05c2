// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace modulehost {

//! Whether what stands below \a keyword of a JSON Schema (draft 7) are values of a config, and no schema.
inline bool holdsValues(const QString &keyword)
{
    static const QStringList keywords {QStringLiteral("const"), QStringLiteral("enum"), QStringLiteral("default"),
                                       QStringLiteral("examples")};
    return keywords.contains(keyword);
}

//! Whether \a keyword has schemas by names of their own, which may be those of keywords.
inline bool holdsNamedSchemas(const QString &keyword)
{
    static const QStringList keywords {QStringLiteral("properties"), QStringLiteral("patternProperties"),
                                       QStringLiteral("definitions"), QStringLiteral("$defs"),
                                       QStringLiteral("dependencies")};
    return keywords.contains(keyword);
}

//! Whether \a keyword has one schema, or a list of them.
inline bool holdsSchemas(const QString &keyword)
{
    static const QStringList keywords {QStringLiteral("additionalItems"),
                                       QStringLiteral("additionalProperties"),
                                       QStringLiteral("allOf"),
                                       QStringLiteral("anyOf"),
                                       QStringLiteral("contains"),
                                       QStringLiteral("else"),
                                       QStringLiteral("if"),
                                       QStringLiteral("items"),
                                       QStringLiteral("not"),
                                       QStringLiteral("oneOf"),
                                       QStringLiteral("propertyNames"),
                                       QStringLiteral("then")};
    return keywords.contains(keyword);
}

} // namespace modulehost
