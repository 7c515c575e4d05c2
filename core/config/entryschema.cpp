// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entryschema.h"

#include "ignorecomments.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

SourceRange placeOf(const SchemaError &error, const ConfigValue &config, const SourceRange &entry)
{
    const SourceRange place = error.range.isValid() ? error.range : config.range();
    return place.isValid() ? place : entry;
}

Problem problemOf(const SchemaError &error, const ModuleEntry &entry)
{
    Problem problem;
    problem.range = placeOf(error, entry.config, entry.entry);
    problem.path = joinPath({entry.configPath, u"config"_s});
    if (!error.path.isEmpty())
        problem.path += u'.' + joinPath(error.path);
    problem.message = error.message;
    problem.moduleIndex = entry.index;
    problem.id = error.id;
    problem.suggestion = error.suggestion;
    return problem;
}

} // namespace

EntryFindings checkEntry(const QJsonObject &schema, const ConfigValue &config, const QList<IgnoreComment> &ignores,
                         const SourceRange &entry)
{
    EntryFindings findings;
    std::copy_if(ignores.begin(), ignores.end(), std::back_inserter(findings.unused),
                 [](const IgnoreComment &comment) { return !comment.isUsed; });
    if (schema.isEmpty())
        return findings;
    findings.errors = checkSchema(schema, config);
    findings.errors.removeIf([&](const SchemaError &error) {
        const SourceRange place = placeOf(error, config, entry);
        const auto isAbout = [&](const IgnoreComment &comment) { return comment.silences(error.id, place); };
        findings.unused.removeIf(isAbout);
        return isSchemaFinding(error.id) && std::any_of(ignores.begin(), ignores.end(), isAbout);
    });
    return findings;
}

QList<Problem> schemaProblems(const ConfigDocument &document, const QHash<QString, QJsonObject> &schemas)
{
    QList<Problem> problems;
    for (const ModuleEntry &entry : document.modules()) {
        const auto schema = schemas.constFind(entry.path);
        if (entry.disabled || entry.problem || schema == schemas.cend())
            continue;
        const EntryFindings findings = checkEntry(*schema, entry.config, entry.ignores, entry.entry);
        for (const SchemaError &error : findings.errors)
            problems.append(problemOf(error, entry));
        for (const IgnoreComment &comment : findings.unused) {
            Problem hint = unusedIgnore(comment);
            hint.path = entry.configPath;
            hint.moduleIndex = entry.index;
            problems.append(hint);
        }
    }
    return problems;
}

} // namespace modulehost
