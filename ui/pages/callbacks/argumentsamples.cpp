// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "argumentsamples.h"

#include "eventtemplates.h"

#include <modulehost/types.h>

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr auto orNull = " or null"_L1;

struct ArgumentSamples
{
    Q_DECLARE_TR_FUNCTIONS(ArgumentSamples)
};

bool namesUser(const QString &argument)
{
    static const QSet<QString> names {u"user"_s, u"user_id"_s, u"inviter"_s, u"invitee"_s, u"requester_id"_s};
    return names.contains(argument);
}

bool namesRoom(const QString &argument) { return argument == u"room" || argument == u"room_id"; }

QString sampleText(const QString &argument, const QString &serverName)
{
    if (namesUser(argument)) {
        const bool isOther = argument == u"invitee" || argument == u"requester_id";
        return (isOther ? u"@bob:"_s : u"@alice:"_s) + serverName;
    }
    if (namesRoom(argument))
        return u"!room:"_s + serverName;
    static const QHash<QString, QString> samples {
        {u"address"_s, u"alice@example.org"_s}, {u"username"_s, u"alice"_s},   {u"state_key"_s, {}},
        {u"update_name"_s, u"event_search"_s},  {u"device_id"_s, u"DEVICE"_s},
    };
    const QStringList usual = usualValues(argument);
    return samples.value(argument, usual.value(0));
}

QJsonObject sampleObject(const QString &argument, const QString &type, const QString &serverName)
{
    const QString alice = u"@alice:"_s + serverName;
    if (type == u"Requester")
        return {{u"user_id"_s, alice}, {u"device_id"_s, u"DEVICE"_s}, {u"is_guest"_s, false}};
    if (type == u"FileInfo") {
        return {{u"server_name"_s, QJsonValue()},
                {u"file_id"_s, u"picture"_s},
                {u"url_cache"_s, false},
                {u"thumbnail"_s, QJsonValue()}};
    }
    if (type == u"MediaUploadLimit")
        return {{u"max_bytes"_s, 104'857'600}, {u"time_period_ms"_s, 86'400'000}};
    if (type == u"ProfileInfo")
        return {{u"display_name"_s, u"Alice"_s}, {u"avatar_url"_s, QJsonValue()}};
    static const QHash<QString, QJsonObject> samples {
        {u"user_profile"_s,
         {{u"user_id"_s, u"@alice:%1"_s}, {u"display_name"_s, u"Alice"_s}, {u"avatar_url"_s, QJsonValue()}}},
        {u"room_config"_s, {{u"preset"_s, u"private_chat"_s}, {u"name"_s, u"The room"_s}}},
        {u"request_content"_s, {{u"preset"_s, u"private_chat"_s}, {u"name"_s, u"The room"_s}}},
        {u"params"_s, {{u"username"_s, u"alice"_s}}},
        {u"email_threepid"_s, {{u"medium"_s, u"email"_s}, {u"address"_s, u"alice@example.org"_s}}},
        {u"login_dict"_s, {{u"type"_s, u"m.login.password"_s}, {u"password"_s, QString()}}},
        {u"request"_s, {{u"method"_s, u"GET"_s}, {u"path"_s, u"/"_s}}},
    };
    QJsonObject sample = samples.value(argument);
    if (sample.contains(u"user_id"_s))
        sample.insert(u"user_id"_s, alice);
    return sample;
}

QJsonValue sampleList(const QString &type, const QString &serverName)
{
    if (type == u"list of (user agent, IP) pairs") {
        const QJsonArray pair {u"Mozilla/5.0"_s, u"192.0.2.1"_s};
        return QJsonArray {QJsonObject {{u"$tuple"_s, pair}}};
    }
    if (type == u"list of UserPresenceState") {
        const QString alice = u"@alice:"_s + serverName;
        return QJsonArray {
            QJsonObject {{u"user_id"_s, alice}, {u"state"_s, u"online"_s}, {u"currently_active"_s, true}}};
    }
    return QJsonArray();
}

} // namespace

QString baseType(const ArgumentInfo &argument)
{
    return isNullable(argument) ? argument.type.chopped(orNull.size()) : argument.type;
}

bool isNullable(const ArgumentInfo &argument) { return argument.type.endsWith(orNull); }

QJsonValue sampleOf(const ArgumentInfo &argument, const QString &serverName)
{
    const QString type = baseType(argument);
    if (type == u"str")
        return argument.isSecret ? QString() : sampleText(argument.name, serverName);
    if (type == u"bool")
        return false;
    if (type == u"int")
        return 1'048'576;
    if (type == u"Event")
        return eventTemplates(serverName).constFirst().event;
    if (type == u"RoomAlias")
        return QString(u"#room:"_s + serverName);
    if (type == u"ReadableFileWrapper")
        return QString();
    if (type == u"StateMap" || type.startsWith(u"list of "))
        return sampleList(type, serverName);
    return sampleObject(argument.name, type, serverName);
}

QStringList usualValues(const QString &argument)
{
    static const QHash<QString, QStringList> values {
        {u"medium"_s, {u"email"_s, u"msisdn"_s}},
        {u"new_visibility"_s, {u"public"_s, u"private"_s}},
        {u"login_type"_s, {u"m.login.password"_s, u"m.login.token"_s, u"org.matrix.login.jwt"_s}},
        {u"event_type"_s,
         {u"m.room.topic"_s, u"m.room.name"_s, u"m.room.avatar"_s, u"m.room.member"_s, u"m.room.power_levels"_s,
          u"m.room.join_rules"_s, u"m.room.history_visibility"_s, u"m.room.encryption"_s}},
        {u"account_data_type"_s, {u"m.direct"_s, u"m.push_rules"_s, u"m.ignored_user_list"_s, u"m.tag"_s}},
        {u"limiter_name"_s, {u"rc_message"_s, u"rc_joins.local"_s, u"rc_invites.per_user"_s}},
        {u"database_name"_s, {u"main"_s, u"state"_s}},
    };
    return values.value(argument);
}

QString identifierHint(const ArgumentInfo &argument, const QString &text)
{
    if (argument.isSecret || baseType(argument) != u"str")
        return {};
    if (namesUser(argument.name) && !UserID::isValid(text))
        return ArgumentSamples::tr("This does not look like a user ID, such as @alice:example.org.");
    if (namesRoom(argument.name) && (!text.startsWith(u'!') || text.size() < 2))
        return ArgumentSamples::tr("This does not look like a room ID, such as !room:example.org.");
    if (argument.name == u"event_id" && (!text.startsWith(u'$') || text.size() < 2))
        return ArgumentSamples::tr("This does not look like an event ID, such as $example.");
    return {};
}

} // namespace modulehost
