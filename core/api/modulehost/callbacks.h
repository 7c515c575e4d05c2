// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/callback.h>
#include <modulehost/spamverdict.h>
#include <modulehost/types.h>

/*!
 * \file
 * Every callback of the module system, each declared once, category by category. A category is
 * registered as a whole with designated initialisers:
 *
 *     api.registerSpamCheckerCallbacks({.userMayInvite = …, .checkLoginForSpam = …});
 *
 * A member that is left out registers nothing. The comments say what the homeserver does with the answer.
 */

namespace modulehost {

//! Spam checks: SpamVerdict() lets the chain go on, a rejection ends it. Exceptions reach the caller.
struct SpamCheckerCallbacks
{
    static constexpr const char *category = "spam_checker";
    static constexpr const char *registerMethod = "register_spam_checker_callbacks";
    static constexpr int size = 14;

    //! Local and federated events but memberships. A text rejection is shown to the client.
    Callback<"check_event_for_spam", SpamVerdict(Arg<"event", Event>), policy::FirstRejectionWins,
             exceptions::Propagate, reads::VerdictEvent, Shielded, Since<1, 37, 0>>
        checkEventForSpam = {};
    //! True drops the event without a word.
    Callback<"should_drop_federated_event", bool(Arg<"event", Event>), policy::FirstTruthyWins, exceptions::Propagate,
             reads::Truth, Shielded, Since<1, 60, 0>>
        shouldDropFederatedEvent = {};
    Callback<"user_may_join_room", SpamVerdict(Arg<"user", QString>, Arg<"room", QString>, Arg<"is_invited", bool>),
             policy::FirstRejectionWins, exceptions::Propagate, reads::VerdictTrueAllows, Shielded, Since<1, 37, 0>>
        userMayJoinRoom = {};
    Callback<"user_may_invite", SpamVerdict(Arg<"inviter", QString>, Arg<"invitee", QString>, Arg<"room_id", QString>),
             policy::FirstRejectionWins, exceptions::Propagate, reads::VerdictTrueAllows, Shielded, Since<1, 37, 0>>
        userMayInvite = {};
    //! When nobody rejects, user_may_invite is asked about the same invite.
    Callback<"federated_user_may_invite", SpamVerdict(Arg<"event", Event>), policy::FirstRejectionWins,
             exceptions::Propagate, reads::VerdictTrueAllows, Shielded, Since<1, 133, 0>>
        federatedUserMayInvite = {};
    Callback<"user_may_send_3pid_invite",
             SpamVerdict(Arg<"inviter", QString>, Arg<"medium", QString>, Arg<"address", QString>,
                         Arg<"room_id", QString>),
             policy::FirstRejectionWins, exceptions::Propagate, reads::VerdictTrueAllows, Shielded, Since<1, 45, 0>>
        userMaySend3pidInvite = {};
    Callback<"user_may_create_room", SpamVerdict(Arg<"user_id", QString>, Arg<"room_config", JsonDict, Copied>),
             policy::FirstRejectionWins, exceptions::Propagate, reads::VerdictTrueAllows, Shielded,
             LastArgumentOptional, Since<1, 37, 0>>
        userMayCreateRoom = {};
    Callback<"user_may_create_room_alias", SpamVerdict(Arg<"user_id", QString>, Arg<"room_alias", RoomAlias>),
             policy::FirstRejectionWins, exceptions::Propagate, reads::VerdictTrueAllows, Shielded, Since<1, 37, 0>>
        userMayCreateRoomAlias = {};
    Callback<"user_may_publish_room", SpamVerdict(Arg<"user_id", QString>, Arg<"room_id", QString>),
             policy::FirstRejectionWins, exceptions::Propagate, reads::VerdictTrueAllows, Shielded, Since<1, 37, 0>>
        userMayPublishRoom = {};
    Callback<"user_may_send_state_event",
             SpamVerdict(Arg<"user_id", QString>, Arg<"room_id", QString>, Arg<"event_type", QString>,
                         Arg<"state_key", QString>, Arg<"content", JsonDict, Copied>),
             policy::FirstRejectionWins, exceptions::Propagate, reads::VerdictCodeOnly, Shielded, Experimental,
             Since<1, 132, 0>>
        userMaySendStateEvent = {};
    //! True hides the user from the search.
    Callback<"check_username_for_spam", bool(Arg<"user_profile", UserProfile, Copied>, Arg<"requester_id", QString>),
             policy::FirstTruthyWins, exceptions::Propagate, reads::TruthAsBool, Shielded, LastArgumentOptional,
             Since<1, 37, 0>>
        checkUsernameForSpam = {};
    Callback<"check_registration_for_spam",
             RegistrationBehaviour(Arg<"email_threepid", std::optional<JsonDict>>,
                                   Arg<"username", std::optional<QString>>, Arg<"request_info", QList<RequestInfo>>,
                                   Arg<"auth_provider_id", std::optional<QString>, Optional>),
             policy::FirstRejectionWins, exceptions::Propagate, reads::Behaviour, Shielded, Since<1, 37, 0>>
        checkRegistrationForSpam = {};
    Callback<"check_media_file_for_spam",
             SpamVerdict(Arg<"file_wrapper", ReadableFileWrapper>, Arg<"file_info", FileInfo>),
             policy::FirstRejectionWins, exceptions::Propagate, reads::VerdictFalseAllows, Shielded, Since<1, 37, 0>>
        checkMediaFileForSpam = {};
    Callback<"check_login_for_spam",
             SpamVerdict(Arg<"user_id", QString>, Arg<"device_id", std::optional<QString>>,
                         Arg<"initial_display_name", std::optional<QString>>, Arg<"request_info", QList<RequestInfo>>,
                         Arg<"auth_provider_id", std::optional<QString>, Optional>),
             policy::FirstRejectionWins, exceptions::Propagate, reads::VerdictCodeOrExtra, Shielded, Since<1, 87, 0>>
        checkLoginForSpam = {};
};

//! Rules over events, rooms and accounts. Boolean checks deny with exactly false and fail open.
struct ThirdPartyRulesCallbacks
{
    static constexpr const char *category = "third_party_rules";
    static constexpr const char *registerMethod = "register_third_party_rules_callbacks";
    static constexpr int size = 12;

