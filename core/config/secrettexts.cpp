// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrettexts.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype shortestSecret = 4;
constexpr qsizetype shortestNumber = 6; //!< What is shorter, such as max_tokens: 1000, stands in too many texts.

QString withoutPasswords(const QString &text, const QString &sign)
{
    if (!text.contains("://"_L1))
        return text;
    static const QRegularExpression password(u"(://[^\\s/:@]*):[^\\s/@]+@"_s);
    return QString(text).replace(password, u"\\1:"_s + sign + u'@');
}

} // namespace

SecretTexts::SecretTexts(const QList<ConfigValue> &values)
{
    for (const ConfigValue &value : values) {
        const QString text
            = value.isBool() ? QString() : value.text().trimmed(); // A block text ends with a line break.
        if (text.size() >= (value.isNumber() ? shortestNumber : shortestSecret))
            m_texts.append(text);
    }
    m_texts.removeDuplicates();
}

QString SecretTexts::replacedIn(const QString &text, const QString &sign) const
{
    using Span = std::pair<qsizetype, qsizetype>; // Begin and end.
    QList<Span> found;
    for (const QString &secret : m_texts) {
        for (qsizetype at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
            found.append({at, at + secret.size()});
    }
    if (found.isEmpty())
        return withoutPasswords(text, sign);
    // One may be part of another, and of the sign: all are found before any is replaced.
    std::sort(found.begin(), found.end());
    QString replaced;
    qsizetype end = 0;
    for (const Span &span : std::as_const(found)) {
        if (span.first >= end)
            replaced += text.sliced(end, span.first - end) + sign;
        end = std::max(end, span.second);
    }
    return withoutPasswords(replaced + text.sliced(end), sign);
}

} // namespace modulehost
