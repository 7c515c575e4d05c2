// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterterms.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! A slash opens a regular expression when the next one ends the term; else it belongs to a path.
bool opensExpression(const QString &text, qsizetype slash)
{
    const qsizetype closing = text.indexOf(u'/', slash + 1);
    return closing > slash && (closing + 1 == text.size() || text.at(closing + 1).isSpace());
}

bool isSpaceOrControl(QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; }

} // namespace

QStringList filterTerms(const QString &text)
{
    QStringList result;
    QString term;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!quote.isNull()) {
            term += c;
            if (c == quote)
                quote = QChar();
        } else if (c.isSpace()) {
            if (!term.isEmpty())
                result.append(term);
            term.clear();
        } else {
            const bool mayQuote = term.isEmpty() || term == u"-" || term.endsWith(u':');
            if (c == u'"' || (c == u'/' && mayQuote && opensExpression(text, i)))
                quote = c;
            term += c;
        }
    }
    if (!term.isEmpty())
        result.append(term);
    return result;
}

bool isTermOf(const QString &term, const QByteArray &columnId)
{
    const QString prefix = QString::fromUtf8(columnId) + u':';
    return term.startsWith(prefix) || term.startsWith(u'-' + prefix);
}

QString exactTerm(const QByteArray &columnId, const QString &text)
{
    const QString prefix = QString::fromUtf8(columnId) + u':';
    const bool isOneLine = std::none_of(text.begin(), text.end(), [](QChar c) {
        return isSpaceOrControl(c) && c.category() != QChar::Separator_Space;
    });
    if (isOneLine && !text.contains(u'"')) {
        // A slash at the end of a term without quotes would close what one in another term seems to open.
        const bool isWord
            = !text.isEmpty() && !text.contains(u'/') && std::none_of(text.begin(), text.end(), isSpaceOrControl);
        return isWord ? QString(prefix + u'=' + text) : QString(prefix + u"=\""_s + text + u'"');
    }
    const QString pattern = QRegularExpression::escape(text)
                                .replace(u"\\/"_s, u"\\x2f"_s)
                                .replace(u"\\\n"_s, u"\\n"_s)
                                .replace(u"\\\r"_s, u"\\r"_s)
                                .replace(u"\\\t"_s, u"\\t"_s);
    return prefix + u"/^"_s + pattern + u"$/"_s;
}

QString withoutTermsOf(const QString &filter, const QByteArray &columnId)
{
    QStringList terms = filterTerms(filter);
    terms.removeIf([&](const QString &term) { return isTermOf(term, columnId); });
    return terms.join(u' ');
}

QString withTerm(const QString &filter, const QString &term)
{
    QStringList terms = filterTerms(filter);
    if (!terms.contains(term))
        terms.append(term);
    return terms.join(u' ');
}

} // namespace modulehost
