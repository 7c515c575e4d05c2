// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a host tries a config without making it live.

#include "host.h"

#include "problemorder.h"

#include <native/nativeruntime.h>

using namespace Qt::StringLiterals;

namespace modulehost {

QList<Problem> Host::checkModules(const Setup &setup, const ApplyOptions &options)
{
    if (m_isEnding || !setup.isReadable)
        return setup.problems;
    const Setup checked = setup.withLeftOut(options);
    NativeRuntime runtime(
        NativeModuleIndex(m_options.modulePaths + checked.modulePaths + m_options.defaultModulePaths));
    auto services = std::make_shared<RuntimeServices>(); // None are lent: a config is parsed without them.
    services->settings = checked.settings;
    services->runningModule = &m_environment->runningModule;
    services->loadPhase = m_crashNote ? &m_crashNote->loadPhase() : nullptr;
    LoadContext context;
    context.services = services;
    context.isLenient = m_options.lenient;
    context.targetSynapse = checked.targetSynapse;
    QList<Problem> problems;
    int count = 0;
    for (const Setup::Entry &entry : checked.modules) {
        if (!entry.isEnabled)
            continue;
        context.moduleIndex = count++;
        if (entry.problem) {
            problems.append(*entry.problem);
            continue;
        }
        context.moduleNumber = newNumber(entry.spec.path);
        const std::shared_ptr<ModuleInstance> instance = runtime.tryConfig(entry.spec, context);
        if (const auto failure = instance->failureProblem())
            problems.append(*failure);
        problems += instance->problems();
    }
    sortProblems(problems);
    audit(m_options.caller,
          u"let %1 modules check their config and found %2 problems; nothing was changed"_s.arg(count).arg(
              problems.size()));
    return problems;
}

} // namespace modulehost
