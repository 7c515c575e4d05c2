// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sectionreader.h"

#include <modulehost/nearestname.h>

using namespace Qt::StringLiterals;

namespace modulehost {

Problem problemAt(const ConfigValue &value, Problem::Severity severity, const QString &id, const QString &message,
                  const SourceRange &range)
{
    Problem problem;
    problem.severity = severity;
    problem.range = value.range().isValid() ? value.range() : range;
    problem.path = joinPath(value.path());
    problem.message = message;
    problem.id = id;
    return problem;
}

ConfigValue nodeAtPath(const ConfigValue &value, const QStringList &path)
{
    ConfigValue node = value;
    for (qsizetype step = value.path().size(); step < path.size(); ++step) {
        const QString &name = path.at(step);
        if (node.isMap()) {
            node = node[name];
            continue;
        }
        const QString number = name.startsWith("<item "_L1) ? name.mid(6, name.size() - 7) : QString();
        bool ok = false;
        const ConfigValue item = node.at(number.toInt(&ok));
        if (!ok)
            break;
        node = item;
    }
    return node;
}

void warnOfUnknownKeys(const ConfigValue &section, const QStringList &known, QList<Problem> &problems)
{
    const auto entries = section.entries();
    for (const auto &[key, value] : entries) {
        if (known.contains(key))
            continue;
        const QString message = u"the key \"%1\" is unknown and has no effect"_s.arg(key) + nearestNameHint(key, known);
        Problem problem = problemAt(value, Problem::Severity::Warning, u"unknown-key"_s, message);
        problem.range = value.keyRange();
        problem.suggestion = nearestName(key, known);
        problems.append(problem);
    }
}

} // namespace modulehost
