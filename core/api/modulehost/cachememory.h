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

#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace modulehost::detail {

/*!
 * What a value of type T holds on the heap, in bytes beside its own size, as far as that is known: \c isKnown is false
 * for types that may hold more than of() tells.
 *
 * What several values share is counted for each of them, and what the allocator adds for none. At most about \a parts
 * parts of lists and mappings are looked at; those left out are taken to be like those before them.
 */
template<typename T>
struct HeapBytes
{
    static constexpr bool isKnown = std::is_trivially_copyable_v<T>;
    static qint64 of(const T &, int &) { return 0; }
};

template<>
struct HeapBytes<QString>
{
    static constexpr bool isKnown = true;
    static qint64 of(const QString &text, int &)
    {
        // Literals have no capacity: they lie in the program.
        return text.capacity() == 0 ? 0 : qint64(sizeof(QArrayData)) + (text.capacity() + 1) * qint64(sizeof(QChar));
    }
};

template<>
struct HeapBytes<QByteArray>
{
    static constexpr bool isKnown = true;
    static qint64 of(const QByteArray &bytes, int &)
    {
        return bytes.capacity() == 0 ? 0 : qint64(sizeof(QArrayData)) + bytes.capacity() + 1;
    }
};

template<>
struct HeapBytes<std::string>
{
    static constexpr bool isKnown = true;
    static qint64 of(const std::string &text, int &)
    {
        return text.capacity() <= std::string().capacity() ? 0 : qint64(text.capacity()) + 1;
    }
};

template<typename T>
struct HeapBytes<std::optional<T>>
{
    static constexpr bool isKnown = HeapBytes<T>::isKnown;
    static qint64 of(const std::optional<T> &value, int &parts) { return value ? HeapBytes<T>::of(*value, parts) : 0; }
};

template<typename A, typename B>
struct HeapBytes<std::pair<A, B>>
{
    static constexpr bool isKnown = HeapBytes<A>::isKnown && HeapBytes<B>::isKnown;
    static qint64 of(const std::pair<A, B> &pair, int &parts)
    {
        return HeapBytes<A>::of(pair.first, parts) + HeapBytes<B>::of(pair.second, parts);
    }
};

template<typename... Parts>
struct HeapBytes<std::tuple<Parts...>>
{
    static constexpr bool isKnown = (HeapBytes<Parts>::isKnown && ...);
    static qint64 of(const std::tuple<Parts...> &tuple, int &parts)
    {
        return std::apply(
            [&parts](const Parts &...part) { return (qint64(0) + ... + HeapBytes<Parts>::of(part, parts)); }, tuple);
    }
};

template<typename List>
qint64 heapBytesOfItems(const List &list, int &parts)
{
    using Item = typename List::value_type;
    if constexpr (std::is_trivially_copyable_v<Item>) {
        return 0;
    } else {
        qint64 bytes = 0;
        qint64 visited = 0;
        for (const Item &item : list) {
            if (visited > 0 && parts <= 0)
                break;
            --parts;
            bytes += HeapBytes<Item>::of(item, parts);
            ++visited;
        }
        return visited == 0 ? 0 : bytes * qint64(list.size()) / visited;
    }
}

template<typename T>
struct HeapBytes<QList<T>>
{
    static constexpr bool isKnown = HeapBytes<T>::isKnown;
    static qint64 of(const QList<T> &list, int &parts)
    {
        return list.capacity() == 0
            ? 0
            : qint64(sizeof(QArrayData)) + list.capacity() * qint64(sizeof(T)) + heapBytesOfItems(list, parts);
    }
};

template<typename T>
struct HeapBytes<std::vector<T>>
{
    static constexpr bool isKnown = HeapBytes<T>::isKnown;
    static qint64 of(const std::vector<T> &list, int &parts)
    {
        return qint64(list.capacity() * sizeof(T)) + heapBytesOfItems(list, parts);
    }
};

template<>
struct MODULEHOST_EXPORT_API HeapBytes<Value>
{
    static constexpr bool isKnown = true;
    static qint64 of(const Value &value, int &parts);
};

// JSON: what Qt's containers take in general, as nothing tells the capacity of one.

template<>
struct MODULEHOST_EXPORT_API HeapBytes<QJsonValue>
{
    static constexpr bool isKnown = true;
    static qint64 of(const QJsonValue &value, int &parts);
};

template<>
struct MODULEHOST_EXPORT_API HeapBytes<QJsonArray>
{
    static constexpr bool isKnown = true;
    static qint64 of(const QJsonArray &array, int &parts);
};

template<>
struct MODULEHOST_EXPORT_API HeapBytes<QJsonObject>
{
    static constexpr bool isKnown = true;
    static qint64 of(const QJsonObject &object, int &parts);
};

} // namespace modulehost::detail
