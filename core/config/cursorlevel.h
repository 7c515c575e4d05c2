// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace modulehost {

//! A mapping or list that is open at a place of a text that is being looked through.
struct CursorLevel
{
    using Ptr = std::shared_ptr<CursorLevel>;

    bool isList = false;
    qsizetype column = -1; //!< Of its keys or dashes; meaningless in brackets.
    QStringList path;
    QString key = {}; //!< The latest.
    bool hasValue = false; //!< Of that key or item: in its own line.
    qsizetype item = -1; //!< The latest.
    QStringList keys = {};
    QHash<QString, QString> scalars = {}; //!< Values in the line of their keys.

    //! Of what the latest key or item has.
    QStringList childPath() const
    {
        if (isList)
            return path + QStringList(QStringLiteral("<item %1>").arg(item));
        return key.isNull() ? path : path + QStringList(key);
    }

    void beginKey(const QString &name)
    {
        key = name;
        keys.append(name);
        hasValue = false;
    }
};

} // namespace modulehost
