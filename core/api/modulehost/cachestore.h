// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/cachecomputation.h>
#include <modulehost/cachecursors.h>
#include <modulehost/cachedfunctionbase.h>
#include <modulehost/cachekey.h>
#include <modulehost/cachememory.h>
#include <modulehost/cacheoptions.h>
#include <modulehost/cachevalue.h>
#include <modulehost/cachevaluekind.h>
#include <modulehost/eventually.h>
#include <modulehost/lrumap.h>

#include <QHash>
#include <QThread>

#include <chrono>
#include <cmath>
#include <functional>
#include <iterator>
#include <memory>
#include <tuple>
#include <type_traits>
#include <utility>

namespace modulehost::detail {

/*!
 * What is behind a cached function: entries, computations under way, counters. Shared with the
 * computations, so that these can end after the function object is gone. Host thread only.
 */
template<typename Result, typename... Parameters>
class CacheStore
{
public:
    using Shape = KeyShape<Parameters...>;
    using Key = typename Shape::Key;
    using Computation = CacheComputation<Result, Key>;
    using Plain = std::function<Result(const Parameters &...)>;
    using Coroutine = std::function<Task<Result>(const Parameters &...)>;
    using Self = std::shared_ptr<CacheStore>;
    using Entries = LruMap<Key, Result>;

    CacheStore(const QString &name, const CacheOptions &options, Plain plain, Coroutine coroutine)
        : m_name(name)
        , m_shape(keyParameterMask(options, int(sizeof...(Parameters))))
        , m_keyParameters(keyParameterNames(options, keyParameterMask(options, int(sizeof...(Parameters)))))
        , m_clock(options.clock)
        , m_plain(std::move(plain))
        , m_coroutine(std::move(coroutine))
    {
        m_statistics.askedSize = options.maxEntries;
        m_statistics.effectiveSize = sizeFor(defaultFactor);
    }

    const QString &name() const noexcept { return m_name; }
    const QStringList &keyParameters() const noexcept { return m_keyParameters; }
    const Shape &shape() const noexcept { return m_shape; }

    CacheStatistics statistics() const
    {
        CacheStatistics statistics = m_statistics;
        statistics.entries = m_entries.size();
        statistics.pending = m_pending.size();
        return statistics;
    }

    //! The stored value, counted as a hit, or null. Valid until anything else is done with the cache.
    const Result *find(const Parameters &...arguments)
    {
        const quint32 number = findEntry(arguments...);
        return number == Entries::none ? nullptr : use(number);
    }

    static Eventually<Result> call(const Self &self, const Parameters &...arguments)
    {
        if (const Result *value = self->find(arguments...))
            return *value;
        return compute(self, {}, arguments...);
    }

    static Eventually<Result> callNotifying(Self self, OnInvalidate callback, const Parameters &...arguments)
    {
        const quint32 number = self->findEntry(arguments...);
        if (number == Entries::none)
            return compute(self, std::move(callback), arguments...);
        if (callback)
            self->m_callbacks[number].push_back(std::move(callback));
        return *self->use(number);
    }

    static void prefill(Self self, Key key, Result value)
    {
        self->requireThread();
        InvalidationCallbacks gone;
        self->dropPending(key, gone);
        self->store(std::move(key), std::move(value), {}, gone);
        runInvalidationCallbacks(std::move(gone), self->m_name);
    }

    static void invalidate(Self self, const Key &key)
    {
        self->requireThread();
        InvalidationCallbacks gone;
        self->dropPending(key, gone);
        self->dropKey(key, gone);
        runInvalidationCallbacks(std::move(gone), self->m_name);
    }

    static void invalidateAll(Self self)
    {
        Entries gone;
        takeAll(self, gone);
    }

    static CachedFunctionBase::Slice invalidateAllInSlices(Self self)
    {
        const auto gone = std::make_shared<Entries>();
        takeAll(self, *gone);
        return [gone](std::chrono::microseconds budget) {
            const auto deadline = std::chrono::steady_clock::now() + budget;
            while (gone->drain(entriesAtOnce)) {
                if (std::chrono::steady_clock::now() >= deadline)
                    return false;
            }
            return true;
        };
    }

    static void setFactor(Self self, double factor)
    {
        self->m_statistics.effectiveSize = self->sizeFor(factor);
        InvalidationCallbacks gone;
        self->evict(gone);
        runInvalidationCallbacks(std::move(gone), self->m_name);
    }

    static void expire(Self self, std::chrono::milliseconds age)
    {
        const quint32 limit = ticks(age);
        const quint32 now = self->now();
        InvalidationCallbacks gone;
        for (quint32 number = self->m_entries.oldest(); number != Entries::none;) {
            const auto &node = self->m_entries.at(number);
            if (now - node.lastUse < limit)
                break;
            const quint32 newer = node.newer;
            if (node.expires) {
                self->drop(number, gone);
                ++self->m_statistics.evicted[CacheStatistics::Invalidation];
            }
            number = newer;
        }
        runInvalidationCallbacks(std::move(gone), self->m_name);
    }

