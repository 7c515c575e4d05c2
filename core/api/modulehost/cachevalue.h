// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/cachedfunctionbase.h>
#include <modulehost/cachetext.h>

#include <functional>
#include <type_traits>

namespace modulehost::detail {

//! A copy is cheap and may be turned into text on any thread.
template<typename T>
constexpr bool isFreeToCross()
{
    if constexpr (OptionalValue<T>::isOptional)
        return isFreeToCross<typename OptionalValue<T>::Type>();
    else
        return std::is_arithmetic_v<
                   T> || std::is_enum_v<T> || std::is_same_v<T, QString> || std::is_same_v<T, QByteArray> || std::is_same_v<T, QStringList> || std::is_same_v<T, Value> || std::is_same_v<T, QJsonValue> || std::is_same_v<T, QJsonObject> || std::is_same_v<T, QJsonArray>;
}

//! \a text in UTF-8, as far as \a limit bytes or less: no character is cut in two.
MODULEHOST_EXPORT_API CacheValue cacheValueOf(const QString &text, qsizetype limit);

//! \a value in full, as far as \a limit bytes.
template<typename T>
CacheValue cacheValue(const T &value, qsizetype limit)
{
    if constexpr (std::is_same_v<T, QByteArray>)
        return {value.first(qMin(value.size(), limit)), value.size() > limit};
    else if constexpr (OptionalValue<T>::isOptional)
        return value ? cacheValue(*value, limit) : cacheValueOf(cacheText(value), limit);
    else // Two more than wanted: what is longer than the limit was cut, with or without its ellipsis.
        return cacheValueOf(cacheText(value, limit + 2), limit);
}

//! How \a value becomes bytes: later, as far as that is safe, because it may take long.
template<typename T>
std::function<CacheValue(qsizetype limit)> cacheValueReader(const T &value)
{
    if constexpr (isFreeToCross<T>()) {
        return [value](qsizetype limit) { return cacheValue(value, limit); };
    } else {
        return [text = cacheText(value)](qsizetype limit) { return cacheValueOf(text, limit); };
    }
}

} // namespace modulehost::detail
