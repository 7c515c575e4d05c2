// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <column.h>
#include <snapshot.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace modulehost {

//! One line of the table of caches.
struct CacheRow
{
    QString id; //!< The same over an apply that moves modules.
    int module = -1;
    QString modulePath;
    QString function;
    QStringList keyParameters;
    qint64 entries = 0;
    qint64 pending = 0;
    qint64 hits = 0;
    qint64 misses = 0;
    qint64 evictedForSize = 0;
    qint64 evictedForTime = 0;
    qint64 invalidated = 0;
    qint64 askedSize = 0;
    qint64 effectiveSize = 0;
    std::optional<CacheMemory> memory;

    //! From 0 (empty) to 1 (full).
    double fill() const;

    friend bool operator==(const CacheRow &, const CacheRow &) = default;
};

QList<CacheRow> cacheRows(const HostSnapshot &snapshot);
QList<Column<CacheRow>> cacheColumns();

} // namespace modulehost
