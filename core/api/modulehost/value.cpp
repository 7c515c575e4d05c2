// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/value.h>

#include <modulehost/configvalue.h>
#include <modulehost/errors.h>

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace modulehost {

struct Value::Compound
{
    List items;
    Dict entries;
    QString type;
};

Value::Value(bool value) noexcept
    : m_data(value)
    , m_kind(Kind::Bool)
{
}

Value::Value(int value) noexcept
    : m_data(qint64(value))
    , m_kind(Kind::Int)
{
}

Value::Value(qint64 value) noexcept
    : m_data(value)
    , m_kind(Kind::Int)
{
}

Value::Value(double value) noexcept
    : m_data(value)
    , m_kind(Kind::Double)
{
}

Value::Value(const QString &value)
    : m_data(value)
    , m_kind(Kind::String)
{
}

Value::Value(Kind kind, const QString &text)
    : m_data(text)
    , m_kind(kind)
{
}

Value::Value(Kind kind, Shared compound)
    : m_data(std::move(compound))
    , m_kind(kind)
{
}

Value Value::list(List items)
{
    return Value(Kind::List, std::make_shared<const Compound>(Compound {std::move(items), {}, {}}));
}

Value Value::tuple(List items)
{
    return Value(Kind::Tuple, std::make_shared<const Compound>(Compound {std::move(items), {}, {}}));
}

Value Value::set(List items)
{
    List unique;
    unique.reserve(items.size());
    QSet<Value> known;
    for (const Value &item : std::as_const(items)) {
        if (!known.contains(item)) {
            known.insert(item);
            unique.append(item);
        }
    }
    return Value(Kind::Set, std::make_shared<const Compound>(Compound {std::move(unique), {}, {}}));
}

Value Value::dict(Dict entries)
{
    Dict unique;
    unique.reserve(entries.size());
    QHash<QString, qsizetype> places;
    for (auto &entry : entries) {
        const auto known = places.constFind(entry.first);
        if (known != places.constEnd()) {
            unique[*known].second = std::move(entry.second);
            continue;
        }
        places.insert(entry.first, unique.size());
        unique.append(std::move(entry));
    }
    return Value(Kind::Dict, std::make_shared<const Compound>(Compound {{}, std::move(unique), {}}));
}

Value Value::code(const QString &errcode) { return Value(Kind::Code, errcode); }

Value Value::sentinel(const QString &name) { return Value(Kind::Sentinel, name); }

Value Value::enumerator(const QString &name) { return Value(Kind::Enum, name); }

Value Value::callable(const QString &id) { return Value(Kind::Callable, id); }

Value Value::object(const QString &type, Dict fields)
{
    return Value(Kind::Object, std::make_shared<const Compound>(Compound {{}, std::move(fields), type}));
}

bool Value::isFalse() const noexcept { return m_kind == Kind::Bool && !std::get<bool>(m_data); }

bool Value::isTruthy() const noexcept
{
    switch (m_kind) {
    case Kind::Null:
        return false;
    case Kind::Bool:
        return std::get<bool>(m_data);
    case Kind::Int:
        return std::get<qint64>(m_data) != 0;
    case Kind::Double:
        return std::get<double>(m_data) != 0;
    case Kind::String:
        return !std::get<QString>(m_data).isEmpty();
    case Kind::List:
    case Kind::Tuple:
    case Kind::Set:
        return !items().isEmpty();
    case Kind::Dict:
        return !entries().isEmpty();
    case Kind::Code:
    case Kind::Sentinel:
    case Kind::Enum:
    case Kind::Callable:
    case Kind::Object:
        return true;
    }
    return true;
}

bool Value::toBool() const noexcept { return m_kind == Kind::Bool && std::get<bool>(m_data); }

qint64 Value::toInt(qint64 fallback) const noexcept
{
    if (m_kind == Kind::Int)
        return std::get<qint64>(m_data);
    if (m_kind == Kind::Double)
        return qint64(std::get<double>(m_data));
    return fallback;
}

double Value::toDouble(double fallback) const noexcept
{
    if (m_kind == Kind::Int)
        return double(std::get<qint64>(m_data));
    if (m_kind == Kind::Double)
        return std::get<double>(m_data);
    return fallback;
}

QString Value::toString() const
{
    const QString *text = std::get_if<QString>(&m_data);
    return text ? *text : QString();
}

const Value::List &Value::items() const noexcept
{
    static const List none;
    const Shared *compound = std::get_if<Shared>(&m_data);
    return compound ? (*compound)->items : none;
}

const Value::Dict &Value::entries() const noexcept
{
    static const Dict none;
    const Shared *compound = std::get_if<Shared>(&m_data);
    return compound ? (*compound)->entries : none;
}

QString Value::objectType() const
{
    const Shared *compound = std::get_if<Shared>(&m_data);
    return compound ? (*compound)->type : QString();
}

Value Value::operator[](const QString &key) const
{
    for (const auto &[name, value] : entries()) {
        if (name == key)
            return value;
    }
    return {};
}

bool Value::contains(const QString &key) const
{
    const Dict &all = entries();
    return std::any_of(all.begin(), all.end(), [&](const auto &entry) { return entry.first == key; });
}

Value Value::with(const QString &key, const Value &value) const
{
    Dict changed = entries();
    const auto known = std::find_if(changed.begin(), changed.end(), [&](const auto &e) { return e.first == key; });
    if (known == changed.end())
        changed.append({key, value});
    else
        known->second = value;
    return m_kind == Kind::Object ? object(objectType(), std::move(changed)) : dict(std::move(changed));
}

QString Value::typeName() const
{
    switch (m_kind) {
    case Kind::Null:
        return u"NoneType"_s;
    case Kind::Bool:
        return u"bool"_s;
    case Kind::Int:
        return u"int"_s;
    case Kind::Double:
        return u"float"_s;
    case Kind::String:
        return u"str"_s;
    case Kind::List:
        return u"list"_s;
    case Kind::Tuple:
        return u"tuple"_s;
    case Kind::Set:
        return u"set"_s;
    case Kind::Dict:
        return u"dict"_s;
    case Kind::Code:
        return u"Codes"_s;
    case Kind::Sentinel:
        return toString();
    case Kind::Enum:
        return u"RegistrationBehaviour"_s;
    case Kind::Callable:
        return u"callable"_s;
    case Kind::Object:
        return objectType();
    }
    return {};
}

namespace {

const QString TagTuple = u"$tuple"_s;
const QString TagSet = u"$set"_s;
const QString TagCode = u"$code"_s;
const QString TagSentinel = u"$sentinel"_s;
const QString TagEnum = u"$enum"_s;
const QString TagCallable = u"$callable"_s;
const QString TagObject = u"$object"_s;

//! Reads a one-key tag whose payload is a text or a list; nothing when \a tag is no such tag.
std::optional<Value> fromTag(const QString &tag, const Value &payload)
{
    const auto text = [&] {
        if (!payload.isString())
            throw ConfigError(u"%1 takes a text, got %2"_s.arg(tag, payload.typeName()));
        return payload.toString();
    };
    const auto items = [&] {
        if (payload.kind() != Value::Kind::List)
            throw ConfigError(u"%1 takes a list, got %2"_s.arg(tag, payload.typeName()));
        return payload.items();
    };
    if (tag == TagTuple)
        return Value::tuple(items());
    if (tag == TagSet)
        return Value::set(items());
    if (tag == TagCode)
        return Value::code(text());
    if (tag == TagSentinel)
        return Value::sentinel(text());
    if (tag == TagEnum)
        return Value::enumerator(text());
    if (tag == TagCallable)
        return Value::callable(text());
    return std::nullopt;
}

//! A dict whose entries are read already, turned into what its tag says.
Value fromEntries(Value::Dict entries)
{
    if (!entries.isEmpty() && entries.first().first.startsWith(u'$') && entries.first().first != TagObject
        && entries.size() == 1) {
        if (std::optional<Value> tagged = fromTag(entries.first().first, entries.first().second))
            return *tagged;
        throw ConfigError(u"unknown tag %1"_s.arg(entries.first().first));
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries.at(i).first != TagObject)
            continue;
        if (!entries.at(i).second.isString())
            throw ConfigError(u"%1 takes the name of a type"_s.arg(TagObject));
        const QString type = entries.at(i).second.toString();
        entries.removeAt(i);
        return Value::object(type, std::move(entries));
    }
    return Value::dict(std::move(entries));
}

Value read(const QJsonValue &json, bool tags)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return Value(json.toBool());
    case QJsonValue::Double: {
        const qint64 integer = json.toInteger(0);
        return double(integer) == json.toDouble() ? Value(integer) : Value(json.toDouble());
    }
    case QJsonValue::String:
        return Value(json.toString());
    case QJsonValue::Array: {
        Value::List items;
        const QJsonArray array = json.toArray();
        for (const QJsonValue &item : array)
            items.append(read(item, tags));
        return Value::list(std::move(items));
    }
    case QJsonValue::Object: {
        Value::Dict entries;
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            entries.append({it.key(), read(it.value(), tags)});
        return tags ? fromEntries(std::move(entries)) : Value::dict(std::move(entries));
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

QJsonArray toArray(const Value::List &items, QJsonValue (Value::*convert)() const)
{
    QJsonArray array;
    for (const Value &item : items)
        array.append((item.*convert)());
    return array;
}

QJsonObject toObject(const Value::Dict &entries, QJsonValue (Value::*convert)() const)
{
    QJsonObject object;
    for (const auto &[key, value] : entries)
        object.insert(key, (value.*convert)());
    return object;
}

//! JSON has no infinities: they and NaN are printed as Python prints them.
QJsonValue number(double value)
{
    if (qIsNaN(value))
        return u"nan"_s;
    if (qIsInf(value))
        return value > 0 ? u"inf"_s : u"-inf"_s;
    return value;
}

} // namespace

QJsonValue Value::toTagged() const
{
    switch (m_kind) {
    case Kind::Tuple:
        return QJsonObject {{TagTuple, toArray(items(), &Value::toTagged)}};
    case Kind::Set:
        return QJsonObject {{TagSet, toArray(items(), &Value::toTagged)}};
    case Kind::List:
        return toArray(items(), &Value::toTagged);
    case Kind::Dict:
        return toObject(entries(), &Value::toTagged);
    case Kind::Code:
        return QJsonObject {{TagCode, toString()}};
    case Kind::Sentinel:
        return QJsonObject {{TagSentinel, toString()}};
    case Kind::Enum:
        return QJsonObject {{TagEnum, toString()}};
    case Kind::Callable:
        return QJsonObject {{TagCallable, toString()}};
    case Kind::Object: {
        QJsonObject object = toObject(entries(), &Value::toTagged);
        object.insert(TagObject, objectType());
        return object;
    }
    case Kind::Null:
    case Kind::Bool:
    case Kind::Int:
    case Kind::Double:
    case Kind::String:
        break;
    }
    return toPlain();
}

QJsonValue Value::toPlain() const
{
    switch (m_kind) {
    case Kind::Null:
        return QJsonValue::Null;
    case Kind::Bool:
        return std::get<bool>(m_data);
    case Kind::Int:
        return std::get<qint64>(m_data);
    case Kind::Double:
        return number(std::get<double>(m_data));
    case Kind::String:
    case Kind::Code:
    case Kind::Sentinel:
    case Kind::Enum:
    case Kind::Callable:
        return toString();
    case Kind::List:
    case Kind::Tuple:
        return toArray(items(), &Value::toPlain);
    case Kind::Set: {
        List sorted = items();
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Value &a, const Value &b) { return a.toString() < b.toString(); });
        return toArray(sorted, &Value::toPlain);
    }
    case Kind::Dict:
    case Kind::Object:
        return toObject(entries(), &Value::toPlain);
    }
    return {};
}

