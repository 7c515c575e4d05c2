// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ignorecomment.h>

#include <modulehost/configvalue.h>

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace modulehost {

//! One entry of `modules:` as the file says it. A value.
struct ModuleSpec
{
    QString path; //!< Module path.
    ConfigValue config; //!< As written: missing, null or of any type.
    int item = 0; //!< Number of the entry in the list, from zero.
    SourceRange range; //!< Of the entry.
    SourceRange pathRange; //!< Of the module path.
    QList<IgnoreComment> ignores = {}; //!< What the schema is not to complain about.

    //! What the module gets: an empty map when the file has nothing.
    ConfigValue givenConfig() const
    {
        return config.isTruthy() ? config.rooted() : ConfigValue::fromJson(QJsonObject());
    }
    //! What stands in front of every config path of the entry: `modules`, `<item N>`.
    QStringList steps() const { return {QStringLiteral("modules"), QStringLiteral("<item %1>").arg(item)}; }
};

} // namespace modulehost
