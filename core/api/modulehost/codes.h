// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/spamverdict.h>

#include <QList>

#include <optional>

namespace modulehost {

//! The error-code enum of the module API (`error_codes` of the callback reference).
class MODULEHOST_EXPORT_API Codes
{
public:
    struct Entry
    {
        QLatin1String name; //!< As Python code writes it: FORBIDDEN.
        QLatin1String text; //!< As clients see it: M_FORBIDDEN.
    };

    static const QList<Entry> &all();
    //! The code whose member name or text is \a nameOrText; nothing when there is none.
    static std::optional<ErrorCode> find(const QString &nameOrText);

    static ErrorCode unrecognized() { return ErrorCode(QStringLiteral("M_UNRECOGNIZED")); }
    static ErrorCode unauthorized() { return ErrorCode(QStringLiteral("M_UNAUTHORIZED")); }
    static ErrorCode forbidden() { return ErrorCode(QStringLiteral("M_FORBIDDEN")); }
    static ErrorCode badJson() { return ErrorCode(QStringLiteral("M_BAD_JSON")); }
    static ErrorCode notJson() { return ErrorCode(QStringLiteral("M_NOT_JSON")); }
    static ErrorCode userInUse() { return ErrorCode(QStringLiteral("M_USER_IN_USE")); }
    static ErrorCode roomInUse() { return ErrorCode(QStringLiteral("M_ROOM_IN_USE")); }
    static ErrorCode badPagination() { return ErrorCode(QStringLiteral("M_BAD_PAGINATION")); }
    static ErrorCode badState() { return ErrorCode(QStringLiteral("M_BAD_STATE")); }
    static ErrorCode unknown() { return ErrorCode(QStringLiteral("M_UNKNOWN")); }
    static ErrorCode notFound() { return ErrorCode(QStringLiteral("M_NOT_FOUND")); }
    static ErrorCode missingToken() { return ErrorCode(QStringLiteral("M_MISSING_TOKEN")); }
    static ErrorCode unknownToken() { return ErrorCode(QStringLiteral("M_UNKNOWN_TOKEN")); }
    static ErrorCode guestAccessForbidden() { return ErrorCode(QStringLiteral("M_GUEST_ACCESS_FORBIDDEN")); }
    static ErrorCode limitExceeded() { return ErrorCode(QStringLiteral("M_LIMIT_EXCEEDED")); }
    static ErrorCode captchaNeeded() { return ErrorCode(QStringLiteral("M_CAPTCHA_NEEDED")); }
    static ErrorCode captchaInvalid() { return ErrorCode(QStringLiteral("M_CAPTCHA_INVALID")); }
    static ErrorCode missingParam() { return ErrorCode(QStringLiteral("M_MISSING_PARAM")); }
    static ErrorCode invalidParam() { return ErrorCode(QStringLiteral("M_INVALID_PARAM")); }
    static ErrorCode tooLarge() { return ErrorCode(QStringLiteral("M_TOO_LARGE")); }
    static ErrorCode exclusive() { return ErrorCode(QStringLiteral("M_EXCLUSIVE")); }
    static ErrorCode threepidAuthFailed() { return ErrorCode(QStringLiteral("M_THREEPID_AUTH_FAILED")); }
    static ErrorCode threepidInUse() { return ErrorCode(QStringLiteral("M_THREEPID_IN_USE")); }
    static ErrorCode threepidNotFound() { return ErrorCode(QStringLiteral("M_THREEPID_NOT_FOUND")); }
    static ErrorCode threepidDenied() { return ErrorCode(QStringLiteral("M_THREEPID_DENIED")); }
    static ErrorCode invalidUsername() { return ErrorCode(QStringLiteral("M_INVALID_USERNAME")); }
    static ErrorCode threepidMediumNotSupported()
    {
        return ErrorCode(QStringLiteral("M_THREEPID_MEDIUM_NOT_SUPPORTED"));
    }
    static ErrorCode serverNotTrusted() { return ErrorCode(QStringLiteral("M_SERVER_NOT_TRUSTED")); }
    static ErrorCode consentNotGiven() { return ErrorCode(QStringLiteral("M_CONSENT_NOT_GIVEN")); }
    static ErrorCode cannotLeaveServerNoticeRoom()
    {
        return ErrorCode(QStringLiteral("M_CANNOT_LEAVE_SERVER_NOTICE_ROOM"));
    }
    static ErrorCode resourceLimitExceeded() { return ErrorCode(QStringLiteral("M_RESOURCE_LIMIT_EXCEEDED")); }
    static ErrorCode unsupportedRoomVersion() { return ErrorCode(QStringLiteral("M_UNSUPPORTED_ROOM_VERSION")); }
    static ErrorCode incompatibleRoomVersion() { return ErrorCode(QStringLiteral("M_INCOMPATIBLE_ROOM_VERSION")); }
    static ErrorCode wrongRoomKeysVersion() { return ErrorCode(QStringLiteral("M_WRONG_ROOM_KEYS_VERSION")); }
    static ErrorCode expiredAccount() { return ErrorCode(QStringLiteral("ORG_MATRIX_EXPIRED_ACCOUNT")); }
    static ErrorCode passwordTooShort() { return ErrorCode(QStringLiteral("M_PASSWORD_TOO_SHORT")); }
    static ErrorCode passwordNoDigit() { return ErrorCode(QStringLiteral("M_PASSWORD_NO_DIGIT")); }
    static ErrorCode passwordNoUppercase() { return ErrorCode(QStringLiteral("M_PASSWORD_NO_UPPERCASE")); }
    static ErrorCode passwordNoLowercase() { return ErrorCode(QStringLiteral("M_PASSWORD_NO_LOWERCASE")); }
    static ErrorCode passwordNoSymbol() { return ErrorCode(QStringLiteral("M_PASSWORD_NO_SYMBOL")); }
    static ErrorCode passwordInDictionary() { return ErrorCode(QStringLiteral("M_PASSWORD_IN_DICTIONARY")); }
    static ErrorCode weakPassword() { return ErrorCode(QStringLiteral("M_WEAK_PASSWORD")); }
    static ErrorCode invalidSignature() { return ErrorCode(QStringLiteral("M_INVALID_SIGNATURE")); }
    static ErrorCode userDeactivated() { return ErrorCode(QStringLiteral("M_USER_DEACTIVATED")); }
    static ErrorCode userLocked() { return ErrorCode(QStringLiteral("M_USER_LOCKED")); }
    static ErrorCode notYetUploaded() { return ErrorCode(QStringLiteral("M_NOT_YET_UPLOADED")); }
    static ErrorCode cannotOverwriteMedia() { return ErrorCode(QStringLiteral("M_CANNOT_OVERWRITE_MEDIA")); }
    static ErrorCode alreadyJoined() { return ErrorCode(QStringLiteral("ORG.MATRIX.MSC3848.ALREADY_JOINED")); }
    static ErrorCode notJoined() { return ErrorCode(QStringLiteral("ORG.MATRIX.MSC3848.NOT_JOINED")); }
    static ErrorCode insufficientPower() { return ErrorCode(QStringLiteral("ORG.MATRIX.MSC3848.INSUFFICIENT_POWER")); }
    static ErrorCode userAccountSuspended() { return ErrorCode(QStringLiteral("M_USER_SUSPENDED")); }
    static ErrorCode badAlias() { return ErrorCode(QStringLiteral("M_BAD_ALIAS")); }
    static ErrorCode unableAuthoriseJoin() { return ErrorCode(QStringLiteral("M_UNABLE_TO_AUTHORISE_JOIN")); }
    static ErrorCode unableToGrantJoin() { return ErrorCode(QStringLiteral("M_UNABLE_TO_GRANT_JOIN")); }
    static ErrorCode unredactedContentDeleted()
    {
        return ErrorCode(QStringLiteral("FI.MAU.MSC2815_UNREDACTED_CONTENT_DELETED"));
    }
    static ErrorCode unableDueToPartialState()
    {
        return ErrorCode(QStringLiteral("ORG.MATRIX.MSC3895_UNABLE_DUE_TO_PARTIAL_STATE"));
    }
    static ErrorCode userAwaitingApproval()
    {
        return ErrorCode(QStringLiteral("ORG.MATRIX.MSC3866_USER_AWAITING_APPROVAL"));
    }
    static ErrorCode asPingUrlNotSet() { return ErrorCode(QStringLiteral("M_URL_NOT_SET")); }
    static ErrorCode asPingBadStatus() { return ErrorCode(QStringLiteral("M_BAD_STATUS")); }
    static ErrorCode asPingConnectionTimeout() { return ErrorCode(QStringLiteral("M_CONNECTION_TIMEOUT")); }
    static ErrorCode asPingConnectionFailed() { return ErrorCode(QStringLiteral("M_CONNECTION_FAILED")); }
    static ErrorCode duplicateAnnotation() { return ErrorCode(QStringLiteral("M_DUPLICATE_ANNOTATION")); }
    static ErrorCode unknownPos() { return ErrorCode(QStringLiteral("M_UNKNOWN_POS")); }
    static ErrorCode profileTooLarge() { return ErrorCode(QStringLiteral("M_PROFILE_TOO_LARGE")); }
    static ErrorCode keyTooLarge() { return ErrorCode(QStringLiteral("M_KEY_TOO_LARGE")); }
    static ErrorCode inviteBlocked() { return ErrorCode(QStringLiteral("M_INVITE_BLOCKED")); }
    static ErrorCode appserviceLoginUnsupported()
    {
        return ErrorCode(QStringLiteral("IO.ELEMENT.MSC4190.M_APPSERVICE_LOGIN_UNSUPPORTED"));
    }
    static ErrorCode msc4306ConflictingUnsubscription()
    {
        return ErrorCode(QStringLiteral("IO.ELEMENT.MSC4306.M_CONFLICTING_UNSUBSCRIPTION"));
    }
    static ErrorCode msc4306NotInThread() { return ErrorCode(QStringLiteral("IO.ELEMENT.MSC4306.M_NOT_IN_THREAD")); }
    static ErrorCode unknownDevice() { return ErrorCode(QStringLiteral("ORG.MATRIX.MSC4326.M_UNKNOWN_DEVICE")); }
};

} // namespace modulehost
