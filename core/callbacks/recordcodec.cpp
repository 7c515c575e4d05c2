// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codec.h"

#include "codecparts.h"

using namespace Qt::StringLiterals;

namespace modulehost {

using Kind = Value::Kind;
using namespace codecparts;

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

bool Codec<RequestInfo>::accepts(const Value &value)
{
    const Value::List &pair = value.items();
    return pair.size() == 2 && (pair.at(0).isNull() || pair.at(0).isString()) && pair.at(1).isString();
}

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

bool Codec<UserPresenceState>::accepts(const Value &value)
{
    return isRecord(value, "UserPresenceState"_L1) || value.isString();
}

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

} // namespace modulehost
