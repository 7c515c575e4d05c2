// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpexchange.h"

#include "secretmask.h"

#include <modulehost/secretname.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! One word for a POSIX shell.
QString quoted(const QString &text)
{
    QString inner = text;
    return u'\'' + inner.replace(u'\'', u"'\\''"_s) + u'\'';
}

QUrl masked(QUrl url)
{
    if (!url.password().isEmpty())
        url.setPassword(u"***"_s);
    if (url.hasQuery())
        url.setQuery(maskedQuery(url.query(QUrl::FullyEncoded)));
    return url;
}

QString maskedBody(const ComposedRequest &request)
{
    const QString body = QString::fromUtf8(request.body);
    const bool isForm = std::any_of(request.headers.begin(), request.headers.end(), [](const auto &header) {
        return header.first.toLower() == "content-type" && header.second.toLower().contains("x-www-form-urlencoded");
    });
    return isForm ? maskedQuery(body) : maskedMembers(body);
}

} // namespace

HttpHeaders parseHeaders(const QString &text)
{
    HttpHeaders headers;
    for (const QString &line : text.split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        const QString name = line.left(colon).trimmed();
        if (colon > 0 && !name.isEmpty())
            headers.append({name.toLatin1(), line.mid(colon + 1).trimmed().toUtf8()});
    }
    return headers;
}

QString toCurl(const ComposedRequest &request)
{
    QString command = u"curl -i -X "_s + quoted(QString::fromLatin1(request.method));
    for (const auto &[name, value] : request.headers) {
        const QString shown = isSecretName(QString::fromLatin1(name)) ? u"***"_s : QString::fromUtf8(value);
        command += u" -H "_s + quoted(QString::fromLatin1(name) + u": "_s + shown);
    }
    if (!request.body.isEmpty())
        command += u" --data-binary "_s + quoted(maskedBody(request));
    return command + u' ' + quoted(QString::fromLatin1(masked(request.url).toEncoded()));
}

QString headersText(const HttpHeaders &headers)
{
    QString text;
    for (const auto &[name, value] : headers)
        text += QString::fromLatin1(name) + u": "_s + QString::fromUtf8(value) + u'\n';
    return text;
}

} // namespace modulehost
