// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entryset.h"

#include <QList>
#include <QStringList>

namespace modulehost {

//! Which keys of a cache an invalidation takes: a value that costs no more than its list of numbers.
class InvalidationKeys
{
public:
    //! Keys of entries that were read.
    static InvalidationKeys ofEntries(const EntrySet &entries, const QList<quint32> &numbers);
    //! A key that somebody typed, one text per part.
    static InvalidationKeys ofText(const QStringList &key);
    //! All that the cache holds by then, about \a count entries; \a entries are for the sample.
    static InvalidationKeys wholeCache(qint64 count, const EntrySet &entries);

    bool isWholeCache() const { return m_isWholeCache; }
    qint64 count() const { return m_count; }
    //! Keys from \a from on, at most \a limit. None for a whole cache.
    QList<QStringList> keys(qint64 from, qint64 limit) const;
    //! Some keys for people, each on one line and of bounded length.
    QStringList sample(int limit) const;

private:
    EntrySet m_entries;
    QList<quint32> m_numbers;
    QList<QStringList> m_typed;
    qint64 m_count = 0;
    bool m_isWholeCache = false;
};

} // namespace modulehost
