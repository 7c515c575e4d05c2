// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterexpression.h"

#include "filterterms.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString unquoted(const QString &text) { return text.startsWith(u'"') ? QString(text).remove(u'"') : text; }

} // namespace

FilterExpression::FilterExpression(const QString &text, const QList<QByteArray> &columnIds)
{
    const QStringList terms = filterTerms(text);
    for (const QString &term : terms)
        read(term, columnIds);
    if (!m_error.isEmpty())
        m_terms.clear();
}

void FilterExpression::read(const QString &text, const QList<QByteArray> &columnIds)
{
    Term term;
    QString rest = text;
    if (rest.size() > 1 && rest.startsWith(u'-')) {
        term.isNegated = true;
        rest.remove(0, 1);
    }
    const qsizetype colon = rest.indexOf(u':');
    if (colon > 0 && !rest.startsWith(u'"') && !rest.startsWith(u'/')) {
        const qsizetype column = columnIds.indexOf(rest.left(colon).toUtf8());
        if (column >= 0) {
            term.column = int(column);
            rest.remove(0, colon + 1);
        }
    }
    if (rest.size() > 1 && rest.startsWith(u'/') && rest.endsWith(u'/')) {
        term.expression = QRegularExpression(rest.mid(1, rest.size() - 2),
                                             QRegularExpression::CaseInsensitiveOption
                                                 | QRegularExpression::UseUnicodePropertiesOption);
        if (!term.expression->isValid())
            m_error = tr("“%1” is no regular expression: %2").arg(rest, term.expression->errorString());
    } else if (term.column >= 0 && !rest.isEmpty() && u"<>="_s.contains(rest.at(0))) {
        term.comparison = rest.at(0) == u'<' ? Comparison::Less
            : rest.at(0) == u'>'             ? Comparison::Greater
                                             : Comparison::Equal;
        term.word = unquoted(rest.mid(1));
        bool isNumber = false;
        if (const double number = term.word.toDouble(&isNumber); isNumber)
            term.number = number;
        else if (term.comparison != Comparison::Equal)
            m_error = tr("“%1” needs a number after “%2”").arg(text, rest.left(1));
    } else {
        term.word = unquoted(rest);
    }
    m_terms.append(term);
}

bool FilterExpression::holds(const Term &term, const QString &text, const QVariant &value)
{
    switch (term.comparison) {
    case Comparison::Less:
        return value.toDouble() < *term.number;
    case Comparison::Greater:
        return value.toDouble() > *term.number;
    case Comparison::Equal: {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        return text.compare(term.word, Qt::CaseInsensitive) == 0
            || (isNumber && term.number && qFuzzyCompare(number + 1, *term.number + 1));
    }
    case Comparison::Contains:
        break;
    }
    return term.expression ? term.expression->match(text).hasMatch() : text.contains(term.word, Qt::CaseInsensitive);
}

bool FilterExpression::matches(int columns, const std::function<QString(int)> &text,
                               const std::function<QVariant(int)> &value) const
{
    for (const Term &term : m_terms) {
        bool found = false;
        if (term.column >= 0) {
            found = holds(term, text(term.column), value(term.column));
        } else {
            for (int column = 0; column < columns && !found; ++column)
                found = holds(term, text(column), {});
        }
        if (found == term.isNegated)
            return false;
    }
    return true;
}

} // namespace modulehost
