// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "inspecttext.h"
#include "loadedhost.h"
#include "modulepaths.h"
#include "output.h"
#include "snapshotjson.h"

#include <native/nativeruntime.h>
#include <setup.h>
#include <setupsecrets.h>
#include <snapshotbuilder.h>

#include <algorithm>

namespace modulehost {

namespace {

QList<Problem> problemsOf(const ModuleInstance &module)
{
    QList<Problem> problems;
    if (const auto failure = module.failureProblem())
        problems.append(*failure);
    return problems + module.problems();
}

//! What can be said of the modules from their plug-ins' metadata.
QList<Problem> checkModules(const Setup &setup, const HostOptions &options)
{
    NativeRuntime runtime(NativeModuleIndex(options.modulePaths + setup.modulePaths + shippedModulePaths()));
    auto services = std::make_shared<RuntimeServices>();
    services->withoutSecrets = replacingSecrets(setup, runtime);
    LoadContext context;
    context.services = services;
    context.targetSynapse = setup.targetSynapse;
    QList<Problem> problems;
    for (const Setup::Entry &entry : setup.modules) {
        if (!entry.isEnabled)
            continue;
        ++context.moduleIndex;
        if (entry.problem)
            problems.append(*entry.problem);
        else
            problems += problemsOf(*runtime.check(entry.spec, context));
    }
    return problems;
}

qsizetype enabledModules(const Setup &setup)
{
    return std::count_if(setup.modules.begin(), setup.modules.end(), [](const Setup::Entry &e) { return e.isEnabled; });
}

} // namespace

ExitStatus runStaticCheck(const Invocation &invocation)
{
    const Setup setup = Setup::read(openConfig(invocation.configs));
    QList<Problem> problems = setup.problems + checkModules(setup, invocation.options);
    sortProblems(problems);
    writeProblems(problems);
    if (invocation.format == Format::Json)
        writeAnswer(problemsToJson(problems));
    else if (setup.isReadable)
        writeAnswer(staticCheckText(enabledModules(setup), problems));
    return statusOf(problems);
}

} // namespace modulehost
