// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachevaluekind.h"

namespace modulehost::detail {

CacheValueKind kindOfJson(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return CacheValueKind::Boolean;
    case QJsonValue::Double:
        return CacheValueKind::Number;
    case QJsonValue::String:
        return CacheValueKind::Text;
    case QJsonValue::Array:
        return CacheValueKind::List;
    case QJsonValue::Object:
        return CacheValueKind::Mapping;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return CacheValueKind::Nothing;
}

CacheValueKind kindOfValue(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Null:
        return CacheValueKind::Nothing;
    case Value::Kind::Bool:
        return CacheValueKind::Boolean;
    case Value::Kind::Int:
    case Value::Kind::Double:
        return CacheValueKind::Number;
    case Value::Kind::String:
        return CacheValueKind::Text;
    case Value::Kind::List:
    case Value::Kind::Tuple:
    case Value::Kind::Set:
        return CacheValueKind::List;
    case Value::Kind::Dict:
    case Value::Kind::Object:
        return CacheValueKind::Mapping;
    case Value::Kind::Code:
    case Value::Kind::Sentinel:
    case Value::Kind::Enum:
    case Value::Kind::Callable:
        break;
    }
    return CacheValueKind::Other;
}

} // namespace modulehost::detail