Value Value::fromTagged(const QJsonValue &json) { return read(json, true); }

Value Value::fromJson(const QJsonValue &json) { return read(json, false); }

Value Value::fromConfig(const ConfigValue &config)
{
    switch (config.type()) {
    case ConfigValue::Type::Null:
        return {};
    case ConfigValue::Type::Bool:
        return Value(config.asBool());
    case ConfigValue::Type::Int:
        return Value(config.asInt());
    case ConfigValue::Type::Float:
        return Value(config.asDouble());
    case ConfigValue::Type::String:
    case ConfigValue::Type::Binary:
    case ConfigValue::Type::Date:
    case ConfigValue::Type::DateTime:
        return Value(config.toJson().toString());
    case ConfigValue::Type::List:
    case ConfigValue::Type::Set: {
        List items;
        const auto nodes = config.asList();
        for (const ConfigValue &item : nodes)
            items.append(fromConfig(item));
        return config.type() == ConfigValue::Type::Set ? set(std::move(items)) : list(std::move(items));
    }
    case ConfigValue::Type::Map:
    case ConfigValue::Type::Pairs: {
        Dict entries;
        const auto nodes = config.entries();
        for (const auto &[key, value] : nodes)
            entries.append({key, fromConfig(value)});
        try {
            return fromEntries(std::move(entries));
        } catch (const ConfigError &error) {
            config.fail(error.message());
        }
    }
    }
    return {};
}

