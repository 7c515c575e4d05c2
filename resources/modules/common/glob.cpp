// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glob.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

bool globMatches(const QString &pattern, const QString &text, Qt::CaseSensitivity sensitivity)
{
    const auto equal = [&](QChar a, QChar b) {
        return sensitivity == Qt::CaseSensitive ? a == b : a.toCaseFolded() == b.toCaseFolded();
    };
    // Only the last star ever needs another try, so there is no exponential case.
    qsizetype p = 0, t = 0, star = -1, resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && (pattern[p] == u'?' || equal(pattern[p], text[t]))) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

GlobList::GlobList(const ConfigValue &config, Qt::CaseSensitivity sensitivity)
    : m_sensitivity(sensitivity)
{
    if (config.isNull())
        return;
    const QList<ConfigValue> items = config.isString() ? QList<ConfigValue> {config} : config.asList();
    for (const ConfigValue &item : items) {
        const QString pattern = item.asString();
        if (pattern.isEmpty())
            item.fail(u"an empty pattern fits nothing"_s);
        m_patterns.append(pattern);
    }
}

bool GlobList::matches(const QString &text) const
{
    return std::any_of(m_patterns.begin(), m_patterns.end(),
                       [&](const QString &pattern) { return globMatches(pattern, text, m_sensitivity); });
}

QString hostOfMatrixId(const QString &id)
{
    const qsizetype colon = id.indexOf(u':');
    if (colon < 0)
        return {};
    const QString server = id.mid(colon + 1).toLower();
    const qsizetype port = server.lastIndexOf(u':');
    const bool isPort = port >= 0 && port + 1 < server.size() && server.indexOf(u']', port) < 0
        && std::all_of(server.begin() + port + 1, server.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isPort ? server.left(port) : server;
}

QString domainOfEmail(const QString &address)
{
    QString domain = address.mid(address.lastIndexOf(u'@') + 1).trimmed().toLower();
    if (!address.contains(u'@'))
        return {};
    while (domain.endsWith(u'.'))
        domain.chop(1);
    return domain;
}

} // namespace modulehost
