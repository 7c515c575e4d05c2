// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codec.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Kind = Value::Kind;

bool isRecord(const Value &value, QLatin1String type)
{
    return value.isDict() || (value.kind() == Kind::Object && value.objectType() == type);
}

Value text(const std::optional<QString> &text) { return text ? Value(*text) : Value(); }

std::optional<QString> optionalText(const Value &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

[[noreturn]] void wrongType(const QString &expected, const Value &value)
{
    throw TypeError(u"expected %1, got %2"_s.arg(expected, value.typeName()));
}

} // namespace

QString Codec<QString>::typeName() { return u"str"_s; }

bool Codec<QString>::accepts(const Value &value) { return value.isString(); }

Value Codec<QString>::encode(const QString &object) { return Value(object); }

QString Codec<QString>::decode(const Value &value)
{
    if (!value.isString())
        wrongType(typeName(), value);
    return value.toString();
}

QString Codec<bool>::typeName() { return u"bool"_s; }

bool Codec<bool>::accepts(const Value &value) { return value.kind() == Kind::Bool; }

Value Codec<bool>::encode(const bool &object) { return Value(object); }

bool Codec<bool>::decode(const Value &value) { return value.isTruthy(); }

QString Codec<qint64>::typeName() { return u"int"_s; }

bool Codec<qint64>::accepts(const Value &value) { return value.kind() == Kind::Int; }

Value Codec<qint64>::encode(const qint64 &object) { return Value(object); }

qint64 Codec<qint64>::decode(const Value &value)
{
    if (value.kind() != Kind::Int && value.kind() != Kind::Double)
        wrongType(typeName(), value);
    return value.toInt();
}

QString Codec<JsonDict>::typeName() { return u"JsonDict"_s; }

bool Codec<JsonDict>::accepts(const Value &value) { return value.isDict(); }

Value Codec<JsonDict>::encode(const JsonDict &object) { return Value::fromJson(object); }

JsonDict Codec<JsonDict>::decode(const Value &value)
{
    if (!value.isDict() && value.kind() != Kind::Object)
        wrongType(u"dict"_s, value);
    return value.toJsonObject();
}

QString Codec<Event>::typeName() { return u"Event"_s; }

bool Codec<Event>::accepts(const Value &value) { return isRecord(value, "Event"_L1) || value.isString(); }

Value Codec<Event>::encode(const Event &object)
{
    return Value::object(u"Event"_s, Value::fromJson(object.json()).entries());
}

Event Codec<Event>::decode(const Value &value)
{
    return value.isString() ? Event({{u"event_id"_s, value.toString()}}) : Event(value.toJsonObject());
}

QString Codec<StateMap>::typeName() { return u"StateMap"_s; }

bool Codec<StateMap>::accepts(const Value &value)
{
    return isRecord(value, "StateMap"_L1) || value.kind() == Kind::List;
}

Value Codec<StateMap>::encode(const StateMap &object)
{
    Value::List events;
    for (const Event &event : object)
        events.append(Codec<Event>::encode(event));
    return Value::object(u"StateMap"_s, {{u"events"_s, Value::list(std::move(events))}});
}

StateMap Codec<StateMap>::decode(const Value &value)
{
    StateMap state;
    const Value events = value.kind() == Kind::List ? value : value[u"events"_s];
    for (const Value &item : events.items()) {
        const Event event = Codec<Event>::decode(item);
        state.insert({event.type(), event.stateKey()}, event);
    }
    return state;
}

QString Codec<Requester>::typeName() { return u"Requester"_s; }

bool Codec<Requester>::accepts(const Value &value) { return isRecord(value, "Requester"_L1); }

Value Codec<Requester>::encode(const Requester &object)
{
    Value::List scope;
    for (const QString &item : object.scope)
        scope.append(Value(item));
    return Value::object(u"Requester"_s,
                         {{u"user_id"_s, object.userId},
                          {u"access_token_id"_s, object.accessTokenId ? Value(*object.accessTokenId) : Value()},
                          {u"is_guest"_s, object.isGuest},
                          {u"scope"_s, Value::set(std::move(scope))},
                          {u"shadow_banned"_s, object.shadowBanned},
                          {u"device_id"_s, text(object.deviceId)},
                          {u"app_service_id"_s, text(object.appServiceId)},
                          {u"authenticated_entity"_s, object.authenticatedEntity}});
}

