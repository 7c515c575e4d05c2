// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "loadedhost.h"
#include "modulepaths.h"
#include "output.h"

#include <configmask.h>
#include <native/nativeruntime.h>
#include <setupsecrets.h>

namespace modulehost {

namespace {

//! The config without secrets, also those that only the modules' metadata marks; none of their code runs.
QJsonValue withoutSecrets(const ConfigDocument &document)
{
    const Setup setup = Setup::read(document);
    const NativeRuntime runtime(NativeModuleIndex(setup.modulePaths + shippedModulePaths()));
    return ConfigMask(secretsOf(setup, runtime), secretSign()).toJson(document.root());
}

} // namespace

ExitStatus runConfig(const Invocation &invocation)
{
    const ConfigDocument document = openConfig(invocation.configs);
    writeProblems(document.problems());
    if (document.state() == ConfigDocument::State::Good)
        writeAnswer((invocation.showsSecrets ? document.root().toJson() : withoutSecrets(document)).toObject());
    return statusOf(document.problems());
}

} // namespace modulehost
