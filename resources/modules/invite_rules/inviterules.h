// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "inviteruleset.h"

#include <modulehost/module.h>

namespace modulehost {

/*!
 * The module invite_rules.InviteRules: asks its rules about local, federated and third-party invites and
 * logs every denial. A federated invite passes here twice on homeservers that know
 * federated_user_may_invite; both times the same rules answer.
 */
class InviteRules : public Module
{
public:
    static InviteRuleSet parseConfig(const ConfigValue &config);
    InviteRules(const InviteRuleSet &rules, ModuleApi &api);

private:
    SpamVerdict decide(const Invite &invite) const;

    const InviteRuleSet m_rules;
    ModuleApi &m_api;
};

} // namespace modulehost
