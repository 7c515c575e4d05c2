// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "codec.h"

#include <modulehost/codes.h>
#include <modulehost/policies.h>

#include <algorithm>
#include <variant>

namespace modulehost {

//! What a callback yields inside the dispatch: void has a value there too.
template<typename R>
using Yield = std::conditional_t<std::is_void_v<R>, std::monostate, R>;

/*!
 * An answer of a dynamic module, read as the callback's own type. \a problem is a sentence for people when
 * the answer was not what the callback may return; \a skipped says that the walk goes on as if the module
 * had not been asked, \a decides that it ends although the reading has no opinion.
 */
template<typename R>
struct ReadAnswer
{
    Yield<R> answer {};
    QString problem {};
    bool skipped = false;
    bool decides = false;
};

//! Reads a verdict by one of the reference's return tables; what the table does not know rejects with FORBIDDEN.
struct VerdictTable
{
    std::optional<bool> allowingBool = {}; //!< Which boolean allows; nothing when booleans are invalid.
    bool allowsExtra = true;
    bool allowsText = false;

    ReadAnswer<SpamVerdict> read(const Value &value) const;
};

/*!
 * `return_tables` and `returns` of the callback reference. `keepsValue`: the deciding value itself is the
 * dispatch's result, not its reading.
 */
template<typename Reads, typename R>
struct AnswerReader;

template<>
struct AnswerReader<reads::VerdictTrueAllows, SpamVerdict>
{
    static constexpr bool keepsValue = false;
    static ReadAnswer<SpamVerdict> read(const Value &value) { return VerdictTable {.allowingBool = true}.read(value); }
};

template<>
struct AnswerReader<reads::VerdictFalseAllows, SpamVerdict>
{
    static constexpr bool keepsValue = false;
    static ReadAnswer<SpamVerdict> read(const Value &value) { return VerdictTable {.allowingBool = false}.read(value); }
};

template<>
struct AnswerReader<reads::VerdictEvent, SpamVerdict>
{
    static constexpr bool keepsValue = false;
    static ReadAnswer<SpamVerdict> read(const Value &value)
    {
        return VerdictTable {.allowingBool = false, .allowsText = true}.read(value);
    }
};

template<>
struct AnswerReader<reads::VerdictCodeOrExtra, SpamVerdict>
{
    static constexpr bool keepsValue = false;
    static ReadAnswer<SpamVerdict> read(const Value &value) { return VerdictTable {}.read(value); }
};

template<>
struct AnswerReader<reads::VerdictCodeOnly, SpamVerdict>
{
    static constexpr bool keepsValue = false;
    static ReadAnswer<SpamVerdict> read(const Value &value) { return VerdictTable {.allowsExtra = false}.read(value); }
};

template<>
struct AnswerReader<reads::Behaviour, RegistrationBehaviour>
{
    static constexpr bool keepsValue = false;
    //! Throws AssertionError for anything that is no member.
    static ReadAnswer<RegistrationBehaviour> read(const Value &value)
    {
        return {Codec<RegistrationBehaviour>::decode(value)};
    }
};

template<>
struct AnswerReader<reads::Truth, bool>
{
    static constexpr bool keepsValue = true;
    static ReadAnswer<bool> read(const Value &value) { return {value.isTruthy()}; }
};

template<>
struct AnswerReader<reads::TruthAsBool, bool>
{
    static constexpr bool keepsValue = false;
    static ReadAnswer<bool> read(const Value &value) { return {value.isTruthy()}; }
};

template<>
struct AnswerReader<reads::Truth, std::optional<bool>>
{
    static constexpr bool keepsValue = true;
    static ReadAnswer<std::optional<bool>> read(const Value &value)
    {
        return {value.isNull() ? std::nullopt : std::optional(value.isTruthy())};
    }
};

//! A record where any truthy value is an answer: one of another type decides too, and reads as an empty record.
template<typename T>
struct AnswerReader<reads::Truth, std::optional<T>>
{
    static constexpr bool keepsValue = true;
    static ReadAnswer<std::optional<T>> read(const Value &value)
    {
        if (!value.isTruthy())
            return {std::nullopt};
        if (isRecord(value))
            return {Codec<T>::decode(value)};
        return {T(),
                QStringLiteral("returned %1 instead of %2; the homeserver uses it as it is, and may fail later")
                    .arg(value.typeName(), Codec<T>::typeName()),
                false, true};
    }

private:
    //! A dict is no object with attributes, though `fire` may give one for it.
    static bool isRecord(const Value &value)
    {
        if constexpr (std::is_same_v<T, JsonDict>)
            return value.isDict();
        else
            return value.kind() == Value::Kind::Object && Codec<T>::accepts(value);
    }
};

template<>
struct AnswerReader<reads::OnlyFalse, bool>
{
    static constexpr bool keepsValue = false;
    static ReadAnswer<bool> read(const Value &value) { return {!value.isFalse()}; }
};

template<>
struct AnswerReader<reads::OnlyFalseOfBools, bool>
{
    static constexpr bool keepsValue = false;
    static ReadAnswer<bool> read(const Value &value)
    {
        if (value.kind() == Value::Kind::Bool)
            return {value.toBool()};
        return {true,
                QStringLiteral("returned %1 instead of a bool, which counts as no objection").arg(value.typeName()),
                true};
    }
};

template<>
struct AnswerReader<reads::Text, std::optional<QString>>
{
    static constexpr bool keepsValue = false;
    static ReadAnswer<std::optional<QString>> read(const Value &value)
    {
        if (value.isNull())
            return {};
        if (value.isString())
            return {value.toString()};
        return {std::nullopt,
                QStringLiteral("returned %1 instead of a str or None and was skipped").arg(value.typeName()), true};
    }
};

template<>
struct AnswerReader<reads::Auth, std::optional<AuthSuccess>>
{
    static constexpr bool keepsValue = true;
    static ReadAnswer<std::optional<AuthSuccess>> read(const Value &value);
};

template<>
struct AnswerReader<reads::Decision, EventDecision>
{
    static constexpr bool keepsValue = false;
    static ReadAnswer<EventDecision> read(const Value &value);
};

template<>
struct AnswerReader<reads::Limits, std::optional<QList<MediaUploadLimit>>>
{
    static constexpr bool keepsValue = false;
    //! Throws TypeError for what cannot be sorted in place.
    static ReadAnswer<std::optional<QList<MediaUploadLimit>>> read(const Value &value);
};

template<>
struct AnswerReader<reads::Nothing, void>
{
    static constexpr bool keepsValue = false;
    static ReadAnswer<void> read(const Value &) { return {}; }
};

//! The value itself counts; its reading is only for typed callers, who get a default for another shape.
template<typename R>
struct AnswerReader<reads::Anything, R>
{
    static constexpr bool keepsValue = true;
    static ReadAnswer<R> read(const Value &value)
    {
        try {
            return {Codec<R>::decode(value)};
        } catch (const TypeError &error) {
            return {R(), error.message()};
        }
    }
};

} // namespace modulehost
