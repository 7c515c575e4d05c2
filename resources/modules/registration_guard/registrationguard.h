// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "registrationrules.h"

#include <modulehost/module.h>

namespace modulehost {

/*!
 * The module registration_guard.RegistrationGuard: refuses or shadow-bans registrations and refuses
 * third-party identifiers by its rules, and logs why. The check of identifiers is registered only when
 * there are rules for them, because homeservers with delegated authentication refuse that category.
 */
class RegistrationGuard : public Module
{
public:
    static RegistrationRules parseConfig(const ConfigValue &config);
    RegistrationGuard(const RegistrationRules &rules, ModuleApi &api);

private:
    RegistrationBehaviour checkRegistration(const RegistrationRules::Registration &registration) const;
    bool checkThirdPartyId(const QString &medium, const QString &address, bool registration) const;

    const RegistrationRules m_rules;
    ModuleApi &m_api;
};

} // namespace modulehost
