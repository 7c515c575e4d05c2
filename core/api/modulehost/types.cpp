// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/types.h>

#include <modulehost/errors.h>

#include <QFile>
#include <QSharedData>

using namespace Qt::StringLiterals;

namespace modulehost {

struct Event::Fields : QSharedData
{
    JsonDict json;
    JsonDict content;
};

Event::Event()
    : Event(JsonDict())
{
}

Event::Event(const QJsonObject &json)
    : d(new Fields)
{
    d->json = json;
    d->content = json.value(u"content"_s).toObject();
}

Event::Event(const Event &) = default;
Event::Event(Event &&) noexcept = default;
Event &Event::operator=(const Event &) = default;
Event &Event::operator=(Event &&) noexcept = default;
Event::~Event() = default;

QString Event::eventId() const { return d->json.value(u"event_id"_s).toString(); }

QString Event::roomId() const { return d->json.value(u"room_id"_s).toString(); }

QString Event::type() const { return d->json.value(u"type"_s).toString(); }

QString Event::sender() const { return d->json.value(u"sender"_s).toString(); }

const JsonDict &Event::content() const noexcept { return d->content; }

qint64 Event::originServerTs() const { return d->json.value(u"origin_server_ts"_s).toInteger(); }

bool Event::isState() const { return d->json.contains(u"state_key"_s); }

QString Event::stateKey() const { return d->json.value(u"state_key"_s).toString(); }

QString Event::membership() const
{
    return type() == "m.room.member"_L1 ? d->content.value(u"membership"_s).toString() : QString();
}

JsonDict Event::unsignedData() const { return d->json.value(u"unsigned"_s).toObject(); }

const JsonDict &Event::json() const noexcept { return d->json; }

namespace {

bool isIdentifier(const QString &text, QChar sigil) { return text.startsWith(sigil) && text.contains(u':'); }

template<typename T>
T parseIdentifier(const QString &text, QChar sigil)
{
    if (!isIdentifier(text, sigil))
        throw SynapseError(400, u"Expected %1localpart:domain, got '%2'"_s.arg(QString(sigil), text),
                           u"M_INVALID_PARAM"_s);
    const qsizetype colon = text.indexOf(u':');
    return T {text.mid(1, colon - 1), text.mid(colon + 1)};
}

} // namespace

QString UserID::toString() const { return u'@' + localpart + u':' + domain; }

bool UserID::isValid(const QString &text) { return isIdentifier(text, u'@'); }

UserID UserID::fromString(const QString &text) { return parseIdentifier<UserID>(text, u'@'); }

QString RoomAlias::toString() const { return u'#' + localpart + u':' + domain; }

bool RoomAlias::isValid(const QString &text) { return isIdentifier(text, u'#'); }

RoomAlias RoomAlias::fromString(const QString &text) { return parseIdentifier<RoomAlias>(text, u'#'); }

ReadableFileWrapper::ReadableFileWrapper(const QString &path)
    : m_path(path)
{
}

Task<> ReadableFileWrapper::writeChunksTo(std::function<void(const QByteArray &)> sink) const
{
    constexpr qint64 ChunkSize = 16384;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        throw RuntimeError(u"cannot read %1: %2"_s.arg(m_path, file.errorString()));
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(ChunkSize);
        if (chunk.isEmpty() && file.error() != QFileDevice::NoError)
            throw RuntimeError(u"cannot read %1: %2"_s.arg(m_path, file.errorString()));
        sink(chunk);
    }
    co_return;
}

size_t qHash(const UserPresenceState &state, size_t seed) noexcept
{
    return qHashMulti(seed, state.userId, state.state, state.lastActiveTs);
}

} // namespace modulehost
