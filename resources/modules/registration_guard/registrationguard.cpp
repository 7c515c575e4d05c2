// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registrationguard.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! The verified address of a registration, as the homeserver hands it over.
std::optional<QString> emailOf(const std::optional<JsonDict> &threepid)
{
    if (!threepid)
        return std::nullopt;
    return threepid->value(u"address"_s).toString();
}

} // namespace

RegistrationRules RegistrationGuard::parseConfig(const ConfigValue &config) { return RegistrationRules(config); }

RegistrationGuard::RegistrationGuard(const RegistrationRules &rules, ModuleApi &api)
    : m_rules(rules)
    , m_api(api)
{
    api.registerSpamCheckerCallbacks({
        .checkRegistrationForSpam =
            [this](const std::optional<JsonDict> &email, const std::optional<QString> &username,
                   const QList<RequestInfo> &, const std::optional<QString> &authProvider) {
                return checkRegistration({.email = emailOf(email), .username = username, .authProvider = authProvider});
            },
    });
    if (m_rules.hasThirdPartyRules()) {
        api.registerPasswordAuthProviderCallbacks({
            .is3pidAllowed
            = [this](const QString &medium, const QString &address,
                     const bool &registration) { return checkThirdPartyId(medium, address, registration); },
        });
    }
}

RegistrationBehaviour RegistrationGuard::checkRegistration(const RegistrationRules::Registration &registration) const
{
    const auto [behaviour, reason] = m_rules.decide(registration);
    if (behaviour != RegistrationBehaviour::Allow) {
        // The homeserver has not validated the name yet: keep it to one short line.
        const QString name = registration.username.value_or(QString()).simplified().left(64);
        const QString outcome = behaviour == RegistrationBehaviour::Deny ? u"denied"_s : u"shadow-banned"_s;
        m_api.log(LogLevel::Info, u"registration of \"%1\" %2: %3"_s.arg(name, outcome, reason));
    }
    return behaviour;
}

bool RegistrationGuard::checkThirdPartyId(const QString &medium, const QString &address, bool registration) const
{
    if (m_rules.isThirdPartyIdAllowed(medium, address, registration))
        return true;
    const QString domain = domainOfEmail(address);
    m_api.log(LogLevel::Info,
              u"third-party identifier denied: %1%2"_s.arg(medium, domain.isEmpty() ? QString() : u" at "_s + domain));
    return false;
}

} // namespace modulehost