QJsonObject Value::toJsonObject() const { return toObject(entries(), &Value::toPlain); }

size_t qHash(const Value &value, size_t seed) noexcept
{
    using Kind = Value::Kind;
    switch (value.kind()) {
    case Kind::Int:
    case Kind::Double:
        return ::qHash(value.toDouble(), seed);
    case Kind::Bool:
        return ::qHash(value.toBool(), seed);
    case Kind::List:
    case Kind::Tuple:
        return qHashRange(value.items().begin(), value.items().end(), seed);
    case Kind::Set:
        return ::qHash(value.items().size(), seed);
    case Kind::Dict:
    case Kind::Object:
        return ::qHash(value.entries().size(), seed);
    default:
        return qHashMulti(seed, int(value.kind()), value.toString());
    }
}

bool operator==(const Value &a, const Value &b)
{
    const Value::Shared *left = std::get_if<Value::Shared>(&a.m_data);
    const Value::Shared *right = std::get_if<Value::Shared>(&b.m_data);
    if (left && right && *left == *right && a.m_kind == b.m_kind)
        return true;
    const bool numbers = (a.m_kind == Value::Kind::Int || a.m_kind == Value::Kind::Double)
        && (b.m_kind == Value::Kind::Int || b.m_kind == Value::Kind::Double);
    if (numbers)
        return a.m_kind == b.m_kind ? a.m_data == b.m_data : a.toDouble() == b.toDouble();
    if (a.m_kind != b.m_kind)
        return false;
    const auto unordered = [](const auto &left, const auto &right) {
        return left.size() == right.size()
            && std::all_of(left.begin(), left.end(), [&](const auto &item) { return right.contains(item); });
    };
    switch (a.m_kind) {
    case Value::Kind::List:
    case Value::Kind::Tuple:
        return a.items() == b.items();
    case Value::Kind::Set:
        return unordered(a.items(), b.items());
    case Value::Kind::Dict:
    case Value::Kind::Object:
        return a.objectType() == b.objectType() && unordered(a.entries(), b.entries());
    default:
        return a.m_data == b.m_data;
    }
}

} // namespace modulehost
