// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textsearch.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TextSearch)
};

QByteArray expanded(const QString &replacement, const QRegularExpressionMatch &match)
{
    QString text;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar next = replacement.at(i) == u'\\' && i + 1 < replacement.size() ? replacement.at(i + 1) : QChar();
        if (next.isNull()) {
            text += replacement.at(i);
            continue;
        }
        ++i;
        if (next.isDigit())
            text += match.captured(next.digitValue());
        else
            text += next == u'n' ? QChar(u'\n') : next;
    }
    return text.toUtf8();
}

} // namespace

TextMatches findAll(const QByteArray &bytes, const TextSearch &search)
{
    if (search.wanted.isEmpty())
        return {};
    const qsizetype mark = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const QString text = QString::fromUtf8(bytes.mid(mark));
    if (text.toUtf8() != bytes.mid(mark))
        return {{}, Texts::tr("The text is not UTF-8 throughout and cannot be searched.")};
    QRegularExpression expression(search.isExpression ? search.wanted : QRegularExpression::escape(search.wanted),
                                  QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    if (!search.isCaseSensitive)
        expression.setPatternOptions(expression.patternOptions() | QRegularExpression::CaseInsensitiveOption);
    if (!expression.isValid())
        return {{}, Texts::tr("This is no regular expression: %1").arg(expression.errorString())};
    TextMatches found;
    qsizetype seen = 0;
    qsizetype offset = mark;
    for (auto matches = expression.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() == 0)
            continue;
        offset += QStringView(text).mid(seen, match.capturedStart() - seen).toUtf8().size();
        const qsizetype begin = offset;
        offset += match.captured().toUtf8().size();
        seen = match.capturedEnd();
        found.all.append(
            {{begin, offset}, search.isExpression ? expanded(search.replacement, match) : search.replacement.toUtf8()});
    }
    return found;
}

} // namespace modulehost
