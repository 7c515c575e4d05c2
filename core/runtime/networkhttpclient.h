// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/httpclient.h>

#include <QByteArray>
#include <QNetworkAccessManager>

#include <memory>
#include <vector>

namespace modulehost {

class HttpExchange;

/*!
 * The HTTP client behind ModuleApi::httpClient(), shared by all modules (module API 5): Qt's network access
 * behind coroutines. No proxy, no cookies, redirections are answers. Host thread.
 *
 * It ends with close(), although modules may share it for longer.
 */
class NetworkHttpClient final : public HttpClient
{
public:
    //! \a userAgent goes with every request that brings none of its own.
    explicit NetworkHttpClient(const QByteArray &userAgent);
    ~NetworkHttpClient() override; //!< close()

    //! Ends the requests under way, and each that comes later, with a SynapseError.
    void close();

    Task<HttpResponse> request(QByteArray method, QUrl url, QByteArray body, HttpHeaders headers,
                               HttpLimits limits) override;

    int pending() const; //!< Requests under way.

private:
    QNetworkReply *send(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body);
    QNetworkRequest prepared(const QUrl &url, const HttpHeaders &headers, const QByteArray &body) const;

    QByteArray m_userAgent;
    bool m_isClosing = false;
    std::vector<std::weak_ptr<HttpExchange>> m_exchanges;
    QNetworkAccessManager m_network;
};

} // namespace modulehost
