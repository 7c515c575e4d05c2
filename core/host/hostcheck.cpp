// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a host tries a config without making it live.

#include "host.h"

#include "problemorder.h"
#include "setupsecrets.h"

#include <native/nativeruntime.h>

#include <QHash>

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
    services->withoutSecrets = replacingSecrets(checked, runtime);
    LoadContext context;
    context.services = services;
    context.isLenient = m_options.lenient;
    context.targetSynapse = checked.targetSynapse;
    // What a check runs of a module that is live goes by the number of that one, which a crash note knows.
    QHash<QString, int> liveNumbers;
    for (const LiveModule &live : m_live->modules)
        liveNumbers.insert(live.instance->spec().path, live.instance->number());
    QList<Problem> problems;
    int count = 0;
    for (const Setup::Entry &entry : checked.modules) {
        if (!entry.isEnabled)
            continue;
        ++count;
        context.moduleIndex = entry.spec.item;
        if (entry.problem) {
            problems.append(*entry.problem);
            continue;
        }
        const auto number = liveNumbers.constFind(entry.spec.path);
        context.moduleNumber = number != liveNumbers.cend() ? *number : newNumber(entry.spec.path);
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
