// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/configvalue.h>

#include <modulehost/confignode.h>
#include <modulehost/errors.h>
#include <modulehost/secretname.h>

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Type = ConfigValue::Type;

//! As Python prints a float: the shortest text that reads back to the same number.
QString numberText(double value)
{
    if (std::isnan(value))
        return u"nan"_s;
    if (std::isinf(value))
        return value > 0 ? u"inf"_s : u"-inf"_s;
    const double size = std::abs(value);
    const bool plain = value == 0 || (size >= 1e-4 && size < 1e16);
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value,
                                   plain ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    const QString text = QString::fromLatin1(buffer, end - buffer);
    return plain && !text.contains(u'.') ? text + ".0"_L1 : text;
}

QString scalarText(const ConfigNode &node)
{
    switch (node.type) {
    case Type::Bool:
        return node.boolean ? u"true"_s : u"false"_s;
    case Type::Int:
        return node.bigInteger ? node.text : QString::number(node.integer);
    case Type::Float:
        return numberText(node.number);
    case Type::String:
    case Type::Date:
    case Type::DateTime:
        return node.text;
    case Type::Binary:
        return QString::fromLatin1(node.bytes.toBase64());
    case Type::Null:
    case Type::List:
    case Type::Map:
    case Type::Set:
    case Type::Pairs:
        break;
    }
    return {};
}

QString typeNameOf(Type type)
{
    switch (type) {
    case Type::Null:
        return u"nothing"_s;
    case Type::Bool:
        return u"a boolean"_s;
    case Type::Int:
        return u"an integer"_s;
    case Type::Float:
        return u"a number"_s;
    case Type::String:
        return u"a string"_s;
    case Type::Binary:
        return u"binary data"_s;
    case Type::Date:
        return u"a date"_s;
    case Type::DateTime:
        return u"a date and time"_s;
    case Type::List:
        return u"a list"_s;
    case Type::Map:
        return u"a mapping"_s;
    case Type::Set:
        return u"a set"_s;
    case Type::Pairs:
        return u"a list of pairs"_s;
    }
    return {};
}

//! What stands there, for the end of a message: texts quoted and cut, collections and secrets by their type.
QString described(const ConfigValue &value)
{
    constexpr qsizetype longest = 60;
    const QStringList path = value.path();
    if (!value.isNull() && !value.text().isEmpty() && std::any_of(path.begin(), path.end(), isSecretName))
        return value.typeName() + " that is not shown"_L1;
    switch (value.type()) {
    case Type::String: {
        const QString text = value.text();
        const QString shown = text.size() > longest ? QString(text.left(longest) + u'…') : text;
        return u'"' + shown + u'"';
    }
    case Type::Bool:
    case Type::Int:
    case Type::Float:
        return value.text();
    case Type::Date:
    case Type::DateTime:
        return QString(value.typeName() + " ("_L1 + value.text() + u')');
    default:
        return value.typeName();
    }
}

[[noreturn]] void failExpected(const ConfigValue &value, const QString &wanted)
{
    if (value.isMissing())
        value.fail(u"%1 is required here"_s.arg(wanted));
    value.fail(u"expected %1, got %2"_s.arg(wanted, described(value)));
}

std::optional<qint64> scaled(const QString &text, qint64 factor)
{
    bool ok = false;
    const qint64 count = text.toLongLong(&ok);
    qint64 result = 0;
    if (!ok || text.startsWith(u'+') || __builtin_mul_overflow(count, factor, &result))
        return std::nullopt;
    return result;
}

qint64 durationUnit(QChar unit)
{
    constexpr qint64 second = 1000;
    constexpr qint64 day = 24 * 60 * 60 * second;
    switch (unit.unicode()) {
    case u's':
        return second;
    case u'm':
        return 60 * second;
    case u'h':
        return 60 * 60 * second;
    case u'd':
        return day;
    case u'w':
        return 7 * day;
    case u'y':
        return 365 * day;
    default:
        return 0;
    }
}

std::optional<qint64> parseSize(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.endsWith(u'K'))
        return scaled(trimmed.chopped(1), 1024);
    if (trimmed.endsWith(u'M'))
        return scaled(trimmed.chopped(1), 1024 * 1024);
    return scaled(trimmed, 1);
}

