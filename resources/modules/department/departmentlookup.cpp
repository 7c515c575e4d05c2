// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "departmentlookup.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString headerOf(const HttpResponse &response, const QByteArray &name)
{
    const auto found = std::find_if(response.headers.begin(), response.headers.end(), [&](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == response.headers.end() ? QString() : QString::fromLatin1(found->second);
}

//! The beginning of a body in one line.
QString beginningOf(const QByteArray &body)
{
    constexpr qsizetype shown = 120;
    const QString text = QString::fromUtf8(body.left(shown)).simplified();
    return body.size() > shown ? text + u"…"_s : text;
}

//! One step of a JSON Pointer: a key, or an index into an array.
QJsonValue step(const QJsonValue &value, QString token)
{
    token.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    if (!value.isArray())
        return value.toObject().value(token);
    bool isIndex = false;
    const int index = token.toInt(&isIndex);
    return isIndex ? value.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue fieldOf(const QJsonObject &answer, const QString &field)
{
    if (!field.startsWith(u'/'))
        return answer.value(field);
    QJsonValue value = answer;
    const QStringList tokens = field.mid(1).split(u'/');
    for (const QString &token : tokens)
        value = step(value, token);
    return value;
}

QByteArray digest(const QByteArray &text) { return QCryptographicHash::hash(text, QCryptographicHash::Sha256); }

} // namespace

DirectoryError::DirectoryError(const QString &message, const QString &detail)
    : SynapseError(502, message)
    , m_detail(detail)
{
}

QString DirectoryError::forLog() const { return m_detail.isEmpty() ? message() : message() + u": "_s + m_detail; }

QUrl departmentUrl(const QString &pattern, const UserID &user)
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    // In one pass, so that braces that come from a user ID are not replaced.
    QString url;
    qsizetype from = 0;
    while (from < pattern.size()) {
        const QStringView rest = QStringView(pattern).mid(from);
        const auto replace = [&](const QString &placeholder, const QString &value) {
            if (!rest.startsWith(placeholder))
                return false;
            url += encoded(value);
            from += placeholder.size();
            return true;
        };
        if (replace(u"{user_id}"_s, user.toString()) || replace(u"{localpart}"_s, user.localpart)
            || replace(u"{domain}"_s, user.domain))
            continue;
        url += pattern.at(from++);
    }
    return QUrl(url, QUrl::StrictMode);
}

QString readDepartment(const HttpResponse &response, const QString &field)
{
    if (response.status == 404 || response.status == 410)
        return {};
    const QString body = beginningOf(response.body);
    if (response.status < 200 || response.status > 299) {
        throw DirectoryError(u"the directory answered with status %1 %2"_s
                                 .arg(QString::number(response.status), QString::fromLatin1(response.reason))
                                 .trimmed(),
                             body);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &error);
    if (!document.isObject()) {
        const QString type = headerOf(response, "Content-Type");
        throw DirectoryError(u"the directory answered with %1 instead of a JSON object"_s.arg(
                                 type.isEmpty() ? u"a body of no declared type"_s : type),
                             body);
    }
    const QJsonValue value = fieldOf(document.object(), field);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString())
        throw DirectoryError(u"the directory's answer has a %1 that is no text"_s.arg(field), body);
    return value.toString();
}

bool hasToken(const WebRequest &request, const QByteArray &token)
{
    const QByteArray header = request.header("Authorization");
    const QByteArray scheme = "bearer ";
    const bool isBearer = header.left(scheme.size()).toLower() == scheme;
    // Digests have one length, and no byte of them can be guessed on its own.
    const QByteArray given = digest(isBearer ? header.mid(scheme.size()).trimmed() : QByteArray());
    const QByteArray wanted = digest(token);
    volatile quint8 difference = 0;
    for (qsizetype i = 0; i < wanted.size(); ++i)
        difference = difference | quint8(wanted.at(i) ^ given.at(i));
    return isBearer && !token.isEmpty() && difference == 0;
}

} // namespace modulehost
