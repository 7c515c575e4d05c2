// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace modulehost {

//! Counted since the cache was made.
struct CacheStatistics
{
    enum Reason { Size, Time, Invalidation, ReasonCount };

    qint64 entries = 0;
    qint64 pending = 0; //!< Computations under way.
    qint64 hits = 0;
    qint64 misses = 0;
    std::array<qint64, ReasonCount> evicted {};
    qint64 askedSize = 0; //!< As the module asked for.
    qint64 effectiveSize = 0; //!< Asked size times the cache factor, rounded down.
};

//! About what the entries of a cache take in memory.
struct CacheMemory
{
    qint64 bytes = 0;
    bool isAtLeast = false; //!< Keys or values are of types that may hold more than is counted.

    friend bool operator==(const CacheMemory &, const CacheMemory &) = default;
};

//! What kind of thing a value is, whatever its type. Its text does not tell: `true` may be a text as well.
enum class CacheValueKind : quint8 {
    Other, //!< None of these, or not known.
    Text, //!< Bytes as well.
    Number,
    Boolean,
    List,
    Mapping,
    Nothing
};

//! One entry for people: key and value as text, times as ages at the moment of reading.
struct CacheEntry
{
    QStringList key; //!< One text per key parameter.
    QString value;
    std::chrono::milliseconds age {};
    std::chrono::milliseconds sinceLastUse {};
    qint64 hits = 0;
    CacheValueKind kind = CacheValueKind::Other; //!< Of the value.
};

//! A slice of a cache's entries, most recently used first. An empty \a next means the end.
struct CachePage
{
    QList<CacheEntry> entries;
    QByteArray next; //!< Hand it back for the following slice.
};

//! The value of an entry as far as it was asked for.
struct CacheValue
{
    QByteArray bytes; //!< Bytes as they are; anything else as text, in UTF-8.
    bool isCut = false; //!< There is more.
};

//! One entry, looked up by its key.
struct CacheEntryLookup
{
    enum class State {
        Found,
        Missing, //!< No entry has the key.
        UnreadableKey //!< A text of the key is none of its type, or the type cannot be read from a text.
    };

    State state = State::UnreadableKey;
    CacheEntry entry; //!< Without its value.
    bool expires = false; //!< Takes part in expiry.
    //! Yields the value, at most \a limit bytes of it; may be called on any thread, also when the entry is gone.
    std::function<CacheValue(qsizetype limit)> value;
};

/*!
 * What the host sees of a cached function, whatever its types (module system 7). The function belongs to
 * its module; everything here is called on the host thread.
 */
class MODULEHOST_EXPORT_API CachedFunctionBase
{
public:
    virtual ~CachedFunctionBase();

    virtual QString name() const = 0; //!< The bare function name.
    virtual QStringList keyParameters() const = 0;
    virtual CacheStatistics statistics() const = 0;

    //! Keys as texts, parsed by the key's types; false when a text is none of that type. A missing entry is fine.
    virtual bool invalidateText(const QStringList &key) = 0;
    virtual void invalidateAll() = 0;
    //! Destroys for at most \a budget what is left to destroy; yields whether nothing is left.
    using Slice = std::function<bool(std::chrono::microseconds budget)>;
    /*!
     * invalidateAll() for many entries: all leave the cache now, and what they hold is destroyed by calling the
     * result until it yields true. Throw it away before the function, and all at once if need be.
     */
    virtual Slice invalidateAllInSlices();
    //! Reads entries for at most \a budget; \a from is empty or the \c next of the slice before.
    virtual CachePage page(const QByteArray &from, int maxEntries, std::chrono::microseconds budget) const = 0;

    //! Sets the effective size to floor(asked × factor), evicting what is too much.
    virtual void setFactor(double factor) = 0;
    //! Drops entries not read or written for \a age or longer, counted under Invalidation as the homeserver does.
    virtual void expireOlderThan(std::chrono::milliseconds age) = 0;
    //! Entries stored from now on take part in expiry; those of a module's constructor never do.
    virtual void enableExpiry() = 0;

    //! The entry with the key of \a key, texts as of invalidateText(). Counts as no use of it.
    virtual CacheEntryLookup lookUp(const QStringList &key) const;

    //! An estimate from a bounded sample of the entries; nothing when the cache cannot tell.
    virtual std::optional<CacheMemory> memory() const;

protected:
    CachedFunctionBase() = default;
    Q_DISABLE_COPY(CachedFunctionBase)
};

} // namespace modulehost
