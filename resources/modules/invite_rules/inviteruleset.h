// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <common/glob.h>

#include <modulehost/spamverdict.h>

#include <optional>

namespace modulehost {

//! One invite, as the rules see it.
struct Invite
{
    enum class Kind { Local, Federated, ThirdParty };

    Kind kind = Kind::Local;
    QString inviter; //!< User ID.
    QString invitee; //!< User ID; empty for a third-party invite.
    QString medium = {}; //!< Of a third-party invite: email or msisdn.
    QString address = {}; //!< Of a third-party invite.
};

//! One line of the rules: what it fits, and what becomes of an invite that it fits.
class InviteRule
{
public:
    explicit InviteRule(const ConfigValue &config); //!< Throws ConfigError.

    bool fits(const Invite &invite) const;
    const SpamVerdict &verdict() const noexcept { return m_verdict; }

private:
    QList<Invite::Kind> m_kinds;
    GlobList m_from;
    GlobList m_fromDomains;
    GlobList m_to;
    GlobList m_toDomains;
    GlobList m_mediums;
    GlobList m_addresses;
    SpamVerdict m_verdict;
};

/*!
 * Who may invite whom: the first rule that fits decides, else the default. Immutable after
 * construction.
 */
class InviteRuleSet
{
public:
    struct Decision
    {
        SpamVerdict verdict;
        std::optional<qsizetype> rule; //!< The position of the rule that decided; nothing for the default.
    };

    explicit InviteRuleSet(const ConfigValue &config); //!< A module's config; throws ConfigError.

    Decision decide(const Invite &invite) const;

private:
    QList<InviteRule> m_rules;
    SpamVerdict m_default;
};

} // namespace modulehost
