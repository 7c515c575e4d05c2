// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/cachetext.h>
#include <modulehost/export.h>
#include <modulehost/value.h>

#include <QArrayData>
#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace modulehost::detail {

//! How much of a value is looked at.
struct MemoryProbe
{
    int parts = 0; //!< Of lists and mappings, about.
    std::chrono::steady_clock::time_point deadline;

    //! Whether another part may be looked at.
    bool hasMore() const { return parts > 0 && std::chrono::steady_clock::now() < deadline; }
};

/*!
 * What a value of type T holds on the heap, in bytes beside its own size, as far as that is known: \c isKnown is false
 * for types that may hold more than of() tells.
 *
 * What several values share is counted for each of them, and what the allocator adds for none. Of lists and mappings
 * the first part is looked at and as many more as the probe has; those left out are taken to be like those before them.
 */
template<typename T>
struct HeapBytes
{
    static constexpr bool isKnown = std::is_trivially_copyable_v<T>;
    static qint64 of(const T &, MemoryProbe &) { return 0; }
};

template<>
struct HeapBytes<QString>
{
    static constexpr bool isKnown = true;
    static qint64 of(const QString &text, MemoryProbe &)
    {
        // Literals have no capacity: they lie in the program.
        return text.capacity() == 0 ? 0 : qint64(sizeof(QArrayData)) + (text.capacity() + 1) * qint64(sizeof(QChar));
    }
};

template<>
struct HeapBytes<QByteArray>
{
    static constexpr bool isKnown = true;
    static qint64 of(const QByteArray &bytes, MemoryProbe &)
    {
        return bytes.capacity() == 0 ? 0 : qint64(sizeof(QArrayData)) + bytes.capacity() + 1;
    }
};

template<>
struct HeapBytes<std::string>
{
    static constexpr bool isKnown = true;
    static qint64 of(const std::string &text, MemoryProbe &)
    {
        return text.capacity() <= std::string().capacity() ? 0 : qint64(text.capacity()) + 1;
    }
};

template<typename T>
struct HeapBytes<std::optional<T>>
{
    static constexpr bool isKnown = HeapBytes<T>::isKnown;
    static qint64 of(const std::optional<T> &value, MemoryProbe &probe)
    {
        return value ? HeapBytes<T>::of(*value, probe) : 0;
    }
};

template<typename A, typename B>
struct HeapBytes<std::pair<A, B>>
{
    static constexpr bool isKnown = HeapBytes<A>::isKnown && HeapBytes<B>::isKnown;
    static qint64 of(const std::pair<A, B> &pair, MemoryProbe &probe)
    {
        return HeapBytes<A>::of(pair.first, probe) + HeapBytes<B>::of(pair.second, probe);
    }
};

template<typename... Parts>
struct HeapBytes<std::tuple<Parts...>>
{
    static constexpr bool isKnown = (HeapBytes<Parts>::isKnown && ...);
    static qint64 of(const std::tuple<Parts...> &tuple, MemoryProbe &probe)
    {
        return std::apply(
            [&probe](const Parts &...part) { return (qint64(0) + ... + HeapBytes<Parts>::of(part, probe)); }, tuple);
    }
};

template<typename List>
qint64 heapBytesOfItems(const List &list, MemoryProbe &probe)
{
    using Item = typename List::value_type;
    if constexpr (std::is_trivially_copyable_v<Item>) {
        return 0;
    } else {
        qint64 bytes = 0;
        qint64 visited = 0;
        for (const Item &item : list) {
            if (visited > 0 && !probe.hasMore())
                break;
            --probe.parts;
            bytes += HeapBytes<Item>::of(item, probe);
            ++visited;
        }
        return visited == 0 ? 0 : bytes * qint64(list.size()) / visited;
    }
}

template<typename T>
struct HeapBytes<QList<T>>
{
    static constexpr bool isKnown = HeapBytes<T>::isKnown;
    static qint64 of(const QList<T> &list, MemoryProbe &probe)
    {
        return list.capacity() == 0
            ? 0
            : qint64(sizeof(QArrayData)) + list.capacity() * qint64(sizeof(T)) + heapBytesOfItems(list, probe);
    }
};

template<typename T>
struct HeapBytes<std::vector<T>>
{
    static constexpr bool isKnown = HeapBytes<T>::isKnown;
    static qint64 of(const std::vector<T> &list, MemoryProbe &probe)
    {
        return qint64(list.capacity() * sizeof(T)) + heapBytesOfItems(list, probe);
    }
};

template<>
struct MODULEHOST_EXPORT_API HeapBytes<Value>
{
    static constexpr bool isKnown = true;
    static qint64 of(const Value &value, MemoryProbe &probe);
};

// JSON: what Qt's containers take in general, as nothing tells the capacity of one.

template<>
struct MODULEHOST_EXPORT_API HeapBytes<QJsonValue>
{
    static constexpr bool isKnown = true;
    static qint64 of(const QJsonValue &value, MemoryProbe &probe);
};

template<>
struct MODULEHOST_EXPORT_API HeapBytes<QJsonArray>
{
    static constexpr bool isKnown = true;
    static qint64 of(const QJsonArray &array, MemoryProbe &probe);
};

template<>
struct MODULEHOST_EXPORT_API HeapBytes<QJsonObject>
{
    static constexpr bool isKnown = true;
    static qint64 of(const QJsonObject &object, MemoryProbe &probe);
};

} // namespace modulehost::detail
