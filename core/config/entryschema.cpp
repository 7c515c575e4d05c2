// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entryschema.h"

#include "ignorecomments.h"
#include "secrettexts.h"
#include "secretvalues.h"

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

Problem problemOf(const SchemaError &error, const EntryPlace &place)
{
    Problem problem;
    problem.range = error.range;
    problem.path = joinPath(QStringList {place.path, u"config"_s} + error.path);
    problem.message = error.message;
    problem.moduleIndex = place.index;
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
    for (SchemaError &error : findings.errors)
        error.range = placeOf(error, config, entry);
    findings.errors.removeIf([&](const SchemaError &error) {
        const auto isAbout = [&](const IgnoreComment &comment) { return comment.silences(error.id, error.range); };
        findings.unused.removeIf(isAbout);
        return isSchemaFinding(error.id) && std::any_of(ignores.begin(), ignores.end(), isAbout);
    });
    return findings;
}

QList<Problem> problemsOf(const EntryFindings &findings, const EntryPlace &place)
{
    QList<Problem> problems;
    for (const SchemaError &error : findings.errors)
        problems.append(problemOf(error, place));
    for (const IgnoreComment &comment : findings.unused) {
        Problem hint = unusedIgnore(comment);
        hint.path = place.path;
        hint.moduleIndex = place.index;
        problems.append(hint);
    }
    return problems;
}

QList<Problem> schemaProblems(const ConfigDocument &document, const QHash<QString, QJsonObject> &schemas)
{
    QList<Problem> problems;
    for (const ModuleEntry &entry : document.modules()) {
        const auto schema = schemas.constFind(entry.path);
        if (entry.disabled || entry.problem || schema == schemas.cend())
            continue;
        problems += problemsOf(checkEntry(*schema, entry.config, entry.ignores, entry.entry),
                               {entry.configPath, entry.index});
    }
    if (!problems.isEmpty())
        replaceSecrets(problems, SecretTexts(secretValues(document.root(), schemas)));
    return problems;
}

} // namespace modulehost
