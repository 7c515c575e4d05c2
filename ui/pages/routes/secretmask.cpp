// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretmask.h"

#include <modulehost/secretname.h>

#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

qsizetype behindSpaces(const QString &text, qsizetype at)
{
    while (at < text.size() && text.at(at).isSpace())
        ++at;
    return at;
}

//! Behind the string that begins with the quotation mark at \a at.
qsizetype behindString(const QString &text, qsizetype at)
{
    for (++at; at < text.size() && text.at(at) != u'"'; ++at) {
        if (text.at(at) == u'\\')
            ++at;
    }
    return std::min(at + 1, text.size());
}

//! Behind the JSON value that begins at \a at; of a broken one as far as it can be told.
qsizetype behindValue(const QString &text, qsizetype at)
{
    int depth = 0;
    while (at < text.size()) {
        const QChar c = text.at(at);
        if (c == u'"') {
            at = behindString(text, at);
        } else if (c == u'{' || c == u'[') {
            ++depth;
            ++at;
            continue;
        } else if (c == u'}' || c == u']') {
            if (depth == 0)
                return at;
            --depth;
            ++at;
        } else if (depth == 0 && (c == u',' || c.isSpace())) {
            return at;
        } else {
            ++at;
            continue;
        }
        if (depth == 0)
            return at;
    }
    return at;
}

} // namespace

QString maskedQuery(const QString &query)
{
    QStringList items = query.split(u'&');
    for (QString &item : items) {
        const qsizetype equals = item.indexOf(u'=');
        if (equals > 0 && isSecretName(QUrl::fromPercentEncoding(item.left(equals).toUtf8())))
            item = item.left(equals + 1) + u"***"_s;
    }
    return items.join(u'&');
}

QString maskedMembers(const QString &text)
{
    QString masked;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at) != u'"') {
            masked += text.at(at++);
            continue;
        }
        const qsizetype end = behindString(text, at);
        const QString name = text.mid(at + 1, end - at - 2);
        const qsizetype colon = behindSpaces(text, end);
        if (colon < text.size() && text.at(colon) == u':' && isSecretName(name)) {
            const qsizetype value = behindSpaces(text, colon + 1);
            masked += text.mid(at, value - at) + u"\"***\""_s;
            at = behindValue(text, value);
        } else {
            masked += text.mid(at, end - at);
            at = end;
        }
    }
    return masked;
}

} // namespace modulehost
