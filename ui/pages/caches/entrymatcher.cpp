// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrymatcher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

//! \a needle is in lower case and not empty.
bool containsAscii(QByteArrayView text, QByteArrayView needle)
{
    const char *const end = text.end() - needle.size();
    for (const char *c = text.begin(); c <= end; ++c) {
        if (lower(*c) != needle.front())
            continue;
        if (std::equal(needle.begin(), needle.end(), c, [](char n, char t) { return n == lower(t); }))
            return true;
    }
    return false;
}

struct GlobPattern
{
    QString expression;
    QString error;
};

//! The class that begins at \a at as a regular expression; \a at is left on its closing bracket.
GlobPattern readClass(const QString &glob, qsizetype &at)
{
    GlobPattern result {u"["_s, {}};
    qsizetype i = at + 1;
    if (i < glob.size() && (glob.at(i) == u'!' || glob.at(i) == u'^')) {
        result.expression += u'^';
        ++i;
    }
    const qsizetype first = i;
    for (; i < glob.size() && (glob.at(i) != u']' || i == first); ++i) {
        const QChar c = glob.at(i);
        if (c == u'\\' && i + 1 < glob.size())
            result.expression += QRegularExpression::escape(QString(glob.at(++i)));
        else if (c == u'-')
            result.expression += c;
        else if (c.isHighSurrogate() && i + 1 < glob.size())
            result.expression += glob.mid(i++, 2);
        else
            result.expression += QRegularExpression::escape(QString(c));
    }
    if (i >= glob.size()) {
        result.error
            = EntryMatcher::tr("The “[” at position %1 has no “]”; write “\\[” for the bracket itself.").arg(at + 1);
        return result;
    }
    result.expression += u']';
    at = i;
    return result;
}

GlobPattern fromGlob(const QString &glob)
{
    GlobPattern result;
    for (qsizetype i = 0; i < glob.size(); ++i) {
        const QChar c = glob.at(i);
        if (c == u'*') {
            if (!result.expression.endsWith(u".*"))
                result.expression += u".*";
        } else if (c == u'?') {
            result.expression += u'.';
        } else if (c == u'[') {
            const GlobPattern found = readClass(glob, i);
            if (!found.error.isEmpty())
                return found;
            result.expression += found.expression;
        } else if (c == u'\\' && i + 1 < glob.size()) {
            result.expression += QRegularExpression::escape(QString(glob.at(++i)));
        } else if (c.isHighSurrogate() && i + 1 < glob.size()) {
            result.expression += glob.mid(i++, 2);
        } else {
            result.expression += QRegularExpression::escape(QString(c));
        }
    }
    result.expression = QRegularExpression::anchoredPattern(result.expression);
    return result;
}

QString kindDescription(CacheValueKind kind)
{
    switch (kind) {
    case CacheValueKind::Text:
        return EntryMatcher::tr("a text");
    case CacheValueKind::Number:
        return EntryMatcher::tr("a number");
    case CacheValueKind::Boolean:
        return EntryMatcher::tr("true or false");
    case CacheValueKind::List:
        return EntryMatcher::tr("a list");
    case CacheValueKind::Mapping:
        return EntryMatcher::tr("a mapping");
    case CacheValueKind::Nothing:
        return EntryMatcher::tr("nothing");
    case CacheValueKind::Other:
        break;
    }
    return EntryMatcher::tr("of another type");
}

} // namespace

EntryMatcher::EntryMatcher(const QString &text, Mode mode, Scope scope, std::optional<CacheValueKind> kind)
    : m_text(text)
    , m_mode(mode)
    , m_scope(scope)
    , m_kind(kind)
{
    if (mode == Mode::Contains) {
        if (isAscii(text))
            m_needle = text.toLower().toUtf8();
        return;
    }
    GlobPattern pattern {text, {}};
    if (mode == Mode::Glob)
        pattern = fromGlob(text);
    m_error = pattern.error;
    m_expression.setPattern(pattern.expression);
    m_expression.setPatternOptions(QRegularExpression::CaseInsensitiveOption
                                   | QRegularExpression::DotMatchesEverythingOption);
    if (!m_error.isEmpty())
        return;
    if (!m_expression.isValid())
        m_error = tr("This pattern cannot be read at position %1: %2.")
                      .arg(m_expression.patternErrorOffset() + 1)
                      .arg(m_expression.errorString());
    else
        m_expression.optimize();
}

bool EntryMatcher::matches(const EntryView &entry) const
{
    if (m_kind && entry.kind != *m_kind)
        return false;
    if (m_text.isEmpty())
        return true;
    return (m_scope != Scope::Value && matchesText(entry.key)) || (m_scope != Scope::Key && matchesText(entry.value));
}

bool EntryMatcher::matchesText(QByteArrayView text) const
{
    if (!m_needle.isEmpty())
        return text.size() >= m_needle.size() && containsAscii(text, m_needle);
    const QString decoded = QString::fromUtf8(text);
    if (m_mode == Mode::Contains)
        return decoded.contains(m_text, Qt::CaseInsensitive);
    return m_error.isEmpty() && m_expression.match(decoded).hasMatch();
}

QString EntryMatcher::description() const
{
    if (!m_kind)
        return textDescription();
    const QString kind = kindDescription(*m_kind);
    return m_text.isEmpty() ? tr("entries whose value is %1").arg(kind)
                            : tr("%1, of entries whose value is %2").arg(textDescription(), kind);
}

QString EntryMatcher::textDescription() const
{
    if (m_text.isEmpty())
        return {};
    const QString where = m_scope == Scope::Key ? tr("keys")
        : m_scope == Scope::Value               ? tr("values")
                                                : tr("keys or values");
    switch (m_mode) {
    case Mode::Contains:
        return tr("%1 that contain “%2”").arg(where, m_text);
    case Mode::Glob:
        return tr("%1 like “%2”").arg(where, m_text);
    case Mode::RegularExpression:
        break;
    }
    return tr("%1 that match the regular expression “%2”").arg(where, m_text);
}

} // namespace modulehost
