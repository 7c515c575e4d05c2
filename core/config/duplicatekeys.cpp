// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "duplicatekeys.h"

#include <modulehost/confignode.h>

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

bool isDuplicate(const Problem &problem) { return problem.id == "duplicate-key"_L1; }

bool isWithin(const SourceRange &inner, const SourceRange &outer)
{
    return inner.isValid() && inner.file == outer.file && inner.begin >= outer.begin && inner.end <= outer.end;
}

//! Finds the keys that stand twice in what an entry means, wherever it stands.
class ReachableDuplicates
{
public:
    explicit ReachableDuplicates(const QList<Problem> &problems)
    {
        for (const Problem &problem : problems) {
            if (isDuplicate(problem))
                m_byPlace.insert(problem.range.begin, problem);
        }
    }

    bool isEmpty() const { return m_byPlace.isEmpty(); }

    //! With the paths that they have in \a entry. All places are in one file.
    QList<Problem> of(const ConfigValue &entry)
    {
        m_seen.clear();
        m_found.clear();
        visit(entry);
        return m_found;
    }

private:
    //! Depth is bounded by the reader.
    void visit(const ConfigValue &value)
    {
        if (!value.node() || m_seen.contains(value.node()))
            return;
        m_seen.insert(value.node());
        if (value.isList()) {
            for (qsizetype i = 0; i < value.size(); ++i)
                visit(value.at(i));
            return;
        }
        const auto entries = value.entries();
        for (const auto &[key, inner] : entries) {
            const auto duplicate = m_byPlace.constFind(inner.keyRange().begin);
            if (duplicate != m_byPlace.constEnd() && duplicate->range == inner.keyRange()) {
                m_found.append(*duplicate);
                m_found.last().path = joinPath(inner.path());
            }
            visit(inner);
        }
    }

    QHash<qsizetype, Problem> m_byPlace;
    QSet<const ConfigNode *> m_seen;
    QList<Problem> m_found;
};

void take(ModuleEntry &entry, Problem &problem)
{
    problem.severity = Problem::Severity::Error;
    problem.moduleIndex = entry.index;
    if (!entry.problem)
        entry.problem = problem;
}

} // namespace

void refuseDuplicateKeys(const ConfigValue &modules, QList<ModuleEntry> &entries, QList<Problem> &problems)
{
    ReachableDuplicates duplicates(problems);
    if (duplicates.isEmpty())
        return;
    for (Problem &problem : problems) {
        if (!isDuplicate(problem) || !isWithin(problem.range, modules.range()))
            continue;
        problem.severity = Problem::Severity::Error;
        for (ModuleEntry &entry : entries) {
            if (isWithin(problem.range, entry.entry))
                take(entry, problem);
        }
    }
    for (ModuleEntry &entry : entries) {
        QList<Problem> reached = duplicates.of(modules.at(entry.index));
        for (Problem &problem : reached) {
            if (isWithin(problem.range, entry.entry) && isWithin(entry.entry, modules.range()))
                continue;
            take(entry, problem);
            problems.append(problem);
        }
    }
}

} // namespace modulehost
