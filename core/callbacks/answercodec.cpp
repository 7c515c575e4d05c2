// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codec.h"

#include "codecparts.h"

using namespace Qt::StringLiterals;

namespace modulehost {

using Kind = Value::Kind;
using namespace codecparts;

QString Codec<SpamVerdict>::typeName() { return u"verdict"_s; }

bool Codec<SpamVerdict>::accepts(const Value &) { return true; }

Value Codec<SpamVerdict>::encode(const SpamVerdict &object)
{
    const SpamVerdict::Rejection *rejection = object.rejection();
    if (!rejection)
        return Value::sentinel(u"NOT_SPAM"_s);
    if (rejection->isText)
        return Value(rejection->text);
    if (rejection->extra.isEmpty())
        return Value::code(rejection->code);
    return Value::tuple({Value::code(rejection->code), Value::fromJson(rejection->extra)});
}

SpamVerdict Codec<SpamVerdict>::decode(const Value &value)
{
    if (value.kind() == Kind::Sentinel)
        return {};
    if (value.kind() == Kind::Code)
        return ErrorCode(value.toString());
    if (value.kind() == Kind::Tuple && value.items().size() == 2)
        return {ErrorCode(value.items().at(0).toString()), value.items().at(1).toJsonObject()};
    return SpamVerdict::rejectedWithText(value.toString());
}

QString Codec<RegistrationBehaviour>::typeName() { return u"RegistrationBehaviour"_s; }

bool Codec<RegistrationBehaviour>::accepts(const Value &value) { return value.kind() == Kind::Enum; }

Value Codec<RegistrationBehaviour>::encode(const RegistrationBehaviour &object)
{
    switch (object) {
    case RegistrationBehaviour::Allow:
        return Value::enumerator(u"ALLOW"_s);
    case RegistrationBehaviour::ShadowBan:
        return Value::enumerator(u"SHADOW_BAN"_s);
    case RegistrationBehaviour::Deny:
        break;
    }
    return Value::enumerator(u"DENY"_s);
}

RegistrationBehaviour Codec<RegistrationBehaviour>::decode(const Value &value)
{
    const QString name = value.toString();
    if (value.kind() == Kind::Enum && name == "ALLOW"_L1)
        return RegistrationBehaviour::Allow;
    if (value.kind() == Kind::Enum && name == "SHADOW_BAN"_L1)
        return RegistrationBehaviour::ShadowBan;
    if (value.kind() == Kind::Enum && name == "DENY"_L1)
        return RegistrationBehaviour::Deny;
    throw AssertionError(u"expected a RegistrationBehaviour, got %1"_s.arg(value.typeName()));
}

QString Codec<EventDecision>::typeName() { return u"(bool, dict or null)"_s; }

bool Codec<EventDecision>::accepts(const Value &) { return true; }

Value Codec<EventDecision>::encode(const EventDecision &object)
{
    const bool replaced = object.allowed && object.replacement;
    return Value::tuple({object.allowed, replaced ? Value::fromJson(*object.replacement) : Value()});
}

EventDecision Codec<EventDecision>::decode(const Value &value)
{
    const Value::List &pair = value.items();
    if (pair.size() != 2)
        throw TypeError(u"expected a (verdict, replacement) pair, got %1"_s.arg(value.typeName()));
    EventDecision decision {!pair.at(0).isFalse(), std::nullopt};
    if (decision.allowed && pair.at(1).isDict())
        decision.replacement = pair.at(1).toJsonObject();
    return decision;
}

QString Codec<PresenceDestinations>::typeName() { return u"dict of user ID to set of UserPresenceState"_s; }

bool Codec<PresenceDestinations>::accepts(const Value &value) { return value.isDict(); }

Value Codec<PresenceDestinations>::encode(const PresenceDestinations &object)
{
    Value::Dict users;
    for (auto it = object.begin(); it != object.end(); ++it) {
        Value::List states;
        for (const UserPresenceState &state : it.value())
            states.append(Codec<UserPresenceState>::encode(state));
        users.append({it.key(), Value::set(std::move(states))});
    }
    return Value::dict(std::move(users));
}

PresenceDestinations Codec<PresenceDestinations>::decode(const Value &value)
{
    PresenceDestinations destinations;
    for (const auto &[user, states] : value.entries()) {
        QSet<UserPresenceState> set;
        for (const Value &state : states.items())
            set.insert(Codec<UserPresenceState>::decode(state));
        destinations.insert(user, set);
    }
    return destinations;
}

QString Codec<InterestedUsers>::typeName() { return u"set of str or PRESENCE_ALL_USERS"_s; }

bool Codec<InterestedUsers>::accepts(const Value &) { return true; }

Value Codec<InterestedUsers>::encode(const InterestedUsers &object)
{
    if (object.all)
        return Value::sentinel(u"ALL_USERS"_s);
    Value::List users;
    for (const QString &user : object.users)
        users.append(Value(user));
    return Value::set(std::move(users));
}

InterestedUsers Codec<InterestedUsers>::decode(const Value &value)
{
    InterestedUsers interested;
    interested.all = value.kind() == Kind::Sentinel;
    for (const Value &user : value.items())
        interested.users.insert(user.toString());
    return interested;
}

QString Codec<RenewalResult>::typeName() { return u"(bool, bool, int)"_s; }

bool Codec<RenewalResult>::accepts(const Value &) { return true; }

Value Codec<RenewalResult>::encode(const RenewalResult &object)
{
    return Value::tuple({object.valid, object.alreadyUsed, object.expirationTs});
}

RenewalResult Codec<RenewalResult>::decode(const Value &value)
{
    const Value::List &items = value.items();
    if (items.size() != 3)
        wrongType(u"a tuple of three"_s, value);
    return {items.at(0).isTruthy(), items.at(1).isTruthy(), items.at(2).toInt()};
}

QString Codec<AuthSuccess>::typeName() { return u"(user ID, callable or null)"_s; }

bool Codec<AuthSuccess>::accepts(const Value &) { return true; }

Value Codec<AuthSuccess>::encode(const AuthSuccess &object)
{
    return Value::tuple({object.userId, object.postLogin ? Value::callable(u"post_login"_s) : Value()});
}

AuthSuccess Codec<AuthSuccess>::decode(const Value &value)
{
    const Value::List &items = value.items();
    if (items.size() != 2)
        wrongType(typeName(), value);
    return {items.at(0).toString(), {}};
}

QString Codec<BackgroundUpdateSlot>::typeName() { return u"asynchronous context manager yielding int"_s; }

bool Codec<BackgroundUpdateSlot>::accepts(const Value &) { return true; }

Value Codec<BackgroundUpdateSlot>::encode(const BackgroundUpdateSlot &)
{
    return Value::object(u"AsyncContextManager"_s, {});
}

BackgroundUpdateSlot Codec<BackgroundUpdateSlot>::decode(const Value &value)
{
    const qint64 duration = value[u"duration_ms"_s].toInt(100);
    return {[duration]() -> Task<qint64> { co_return duration; }, []() -> Task<> { co_return; }};
}

} // namespace modulehost