    Callback<"check_event_allowed", EventDecision(Arg<"event", Event>, Arg<"state_events", StateMap, Optional>),
             policy::FirstDenyOrReplacementWins, exceptions::WrapModuleFailed, reads::Decision, Shielded, Experimental,
             Since<1, 39, 0>>
        checkEventAllowed = {};
    //! Throw a SynapseError to forbid the room; the request may be changed in place.
    Callback<"on_create_room",
             void(Arg<"requester", Requester>, Arg<"request_content", JsonDict, Mutable>,
                  Arg<"is_requester_admin", bool>),
             policy::RunAllUntilException, exceptions::WrapForbidden, reads::Nothing, Since<1, 39, 0>>
        onCreateRoom = {};
    Callback<"check_threepid_can_be_invited",
             bool(Arg<"medium", QString>, Arg<"address", QString>, Arg<"state_events", StateMap, Optional>),
             policy::FirstExplicitFalseDenies, exceptions::LogAndContinue, reads::OnlyFalse, Shielded, Since<1, 39, 0>>
        checkThreepidCanBeInvited = {};
    Callback<"check_visibility_can_be_modified",
             bool(Arg<"room_id", QString>, Arg<"state_events", StateMap, Optional>, Arg<"new_visibility", QString>),
             policy::FirstExplicitFalseDenies, exceptions::LogAndContinue, reads::OnlyFalse, Shielded, Since<1, 39, 0>>
        checkVisibilityCanBeModified = {};
    Callback<"on_new_event", void(Arg<"event", Event>, Arg<"state_events", StateMap, Optional>), policy::RunAllIsolated,
             exceptions::LogAndContinue, reads::Nothing, Since<1, 47, 0>>
        onNewEvent = {};
    Callback<"check_can_shutdown_room", bool(Arg<"user_id", std::optional<QString>>, Arg<"room_id", QString>),
             policy::FirstExplicitFalseDenies, exceptions::LogAndContinue, reads::OnlyFalse, Shielded, Since<1, 55, 0>>
        checkCanShutdownRoom = {};
    Callback<"check_can_deactivate_user", bool(Arg<"user_id", QString>, Arg<"by_admin", bool>),
             policy::FirstExplicitFalseDenies, exceptions::LogAndContinue, reads::OnlyFalse, Shielded, Since<1, 55, 0>>
        checkCanDeactivateUser = {};
    Callback<"on_profile_update",
             void(Arg<"user_id", QString>, Arg<"new_profile", ProfileInfo>, Arg<"by_admin", bool>,
                  Arg<"deactivation", bool>),
             policy::RunAllIsolated, exceptions::LogAndContinue, reads::Nothing, Since<1, 54, 0>>
        onProfileUpdate = {};
    Callback<"on_user_deactivation_status_changed",
             void(Arg<"user_id", QString>, Arg<"deactivated", bool>, Arg<"by_admin", bool>), policy::RunAllIsolated,
             exceptions::LogAndContinue, reads::Nothing, Since<1, 54, 0>>
        onUserDeactivationStatusChanged = {};
    //! Deprecated: use onAddUserThirdPartyIdentifier.
    Callback<"on_threepid_bind", void(Arg<"user_id", QString>, Arg<"medium", QString>, Arg<"address", QString>),
             policy::RunAllIsolated, exceptions::LogAndContinue, reads::Nothing, Since<1, 56, 0>,
             DeprecatedSince<1, 79, 0>>
        onThreepidBind = {};
    Callback<"on_add_user_third_party_identifier",
             void(Arg<"user_id", QString>, Arg<"medium", QString>, Arg<"address", QString>), policy::RunAllIsolated,
             exceptions::LogAndContinue, reads::Nothing, Since<1, 79, 0>>
        onAddUserThirdPartyIdentifier = {};
    Callback<"on_remove_user_third_party_identifier",
             void(Arg<"user_id", QString>, Arg<"medium", QString>, Arg<"address", QString>), policy::RunAllIsolated,
             exceptions::LogAndContinue, reads::Nothing, Since<1, 79, 0>>
        onRemoveUserThirdPartyIdentifier = {};
};

//! Both or neither: one of the two alone is a RuntimeError.
struct PresenceRouterCallbacks
{
    static constexpr const char *category = "presence_router";
    static constexpr const char *registerMethod = "register_presence_router_callbacks";
    static constexpr int size = 2;