ConfigNode::Ptr fromJsonValue(const QJsonValue &json)
{
    auto node = std::make_shared<ConfigNode>();
    switch (json.type()) {
    case QJsonValue::Bool:
        node->type = Type::Bool;
        node->boolean = json.toBool();
        break;
    case QJsonValue::Double: {
        const double number = json.toDouble();
        const qint64 integer = json.toInteger(0);
        node->type = double(integer) == number ? Type::Int : Type::Float;
        if (node->type == Type::Int)
            node->integer = integer;
        else
            node->number = number;
        break;
    }
    case QJsonValue::String:
        node->type = Type::String;
        node->text = json.toString();
        break;
    case QJsonValue::Array: {
        node->type = Type::List;
        const QJsonArray array = json.toArray();
        for (const QJsonValue &item : array)
            node->items.append(fromJsonValue(item));
        break;
    }
    case QJsonValue::Object: {
        node->type = Type::Map;
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            auto key = std::make_shared<ConfigNode>();
            key->type = Type::String;
            key->text = it.key();
            node->entries.append({key, fromJsonValue(it.value()), false});
        }
        indexConfigEntries(*node);
        break;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return node;
}

QJsonValue toJsonValue(const ConfigNode &node)
{
    switch (node.type) {
    case Type::Null:
        return QJsonValue::Null;
    case Type::Bool:
        return node.boolean;
    case Type::Int:
        return node.bigInteger ? QJsonValue(node.text) : QJsonValue(node.integer);
    case Type::Float:
        return std::isfinite(node.number) ? QJsonValue(node.number) : QJsonValue(numberText(node.number));
    case Type::String:
    case Type::Date:
    case Type::DateTime:
    case Type::Binary:
        return scalarText(node);
    case Type::List:
    case Type::Set: {
        QJsonArray array;
        for (const ConfigNode::Ptr &item : node.items)
            array.append(toJsonValue(*item));
        return array;
    }
    case Type::Map: {
        QJsonObject object;
        for (const ConfigNode::Entry &entry : node.entries)
            object.insert(configKeyText(*entry.key), toJsonValue(*entry.value));
        return object;
    }
    case Type::Pairs: {
        QJsonArray array;
        for (const ConfigNode::Entry &entry : node.entries)
            array.append(QJsonArray {toJsonValue(*entry.key), toJsonValue(*entry.value)});
        return array;
    }
    }
    return {};
}

bool sameValue(const ConfigNode &a, const ConfigNode &b);

bool sameEntry(const ConfigNode::Entry &a, const ConfigNode::Entry &b)
{
    return sameValue(*a.key, *b.key) && sameValue(*a.value, *b.value);
}

bool sameMap(const ConfigNode &a, const ConfigNode &b)
{
    if (a.entries.size() != b.entries.size())
        return false;
    return std::all_of(a.entries.begin(), a.entries.end(), [&](const ConfigNode::Entry &entry) {
        const auto it = b.index.find(configKeyText(*entry.key));
        if (it != b.index.end() && sameEntry(entry, b.entries.at(*it)))
            return true;
        return std::any_of(b.entries.begin(), b.entries.end(),
                           [&](const ConfigNode::Entry &other) { return sameEntry(entry, other); });
    });
}

bool sameValue(const ConfigNode &a, const ConfigNode &b)
{
    if (&a == &b)
        return true;
    if (a.type != b.type)
        return false;
    const auto sameItem = [](const ConfigNode::Ptr &x, const ConfigNode::Ptr &y) { return sameValue(*x, *y); };
    switch (a.type) {
    case Type::Null:
        return true;
    case Type::Bool:
        return a.boolean == b.boolean;
    case Type::Int:
        return a.bigInteger == b.bigInteger && (a.bigInteger ? a.text == b.text : a.integer == b.integer);
    case Type::Float:
        return a.number == b.number || (std::isnan(a.number) && std::isnan(b.number));
    case Type::String:
    case Type::Date:
    case Type::DateTime:
        return a.text == b.text;
    case Type::Binary:
        return a.bytes == b.bytes;
    case Type::List:
        return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), sameItem);
    case Type::Set:
        return a.items.size() == b.items.size()
            && std::all_of(a.items.begin(), a.items.end(), [&](const ConfigNode::Ptr &item) {
                   return std::any_of(b.items.begin(), b.items.end(),
                                      [&](const ConfigNode::Ptr &other) { return sameItem(item, other); });
               });
    case Type::Map:
        return sameMap(a, b);
    case Type::Pairs:
        return std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(), sameEntry);
    }
    return false;
}

} // namespace

