// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/cachedfunctionbase.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <memory>
#include <vector>

namespace modulehost {

//! Stands between the parts of a key where it is shown, filtered and compared as one text.
inline constexpr QByteArrayView keyJoint = ", ";

//! One entry of an EntryBlock, as UTF-8. Valid as long as the block.
class EntryView
{
public:
    QByteArrayView key; //!< All parts with keyJoint between them.
    QByteArrayView value;
    qint64 storedAt = 0; //!< Milliseconds since 1970, UTC.
    qint64 usedAt = 0;
    qint64 hits = 0;
    CacheValueKind kind = CacheValueKind::Other; //!< Of the value.

    int partCount() const { return m_partCount; }
    //! Empty for a part that the key does not have.
    QByteArrayView part(int index) const;
    //! The parts as an invalidation takes them.
    QStringList keyTexts() const;

private:
    friend class EntryBlock;

    const quint32 *m_partEnds = nullptr; //!< Counted from the start of the key.
    int m_partCount = 0;
};

/*!
 * A slice of a cache's entries, packed: all texts in one piece of memory. A value: immutable, shared by its copies,
 * free to cross threads.
 */
class EntryBlock
{
public:
    //! \a readAt: milliseconds since 1970 at which the entries had their ages.
    EntryBlock(const QList<CacheEntry> &entries, qint64 readAt);

    quint32 size() const { return quint32(m_content->entries.size()); }
    //! Memory taken.
    qint64 bytes() const;
    EntryView at(quint32 index) const;

private:
    struct Entry
    {
        quint32 begin;
        quint32 keyEnd;
        quint32 valueEnd;
        quint32 firstPart;
        qint64 storedAt;
        qint64 usedAt;
        quint64 hits : 56;
        quint64 kind : 8; //!< A CacheValueKind.
    };
    struct Content
    {
        QByteArray texts;
        std::vector<Entry> entries;
        std::vector<quint32> partEnds;
    };

    std::shared_ptr<const Content> m_content;
};

} // namespace modulehost
