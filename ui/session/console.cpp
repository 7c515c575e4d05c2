// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console.h"

#include "slowcallbacks.h"

#include <algorithm>

namespace modulehost {

Console::Console(HostSession &session, const HostOptions &options, const QString &stateFolder, QSettings &settings,
                 QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_stateFolder(stateFolder)
    , m_snapshots(session)
    , m_busy(session, m_snapshots)
    , m_config(session, options, stateFolder)
    , m_available(session, m_config)
{
    connect(&m_snapshots, &SnapshotFeed::changed, this, &Console::snapshotChanged);
    connect(&m_config, &OpenedConfig::noticePosted, this, &Console::noticePosted);
    connect(&m_config, &OpenedConfig::applied, &m_snapshots, &SnapshotFeed::refresh);
}

const ModuleSnapshot *Console::module(int index) const
{
    for (const ModuleSnapshot &module : snapshot().modules) {
        if (index >= 0 && module.index == index)
            return &module;
    }
    return nullptr;
}

QList<Problem> Console::problems() const
{
    // Once the file is live, the host tells the problems of the file as well.
    const HostSnapshot host = m_config.runsAnother() ? HostSnapshot() : snapshot();
    QList<Problem> problems = host.problems;
    for (const Problem &problem : m_config.problems()) {
        if (!problems.contains(problem))
            problems.append(problem);
    }
    problems += slowCallbacks(host, SlowMark(m_settings));
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem &a, const Problem &b) { return a.severity < b.severity; });
    return problems;
}

int Console::problemCount() const
{
    const QList<Problem> all = problems();
    return int(std::count_if(all.begin(), all.end(),
                             [](const Problem &problem) { return problem.severity != Problem::Severity::Hint; }));
}

QString Console::moduleName(int index) const
{
    const ModuleSnapshot *found = module(index);
    return found ? found->path : QString();
}

} // namespace modulehost
