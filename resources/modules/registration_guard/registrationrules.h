// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <common/glob.h>

#include <modulehost/types.h>

#include <QRegularExpression>

#include <optional>

namespace modulehost {

//! Which identifiers of one kind are welcome: none that is denied, and of an allow list one of it.
class AllowDenyList
{
public:
    AllowDenyList() = default;
    explicit AllowDenyList(const ConfigValue &config); //!< The keys allow and deny; throws ConfigError.

    bool isEmpty() const noexcept { return m_allow.isEmpty() && m_deny.isEmpty(); }
    bool admits(const QString &text) const;

private:
    GlobList m_allow;
    GlobList m_deny;
};

/*!
 * Who may register and which third-party identifiers may be used. Texts are compared without regard to
 * case. Immutable after construction.
 */
class RegistrationRules
{
public:
    explicit RegistrationRules(const ConfigValue &config); //!< A module's config; throws ConfigError.

    struct Registration
    {
        std::optional<QString> email; //!< The verified address.
        std::optional<QString> username; //!< Nothing when the homeserver will make one up.
        std::optional<QString> authProvider; //!< Of a single sign-on.
    };

    struct Decision
    {
        RegistrationBehaviour behaviour = RegistrationBehaviour::Allow;
        QString reason = {}; //!< For the log, without the identifier itself; empty when allowed.
    };

    Decision decide(const Registration &registration) const;
    bool isThirdPartyIdAllowed(const QString &medium, const QString &address, bool registration) const;
    //! Whether isThirdPartyIdAllowed() can ever say no.
    bool hasThirdPartyRules() const noexcept { return !m_emailDomains.isEmpty() || !m_phoneNumbers.isEmpty(); }

private:
    QString objection(const Registration &registration) const;
    bool isEmailAllowed(const QString &address) const;

    AllowDenyList m_emailDomains;
    AllowDenyList m_phoneNumbers;
    AllowDenyList m_usernames;
    std::optional<QRegularExpression> m_usernamePattern;
    GlobList m_trustedProviders;
    bool m_emailRequired = false;
    bool m_onlyAtRegistration = false;
    RegistrationBehaviour m_action = RegistrationBehaviour::Deny;
};

} // namespace modulehost
