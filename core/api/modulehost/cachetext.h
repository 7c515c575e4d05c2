// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>
#include <modulehost/value.h>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <concepts>
#include <limits>
#include <optional>
#include <type_traits>

namespace modulehost::detail {

//! Longest text of a value, in characters; an ellipsis stands for the rest.
inline constexpr qsizetype cacheValueTextLimit = 1000;

//! Compact JSON, cut behind \a limit characters without visiting the rest.
MODULEHOST_EXPORT_API QString jsonText(const QJsonValue &json, qsizetype limit);
//! As Value::toPlain(), but that dicts keep their order.
MODULEHOST_EXPORT_API QString jsonText(const Value &value, qsizetype limit);
MODULEHOST_EXPORT_API QString jsonText(const QStringList &texts, qsizetype limit);
MODULEHOST_EXPORT_API std::optional<QJsonValue> parseJsonText(const QString &text);
MODULEHOST_EXPORT_API std::optional<bool> parseBoolText(const QString &text);
MODULEHOST_EXPORT_API std::optional<qint64> parseSignedText(const QString &text);
MODULEHOST_EXPORT_API std::optional<quint64> parseUnsignedText(const QString &text);
MODULEHOST_EXPORT_API std::optional<double> parseFloatText(const QString &text);
MODULEHOST_EXPORT_API QString floatText(double number); //!< Shortest text that reads back as the same number.
MODULEHOST_EXPORT_API QString shortened(const QString &text, qsizetype limit);
//! Where a toString() of a module has thrown: stands for its text. Only inside of a catch clause.
MODULEHOST_EXPORT_API QString caughtText();

template<typename T>
struct OptionalValue
{
    static constexpr bool isOptional = false;
};

template<typename T>
struct OptionalValue<std::optional<T>>
{
    static constexpr bool isOptional = true;
    using Type = T;
};

//! What \a value says of itself, whatever a module's toString() does.
template<typename T>
QString ownText(const T &value, qsizetype limit)
{
    try {
        return shortened(value.toString(), limit);
    } catch (...) {
        return shortened(caughtText(), limit);
    }
}

/*!
 * A key part or value for people. Texts, numbers, booleans, enumerators (as their number), JSON, string
 * lists (as JSON) and optionals of these print so that parseCacheText() reads them back; any other type
 * is its toString(), or its name in angle brackets. Texts longer than \a limit characters are cut, and but for
 * toString() no more is visited than fits.
 */
template<typename T>
QString cacheText(const T &value, qsizetype limit = std::numeric_limits<qsizetype>::max())
{
    if constexpr (std::is_same_v<T, QString>)
        return shortened(value, limit);
    else if constexpr (std::is_same_v<T, QByteArray>)
        return shortened(QString::fromUtf8(value.first(qMin(value.size(), limit))), limit);
    else if constexpr (std::is_same_v<T, bool>)
        return value ? QStringLiteral("true") : QStringLiteral("false");
    else if constexpr (std::is_enum_v<T> || std::signed_integral<T>)
        return QString::number(qint64(value));
    else if constexpr (std::unsigned_integral<T>)
        return QString::number(quint64(value));
    else if constexpr (std::floating_point<T>)
        return floatText(double(value));
    else if constexpr (
        std::is_same_v<
            T,
            QStringList> || std::is_same_v<T, QJsonValue> || std::is_same_v<T, QJsonObject> || std::is_same_v<T, QJsonArray>)
        return jsonText(value, limit);
    else if constexpr (std::is_same_v<T, Value>)
        return value.isString() ? shortened(value.toString(), limit) : jsonText(value, limit);
    else if constexpr (OptionalValue<T>::isOptional)
        return value ? cacheText(*value, limit) : QStringLiteral("null");
    else if constexpr (requires {
                           {
                               value.toString()
                               } -> std::same_as<QString>;
                       })
        return ownText(value, limit);
    else
        return u'<' + QString::fromUtf8(QMetaType::fromType<T>().name()) + u'>';
}

//! What prints as \a text; nothing when the text is none of type T or T has no readable text.
template<typename T>
std::optional<T> parseCacheText(const QString &text)
{
    const auto inRange = [](auto number) -> std::optional<T> {
        if (!number || T(*number) != *number)
            return std::nullopt;
        return T(*number);
    };
    if constexpr (std::is_same_v<T, QString>) {
        return text;
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        return text.toUtf8();
    } else if constexpr (std::is_same_v<T, bool>) {
        return parseBoolText(text);
    } else if constexpr (std::is_enum_v<T>) {
        const std::optional<std::underlying_type_t<T>> number = parseCacheText<std::underlying_type_t<T>>(text);
        return number ? std::optional<T>(T(*number)) : std::nullopt;
    } else if constexpr (std::signed_integral<T>) {
        return inRange(parseSignedText(text));
    } else if constexpr (std::unsigned_integral<T>) {
        return inRange(parseUnsignedText(text));
    } else if constexpr (std::floating_point<T>) {
        const std::optional<double> number = parseFloatText(text);
        return number ? std::optional<T>(T(*number)) : std::nullopt;
    } else if constexpr (std::is_same_v<T, QStringList>) {
        const std::optional<QJsonValue> json = parseJsonText(text);
        if (!json || !json->isArray())
            return std::nullopt;
        QStringList list;
        const QJsonArray items = json->toArray();
        for (const auto &item : items) {
            if (!item.isString())
                return std::nullopt;
            list.append(item.toString());
        }
        return list;
    } else if constexpr (std::is_same_v<T, QJsonValue>) {
        return parseJsonText(text);
    } else if constexpr (std::is_same_v<T, QJsonObject>) {
        const std::optional<QJsonValue> json = parseJsonText(text);
        return json && json->isObject() ? std::optional<T>(json->toObject()) : std::nullopt;
    } else if constexpr (std::is_same_v<T, QJsonArray>) {
        const std::optional<QJsonValue> json = parseJsonText(text);
        return json && json->isArray() ? std::optional<T>(json->toArray()) : std::nullopt;
    } else if constexpr (OptionalValue<T>::isOptional) {
        if (text == QLatin1String("null"))
            return std::optional<T>(std::in_place);
        auto inner = parseCacheText<typename OptionalValue<T>::Type>(text);
        return inner ? std::optional<T>(std::in_place, std::move(*inner)) : std::nullopt;
    } else {
        return std::nullopt;
    }
}

} // namespace modulehost::detail