    void enableExpiry() noexcept { m_expires = true; }

    CachePage page(const QByteArray &from, int maxEntries, std::chrono::microseconds budget)
    {
        const auto deadline = std::chrono::steady_clock::now() + budget;
        const quint32 now = this->now();
        CachePage page;
        quint32 number = m_cursors.take(from, m_entries.newest(), now);
        while (number != Entries::none) {
            const auto &node = m_entries.at(number);
            page.entries.append({m_shape.texts(node.key), cacheText(node.value, cacheValueTextLimit),
                                 age((now - node.created) & createdMask), age(now - node.lastUse), node.hits,
                                 cacheValueKind(node.value)});
            number = node.older;
            // After each entry: the text of one may take as long as that of a thousand others.
            if (page.entries.size() >= maxEntries || std::chrono::steady_clock::now() >= deadline)
                break;
        }
        page.next = m_cursors.put(number, now);
        return page;
    }

    CacheEntryLookup lookUp(const Key &key) const
    {
        CacheEntryLookup lookup;
        const quint32 number = findKey(m_entries, key);
        lookup.state = number == Entries::none ? CacheEntryLookup::State::Missing : CacheEntryLookup::State::Found;
        if (number == Entries::none)
            return lookup;
        const auto &node = m_entries.at(number);
        const quint32 now = this->now();
        lookup.entry = {m_shape.texts(node.key), {},        age((now - node.created) & createdMask),
                        age(now - node.lastUse), node.hits, cacheValueKind(node.value)};
        lookup.expires = node.expires;
        lookup.value = cacheValueReader(node.value);
        return lookup;
    }

    //! What the map takes, and what keys and values hold besides as a sample of the entries tells.
    CacheMemory memory() const
    {
        const auto deadline = std::chrono::steady_clock::now() + memoryBudget;
        qint64 held = 0;
        qint64 sampled = 0;
        m_entries.sample(memorySample, [&](const typename Entries::Node &node) {
            MemoryProbe probe {partsOfEntry, deadline};
            held += HeapBytes<Key>::of(node.key, probe) + HeapBytes<Result>::of(node.value, probe);
            ++sampled;
            return std::chrono::steady_clock::now() < deadline;
        });
        const qint64 heldByAll = sampled == 0 ? 0 : held * qint64(m_entries.size()) / sampled;
        constexpr bool isKnown = HeapBytes<Key>::isKnown && HeapBytes<Result>::isKnown;
        return {m_entries.bytes() + heldByAll, !isKnown && m_entries.size() > 0};
    }

private:
    using Pending = LruMap<Key, std::shared_ptr<Computation>>;
    static_assert(CacheCursors::end == Entries::none);

    static constexpr int entriesAtOnce = 64; //!< Dropped between two looks at the clock.
    static constexpr int memorySample = 64; //!< Entries that are looked at for memory().
    static constexpr int partsOfEntry = 16;
    static constexpr std::chrono::microseconds memoryBudget {500};
    static constexpr double defaultFactor = 0.5;
    static constexpr quint32 createdMask = 0x7fffffff;

    static quint32 ticks(std::chrono::milliseconds time) noexcept { return quint32(time.count() / 100); }
    static std::chrono::milliseconds age(quint32 ticks) noexcept
    {
        return std::chrono::milliseconds(qint64(ticks) * 100);
    }
    quint32 now() const { return ticks(m_clock()); }

    //! Moves what is stored to \a entries, which is empty.
    static void takeAll(const Self &self, Entries &entries)
    {
        self->requireThread();
        InvalidationCallbacks gone;
        for (quint32 number = self->m_pending.oldest(); number != Pending::none;
             number = self->m_pending.at(number).newer)
            append(gone, self->m_pending.at(number).value->callbacks());
        for (InvalidationCallbacks &callbacks : self->m_callbacks)
            append(gone, callbacks);
        self->m_callbacks.clear();
        self->m_cursors.clear();
        self->m_pending.clear();
        entries.swap(self->m_entries);
        runInvalidationCallbacks(std::move(gone), self->m_name);
    }

    qint64 sizeFor(double factor) const
    {
        const double size = std::floor(double(m_statistics.askedSize) * factor);
        return size > 0 ? qint64(std::min(size, double(Entries::none) / 2)) : 0;
    }

    void requireThread() const
    {
        if (QThread::currentThreadId() != m_thread)
            throw RuntimeError(QStringLiteral("the cache %1 is used on a foreign thread").arg(m_name));
    }

    quint32 findEntry(const Parameters &...arguments) const
    {
        return m_entries.find(m_shape.hash(arguments...),
                              [&](const Key &key) { return m_shape.matches(key, arguments...); });
    }

    const Result *use(quint32 number)
    {
        auto &node = m_entries.at(number);
        m_entries.touch(number, [this](quint32 moved, quint32 older) { m_cursors.leave(moved, older); });
        node.lastUse = now();
        ++node.hits;
        ++m_statistics.hits;
        return &node.value;
    }

