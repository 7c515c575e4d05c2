// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runningproblems.h"

#include "composition.h"

using namespace Qt::StringLiterals;

namespace modulehost {

void RunningProblems::add(Problem::Severity severity, const QString &id, const QString &subject,
                          const QString &sentence)
{
    const QString text = subject.isEmpty() ? sentence : QString(subject + u": "_s + sentence);
    const auto known = m_places.constFind(text);
    if (known != m_places.cend()) {
        ++m_rows[*known].count;
        return;
    }
    if (m_rows.size() == maximum) {
        ++m_left;
        return;
    }
    m_places.insert(text, m_rows.size());
    m_rows.append({severity, id, text, 1});
}

QList<Problem> RunningProblems::problems(int index, const ModuleSpec &spec) const
{
    QList<Problem> problems;
    const auto append = [&](Problem::Severity severity, const QString &id, const QString &text) {
        problems.append({severity, spec.range, entryPath(spec.item), QString(spec.path + u": "_s + text), index, id});
    };
    for (const Row &row : m_rows)
        append(row.severity, row.id, row.count == 1 ? row.text : u"%1 (%2 times)"_s.arg(row.text).arg(row.count));
    if (m_left > 0) {
        append(Problem::Severity::Warning, u"more-problems"_s,
               u"%1 more problems came while this list was full"_s.arg(m_left));
    }
    return problems;
}

} // namespace modulehost
