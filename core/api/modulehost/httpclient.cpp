// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/httpclient.h>

#include <modulehost/canonicaljson.h>

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int badGateway = 502;
//! What get_file of the homeserver allows for a body.
constexpr std::chrono::milliseconds fileBodyTimeout {30'000};

QByteArray headerValue(const HttpHeaders &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

void addDefault(HttpHeaders &headers, const QByteArray &name, const QByteArray &value)
{
    if (headerValue(headers, name).isEmpty())
        headers.append({name, value});
}

//! application/x-www-form-urlencoded: a plus sign of a value must not be read back as a space.
QByteArray formEncoded(const QUrlQuery &arguments)
{
    QByteArray text;
    const auto items = arguments.queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
    }
    return text;
}

//! \a url with \a arguments behind its own query.
QUrl withArguments(QUrl url, const QUrlQuery &arguments)
{
    if (arguments.isEmpty())
        return url;
    QString query = url.query(QUrl::FullyEncoded);
    if (!query.isEmpty())
        query += u'&';
    url.setQuery(query + QString::fromLatin1(formEncoded(arguments)));
    return url;
}

bool isSuccess(int status) { return status >= 200 && status < 300; }

QByteArray bodyOfSuccess(const HttpResponse &response)
{
    if (!isSuccess(response.status))
        throw HttpResponseError(response.status, response.reason, response.body);
    return response.body;
}

QJsonValue jsonOfSuccess(const HttpResponse &response)
{
    // A document holds collections only; inside an array every JSON value is welcome.
    QJsonParseError error;
    const QByteArray body = bodyOfSuccess(response);
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + body + ']', &error).array();
    if (error.error != QJsonParseError::NoError || wrapped.size() != 1) {
        const QString reason = error.error == QJsonParseError::NoError ? u"one value expected"_s : error.errorString();
        throw Error(u"the answer of "_s % response.finalUrl.toDisplayString() % u" is not JSON: "_s % reason);
    }
    return wrapped.first();
}

} // namespace

HttpResponseError::HttpResponseError(int status, const QByteArray &reason, const QByteArray &body)
    : Error(QString::number(status) % u": "_s % QString::fromUtf8(reason))
    , m_status(status)
    , m_reason(reason)
    , m_body(body)
{
}

HttpResponseError::~HttpResponseError() = default;

HttpClient::~HttpClient() = default;

Task<QJsonValue> HttpClient::getJson(QUrl url, QUrlQuery arguments, HttpHeaders headers, HttpLimits limits)
{
    addDefault(headers, "Accept"_ba, "application/json"_ba);
    const QUrl whole = withArguments(url, arguments);
    const HttpResponse response = co_await request("GET"_ba, whole, QByteArray(), headers, limits);
    co_return jsonOfSuccess(response);
}

Task<QByteArray> HttpClient::getRaw(QUrl url, QUrlQuery arguments, HttpHeaders headers, HttpLimits limits)
{
    const QUrl whole = withArguments(url, arguments);
    const HttpResponse response = co_await request("GET"_ba, whole, QByteArray(), headers, limits);
    co_return bodyOfSuccess(response);
}

Task<QJsonValue> HttpClient::postJsonGetJson(QUrl url, QJsonValue body, HttpHeaders headers, HttpLimits limits)
{
    addDefault(headers, "Content-Type"_ba, "application/json"_ba);
    addDefault(headers, "Accept"_ba, "application/json"_ba);
    const HttpResponse response = co_await request("POST"_ba, url, canonicalJson(body), headers, limits);
    co_return jsonOfSuccess(response);
}

Task<QJsonValue> HttpClient::postUrlencodedGetJson(QUrl url, QUrlQuery arguments, HttpHeaders headers,
                                                   HttpLimits limits)
{
    addDefault(headers, "Content-Type"_ba, "application/x-www-form-urlencoded"_ba);
    addDefault(headers, "Accept"_ba, "application/json"_ba);
    const HttpResponse response = co_await request("POST"_ba, url, formEncoded(arguments), headers, limits);
    co_return jsonOfSuccess(response);
}

Task<QJsonValue> HttpClient::putJson(QUrl url, QJsonValue body, QUrlQuery arguments, HttpHeaders headers,
                                     HttpLimits limits)
{
    addDefault(headers, "Content-Type"_ba, "application/json"_ba);
    addDefault(headers, "Accept"_ba, "application/json"_ba);
    const QUrl whole = withArguments(url, arguments);
    const HttpResponse response = co_await request("PUT"_ba, whole, canonicalJson(body), headers, limits);
    co_return jsonOfSuccess(response);
}

Task<HttpResponse> HttpClient::getFile(QUrl url, QIODevice *output, HttpLimits limits, HttpHeaders headers,
                                       std::function<bool(const QByteArray &)> allowsContentType)
{
    limits.totalTimeout = std::min(limits.totalTimeout, limits.headerTimeout + fileBodyTimeout);
    HttpResponse response = co_await request("GET"_ba, url, QByteArray(), headers, limits);
    if (!isSuccess(response.status))
        throw SynapseError(badGateway, u"the file's server answered with status %1"_s.arg(response.status));
    const QByteArray type = headerValue(response.headers, "Content-Type"_ba);
    if (allowsContentType && !allowsContentType(type))
        throw SynapseError(
            badGateway, u"the file has the content type \"%1\", which is not allowed"_s.arg(QString::fromUtf8(type)));
    if (output->write(response.body) != response.body.size())
        throw SynapseError(badGateway, u"the file cannot be stored: "_s % output->errorString());
    co_return response;
}

} // namespace modulehost
