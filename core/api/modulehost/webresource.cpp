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

WebResponse errorPage(int status, const QString &message)
{
    return WebResponse::html(
        status,
        u"<!DOCTYPE html>\n<html><head><title>Error %1</title></head>"
        "<body><h1>Error %1</h1><p>%2</p></body></html>\n"_s.arg(QString::number(status), message.toHtmlEscaped()));
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

WebResponse WebResponse::fromException(const std::exception_ptr &error, ErrorForm form)
{
    const auto rendered = [form](const SynapseError &failure) {
        WebResponse response = form == ErrorForm::Html ? errorPage(failure.status(), failure.message())
                                                       : json(failure.status(), failure.body());
        response.headers += failure.headers();
        return response;
    };
    try {
        std::rethrow_exception(error);
    } catch (const RedirectException &redirection) {
        return redirect(redirection.location(), redirection.status(), redirection.cookies);
    } catch (const SynapseError &synapseError) {
        return rendered(synapseError);
    } catch (const Cancelled &) {
        return rendered(SynapseError(499, u"Request cancelled"_s));
    } catch (...) {
        return rendered(SynapseError(500, u"Internal server error"_s));
    }
}

} // namespace modulehost
