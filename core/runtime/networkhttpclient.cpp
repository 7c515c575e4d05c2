// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networkhttpclient.h"

#include "httpexchange.h"

#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

bool contains(const HttpHeaders &headers, const QByteArray &name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

//! QNetworkAccessManager reads files and other things as well, which is not what a module asks for here.
void checkAddress(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"http"_s && scheme != u"https"_s))
        throw Error(u"\"%1\" is no HTTP address"_s.arg(url.toDisplayString()));
}

} // namespace

NetworkHttpClient::NetworkHttpClient(const QByteArray &userAgent)
    : m_userAgent(userAgent)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

NetworkHttpClient::~NetworkHttpClient() { close(); }

void NetworkHttpClient::close()
{
    m_isClosing = true;
    for (const auto &weak : std::exchange(m_exchanges, {})) {
        if (const auto exchange = weak.lock())
            exchange->end(HttpExchange::Ending::Closed);
    }
}

int NetworkHttpClient::pending() const
{
    return int(std::count_if(m_exchanges.begin(), m_exchanges.end(), [](const auto &weak) {
        const auto exchange = weak.lock();
        return exchange && !exchange->isOver();
    }));
}

Task<HttpResponse> NetworkHttpClient::request(QByteArray method, QUrl url, QByteArray body, HttpHeaders headers,
                                              HttpLimits limits)
{
    checkAddress(url);
    if (m_isClosing)
        throw SynapseError(502, u"the HTTP client is being closed"_s);
    const auto exchange
        = std::make_shared<HttpExchange>(send(method.toUpper(), prepared(url, headers, body), body), limits);
    std::erase_if(m_exchanges, [](const auto &weak) { return weak.expired(); });
    m_exchanges.push_back(exchange);
    // The client may be gone when this goes on.
    co_await exchange->finished();
    co_return exchange->takeResponse();
}

QNetworkRequest NetworkHttpClient::prepared(const QUrl &url, const HttpHeaders &headers, const QByteArray &body) const
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (!contains(headers, "User-Agent"_ba))
        request.setRawHeader("User-Agent"_ba, m_userAgent);
    if (!body.isEmpty() && !contains(headers, "Content-Type"_ba))
        request.setRawHeader("Content-Type"_ba, "application/octet-stream"_ba);
    for (const auto &[name, value] : headers) {
        const QByteArray before = request.rawHeader(name);
        request.setRawHeader(name, before.isEmpty() ? value : before + ", " + value);
    }
    return request;
}

QNetworkReply *NetworkHttpClient::send(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body)
{
    // Qt waits for no body behind HEAD only when it knows that it is one.
    if (method == "HEAD")
        return m_network.head(request);
    if (method == "GET" && body.isEmpty())
        return m_network.get(request);
    return m_network.sendCustomRequest(request, method, body);
}

} // namespace modulehost
