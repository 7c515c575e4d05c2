// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answer.h"

using namespace Qt::StringLiterals;

namespace modulehost {

using Kind = Value::Kind;

ReadAnswer<SpamVerdict> VerdictTable::read(const Value &value) const
{
    const QString notSpam = u"NOT_SPAM"_s;
    if ((value.kind() == Kind::Sentinel || value.isString()) && value.toString() == notSpam)
        return {};
    if (value.kind() == Kind::Code)
        return {ErrorCode(value.toString())};
    if (allowsExtra && value.kind() == Kind::Tuple && value.items().size() == 2
        && value.items().at(0).kind() == Kind::Code && value.items().at(1).isDict())
        return {SpamVerdict(ErrorCode(value.items().at(0).toString()), value.items().at(1).toJsonObject())};
    if (allowingBool && value.kind() == Kind::Bool)
        return {value.toBool() == *allowingBool ? SpamVerdict() : SpamVerdict(Codes::forbidden())};
    if (allowsText && value.isString())
        return {SpamVerdict::rejectedWithText(value.toString())};
    const SpamVerdict rejection = allowsText
        ? SpamVerdict::rejectedWithText(u"This message has been rejected as probable spam"_s)
        : SpamVerdict(Codes::forbidden());
    return {rejection, u"returned %1, which is no verdict and counts as a rejection"_s.arg(value.typeName())};
}

ReadAnswer<std::optional<AuthSuccess>> AnswerReader<reads::Auth, std::optional<AuthSuccess>>::read(const Value &value)
{
    if (value.isNull())
        return {};
    const Value::List &items = value.items();
    const bool wellFormed = value.kind() == Kind::Tuple && items.size() == 2 && items.at(0).isString()
        && (items.at(1).isNull() || items.at(1).kind() == Kind::Callable);
    if (wellFormed)
        return {Codec<AuthSuccess>::decode(value)};
    return {
        std::nullopt,
        u"returned %1 instead of a tuple of a user ID and a callable or None, and was skipped"_s.arg(value.typeName()),
        true};
}

ReadAnswer<EventDecision> AnswerReader<reads::Decision, EventDecision>::read(const Value &value)
{
    // Python unpacks whatever yields two things: a dict gives its keys, a text its characters.
    Value pair = value;
    if (value.isDict() && value.entries().size() == 2)
        pair = Value::tuple({value.entries().at(0).first, value.entries().at(1).first});
    else if (value.isString() && value.toString().size() == 2)
        pair = Value::tuple({QString(value.toString().at(0)), QString(value.toString().at(1))});
    ReadAnswer<EventDecision> read {Codec<EventDecision>::decode(pair)};
    if (value.kind() != Kind::Tuple)
        read.problem = u"returned %1 instead of a tuple of a bool and a dict or None"_s.arg(value.typeName());
    return read;
}

ReadAnswer<std::optional<QList<MediaUploadLimit>>> AnswerReader<
    reads::Limits, std::optional<QList<MediaUploadLimit>>>::read(const Value &value)
{
    if (value.isNull())
        return {};
    if (value.kind() != Kind::List)
        throw TypeError(u"expected a list of MediaUploadLimit, got %1"_s.arg(value.typeName()));
    return {Codec<QList<MediaUploadLimit>>::decode(value)};
}

} // namespace modulehost
