// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/webresource.h>

#include <modulehost/errors.h>

#include <QJsonArray>
#include <QJsonDocument>

namespace modulehost {

using namespace Qt::StringLiterals;

namespace {

//! JSON text of any value; QJsonDocument itself takes objects and arrays only.
QByteArray jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

bool isJsonValue(const QByteArray &text)
{
    const QByteArray list = "[" + text + "]";
    return QJsonDocument::fromJson(list).array().size() == 1;
}

} // namespace

QByteArray WebRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject WebRequest::jsonObject(bool allowEmptyBody) const
{
    if (body.isEmpty() && allowEmptyBody)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return document.object();
    if (document.isArray() || isJsonValue(body))
        throw SynapseError(400, u"The body has to be a JSON object."_s, u"M_BAD_JSON"_s);
    throw SynapseError(400, u"The body is not JSON."_s, u"M_NOT_JSON"_s);
}

const HttpHeaders &WebResponse::corsHeaders()
{
    static const HttpHeaders headers {
        {"Access-Control-Allow-Origin"_ba, "*"_ba},
        {"Access-Control-Allow-Methods"_ba, "GET, HEAD, POST, PUT, DELETE, PATCH, OPTIONS"_ba},
        {"Access-Control-Allow-Headers"_ba, "X-Requested-With, Content-Type, Authorization, Date"_ba},
    };
    return headers;
}

WebResponse WebResponse::json(int status, const QJsonValue &value)
{
    static const HttpHeaders headers = HttpHeaders {{"Content-Type"_ba, "application/json"_ba},
                                                    {"Cache-Control"_ba, "no-cache, no-store, must-revalidate"_ba}}
        + corsHeaders();
    return {.status = status, .headers = headers, .body = jsonText(value)};
}

WebResponse WebResponse::html(int status, const QString &html)
{
    static const HttpHeaders headers {{"Content-Type"_ba, "text/html; charset=utf-8"_ba},
                                      {"X-Frame-Options"_ba, "DENY"_ba},
                                      {"Content-Security-Policy"_ba, "frame-ancestors 'none'"_ba}};
    return {.status = status, .headers = headers, .body = html.toUtf8()};
}

WebResponse WebResponse::text(int status, const QString &text)
{
    static const HttpHeaders headers {{"Content-Type"_ba, "text/plain; charset=utf-8"_ba}};
    return {.status = status, .headers = headers, .body = text.toUtf8()};
}

WebResponse WebResponse::redirect(const QByteArray &location, int status, const QList<QByteArray> &cookies)
{
    WebResponse response {.status = status, .headers = {{"Location"_ba, location}}, .body = {}};
    for (const QByteArray &cookie : cookies)
        response.headers.append({"Set-Cookie"_ba, cookie});
    return response;
}

WebResponse WebResponse::fromException(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const SynapseError &synapseError) {
        return json(synapseError.status(), synapseError.body());
    } catch (const Cancelled &) {
        return json(499, QJsonObject {{u"error"_s, u"Request cancelled"_s}, {u"errcode"_s, u"M_UNKNOWN"_s}});
    } catch (...) {
        return json(500, QJsonObject {{u"error"_s, u"Internal server error"_s}, {u"errcode"_s, u"M_UNKNOWN"_s}});
    }
}

} // namespace modulehost
