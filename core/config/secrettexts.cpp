// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrettexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype shortestSecret = 4; // As many as beginningOf() looks at.
constexpr qsizetype shortestNumber = 6; //!< What is shorter, such as max_tokens: 1000, stands in too many texts.
constexpr qsizetype shortestAnywhere = 8; //!< What is shorter may be a word, or part of one.

QString withoutPasswords(const QString &text, const QString &sign)
{
    if (!text.contains("://"_L1))
        return text;
    // A password may have an @ in it, and what is quoted may have been cut within it; up to five digits there are a
    // port. Beyond a quotation mark an address does not go on.
    static const QRegularExpression password(u"(://[^\\s/:@\"]*):(?:[^\\s/\"]+(@)|(?!\\d{1,5}…)[^\\s/@\"]+(…))"_s);
    return QString(text).replace(password, u"\\1:"_s + sign + u"\\2\\3"_s);
}

//! The four characters that end with \a next, \a before being those of the place before.
quint64 beginningWith(quint64 before, QChar next) { return (before << 16) | next.unicode(); }

quint64 beginningOf(const QString &secret)
{
    quint64 beginning = 0;
    for (qsizetype i = 0; i < shortestSecret; ++i)
        beginning = beginningWith(beginning, secret.at(i));
    return beginning;
}

//! As it stands in JSON and between quotes, without those.
QString escapedInJson(const QString &secret)
{
    const bool isPlain = std::none_of(secret.begin(), secret.end(),
                                      [](QChar c) { return c == u'"' || c == u'\\' || c.unicode() < 0x20; });
    if (isPlain)
        return secret;
    const QByteArray json = QJsonDocument(QJsonArray {secret}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(2, json.size() - 4)); // Without [" and "].
}

//! Whether \a c goes on with a word, a path or an address.
bool isOfName(QChar c) { return c.isLetterOrNumber() || c.isMark() || u"_-/%"_s.contains(c); }

//! Whether the colon at \a colon stands in an identifier such as @bob:example.com or #room:example.com.
bool isInMatrixId(QStringView text, qsizetype colon)
{
    qsizetype begin = colon;
    while (begin > 0 && (isOfName(text.at(begin - 1)) || u".=+"_s.contains(text.at(begin - 1))))
        --begin;
    const bool isBehindSigil = begin > 0 && u"@#!$"_s.contains(text.at(begin - 1));
    return isBehindSigil && (begin == 1 || !isOfName(text.at(begin - 2)));
}

//! Whether what stands in \a text from \a begin to \a end is no part of a longer word, name, path or Matrix ID.
bool standsAlone(QStringView text, qsizetype begin, qsizetype end)
{
    const QChar before = begin > 0 ? text.at(begin - 1) : u' ';
    const QChar after = end < text.size() ? text.at(end) : u' ';
    if (isOfName(before) || u".@#!$"_s.contains(before) || (before == u':' && isInMatrixId(text, begin - 1)))
        return false;
    if (after == u'@') // Of name:password@host the password is one, of mail@host nothing.
        return before == u':';
    const bool isPunctuation = after == u'.' || after == u':'; // Or goes on with a name.
    return !isOfName(after) && !(isPunctuation && end + 1 < text.size() && isOfName(text.at(end + 1)));
}

//! Whether the \a length characters at \a at belong to a sign that stands in \a text already.
bool isInSign(QStringView text, qsizetype at, qsizetype length, const QString &sign)
{
    const qsizetype from = std::max<qsizetype>(0, at - sign.size() + 1);
    const qsizetype found = text.mid(from, at - from + sign.size()).indexOf(sign);
    return found >= 0 && at + length <= from + found + sign.size();
}

} // namespace

SecretTexts::SecretTexts(const QList<ConfigValue> &values)
{
    QSet<QString> known;
    const auto add = [&](const QString &text) {
        if (known.contains(text))
            return;
        known.insert(text);
        m_byBeginning[beginningOf(text)].append(text);
    };
    for (const ConfigValue &value : values) {
        const QString text
            = value.isBool() ? QString() : value.text().trimmed(); // A block text ends with a line break.
        if (text.size() < (value.isNumber() ? shortestNumber : shortestSecret))
            continue;
        add(text);
        add(escapedInJson(text));
        if (text.size() >= shortestAnywhere)
            add(QString::fromLatin1(QUrl::toPercentEncoding(text))); // As in the address of a request.
    }
    for (QStringList &alike : m_byBeginning)
        std::sort(alike.begin(), alike.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

//! Of the longest secret that stands in \a text at \a at, where its four characters are \a beginning; else 0. What an
//! ellipsis has cut off may be missing.
qsizetype SecretTexts::lengthAt(QStringView text, qsizetype at, quint64 beginning) const
{
    const auto alike = m_byBeginning.constFind(beginning);
    if (alike == m_byBeginning.cend())
        return 0;
    const QStringView rest = text.sliced(at);
    const qsizetype cut = rest.first(std::min(rest.size(), alike->constFirst().size())).indexOf(u'…');
    for (const QString &secret : *alike) {
        const bool isAnywhere = secret.size() >= shortestAnywhere;
        if (rest.startsWith(secret) && (isAnywhere || standsAlone(text, at, at + secret.size())))
            return secret.size();
        if (cut >= shortestAnywhere && secret.startsWith(rest.first(cut)))
            return cut;
    }
    return 0;
}

QString SecretTexts::replacedIn(const QString &text, const QString &sign) const
{
    if (m_byBeginning.isEmpty() || text.size() < shortestSecret)
        return withoutPasswords(text, sign);
    const QStringView whole(text);
    QString replaced;
    qsizetype end = 0; // Up to here `replaced` stands for the text. A secret may begin before and reach further.
    quint64 beginning = beginningOf(text);
    for (qsizetype at = 0; at + shortestSecret <= text.size(); ++at) {
        if (at > 0)
            beginning = beginningWith(beginning, text.at(at + shortestSecret - 1));
        const qsizetype length = lengthAt(whole, at, beginning);
        if (length == 0 || isInSign(whole, at, length, sign))
            continue;
        if (at >= end) {
            replaced += whole.sliced(end, at - end);
            replaced += sign;
        }
        end = std::max(end, at + length);
    }
    replaced += whole.sliced(end);
    return withoutPasswords(replaced, sign);
}

void replaceSecrets(QList<Problem> &problems, const SecretTexts &secrets)
{
    for (Problem &problem : problems)
        problem.message = secrets.replacedIn(problem.message);
}

} // namespace modulehost
