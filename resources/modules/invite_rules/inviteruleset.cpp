// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inviteruleset.h"

#include <modulehost/codes.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

Invite::Kind readKind(const ConfigValue &config)
{
    const QString name = config.asString();
    if (name == u"local"_s)
        return Invite::Kind::Local;
    if (name == u"federated"_s)
        return Invite::Kind::Federated;
    if (name == u"third_party"_s)
        return Invite::Kind::ThirdParty;
    config.fail(u"expected local, federated or third_party, got \"%1\""_s.arg(name));
}

QList<Invite::Kind> readKinds(const ConfigValue &config)
{
    QList<Invite::Kind> kinds;
    if (config.isString())
        kinds.append(readKind(config));
    else if (!config.isNull()) {
        const QList<ConfigValue> items = config.asList();
        std::transform(items.begin(), items.end(), std::back_inserter(kinds), readKind);
    }
    return kinds;
}

bool readAllows(const ConfigValue &config, const QString &fallback)
{
    const QString action = config.asString(fallback);
    if (action != u"allow"_s && action != u"deny"_s)
        config.fail(u"expected allow or deny, got \"%1\""_s.arg(action));
    return action == u"allow"_s;
}

SpamVerdict denial(const ConfigValue &rule)
{
    const ConfigValue code = rule[u"code"_s];
    const std::optional<ErrorCode> known = Codes::find(code.asString(u"M_FORBIDDEN"_s));
    if (!known)
        code.fail(u"\"%1\" is no error code of the homeserver"_s.arg(code.asString()));
    const QString message = rule[u"message"_s].asString(QString());
    return message.isEmpty() ? SpamVerdict(*known) : SpamVerdict(*known, {{u"error"_s, message}});
}

//! A condition that is left out fits everything.
bool fits(const GlobList &condition, const QString &text) { return condition.isEmpty() || condition.matches(text); }

} // namespace

InviteRule::InviteRule(const ConfigValue &config)
    : m_kinds(readKinds(config[u"kinds"_s]))
    , m_from(config[u"from"_s])
    , m_fromDomains(config[u"from_domains"_s], Qt::CaseInsensitive)
    , m_to(config[u"to"_s])
    , m_toDomains(config[u"to_domains"_s], Qt::CaseInsensitive)
    , m_mediums(config[u"mediums"_s])
    , m_addresses(config[u"addresses"_s], Qt::CaseInsensitive)
{
    if (config[u"action"_s].isMissing())
        config.fail(u"a rule needs an action: allow or deny"_s);
    if (!readAllows(config[u"action"_s], {}))
        m_verdict = denial(config);
}

bool InviteRule::fits(const Invite &invite) const
{
    if (!m_kinds.isEmpty() && !m_kinds.contains(invite.kind))
        return false;
    if (!modulehost::fits(m_from, invite.inviter) || !modulehost::fits(m_fromDomains, hostOfMatrixId(invite.inviter)))
        return false;
    const bool isThirdParty = invite.kind == Invite::Kind::ThirdParty;
    const bool asksForUser = !m_to.isEmpty() || !m_toDomains.isEmpty();
    const bool asksForAddress = !m_mediums.isEmpty() || !m_addresses.isEmpty();
    if (isThirdParty ? asksForUser : asksForAddress)
        return false;
    return isThirdParty
        ? modulehost::fits(m_mediums, invite.medium) && modulehost::fits(m_addresses, invite.address)
        : modulehost::fits(m_to, invite.invitee) && modulehost::fits(m_toDomains, hostOfMatrixId(invite.invitee));
}

InviteRuleSet::InviteRuleSet(const ConfigValue &config)
{
    const ConfigValue rules = config[u"rules"_s];
    if (!rules.isNull()) {
        const QList<ConfigValue> items = rules.asList();
        for (const ConfigValue &item : items)
            m_rules.append(InviteRule(item));
    }
    if (!readAllows(config[u"default"_s], u"allow"_s))
        m_default = SpamVerdict(Codes::forbidden());
}

InviteRuleSet::Decision InviteRuleSet::decide(const Invite &invite) const
{
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        if (m_rules.at(i).fits(invite))
            return {m_rules.at(i).verdict(), i};
    }
    return {m_default, std::nullopt};
}

} // namespace modulehost
