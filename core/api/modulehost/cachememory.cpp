// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachememory.h"

namespace modulehost::detail {

namespace {

constexpr qint64 countedBlock = 16; // what std::make_shared adds
constexpr qint64 valueCompound = countedBlock + sizeof(Value::List) + sizeof(Value::Dict) + sizeof(QString);

constexpr qint64 jsonContainer = 96; // bytes of its own and the heads of its two arrays
constexpr qint64 jsonElement = 16;
constexpr qint64 jsonTextHead = 8;

//! Most texts are ASCII, of which a container of JSON keeps a byte each.
qint64 jsonTextBytes(const QString &text) { return jsonTextHead + text.size(); }

//! Beside the element that stands for it in its container.
qint64 jsonPartBytes(const QJsonValue &value, MemoryProbe &probe)
{
    return value.isString() ? jsonTextBytes(value.toString()) : HeapBytes<QJsonValue>::of(value, probe);
}

} // namespace

qint64 HeapBytes<Value>::of(const Value &value, MemoryProbe &probe)
{
    switch (value.kind()) {
    case Value::Kind::Null:
    case Value::Kind::Bool:
    case Value::Kind::Int:
    case Value::Kind::Double:
        return 0;
    case Value::Kind::String:
    case Value::Kind::Code:
    case Value::Kind::Sentinel:
    case Value::Kind::Enum:
    case Value::Kind::Callable:
        return HeapBytes<QString>::of(value.toString(), probe);
    case Value::Kind::List:
    case Value::Kind::Tuple:
    case Value::Kind::Set:
        return valueCompound + HeapBytes<Value::List>::of(value.items(), probe);
    case Value::Kind::Dict:
    case Value::Kind::Object:
        return valueCompound + HeapBytes<Value::Dict>::of(value.entries(), probe);
    }
    return 0;
}

qint64 HeapBytes<QJsonValue>::of(const QJsonValue &value, MemoryProbe &probe)
{
    switch (value.type()) {
    case QJsonValue::String:
        return jsonContainer + jsonElement + jsonTextBytes(value.toString());
    case QJsonValue::Array:
        return HeapBytes<QJsonArray>::of(value.toArray(), probe);
    case QJsonValue::Object:
        return HeapBytes<QJsonObject>::of(value.toObject(), probe);
    default:
        return 0;
    }
}

qint64 HeapBytes<QJsonArray>::of(const QJsonArray &array, MemoryProbe &probe)
{
    qint64 bytes = 0;
    qint64 visited = 0;
    for (const QJsonValue item : array) {
        if (visited > 0 && !probe.hasMore())
            break;
        --probe.parts;
        bytes += jsonElement + jsonPartBytes(item, probe);
        ++visited;
    }
    return visited == 0 ? 0 : jsonContainer + bytes * array.size() / visited;
}

qint64 HeapBytes<QJsonObject>::of(const QJsonObject &object, MemoryProbe &probe)
{
    qint64 bytes = 0;
    qint64 visited = 0;
    for (auto it = object.begin(); it != object.end() && (visited == 0 || probe.hasMore()); ++it) {
        --probe.parts;
        bytes += 2 * jsonElement + jsonTextBytes(it.key()) + jsonPartBytes(it.value(), probe);
        ++visited;
    }
    return visited == 0 ? 0 : jsonContainer + bytes * object.size() / visited;
}

} // namespace modulehost::detail
