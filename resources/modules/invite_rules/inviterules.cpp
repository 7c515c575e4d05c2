// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inviterules.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Addresses are personal: the log gets the domain of an e-mail address and nothing of other identifiers.
QString inviteeForLog(const Invite &invite)
{
    if (invite.kind != Invite::Kind::ThirdParty)
        return invite.invitee;
    const QString domain = domainOfEmail(invite.address);
    const QString where = domain.isEmpty() ? QString() : u" at "_s + domain;
    return invite.medium + u" address"_s + where;
}

} // namespace

InviteRuleSet InviteRules::parseConfig(const ConfigValue &config) { return InviteRuleSet(config); }

InviteRules::InviteRules(const InviteRuleSet &rules, ModuleApi &api)
    : m_rules(rules)
    , m_api(api)
{
    api.registerSpamCheckerCallbacks({
        .userMayInvite =
            [this](const QString &inviter, const QString &invitee, const QString &) {
                const Invite::Kind kind = m_api.isMine(inviter) ? Invite::Kind::Local : Invite::Kind::Federated;
                return decide({.kind = kind, .inviter = inviter, .invitee = invitee});
            },
        .federatedUserMayInvite =
            [this](const Event &event) {
                return decide(
                    {.kind = Invite::Kind::Federated, .inviter = event.sender(), .invitee = event.stateKey()});
            },
        .userMaySend3pidInvite =
            [this](const QString &inviter, const QString &medium, const QString &address, const QString &) {
                return decide({.kind = Invite::Kind::ThirdParty,
                               .inviter = inviter,
                               .invitee = {},
                               .medium = medium,
                               .address = address});
            },
    });
}

SpamVerdict InviteRules::decide(const Invite &invite) const
{
    const auto [verdict, rule] = m_rules.decide(invite);
    if (!verdict.isAllowed()) {
        const QString reason = rule ? u"rule %1"_s.arg(*rule + 1) : u"the default"_s;
        m_api.log(LogLevel::Info,
                  u"%1 may not invite %2: %3 denies it"_s.arg(invite.inviter, inviteeForLog(invite), reason));
    }
    return verdict;
}

} // namespace modulehost