    Callback<"get_users_for_states", PresenceDestinations(Arg<"state_updates", QList<UserPresenceState>>),
             policy::MergeDictOfSets, exceptions::LogAndContinue, reads::Anything, Shielded, Since<1, 42, 0>>
        getUsersForStates = {};
    Callback<"get_interested_users", InterestedUsers(Arg<"user_id", QString>), policy::UnionOfSets,
             exceptions::LogAndContinue, reads::Anything, Shielded, Since<1, 42, 0>>
        getInterestedUsers = {};
};

struct AccountValidityCallbacks
{
    static constexpr const char *category = "account_validity";
    static constexpr const char *registerMethod = "register_account_validity_callbacks";
    static constexpr int size = 6;

    //! Nothing means no opinion.
    Callback<"is_user_expired", std::optional<bool>(Arg<"user", QString>), policy::FirstNonNoneWins,
             exceptions::Propagate, reads::Truth, Shielded, Since<1, 39, 0>>
        isUserExpired = {};
    Callback<"on_user_registration", void(Arg<"user", QString>), policy::RunAllUntilException, exceptions::Propagate,
             reads::Nothing, Since<1, 39, 0>>
        onUserRegistration = {};
    Callback<"on_user_login",
             void(Arg<"user_id", QString>, Arg<"auth_provider_type", std::optional<QString>>,
                  Arg<"auth_provider_id", std::optional<QString>>),
             policy::RunAllUntilException, exceptions::Propagate, reads::Nothing, Since<1, 98, 0>>
        onUserLogin = {};
    Callback<"on_legacy_send_mail", void(Arg<"user_id", QString>), policy::SingleRegistration, exceptions::Propagate,
             reads::Nothing, Bridge, Since<1, 39, 0>>
        onLegacySendMail = {};
    Callback<"on_legacy_renew", RenewalResult(Arg<"renewal_token", QString, Secret>), policy::SingleRegistration,
             exceptions::Propagate, reads::Anything, Bridge, Since<1, 39, 0>>
        onLegacyRenew = {};
    //! The request as method, path, headers and body.
    Callback<"on_legacy_admin_request", qint64(Arg<"request", JsonDict, Secret>), policy::SingleRegistration,
             exceptions::Propagate, reads::Anything, Bridge, Since<1, 39, 0>>
        onLegacyAdminRequest = {};
};

struct PasswordAuthProviderCallbacks
{
    static constexpr const char *category = "password_auth_provider";
    static constexpr const char *registerMethod = "register_password_auth_provider_callbacks";
    static constexpr int size = 6;