QString configKeyText(const ConfigNode &key)
{
    if (key.type == Type::Null)
        return u"None"_s;
    if (key.type == Type::Bool)
        return key.boolean ? u"True"_s : u"False"_s;
    return scalarText(key);
}

void indexConfigEntries(ConfigNode &map)
{
    map.index.clear();
    map.index.reserve(map.entries.size());
    for (qsizetype i = 0; i < map.entries.size(); ++i) {
        const ConfigNode &key = *map.entries.at(i).key;
        const QString text = configKeyText(key);
        if (key.type == Type::String || !map.index.contains(text))
            map.index.insert(text, i);
    }
}

ConfigValue::ConfigValue() = default;

ConfigValue::ConfigValue(std::shared_ptr<const ConfigNode> node, const QStringList &path)
    : m_node(std::move(node))
    , m_path(path)
{
}

ConfigValue ConfigValue::fromJson(const QJsonValue &json)
{
    return json.isUndefined() ? ConfigValue() : ConfigValue(fromJsonValue(json));
}

ConfigValue::Type ConfigValue::type() const noexcept { return m_node ? m_node->type : Type::Null; }

bool ConfigValue::isMissing() const noexcept { return !m_node; }

bool ConfigValue::isNull() const noexcept { return type() == Type::Null; }

bool ConfigValue::isBool() const noexcept { return type() == Type::Bool; }

bool ConfigValue::isInt() const noexcept { return type() == Type::Int; }

bool ConfigValue::isNumber() const noexcept { return type() == Type::Int || type() == Type::Float; }

bool ConfigValue::isString() const noexcept { return type() == Type::String; }

bool ConfigValue::isList() const noexcept { return type() == Type::List; }

bool ConfigValue::isMap() const noexcept { return type() == Type::Map; }

bool ConfigValue::isTruthy() const noexcept
{
    if (!m_node)
        return false;
    switch (m_node->type) {
    case Type::Null:
        return false;
    case Type::Bool:
        return m_node->boolean;
    case Type::Int:
        return m_node->bigInteger || m_node->integer != 0;
    case Type::Float:
        return m_node->number != 0;
    case Type::String:
        return !m_node->text.isEmpty();
    case Type::Binary:
        return !m_node->bytes.isEmpty();
    case Type::Date:
    case Type::DateTime:
        return true;
    case Type::List:
    case Type::Map:
    case Type::Set:
    case Type::Pairs:
        return size() > 0;
    }
    return false;
}

QString ConfigValue::typeName() const { return typeNameOf(type()); }

bool ConfigValue::asBool() const
{
    if (!isBool())
        failExpected(*this, u"true or false"_s);
    return m_node->boolean;
}

qint64 ConfigValue::asInt() const
{
    if (!isInt())
        failExpected(*this, u"an integer"_s);
    if (m_node->bigInteger)
        failExpected(*this, u"an integer of at most 64 bits"_s);
    return m_node->integer;
}

double ConfigValue::asDouble() const
{
    if (!isNumber())
        failExpected(*this, u"a number"_s);
    if (isInt())
        return m_node->bigInteger ? m_node->text.toDouble() : double(m_node->integer);
    return m_node->number;
}

QString ConfigValue::asString() const
{
    if (!isString())
        failExpected(*this, u"a string"_s);
    return m_node->text;
}

QStringList ConfigValue::asStringList() const
{
    if (!isList())
        failExpected(*this, u"a list of strings"_s);
    QStringList texts;
    texts.reserve(size());
    for (qsizetype i = 0; i < size(); ++i)
        texts.append(at(i).asString());
    return texts;
}

QList<ConfigValue> ConfigValue::asList() const
{
    if (!isList() && type() != Type::Set)
        failExpected(*this, u"a list"_s);
    QList<ConfigValue> values;
    values.reserve(size());
    for (qsizetype i = 0; i < size(); ++i)
        values.append(at(i));
    return values;
}

std::chrono::milliseconds ConfigValue::asDuration() const
{
    if (isInt() && !m_node->bigInteger)
        return std::chrono::milliseconds(m_node->integer);
    if (isString()) {
        if (const auto duration = parseDuration(m_node->text))
            return *duration;
    }
    failExpected(*this, u"a duration such as 5d"_s);
}

qint64 ConfigValue::asSize() const
{
    if (isInt() && !m_node->bigInteger)
        return m_node->integer;
    if (isString()) {
        if (const auto bytes = parseSize(m_node->text))
            return *bytes;
    }
    failExpected(*this, u"a size such as 10M"_s);
}

