// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace modulehost {

//! Something in the console that a page can show: where a link, a problem or a search result leads.
struct Target
{
    enum class Kind { Nothing, Overview, Module, Callback, Route, Cache, TraceRecord, Log, ConfigPlace };

    Kind kind = Kind::Nothing;
    int module = -1; //!< Index among the enabled entries.
    QString name = {}; //!< Module path, callback, path of a route or cached function.
    QStringList key = {}; //!< Of a cache entry; empty for the whole cache.
    quint64 number = 0; //!< Of a trace record or a log line.
    SourceRange place = {};

    bool isValid() const { return kind != Kind::Nothing; }
    friend bool operator==(const Target &, const Target &) = default;
};

} // namespace modulehost

Q_DECLARE_METATYPE(modulehost::Target)
