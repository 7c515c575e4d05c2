// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/cachedfunctionbase.h>
#include <modulehost/cachetext.h>
#include <modulehost/export.h>
#include <modulehost/value.h>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <type_traits>

namespace modulehost::detail {

MODULEHOST_EXPORT_API CacheValueKind kindOfJson(const QJsonValue &value);
MODULEHOST_EXPORT_API CacheValueKind kindOfValue(const Value &value);

//! Of a value as cacheText() prints it: what that shows by its toString() or its type's name alone is of another kind.
template<typename T>
CacheValueKind cacheValueKind(const T &value)
{
    if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, QByteArray>)
        return CacheValueKind::Text;
    else if constexpr (std::is_same_v<T, bool>)
        return CacheValueKind::Boolean;
    else if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>)
        return CacheValueKind::Number;
    else if constexpr (std::is_same_v<T, QStringList> || std::is_same_v<T, QJsonArray>)
        return CacheValueKind::List;
    else if constexpr (std::is_same_v<T, QJsonObject>)
        return CacheValueKind::Mapping;
    else if constexpr (std::is_same_v<T, QJsonValue>)
        return kindOfJson(value);
    else if constexpr (std::is_same_v<T, Value>)
        return kindOfValue(value);
    else if constexpr (OptionalValue<T>::isOptional)
        return value ? cacheValueKind(*value) : CacheValueKind::Nothing;
    else
        return CacheValueKind::Other;
}

} // namespace modulehost::detail
