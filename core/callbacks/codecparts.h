// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/errors.h>
#include <modulehost/value.h>

#include <optional>

//! What codecs of several types share.
namespace modulehost::codecparts {

//! A dict, or an object of the type.
inline bool isRecord(const Value &value, QLatin1String type)
{
    return value.isDict() || (value.kind() == Value::Kind::Object && value.objectType() == type);
}

inline Value text(const std::optional<QString> &text) { return text ? Value(*text) : Value(); }

inline std::optional<QString> optionalText(const Value &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

[[noreturn]] inline void wrongType(const QString &expected, const Value &value)
{
    throw TypeError(QStringLiteral("expected %1, got %2").arg(expected, value.typeName()));
}

} // namespace modulehost::codecparts
