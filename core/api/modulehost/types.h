// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QSharedDataPointer>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

#include <modulehost/task.h>

/*!
 * \file
 * The records that cross the callback boundary (`types` of the callback reference). All are values,
 * implicitly shared where they are large. Times are milliseconds since the epoch.
 */

namespace modulehost {

using JsonDict = QJsonObject;

//! A Matrix event, immutable. Built from its JSON form; unknown fields stay readable through json().
class MODULEHOST_EXPORT_API Event
{
public:
    Event();
    explicit Event(const QJsonObject &json);
    Event(const Event &other);
    Event(Event &&other) noexcept;
    Event &operator=(const Event &other);
    Event &operator=(Event &&other) noexcept;
    ~Event();

    QString eventId() const;
    QString roomId() const;
    QString type() const;
    QString sender() const;
    const JsonDict &content() const noexcept;
    qint64 originServerTs() const; //!< Milliseconds since the epoch.
    bool isState() const; //!< Has a state key, even an empty one.
    QString stateKey() const; //!< Empty when not a state event: ask isState().
    QString membership() const; //!< Of a membership event, `content.membership`; else empty.
    JsonDict unsignedData() const;
    const JsonDict &json() const noexcept; //!< The whole event.

    friend bool operator==(const Event &a, const Event &b) { return a.json() == b.json(); }

private:
    struct Fields;
    QSharedDataPointer<Fields> d;
};

//! (event type, state key) → event.
using StateMap = QMap<std::pair<QString, QString>, Event>;

//! A user ID in its parts: `@localpart:domain`.
struct MODULEHOST_EXPORT_API UserID
{
    QString localpart;
    QString domain;

    QString toString() const;
    static bool isValid(const QString &text);
    static UserID fromString(const QString &text); //!< Throws SynapseError 400 M_INVALID_PARAM.
    friend bool operator==(const UserID &, const UserID &) = default;
};

//! A room alias in its parts: `#localpart:domain`.
struct MODULEHOST_EXPORT_API RoomAlias
{
    QString localpart;
    QString domain;

    QString toString() const;
    static bool isValid(const QString &text);
    static RoomAlias fromString(const QString &text); //!< Throws SynapseError 400 M_INVALID_PARAM.
    friend bool operator==(const RoomAlias &, const RoomAlias &) = default;
};

//! Who makes a request.
struct Requester
{
    QString userId;
    std::optional<qint64> accessTokenId;
    bool isGuest = false;
    QStringList scope;
    bool shadowBanned = false;
    std::optional<QString> deviceId;
    std::optional<QString> appServiceId;
    QString authenticatedEntity;
};

//! A search result of the user directory.
struct UserProfile
{
    QString userId;
    std::optional<QString> displayName;
    std::optional<QString> avatarUrl;
};

struct ProfileInfo
{
    std::optional<QString> avatarUrl;
    std::optional<QString> displayName;
};

//! What check_registration_for_spam decides.
enum class RegistrationBehaviour { Allow, ShadowBan, Deny };

//! A client seen during a registration or login.
struct RequestInfo
{
    std::optional<QString> userAgent;
    QString ip;
};

struct ThumbnailInfo
{
    int width = 0;
    int height = 0;
    QString method;
    QString type;
    qint64 length = 0;
};

//! Origin and purpose of a stored file.
struct FileInfo
{
    std::optional<QString> serverName; //!< Nothing for a local file.
    QString fileId;
    bool urlCache = false;
    std::optional<ThumbnailInfo> thumbnail;
};

//! The stored bytes of a file under check.
class MODULEHOST_EXPORT_API ReadableFileWrapper
{
public:
    ReadableFileWrapper() = default;
    explicit ReadableFileWrapper(const QString &path);

    QString path() const { return m_path; }
    //! Calls \a sink with chunks of at most 16,384 bytes until the end; throws RuntimeError when unreadable.
    Task<> writeChunksTo(std::function<void(const QByteArray &)> sink) const;

private:
    QString m_path;
};

struct UserPresenceState
{
    QString userId;
    QString state; //!< online, unavailable, offline or org.matrix.msc3026.busy
    qint64 lastActiveTs = 0;
    qint64 lastFederationUpdateTs = 0;
    qint64 lastUserSyncTs = 0;
    std::optional<QString> statusMsg;
    bool currentlyActive = false;

    friend bool operator==(const UserPresenceState &, const UserPresenceState &) = default;
};

MODULEHOST_EXPORT_API size_t qHash(const UserPresenceState &state, size_t seed = 0) noexcept;

//! User ID → the states to send there.
using PresenceDestinations = QMap<QString, QSet<UserPresenceState>>;

//! What get_interested_users yields: some users, or all of them.
struct InterestedUsers
{
    bool all = false;
    QSet<QString> users;
};

//! The answer to a login, changeable by a post-login callback.
using LoginResponse = QJsonObject;

//! Awaited with the login response just before it is sent.
using PostLoginCallback = std::function<Task<>(LoginResponse &)>;

//! A successful password check.
struct AuthSuccess
{
    QString userId;
    PostLoginCallback postLogin = {};
};

struct MediaUploadLimit
{
    qint64 maxBytes = 0;
    qint64 timePeriodMs = 0;

    friend bool operator==(const MediaUploadLimit &, const MediaUploadLimit &) = default;
};

struct RatelimitOverride
{
    double perSecond = 0;
    qint64 burstCount = 0;

    friend bool operator==(const RatelimitOverride &, const RatelimitOverride &) = default;
};

//! What check_event_allowed decides; a replacement counts only together with an allowed event.
struct EventDecision
{
    bool allowed = true;
    std::optional<JsonDict> replacement = {};
};

//! The answer of the legacy renewal bridge.
struct RenewalResult
{
    bool valid = false;
    bool alreadyUsed = false;
    qint64 expirationTs = 0;
};

//! The asynchronous context manager around one background update.
struct BackgroundUpdateSlot
{
    std::function<Task<qint64>()> enter; //!< Yields the wanted duration of this iteration in ms.
    std::function<Task<>()> exit;
};

} // namespace modulehost