Requester Codec<Requester>::decode(const Value &value)
{
    Requester requester;
    requester.userId = value[u"user_id"_s].toString();
    if (const Value token = value[u"access_token_id"_s]; token.kind() == Kind::Int)
        requester.accessTokenId = token.toInt();
    requester.isGuest = value[u"is_guest"_s].toBool();
    for (const Value &item : value[u"scope"_s].items())
        requester.scope.append(item.toString());
    requester.shadowBanned = value[u"shadow_banned"_s].toBool();
    requester.deviceId = optionalText(value[u"device_id"_s]);
    requester.appServiceId = optionalText(value[u"app_service_id"_s]);
    requester.authenticatedEntity = value[u"authenticated_entity"_s].toString();
    return requester;
}

QString Codec<RoomAlias>::typeName() { return u"RoomAlias"_s; }

bool Codec<RoomAlias>::accepts(const Value &value)
{
    return isRecord(value, "RoomAlias"_L1) || (value.isString() && RoomAlias::isValid(value.toString()));
}

Value Codec<RoomAlias>::encode(const RoomAlias &object)
{
    return Value::object(u"RoomAlias"_s, {{u"localpart"_s, object.localpart}, {u"domain"_s, object.domain}});
}

RoomAlias Codec<RoomAlias>::decode(const Value &value)
{
    if (value.isString())
        return RoomAlias::fromString(value.toString());
    return {value[u"localpart"_s].toString(), value[u"domain"_s].toString()};
}

QString Codec<UserProfile>::typeName() { return u"UserProfile"_s; }

bool Codec<UserProfile>::accepts(const Value &value) { return value.isDict(); }

Value Codec<UserProfile>::encode(const UserProfile &object)
{
    return Value::dict({{u"user_id"_s, object.userId},
                        {u"display_name"_s, text(object.displayName)},
                        {u"avatar_url"_s, text(object.avatarUrl)}});
}

UserProfile Codec<UserProfile>::decode(const Value &value)
{
    return {value[u"user_id"_s].toString(), optionalText(value[u"display_name"_s]),
            optionalText(value[u"avatar_url"_s])};
}

QString Codec<ProfileInfo>::typeName() { return u"ProfileInfo"_s; }

bool Codec<ProfileInfo>::accepts(const Value &value) { return isRecord(value, "ProfileInfo"_L1); }

Value Codec<ProfileInfo>::encode(const ProfileInfo &object)
{
    return Value::object(u"ProfileInfo"_s,
                         {{u"avatar_url"_s, text(object.avatarUrl)}, {u"display_name"_s, text(object.displayName)}});
}

ProfileInfo Codec<ProfileInfo>::decode(const Value &value)
{
    return {optionalText(value[u"avatar_url"_s]), optionalText(value[u"display_name"_s])};
}

QString Codec<RequestInfo>::typeName() { return u"(user agent, IP) pairs"_s; }

bool Codec<RequestInfo>::accepts(const Value &value) { return value.items().size() == 2; }

Value Codec<RequestInfo>::encode(const RequestInfo &object)
{
    return Value::tuple({text(object.userAgent), object.ip});
}

RequestInfo Codec<RequestInfo>::decode(const Value &value)
{
    if (!accepts(value))
        wrongType(u"a (user agent, IP) pair"_s, value);
    return {optionalText(value.items().at(0)), value.items().at(1).toString()};
}

QString Codec<ReadableFileWrapper>::typeName() { return u"ReadableFileWrapper"_s; }

bool Codec<ReadableFileWrapper>::accepts(const Value &value)
{
    return isRecord(value, "ReadableFileWrapper"_L1) || value.isString();
}

Value Codec<ReadableFileWrapper>::encode(const ReadableFileWrapper &object)
{
    return Value::object(u"ReadableFileWrapper"_s, {{u"path"_s, object.path()}});
}

ReadableFileWrapper Codec<ReadableFileWrapper>::decode(const Value &value)
{
    return ReadableFileWrapper(value.isString() ? value.toString() : value[u"path"_s].toString());
}

QString Codec<FileInfo>::typeName() { return u"FileInfo"_s; }

bool Codec<FileInfo>::accepts(const Value &value) { return isRecord(value, "FileInfo"_L1); }

