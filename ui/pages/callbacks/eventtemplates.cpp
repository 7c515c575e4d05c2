// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventtemplates.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

struct EventTemplates
{
    Q_DECLARE_TR_FUNCTIONS(EventTemplates)
};

} // namespace

QList<EventTemplate> eventTemplates(const QString &serverName)
{
    const QString alice = u"@alice:"_s + serverName;
    const QString bob = u"@bob:"_s + serverName;
    const QString room = u"!room:"_s + serverName;
    const QString picture = u"mxc://"_s + serverName + u"/picture"_s;
    const auto event = [&](const QString &type, const QJsonObject &content) {
        return QJsonObject {{u"event_id"_s, u"$example"_s},
                            {u"type"_s, type},
                            {u"room_id"_s, room},
                            {u"sender"_s, alice},
                            {u"origin_server_ts"_s, QDateTime::currentMSecsSinceEpoch()},
                            {u"content"_s, content}};
    };
    const auto state = [&](const QString &type, const QString &stateKey, const QJsonObject &content) {
        QJsonObject json = event(type, content);
        json.insert(u"state_key"_s, stateKey);
        return json;
    };
    const auto member = [&](const QString &user, const QString &membership) {
        return state(u"m.room.member"_s, user, {{u"membership"_s, membership}});
    };

    QJsonObject redaction = event(u"m.room.redaction"_s, {{u"reason"_s, u"spam"_s}});
    redaction.insert(u"redacts"_s, u"$another"_s);
    const QJsonObject reaction {
        {u"m.relates_to"_s,
         QJsonObject {{u"rel_type"_s, u"m.annotation"_s}, {u"event_id"_s, u"$another"_s}, {u"key"_s, u"👍"_s}}}};
    const QJsonObject image {{u"msgtype"_s, u"m.image"_s},
                             {u"body"_s, u"picture.png"_s},
                             {u"url"_s, picture},
                             {u"info"_s, QJsonObject {{u"mimetype"_s, u"image/png"_s}, {u"size"_s, 31037}}}};
    const QJsonObject encrypted {{u"algorithm"_s, u"m.megolm.v1.aes-sha2"_s},
                                 {u"ciphertext"_s, u"AwgAEn…"_s},
                                 {u"session_id"_s, u"session"_s},
                                 {u"device_id"_s, u"DEVICE"_s}};

    return {
        {u"message"_s, EventTemplates::tr("Message"),
         event(u"m.room.message"_s, {{u"msgtype"_s, u"m.text"_s}, {u"body"_s, u"Hello"_s}})},
        {u"image"_s, EventTemplates::tr("Image"), event(u"m.room.message"_s, image)},
        {u"invite"_s, EventTemplates::tr("Invite"), member(bob, u"invite"_s)},
        {u"join"_s, EventTemplates::tr("Join"), member(alice, u"join"_s)},
        {u"ban"_s, EventTemplates::tr("Ban"), member(bob, u"ban"_s)},
        {u"topic"_s, EventTemplates::tr("Topic"), state(u"m.room.topic"_s, {}, {{u"topic"_s, u"Everything"_s}})},
        {u"name"_s, EventTemplates::tr("Room name"), state(u"m.room.name"_s, {}, {{u"name"_s, u"The room"_s}})},
        {u"powerLevels"_s, EventTemplates::tr("Power levels"),
         state(u"m.room.power_levels"_s, {}, {{u"users"_s, QJsonObject {{alice, 100}}}, {u"users_default"_s, 0}})},
        {u"redaction"_s, EventTemplates::tr("Redaction"), redaction},
        {u"reaction"_s, EventTemplates::tr("Reaction"), event(u"m.reaction"_s, reaction)},
        {u"encrypted"_s, EventTemplates::tr("Encrypted"), event(u"m.room.encrypted"_s, encrypted)},
    };
}

} // namespace modulehost