    static Task<Result> compute(Self self, OnInvalidate callback, const Parameters &...arguments)
    {
        self->requireThread();
        const std::size_t hash = self->m_shape.hash(arguments...);
        const quint32 number
            = self->m_pending.find(hash, [&](const Key &key) { return self->m_shape.matches(key, arguments...); });
        std::shared_ptr<Computation> computation;
        if (number != Pending::none) {
            ++self->m_statistics.hits;
            computation = self->m_pending.at(number).value;
        } else {
            ++self->m_statistics.misses;
            computation = std::make_shared<Computation>(self->m_shape.fromArguments(arguments...));
            self->m_pending.insert(hash, computation->key(), computation);
        }
        if (callback)
            computation->callbacks().push_back(std::move(callback));
        if (number == Pending::none) {
            if (self->m_plain)
                runPlain(self, computation, arguments...);
            else
                runCoroutine(self, computation, std::tuple<Parameters...>(arguments...));
        }
        return Computation::wait(std::move(computation));
    }

    static void runPlain(Self self, std::shared_ptr<Computation> computation, const Parameters &...arguments)
    {
        try {
            computation->setValue(self->m_plain(arguments...));
        } catch (...) {
            computation->setError(std::current_exception());
        }
        finish(self, *computation);
    }

    //! Keeps the arguments: the function may take them by reference.
    static Task<> runCoroutine(Self self, std::shared_ptr<Computation> computation, std::tuple<Parameters...> arguments)
    {
        try {
            Task<Result> task = std::apply(self->m_coroutine, arguments);
            computation->setValue(co_await task);
        } catch (...) {
            computation->setError(std::current_exception());
        }
        finish(self, *computation);
    }

    //! Stores the result, unless the computation was invalidated meanwhile, and lets the waiters go on.
    static void finish(const Self &self, Computation &computation)
    {
        InvalidationCallbacks gone;
        const quint32 number = self->findKey(self->m_pending, computation.key());
        if (number != Pending::none && self->m_pending.at(number).value.get() == &computation) {
            self->m_pending.remove(number);
            if (computation.value())
                self->store(computation.key(), *computation.value(), std::move(computation.callbacks()), gone);
            else
                gone = std::move(computation.callbacks());
        }
        runInvalidationCallbacks(std::move(gone), self->m_name);
        computation.resumeWaiters();
    }

    template<typename Map>
    quint32 findKey(const Map &map, const Key &key) const
    {
        return map.find(m_shape.hash(key), [&](const Key &other) { return other == key; });
    }

    void store(Key key, Result value, InvalidationCallbacks callbacks, InvalidationCallbacks &gone)
    {
        dropKey(key, gone);
        const std::size_t hash = m_shape.hash(key);
        const quint32 number = m_entries.insert(hash, std::move(key), std::move(value));
        auto &node = m_entries.at(number);
        node.lastUse = now();
        node.created = node.lastUse & createdMask;
        node.expires = m_expires;
        if (!callbacks.empty())
            m_callbacks.insert(number, std::move(callbacks));
        evict(gone);
    }

    void evict(InvalidationCallbacks &gone)
    {
        while (m_entries.size() > m_statistics.effectiveSize) {
            drop(m_entries.oldest(), gone);
            ++m_statistics.evicted[CacheStatistics::Size];
        }
    }

    void drop(quint32 number, InvalidationCallbacks &gone)
    {
        m_cursors.leave(number, m_entries.at(number).older);
        if (!m_callbacks.isEmpty()) {
            InvalidationCallbacks callbacks = m_callbacks.take(number);
            append(gone, callbacks);
        }
        m_entries.remove(number);
    }

    void dropKey(const Key &key, InvalidationCallbacks &gone)
    {
        const quint32 number = findKey(m_entries, key);
        if (number != Entries::none)
            drop(number, gone);
    }

    //! The computation goes on for those who wait, but its result will not be stored.
    void dropPending(const Key &key, InvalidationCallbacks &gone)
    {
        const quint32 number = findKey(m_pending, key);
        if (number == Pending::none)
            return;
        append(gone, m_pending.at(number).value->callbacks());
        m_pending.remove(number);
    }

    static void append(InvalidationCallbacks &to, InvalidationCallbacks &from)
    {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
        from.clear();
    }

    QString m_name;
    Shape m_shape;
    QStringList m_keyParameters;
    CacheClock m_clock;
    Plain m_plain; //!< Either this or m_coroutine is set.
    Coroutine m_coroutine;
    Entries m_entries;
    Pending m_pending;
    QHash<quint32, InvalidationCallbacks> m_callbacks; //!< Of the few entries that have any, by their number.
    CacheCursors m_cursors;
    CacheStatistics m_statistics; //!< But for entries and pending, which the maps know.
    Qt::HANDLE m_thread = QThread::currentThreadId();
    bool m_expires = false;
};

} // namespace modulehost::detail