Value Codec<FileInfo>::encode(const FileInfo &object)
{
    Value thumbnail;
    if (object.thumbnail) {
        thumbnail = Value::object(u"ThumbnailInfo"_s,
                                  {{u"width"_s, object.thumbnail->width},
                                   {u"height"_s, object.thumbnail->height},
                                   {u"method"_s, object.thumbnail->method},
                                   {u"type"_s, object.thumbnail->type},
                                   {u"length"_s, object.thumbnail->length}});
    }
    return Value::object(u"FileInfo"_s,
                         {{u"server_name"_s, text(object.serverName)},
                          {u"file_id"_s, object.fileId},
                          {u"url_cache"_s, object.urlCache},
                          {u"thumbnail"_s, thumbnail}});
}

FileInfo Codec<FileInfo>::decode(const Value &value)
{
    FileInfo info;
    info.serverName = optionalText(value[u"server_name"_s]);
    info.fileId = value[u"file_id"_s].toString();
    info.urlCache = value[u"url_cache"_s].toBool();
    if (const Value thumbnail = value[u"thumbnail"_s]; !thumbnail.isNull()) {
        info.thumbnail = ThumbnailInfo {int(thumbnail[u"width"_s].toInt()), int(thumbnail[u"height"_s].toInt()),
                                        thumbnail[u"method"_s].toString(), thumbnail[u"type"_s].toString(),
                                        thumbnail[u"length"_s].toInt()};
    }
    return info;
}

QString Codec<UserPresenceState>::typeName() { return u"UserPresenceState"_s; }

bool Codec<UserPresenceState>::accepts(const Value &value) { return isRecord(value, "UserPresenceState"_L1); }

Value Codec<UserPresenceState>::encode(const UserPresenceState &object)
{
    return Value::object(u"UserPresenceState"_s,
                         {{u"user_id"_s, object.userId},
                          {u"state"_s, object.state},
                          {u"last_active_ts"_s, object.lastActiveTs},
                          {u"last_federation_update_ts"_s, object.lastFederationUpdateTs},
                          {u"last_user_sync_ts"_s, object.lastUserSyncTs},
                          {u"status_msg"_s, text(object.statusMsg)},
                          {u"currently_active"_s, object.currentlyActive}});
}

UserPresenceState Codec<UserPresenceState>::decode(const Value &value)
{
    UserPresenceState state;
    state.userId = value.isString() ? value.toString() : value[u"user_id"_s].toString();
    state.state = value[u"state"_s].toString();
    state.lastActiveTs = value[u"last_active_ts"_s].toInt();
    state.lastFederationUpdateTs = value[u"last_federation_update_ts"_s].toInt();
    state.lastUserSyncTs = value[u"last_user_sync_ts"_s].toInt();
    state.statusMsg = optionalText(value[u"status_msg"_s]);
    state.currentlyActive = value[u"currently_active"_s].toBool();
    return state;
}

QString Codec<MediaUploadLimit>::typeName() { return u"MediaUploadLimit"_s; }

bool Codec<MediaUploadLimit>::accepts(const Value &value) { return isRecord(value, "MediaUploadLimit"_L1); }

Value Codec<MediaUploadLimit>::encode(const MediaUploadLimit &object)
{
    return Value::object(u"MediaUploadLimit"_s,
                         {{u"max_bytes"_s, object.maxBytes}, {u"time_period_ms"_s, object.timePeriodMs}});
}

MediaUploadLimit Codec<MediaUploadLimit>::decode(const Value &value)
{
    if (!accepts(value))
        wrongType(typeName(), value);
    return {value[u"max_bytes"_s].toInt(), value[u"time_period_ms"_s].toInt()};
}

QString Codec<RatelimitOverride>::typeName() { return u"RatelimitOverride"_s; }

bool Codec<RatelimitOverride>::accepts(const Value &value) { return isRecord(value, "RatelimitOverride"_L1); }

Value Codec<RatelimitOverride>::encode(const RatelimitOverride &object)
{
    return Value::object(u"RatelimitOverride"_s,
                         {{u"per_second"_s, object.perSecond}, {u"burst_count"_s, object.burstCount}});
}

RatelimitOverride Codec<RatelimitOverride>::decode(const Value &value)
{
    return {value[u"per_second"_s].toDouble(), value[u"burst_count"_s].toInt()};
}

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
