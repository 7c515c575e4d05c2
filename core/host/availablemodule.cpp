// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "availablemodule.h"

#include "hostcommandtypes.h"

#include <configdocument.h>
#include <native/nativemoduleindex.h>

namespace modulehost {

QList<AvailableModule> availableModules(const ConfigDocument &document, const HostOptions &options)
{
    const NativeModuleIndex index(options.modulePaths + document.console().nativeModulePaths
                                  + options.defaultModulePaths);
    QList<AvailableModule> modules;
    for (const ModuleMetadata &found : index.modules()) {
        AvailableModule module;
        module.path = found.path;
        module.version = found.version;
        module.description = found.description;
        module.author = found.author;
        module.licence = found.licence;
        module.file = found.file;
        module.schema = found.schema;
        module.example = found.example;
        modules.append(module);
    }
    return modules;
}

} // namespace modulehost