    //! Checkers by login type; only those of the attempted type are asked.
    KeyedCallbacks<"auth_checkers",
                   std::optional<AuthSuccess>(Arg<"username", QString>, Arg<"login_type", QString>,
                                              Arg<"login_dict", JsonDict, Secret>),
                   policy::PerKeyDispatch, exceptions::LogAndContinue, reads::Auth, Shielded, Since<1, 46, 0>>
        authCheckers = {};
    Callback<"check_3pid_auth",
             std::optional<AuthSuccess>(Arg<"medium", QString>, Arg<"address", QString>,
                                        Arg<"password", QString, Secret>),
             policy::FirstValidNonNoneWins, exceptions::LogAndContinue, reads::Auth, Shielded, Since<1, 46, 0>>
        check3pidAuth = {};
    Callback<"on_logged_out",
             void(Arg<"user_id", QString>, Arg<"device_id", std::optional<QString>>,
                  Arg<"access_token", QString, Secret>),
             policy::RunAllIsolated, exceptions::LogAndContinue, reads::Nothing, Since<1, 46, 0>>
        onLoggedOut = {};
    Callback<"is_3pid_allowed", bool(Arg<"medium", QString>, Arg<"address", QString>, Arg<"registration", bool>),
             policy::FirstExplicitFalseDenies, exceptions::WrapInternalError, reads::OnlyFalseOfBools, Shielded,
             Since<1, 53, 0>>
        is3pidAllowed = {};
    Callback<"get_username_for_registration",
             std::optional<QString>(Arg<"uia_results", JsonDict>, Arg<"params", JsonDict>),
             policy::FirstValidNonNoneWins, exceptions::WrapInternalError, reads::Text, Shielded, Since<1, 52, 0>>
        getUsernameForRegistration = {};
    Callback<"get_displayname_for_registration",
             std::optional<QString>(Arg<"uia_results", JsonDict>, Arg<"params", JsonDict>),
             policy::FirstValidNonNoneWins, exceptions::WrapInternalError, reads::Text, Shielded, Since<1, 54, 0>>
        getDisplaynameForRegistration = {};
};

//! onUpdate is mandatory; the first module that registers owns the whole category.
struct BackgroundUpdateControllerCallbacks
{
    static constexpr const char *category = "background_update_controller";
    static constexpr const char *registerMethod = "register_background_update_controller_callbacks";
    static constexpr int size = 3;

