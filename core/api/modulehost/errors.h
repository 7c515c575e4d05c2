// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>
#include <modulehost/httpheaders.h>

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <exception>

namespace modulehost {

/*!
 * Base of every exception that the host and its modules exchange. A module may throw any other
 * exception as well; the host then treats it as the module's own error.
 */
class MODULEHOST_EXPORT_API Error : public std::exception
{
public:
    explicit Error(const QString &message);
    ~Error() override;

    const QString &message() const noexcept { return m_message; }
    const char *what() const noexcept override { return m_utf8.constData(); }

private:
    QString m_message;
    QByteArray m_utf8;
};

//! An error that a client sees: HTTP status, Matrix error code, text, extra fields, headers (module system 13).
class MODULEHOST_EXPORT_API SynapseError : public Error
{
public:
    explicit SynapseError(int status, const QString &message, const QString &errcode = QStringLiteral("M_UNKNOWN"),
                          const QJsonObject &additionalFields = {}, const HttpHeaders &headers = {});
    ~SynapseError() override;

    int status() const noexcept { return m_status; }
    const QString &errcode() const noexcept { return m_errcode; }
    const QJsonObject &additionalFields() const noexcept { return m_additionalFields; }
    const HttpHeaders &headers() const noexcept { return m_headers; } //!< That go with the answer.
    //! `{"error": …, "errcode": …}` with the additional fields merged last; "msg" and "code" are dropped.
    QJsonObject body() const;

private:
    int m_status;
    QString m_errcode;
    QJsonObject m_additionalFields;
    HttpHeaders m_headers;
};

//! A request without valid credentials: always HTTP 401.
class MODULEHOST_EXPORT_API InvalidClientCredentialsError : public SynapseError
{
public:
    explicit InvalidClientCredentialsError(const QString &message,
                                           const QString &errcode = QStringLiteral("M_UNKNOWN"));
    ~InvalidClientCredentialsError() override;
};

//! Thrown by a web resource: the client is sent to another address.
class MODULEHOST_EXPORT_API RedirectException : public Error
{
public:
    explicit RedirectException(const QByteArray &location, int status = 302);
    ~RedirectException() override;

    const QByteArray &location() const noexcept { return m_location; }
    int status() const noexcept { return m_status; }

    QList<QByteArray> cookies; //!< Values of Set-Cookie headers that go with it.

private:
    QByteArray m_location;
    int m_status;
};

//! A push rule or an action of one that is malformed.
class MODULEHOST_EXPORT_API InvalidRuleException : public Error
{
public:
    using Error::Error;
    ~InvalidRuleException() override;
};

//! A push rule that does not exist.
class MODULEHOST_EXPORT_API RuleNotFoundException : public Error
{
public:
    using Error::Error;
    ~RuleNotFoundException() override;
};

//! A value of a wrong type or a call with wrong arguments, as Python raises it.
class MODULEHOST_EXPORT_API TypeError : public Error
{
public:
    using Error::Error;
    ~TypeError() override;
};

//! A rule of the module API that was not kept, such as a web resource registered too late.
class MODULEHOST_EXPORT_API RuntimeError : public Error
{
public:
    using Error::Error;
    ~RuntimeError() override;
};

//! A result that the homeserver asserts on, as check_registration_for_spam does.
class MODULEHOST_EXPORT_API AssertionError : public Error
{
public:
    using Error::Error;
    ~AssertionError() override;
};

//! What wrap_module_failed makes of any exception that is no SynapseError; a client sees HTTP 500.
class MODULEHOST_EXPORT_API ModuleFailed : public Error
{
public:
    using Error::Error;
    ~ModuleFailed() override;
};

//! The caller went away. Never counted as a failure of the module.
class MODULEHOST_EXPORT_API Cancelled : public Error
{
public:
    Cancelled();
    ~Cancelled() override;
};

//! Something that only a real homeserver can do; the message says what and why.
class MODULEHOST_EXPORT_API UnsupportedError : public Error
{
public:
    using Error::Error;
    ~UnsupportedError() override;
};

/*!
 * A config that a module refuses. \a path leads from the module's own config to the offending
 * element, list positions written `<item N>`; the host puts `modules.<item N>.config` in front
 * (module system 1.3).
 */
class MODULEHOST_EXPORT_API ConfigError : public Error
{
public:
    explicit ConfigError(const QString &message, const QStringList &path = {});
    ~ConfigError() override;

    const QStringList &path() const noexcept { return m_path; }

private:
    QStringList m_path;
};

} // namespace modulehost
