// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/errors.h>
#include <modulehost/spamverdict.h>
#include <modulehost/types.h>
#include <modulehost/value.h>

#include <algorithm>
#include <optional>

namespace modulehost {

/*!
 * How a C++ type of the module API and its dynamic value turn into each other. Every Codec has
 *
 * - `typeName()`: the name that the callback reference gives the type,
 * - `accepts(value)`: whether `fire` may pass the value,
 * - `encode(object)` and `decode(value)`; decode reads what is there and leaves the rest at its default.
 */
template<typename T>
struct Codec;

#define MODULEHOST_CODEC(Type)                                                                                         \
    template<>                                                                                                         \
    struct Codec<Type>                                                                                                 \
    {                                                                                                                  \
        static QString typeName();                                                                                     \
        static bool accepts(const Value &value);                                                                       \
        static Value encode(const Type &object);                                                                       \
        static Type decode(const Value &value);                                                                        \
    };

MODULEHOST_CODEC(QString)
MODULEHOST_CODEC(bool)
MODULEHOST_CODEC(qint64)
MODULEHOST_CODEC(JsonDict)
MODULEHOST_CODEC(Event)
MODULEHOST_CODEC(StateMap)
MODULEHOST_CODEC(Requester)
MODULEHOST_CODEC(RoomAlias)
MODULEHOST_CODEC(UserProfile)
MODULEHOST_CODEC(ProfileInfo)
MODULEHOST_CODEC(RequestInfo)
MODULEHOST_CODEC(ReadableFileWrapper)
MODULEHOST_CODEC(FileInfo)
MODULEHOST_CODEC(UserPresenceState)
MODULEHOST_CODEC(MediaUploadLimit)
MODULEHOST_CODEC(RatelimitOverride)
MODULEHOST_CODEC(SpamVerdict)
MODULEHOST_CODEC(RegistrationBehaviour)
MODULEHOST_CODEC(EventDecision)
MODULEHOST_CODEC(PresenceDestinations)
MODULEHOST_CODEC(InterestedUsers)
MODULEHOST_CODEC(RenewalResult)
MODULEHOST_CODEC(AuthSuccess)
MODULEHOST_CODEC(BackgroundUpdateSlot)

#undef MODULEHOST_CODEC

template<typename T>
struct Codec<std::optional<T>>
{
    static QString typeName() { return Codec<T>::typeName() + QStringLiteral(" or null"); }
    static bool accepts(const Value &value) { return value.isNull() || Codec<T>::accepts(value); }
    static Value encode(const std::optional<T> &object) { return object ? Codec<T>::encode(*object) : Value(); }
    static std::optional<T> decode(const Value &value)
    {
        return value.isNull() ? std::nullopt : std::optional<T>(Codec<T>::decode(value));
    }
};

template<typename T>
struct Codec<QList<T>>
{
    static QString typeName() { return QStringLiteral("list of ") + Codec<T>::typeName(); }
    static bool accepts(const Value &value)
    {
        const bool isList = value.kind() == Value::Kind::List || value.kind() == Value::Kind::Tuple
            || value.kind() == Value::Kind::Set;
        return isList && std::all_of(value.items().begin(), value.items().end(), &Codec<T>::accepts);
    }
    static Value encode(const QList<T> &object)
    {
        Value::List items;
        for (const T &item : object)
            items.append(Codec<T>::encode(item));
        return Value::list(std::move(items));
    }
    static QList<T> decode(const Value &value)
    {
        QList<T> object;
        for (const Value &item : value.items())
            object.append(Codec<T>::decode(item));
        return object;
    }
};

} // namespace modulehost
