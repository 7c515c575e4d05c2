// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/errors.h>
#include <modulehost/task.h>
#include <modulehost/webresource.h>

#include <QJsonValue>
#include <QUrl>

#include <chrono>
#include <functional>

class QIODevice;

namespace modulehost {

//! The peer answered with a status that is not 2xx.
class MODULEHOST_EXPORT_API HttpResponseError : public Error
{
public:
    HttpResponseError(int status, const QByteArray &reason, const QByteArray &body);
    ~HttpResponseError() override;

    int status() const noexcept { return m_status; }
    const QByteArray &reason() const noexcept { return m_reason; }
    const QByteArray &body() const noexcept { return m_body; }

private:
    int m_status;
    QByteArray m_reason;
    QByteArray m_body;
};

//! Limits of one request. The defaults are the homeserver's, and a body limit that it lacks.
struct HttpLimits
{
    std::chrono::milliseconds headerTimeout {60'000}; //!< Until the response headers have come; then SynapseError 504.
    std::chrono::milliseconds totalTimeout {300'000}; //!< Until the body has come.
    qint64 maxBodyBytes = 50 * 1024 * 1024; //!< More is SynapseError 502.
};

//! A whole answer.
struct HttpResponse
{
    int status = 0;
    QByteArray reason = {};
    HttpHeaders headers = {};
    QByteArray body = {};
    QUrl finalUrl = {};
};

/*!
 * The HTTP client that the host lends to modules (module API 5). Lives on the host thread; every method
 * is a coroutine there. Nothing blocks. No proxy, no block-list of addresses. A connection that fails
 * is a SynapseError 502, a time-out a SynapseError 504, a status other than 2xx an HttpResponseError
 * (but in request()), a body that is no JSON a plain Error.
 */
class MODULEHOST_EXPORT_API HttpClient
{
public:
    virtual ~HttpClient();

    //! Any method; every status is an answer here.
    virtual Task<HttpResponse> request(QByteArray method, QUrl url, QByteArray body = {}, HttpHeaders headers = {},
                                       HttpLimits limits = {})
        = 0;

    Task<QJsonValue> getJson(QUrl url, QUrlQuery arguments = {}, HttpHeaders headers = {}, HttpLimits limits = {});
    Task<QByteArray> getRaw(QUrl url, QUrlQuery arguments = {}, HttpHeaders headers = {}, HttpLimits limits = {});
    Task<QJsonValue> postJsonGetJson(QUrl url, QJsonValue body, HttpHeaders headers = {}, HttpLimits limits = {});
    Task<QJsonValue> postUrlencodedGetJson(QUrl url, QUrlQuery arguments = {}, HttpHeaders headers = {},
                                           HttpLimits limits = {});
    Task<QJsonValue> putJson(QUrl url, QJsonValue body, QUrlQuery arguments = {}, HttpHeaders headers = {},
                             HttpLimits limits = {});
    /*!
     * Writes the body to \a output, which stays the caller's and must live until the task ends.
     * \a allowsContentType may refuse by content type. The body may take 30 s at most. SynapseError 502 for any bad
     * status, type or size.
     */
    Task<HttpResponse> getFile(QUrl url, QIODevice *output, HttpLimits limits = {}, HttpHeaders headers = {},
                               std::function<bool(const QByteArray &)> allowsContentType = {});

protected:
    HttpClient() = default;
    Q_DISABLE_COPY(HttpClient)
};

} // namespace modulehost
