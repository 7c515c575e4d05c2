// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modulelist.h"

#include "sectionreader.h"

#include <modulehost/confignode.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

ConfigValue emptyMapping(const SourceRange &range)
{
    auto node = std::make_shared<ConfigNode>();
    node->type = ConfigValue::Type::Map;
    node->range = range;
    return ConfigValue(node);
}

//! The config that `parse_config` gets for an entry.
ConfigValue effectiveConfig(const ConfigValue &entry)
{
    const ConfigValue config = entry[u"config"_s];
    if (config.isTruthy())
        return config.rooted();
    return emptyMapping(config.isMissing() ? entry.range() : config.range());
}

Problem entryError(const ConfigValue &value, const QString &message, const SourceRange &range, int index)
{
    Problem problem = problemAt(value, Problem::Severity::Error, u"module-entry"_s, message, range);
    problem.moduleIndex = index;
    return problem;
}

//! A value that is no list but that a homeserver would walk all the same, up to its first element.
bool isWalkable(const ConfigValue &value)
{
    using Type = ConfigValue::Type;
    return value.isMap() || value.isString() || value.type() == Type::Set || value.type() == Type::Pairs
        || value.type() == Type::Binary;
}

} // namespace

ModuleEntry readModuleEntry(const ConfigValue &entry, int index)
{
    ModuleEntry spec;
    spec.index = index;
    spec.configPath = joinPath(entry.path());
    spec.entry = entry.range();
    spec.pathRange = entry.range();
    spec.config = emptyMapping(entry.range());
    if (!entry.isMap()) {
        spec.problem = entryError(entry, u"expected a mapping"_s, entry.range(), index);
        return spec;
    }
    spec.config = effectiveConfig(entry);
    const ConfigValue path = entry[u"module"_s];
    if (!path.isString()) {
        spec.problem = entryError(path, u"expected a string"_s, entry.range(), index);
        return spec;
    }
    spec.path = path.asString();
    spec.pathRange = path.range();
    if (!spec.path.contains(u'.')) {
        const QString message = u"expected a module path such as package.ClassName, got \"%1\""_s.arg(spec.path);
        spec.problem = entryError(path, message, entry.range(), index);
    }
    return spec;
}

QList<ModuleEntry> readModuleList(const ConfigValue &modules, QList<Problem> &problems)
{
    QList<ModuleEntry> specs;
    if (!modules.isTruthy())
        return specs;
    if (!modules.isList()) {
        Problem problem = problemAt(modules, Problem::Severity::Error, u"module-entry"_s,
                                    u"expected a list of modules, got %1"_s.arg(modules.typeName()));
        if (isWalkable(modules)) {
            problem.path += ".<item 0>"_L1;
            problem.message = u"expected a mapping; \"modules\" takes a list, but this is %1"_s.arg(modules.typeName());
        }
        problems.append(problem);
        return specs;
    }
    const QList<ConfigValue> entries = modules.asList();
    for (const ConfigValue &entry : entries) {
        const int index = int(specs.size());
        ModuleEntry spec = readModuleEntry(entry, index);
        if (spec.problem)
            problems.append(*spec.problem);
        QList<Problem> warnings;
        if (entry.isMap())
            warnOfUnknownKeys(entry, {u"module"_s, u"config"_s}, warnings);
        for (Problem &warning : warnings) {
            warning.moduleIndex = index;
            problems.append(warning);
        }
        specs.append(spec);
    }
    return specs;
}

} // namespace modulehost
