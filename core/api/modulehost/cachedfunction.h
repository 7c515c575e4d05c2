// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/cachedfunctionbase.h>
#include <modulehost/cacheoptions.h>
#include <modulehost/cachestore.h>
#include <modulehost/task.h>

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace modulehost {

template<typename Signature>
class CachedFunction;

/*!
 * A function that remembers its results (module system 7), such as
 * `CachedFunction<QString(QString)> m_departmentForUser;`.
 *
 * The key is the tuple of the arguments, or of those that CacheOptions leaves in it. Its types need ==,
 * qHash() and a default value; results need to be copyable. Calls with the same key that meet share one
 * computation. A failure reaches all who wait and is not kept. An entry that is invalidated while it is
 * computed is not stored, and the next call computes anew.
 *
 * It holds floor(maxEntries × factor) entries; with none, calls that meet are still merged. The factor is
 * 0.5 until the host sets that of its config.
 *
 * Everything is used on the host thread; storing and invalidating on another one throws RuntimeError. It
 * may be destroyed while computations run: those who wait still get their results. A cached function that
 * awaits itself with the key under computation waits for ever.
 */
template<typename R, typename... Args>
class CachedFunction<R(Args...)> final : public CachedFunctionBase
{
    static_assert(sizeof...(Args) <= 32, "a key has at most 32 parts");
    using Store = detail::CacheStore<R, std::decay_t<Args>...>;

public:
    using Result = R;

    /*!
     * \a function is a plain function or a coroutine that takes the parameters and yields R; it is called on a
     * miss, with the arguments of the first caller. \a name is the bare function name, which finds the
     * cache's factor. Throws RuntimeError or TypeError when \a options do not fit the parameters.
     */
    template<std::invocable<const std::decay_t<Args> &...> Function>
    CachedFunction(const QString &name, const CacheOptions &options, Function function)
        : m_store(makeStore(name, options, std::move(function)))
    {
    }

    //! The remembered or computed result, to be awaited; that throws what the computation throws.
    Eventually<R> operator()(const std::decay_t<Args> &...arguments) const
    {
        return Store::call(m_store, arguments...);
    }

    //! The same, and calls \a onInvalidate once when the entry goes away or its computation fails.
    Eventually<R> call(const std::decay_t<Args> &...arguments, OnInvalidate onInvalidate) const
    {
        return Store::callNotifying(m_store, std::move(onInvalidate), arguments...);
    }

    //! The remembered result, counted as a hit, or null. Valid until anything else is done with this object.
    const R *cached(const std::decay_t<Args> &...arguments) const { return m_store->find(arguments...); }

    //! Forgets the entry of the given values of the key parameters. Throws TypeError when they do not fit.
    template<typename... KeyValues>
    void invalidate(const KeyValues &...keyValues)
    {
        Store::invalidate(m_store, m_store->shape().fromValues(keyValues...));
    }

    /*!
     * Stores a value: `prefill(key values…, value)`. It replaces an entry, and the result of a computation
     * under way is not stored over it. Throws TypeError when the values do not fit the key parameters.
     */
    template<typename... KeyValuesAndValue>
    requires(sizeof...(KeyValuesAndValue) > 0) void prefill(const KeyValuesAndValue &...keyValuesAndValue)
    {
        prefillFrom(std::tie(keyValuesAndValue...), std::make_index_sequence<sizeof...(KeyValuesAndValue) - 1>());
    }

    QString name() const override { return m_store->name(); }
    QStringList keyParameters() const override { return m_store->keyParameters(); }
    CacheStatistics statistics() const override { return m_store->statistics(); }

    bool invalidateText(const QStringList &key) override
    {
        const auto parsed = m_store->shape().fromTexts(key);
        if (parsed)
            Store::invalidate(m_store, *parsed);
        return parsed.has_value();
    }
    void invalidateAll() override { Store::invalidateAll(m_store); }
    Slice invalidateAllInSlices() override { return Store::invalidateAllInSlices(m_store); }
    CachePage page(const QByteArray &from, int maxEntries, std::chrono::microseconds budget) const override
    {
        return m_store->page(from, maxEntries, budget);
    }
    CacheEntryLookup lookUp(const QStringList &key) const override
    {
        const auto parsed = m_store->shape().fromTexts(key);
        return parsed ? m_store->lookUp(*parsed) : CacheEntryLookup();
    }
    std::optional<CacheMemory> memory() const override { return m_store->memory(); }
    void setFactor(double factor) override { Store::setFactor(m_store, factor); }
    void expireOlderThan(std::chrono::milliseconds age) override { Store::expire(m_store, age); }
    void enableExpiry() override { m_store->enableExpiry(); }

private:
    template<typename Function>
    static std::shared_ptr<Store> makeStore(const QString &name, const CacheOptions &options, Function function)
    {
        using Returned = std::invoke_result_t<Function &, const std::decay_t<Args> &...>;
        if constexpr (TaskValue<Returned>::isTask) {
            static_assert(std::is_same_v<typename TaskValue<Returned>::Type, R>, "the coroutine yields another type");
            return std::make_shared<Store>(name, options, nullptr, std::move(function));
        } else {
            static_assert(std::convertible_to<Returned, R>, "the function returns another type");
            return std::make_shared<Store>(name, options, std::move(function), nullptr);
        }
    }

    template<typename Given, std::size_t... I>
    void prefillFrom(const Given &given, std::index_sequence<I...>)
    {
        Store::prefill(m_store, m_store->shape().fromValues(std::get<I>(given)...), R(std::get<sizeof...(I)>(given)));
    }

    std::shared_ptr<Store> m_store;
};

} // namespace modulehost