    Callback<"on_update",
             BackgroundUpdateSlot(Arg<"update_name", QString>, Arg<"database_name", QString>, Arg<"one_shot", bool>),
             policy::FirstRegistrantOnly, exceptions::RetryThenAbort, reads::Anything, Synchronous, Since<1, 49, 0>>
        onUpdate = {};
    Callback<"default_batch_size", qint64(Arg<"update_name", QString>, Arg<"database_name", QString>),
             policy::FirstRegistrantOnly, exceptions::RetryThenAbort, reads::Anything, Neutral<100>, Since<1, 49, 0>>
        defaultBatchSize = {};
    Callback<"min_batch_size", qint64(Arg<"update_name", QString>, Arg<"database_name", QString>),
             policy::FirstRegistrantOnly, exceptions::RetryThenAbort, reads::Anything, Neutral<1>, Since<1, 49, 0>>
        minBatchSize = {};
};

struct AccountDataCallbacks
{
    static constexpr const char *category = "account_data";
    static constexpr const char *registerMethod = "register_account_data_callbacks";
    static constexpr int size = 1;

    Callback<"on_account_data_updated",
             void(Arg<"user_id", QString>, Arg<"room_id", std::optional<QString>>, Arg<"account_data_type", QString>,
                  Arg<"content", JsonDict>),
             policy::RunAllIsolated, exceptions::LogAndContinue, reads::Nothing, Since<1, 57, 0>>
        onAccountDataUpdated = {};
};

struct MediaRepositoryCallbacks
{
    static constexpr const char *category = "media_repository";
    static constexpr const char *registerMethod = "register_media_repository_callbacks";
    static constexpr int size = 4;

    //! Nothing or an empty dict means no opinion.
    Callback<"get_media_config_for_user", std::optional<JsonDict>(Arg<"user_id", QString>), policy::FirstTruthyWins,
             exceptions::Propagate, reads::Truth, Shielded, Experimental, Since<1, 132, 0>>
        getMediaConfigForUser = {};
    Callback<"is_user_allowed_to_upload_media_of_size", bool(Arg<"user_id", QString>, Arg<"size", qint64>),
             policy::FirstFalsyDenies, exceptions::Propagate, reads::Truth, Shielded, Experimental, Since<1, 132, 0>>
        isUserAllowedToUploadMediaOfSize = {};
    //! An empty list means unlimited, nothing means no opinion.
    Callback<"get_media_upload_limits_for_user", std::optional<QList<MediaUploadLimit>>(Arg<"user_id", QString>),
             policy::FirstNonNoneWins, exceptions::Propagate, reads::Limits, Shielded, Experimental, Since<1, 139, 0>>
        getMediaUploadLimitsForUser = {};
    Callback<"on_media_upload_limit_exceeded",
             void(Arg<"user_id", QString>, Arg<"limit", MediaUploadLimit, Copied>, Arg<"sent_bytes", qint64>,
                  Arg<"attempted_bytes", qint64>),
             policy::RunAllUntilException, exceptions::Propagate, reads::Nothing, Shielded, Experimental,
             Since<1, 139, 0>>
        onMediaUploadLimitExceeded = {};
};

struct RatelimitCallbacks
{
    static constexpr const char *category = "ratelimit";
    static constexpr const char *registerMethod = "register_ratelimit_callbacks";
    static constexpr int size = 1;

    Callback<"get_ratelimit_override_for_user",
             std::optional<RatelimitOverride>(Arg<"user", QString>, Arg<"limiter_name", QString>),
             policy::FirstTruthyWins, exceptions::Propagate, reads::Truth, Shielded, Experimental, Since<1, 132, 0>>
        getRatelimitOverrideForUser = {};
};

struct UnsignedClientEventCallbacks
{
    static constexpr const char *category = "add_extra_fields_to_client_events_unsigned";
    static constexpr const char *registerMethod = "register_add_extra_fields_to_unsigned_client_event_callbacks";
    static constexpr int size = 1;

    Callback<"add_field_to_unsigned_callback", JsonDict(Arg<"event", Event>), policy::MergeDictLastWins,
             exceptions::Propagate, reads::Anything, Since<1, 96, 0>>
        addFieldToUnsignedCallback = {};
};

} // namespace modulehost
