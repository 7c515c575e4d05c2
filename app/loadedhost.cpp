// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadedhost.h"

#include "await.h"
#include "exitstatus.h"
#include "modulepaths.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

HostOptions withShippedModules(HostOptions options)
{
    options.defaultModulePaths = shippedModulePaths();
    options.pythonFolder = shippedPythonFolder();
    return options;
}

} // namespace

ConfigDocument openConfig(const QStringList &paths)
{
    const ConfigDocument document = ConfigDocument::open(paths);
    if (document.state() != ConfigDocument::State::Unreadable)
        return document;
    const QList<ConfigFile> &files = document.files();
    const auto file = std::find_if(files.begin(), files.end(), [](const ConfigFile &f) { return f.unreadable; });
    const QString reason = file->problems.isEmpty() ? u"cannot be read"_s : foldedMessage(file->problems.constFirst());
    throw CommandError(ExitStatus::CouldNotRun, file->name + u": "_s + reason);
}

LoadedHost::LoadedHost(const Invocation &invocation)
    : m_session(withShippedModules(invocation.options))
{
    const ConfigDocument document = openConfig(invocation.configs);
    if (document.state() != ConfigDocument::State::Good) {
        m_problems = document.problems();
        return;
    }
    const ApplyReport report = await(m_session.apply(document));
    m_isLoaded = report.outcome == ApplyReport::Outcome::Applied;
    m_snapshot = await(m_session.snapshot());
    m_problems = m_isLoaded ? m_snapshot.problems : report.problems;
}

} // namespace modulehost