bool ConfigValue::asBool(bool fallback) const { return isNull() ? fallback : asBool(); }

qint64 ConfigValue::asInt(qint64 fallback) const { return isNull() ? fallback : asInt(); }

double ConfigValue::asDouble(double fallback) const { return isNull() ? fallback : asDouble(); }

QString ConfigValue::asString(const QString &fallback) const { return isNull() ? fallback : asString(); }

QStringList ConfigValue::asStringList(const QStringList &fallback) const
{
    return isNull() ? fallback : asStringList();
}

std::chrono::milliseconds ConfigValue::asDuration(std::chrono::milliseconds fallback) const
{
    return isNull() ? fallback : asDuration();
}

qint64 ConfigValue::asSize(qint64 fallback) const { return isNull() ? fallback : asSize(); }

qsizetype ConfigValue::size() const noexcept
{
    if (!m_node)
        return 0;
    const bool keyed = m_node->type == Type::Map || m_node->type == Type::Pairs;
    return keyed ? m_node->entries.size() : m_node->items.size();
}

ConfigValue ConfigValue::child(const std::shared_ptr<const ConfigNode> &node, const QString &step,
                               const SourceRange &key) const
{
    ConfigValue value(node, m_path + QStringList {step});
    value.m_key = key;
    return value;
}

ConfigValue ConfigValue::operator[](const QString &key) const
{
    if (isMap()) {
        const auto it = m_node->index.find(key);
        if (it != m_node->index.end()) {
            const ConfigNode::Entry &entry = m_node->entries.at(*it);
            return child(entry.value, key, entry.key->range);
        }
    }
    return child(nullptr, key, {});
}

ConfigValue ConfigValue::at(qsizetype index) const
{
    const bool inside = m_node && index >= 0 && index < m_node->items.size();
    return child(inside ? m_node->items.at(index) : nullptr, u"<item %1>"_s.arg(index), {});
}

bool ConfigValue::contains(const QString &key) const { return isMap() && m_node->index.contains(key); }

QStringList ConfigValue::keys() const
{
    QStringList names;
    if (m_node) {
        for (const ConfigNode::Entry &entry : m_node->entries)
            names.append(configKeyText(*entry.key));
    }
    return names;
}

QList<std::pair<QString, ConfigValue>> ConfigValue::entries() const
{
    QList<std::pair<QString, ConfigValue>> list;
    if (m_node) {
        for (const ConfigNode::Entry &entry : m_node->entries) {
            const QString name = configKeyText(*entry.key);
            list.append({name, child(entry.value, name, entry.key->range)});
        }
    }
    return list;
}

QString ConfigValue::text() const { return m_node ? scalarText(*m_node) : QString(); }

QByteArray ConfigValue::binary() const { return type() == Type::Binary ? m_node->bytes : QByteArray(); }

QDateTime ConfigValue::dateTime() const
{
    if (type() == Type::Date)
        return QDate::fromString(m_node->text, Qt::ISODate).startOfDay(Qt::UTC);
    if (type() == Type::DateTime)
        return QDateTime::fromString(m_node->text, Qt::ISODateWithMs);
    return {};
}

QJsonValue ConfigValue::toJson() const { return m_node ? toJsonValue(*m_node) : QJsonValue(QJsonValue::Null); }

SourceRange ConfigValue::range() const { return m_node ? m_node->range : SourceRange(); }

SourceRange ConfigValue::keyRange() const { return m_key; }

QStringList ConfigValue::path() const { return m_path; }

ConfigValue ConfigValue::rooted() const
{
    ConfigValue root(m_node);
    root.m_key = m_key;
    return root;
}

void ConfigValue::fail(const QString &message) const { throw ConfigError(message, m_path); }

bool operator==(const ConfigValue &a, const ConfigValue &b)
{
    if (!a.m_node || !b.m_node)
        return a.m_node == b.m_node;
    return sameValue(*a.m_node, *b.m_node);
}

std::optional<std::chrono::milliseconds> parseDuration(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt;
    const qint64 unit = durationUnit(trimmed.back());
    const auto milliseconds = unit > 0 ? scaled(trimmed.chopped(1), unit) : scaled(trimmed, 1);
    if (!milliseconds)
        return std::nullopt;
    return std::chrono::milliseconds(*milliseconds);
}

} // namespace modulehost
