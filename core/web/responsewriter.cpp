// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <responsewriter.h>

#include <token.h>

#include <modulehost/errors.h>

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <charconv>

namespace modulehost {

using namespace Qt::StringLiterals;

namespace {

QByteArrayView statusText(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 307:
        return "Temporary Redirect";
    case 308:
        return "Permanent Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 429:
        return "Too Many Requests";
    case 499:
        return "Client Closed Request";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Status";
    }
}

bool writtenByHost(const QByteArray &name)
{
    return name.compare("Content-Length", Qt::CaseInsensitive) == 0
        || name.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0
        || name.compare("Connection", Qt::CaseInsensitive) == 0;
}

bool hasBody(int status) { return status != 204 && status != 304; }

void append(QByteArray &bytes, QByteArrayView text) { bytes.append(text); }

void appendNumber(QByteArray &bytes, qsizetype number)
{
    std::array<char, 20> digits {};
    const char *end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    bytes.append(digits.data(), end - digits.data());
}

} // namespace

QString responseProblem(const WebResponse &response)
{
    if (response.status < 200 || response.status > 999)
        return u"answered with the status "_s + QString::number(response.status) + u", which is none"_s;
    for (const auto &[name, value] : response.headers) {
        if (name.isEmpty() || !std::all_of(name.cbegin(), name.cend(), isTokenCharacter))
            return u"answered with a header whose name is not allowed"_s;
        if (value.contains('\r') || value.contains('\n') || value.contains('\0'))
            return u"answered with a line break in the header "_s + QString::fromLatin1(name);
    }
    return {};
}

QByteArray responseBytes(const WebResponse &response, bool headOnly, bool close)
{
    const bool body = hasBody(response.status);
    qsizetype size = 96 + (body && !headOnly ? response.body.size() : 0);
    for (const auto &[name, value] : response.headers)
        size += name.size() + value.size() + 4;

    QByteArray bytes;
    bytes.reserve(size);
    append(bytes, "HTTP/1.1 ");
    appendNumber(bytes, response.status);
    bytes.append(' ');
    append(bytes, statusText(response.status));
    append(bytes, "\r\n");
    for (const auto &[name, value] : response.headers) {
        if (writtenByHost(name))
            continue;
        append(bytes, name);
        append(bytes, ": ");
        append(bytes, value);
        append(bytes, "\r\n");
    }
    if (body) {
        append(bytes, "Content-Length: ");
        appendNumber(bytes, response.body.size());
        append(bytes, "\r\n");
    }
    append(bytes, close ? QByteArrayView("Connection: close\r\n\r\n") : QByteArrayView("\r\n"));
    if (body && !headOnly)
        append(bytes, response.body);
    return bytes;
}

WebResponse optionsResponse() { return {.status = 204, .headers = WebResponse::corsHeaders()}; }

WebResponse notFoundJson()
{
    return WebResponse::json(
        404, QJsonObject {{u"errcode"_s, u"M_UNRECOGNIZED"_s}, {u"error"_s, u"Unrecognized request"_s}});
}

WebResponse notFoundHtml()
{
    return WebResponse::html(404,
                             u"<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head>"
                             "<body><h1>Not Found</h1><p>There is nothing at this address.</p></body></html>\n"_s);
}

WebResponse methodNotAllowed(const WebResource &resource)
{
    const SynapseError error(405, u"Unrecognized request"_s, u"M_UNRECOGNIZED"_s);
    WebResponse response = WebResponse::fromException(std::make_exception_ptr(error), resource.errors);
    QByteArrayList allowed;
    if (resource.get)
        allowed << "GET"
                << "HEAD";
    if (resource.post)
        allowed << "POST";
    if (resource.put)
        allowed << "PUT";
    if (resource.del)
        allowed << "DELETE";
    if (resource.patch)
        allowed << "PATCH";
    allowed << "OPTIONS";
    response.headers.append({"Allow"_ba, allowed.join(", ")});
    return response;
}

} // namespace modulehost
