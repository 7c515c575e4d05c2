// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registrationrules.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

std::optional<QRegularExpression> readPattern(const ConfigValue &config)
{
    if (config.isNull())
        return std::nullopt;
    QRegularExpression pattern(QRegularExpression::anchoredPattern(config.asString()));
    if (!pattern.isValid())
        config.fail(u"no valid regular expression: %1"_s.arg(pattern.errorString()));
    pattern.optimize();
    return pattern;
}

RegistrationBehaviour readAction(const ConfigValue &config)
{
    const QString action = config.asString(u"deny"_s);
    if (action == u"deny"_s)
        return RegistrationBehaviour::Deny;
    if (action == u"shadow_ban"_s)
        return RegistrationBehaviour::ShadowBan;
    config.fail(u"expected deny or shadow_ban, got \"%1\""_s.arg(action));
}

} // namespace

AllowDenyList::AllowDenyList(const ConfigValue &config)
    : m_allow(config[u"allow"_s], Qt::CaseInsensitive)
    , m_deny(config[u"deny"_s], Qt::CaseInsensitive)
{
}

bool AllowDenyList::admits(const QString &text) const
{
    return !m_deny.matches(text) && (m_allow.isEmpty() || m_allow.matches(text));
}

RegistrationRules::RegistrationRules(const ConfigValue &config)
    : m_emailDomains(config[u"email_domains"_s])
    , m_phoneNumbers(config[u"phone_numbers"_s])
    , m_usernames(config[u"usernames"_s])
    , m_usernamePattern(readPattern(config[u"usernames"_s][u"pattern"_s]))
    , m_trustedProviders(config[u"trusted_providers"_s])
    , m_emailRequired(config[u"email_required"_s].asBool(false))
    , m_onlyAtRegistration(config[u"only_at_registration"_s].asBool(false))
    , m_action(readAction(config[u"action"_s]))
{
}

RegistrationRules::Decision RegistrationRules::decide(const Registration &registration) const
{
    if (registration.authProvider && m_trustedProviders.matches(*registration.authProvider))
        return {};
    const QString reason = objection(registration);
    return reason.isEmpty() ? Decision {} : Decision {m_action, reason};
}

bool RegistrationRules::isThirdPartyIdAllowed(const QString &medium, const QString &address, bool registration) const
{
    if (m_onlyAtRegistration && !registration)
        return true;
    if (medium == u"email"_s)
        return isEmailAllowed(address);
    if (medium == u"msisdn"_s)
        return m_phoneNumbers.admits(address);
    return true;
}

QString RegistrationRules::objection(const Registration &registration) const
{
    if (!registration.email && m_emailRequired)
        return u"no verified e-mail address"_s;
    if (registration.email && !isEmailAllowed(*registration.email))
        return u"e-mail domain \"%1\""_s.arg(domainOfEmail(*registration.email));
    if (registration.username) {
        if (!m_usernames.admits(*registration.username))
            return u"username list"_s;
        if (m_usernamePattern && !m_usernamePattern->match(*registration.username).hasMatch())
            return u"username pattern"_s;
    }
    return {};
}

bool RegistrationRules::isEmailAllowed(const QString &address) const
{
    if (m_emailDomains.isEmpty())
        return true;
    const QString domain = domainOfEmail(address);
    return !domain.isEmpty() && m_emailDomains.admits(domain);
}

} // namespace modulehost
