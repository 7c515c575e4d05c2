// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/errors.h>

namespace modulehost {

Error::Error(const QString &message)
    : m_message(message)
    , m_utf8(message.toUtf8())
{
}

Error::~Error() = default;

SynapseError::SynapseError(int status, const QString &message, const QString &errcode,
                           const QJsonObject &additionalFields, const HttpHeaders &headers)
    : Error(message)
    , m_status(status)
    , m_errcode(errcode)
    , m_additionalFields(additionalFields)
    , m_headers(headers)
{
}

SynapseError::~SynapseError() = default;

QJsonObject SynapseError::body() const
{
    QJsonObject body {{QStringLiteral("error"), message()}, {QStringLiteral("errcode"), m_errcode}};
    for (auto it = m_additionalFields.begin(); it != m_additionalFields.end(); ++it) {
        if (it.key() != QLatin1String("msg") && it.key() != QLatin1String("code"))
            body.insert(it.key(), it.value());
    }
    return body;
}

InvalidClientCredentialsError::InvalidClientCredentialsError(const QString &message, const QString &errcode)
    : SynapseError(401, message, errcode)
{
}

InvalidClientCredentialsError::~InvalidClientCredentialsError() = default;

RedirectException::RedirectException(const QByteArray &location, int status)
    : Error(QStringLiteral("redirected to ") + QString::fromUtf8(location))
    , m_location(location)
    , m_status(status)
{
}

RedirectException::~RedirectException() = default;

InvalidRuleException::~InvalidRuleException() = default;
RuleNotFoundException::~RuleNotFoundException() = default;
TypeError::~TypeError() = default;
RuntimeError::~RuntimeError() = default;
AssertionError::~AssertionError() = default;
ModuleFailed::~ModuleFailed() = default;
UnsupportedError::~UnsupportedError() = default;

Cancelled::Cancelled()
    : Error(QStringLiteral("cancelled"))
{
}

Cancelled::~Cancelled() = default;

ConfigError::ConfigError(const QString &message, const QStringList &path)
    : Error(message)
    , m_path(path)
{
}

ConfigError::~ConfigError() = default;

} // namespace modulehost
