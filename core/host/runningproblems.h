// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulespec.h>
#include <problem.h>

#include <QHash>
#include <QList>

namespace modulehost {

/*!
 * What one module does wrong while it runs: each sentence once, with how often it came. Bounded; what no
 * longer fits is counted in one last sentence.
 */
class RunningProblems
{
public:
    static constexpr qsizetype maximum = 100;

    //! \a subject is the callback, path or place that \a sentence is about.
    void add(Problem::Severity severity, const QString &id, const QString &subject, const QString &sentence);
    //! In the order of their first appearance, for the module of \a spec, which is at \a index.
    QList<Problem> problems(int index, const ModuleSpec &spec) const;

private:
    struct Row
    {
        Problem::Severity severity;
        QString id;
        QString text;
        quint64 count = 0;
    };

    QList<Row> m_rows;
    QHash<QString, qsizetype> m_places;
    quint64 m_left = 0; //!< Came when all rows were taken.
};

} // namespace modulehost
