// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quickfixes.h"

#include "edits/proposeedit.h"
#include "ignorecomments.h"
#include "schemacheck.h"
#include "textlines.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! The path of the node whose key stands at \a place; nothing when there is none. Depth is bounded by the reader.
std::optional<QStringList> pathOfKey(const ConfigValue &value, const SourceRange &place)
{
    if (value.keyRange() == place)
        return value.path();
    if (value.isList()) {
        for (qsizetype i = 0; i < value.size(); ++i) {
            if (const auto found = pathOfKey(value.at(i), place))
                return found;
        }
    }
    const auto entries = value.entries();
    for (const auto &[key, inner] : entries) {
        if (const auto found = pathOfKey(inner, place))
            return found;
    }
    return std::nullopt;
}

const ConfigFile *fileOf(const ConfigDocument &document, const QString &name)
{
    const auto &files = document.files();
    const auto found
        = std::find_if(files.begin(), files.end(), [&](const ConfigFile &file) { return file.name == name; });
    return found == files.end() ? nullptr : &*found;
}

//! What a comment of the file itself may silence, and errors of it.
QList<Problem> problemsOfText(const ConfigDocument &document) { return document.problems() + document.loadWarnings(); }

bool canBeIgnored(const ConfigDocument &document, const Problem &problem)
{
    if (problem.id == "unused-ignore"_L1 || problem.id == "ignore-comment"_L1)
        return false;
    return (problem.severity != Problem::Severity::Error && problemsOfText(document).contains(problem))
        || (isSchemaFinding(problem.id) && problem.moduleIndex);
}

QByteArray lineBreakOf(const QByteArray &bytes, const TextLine &line)
{
    if (line.next > line.end)
        return bytes.mid(line.end, line.next - line.end);
    return bytes.contains("\r\n") ? "\r\n" : "\n";
}

//! Whether \a edited no longer says what \a problem says of \a document, now that it stands in line \a line.
bool isSilenced(const ConfigDocument &document, const ConfigDocument &edited, const Problem &problem, int line)
{
    if (problemsOfText(document).contains(problem)) {
        const QList<Problem> left = problemsOfText(edited);
        return std::none_of(left.begin(), left.end(), [&](const Problem &other) {
            return other.id == problem.id && other.severity != Problem::Severity::Error
                && other.range.file == problem.range.file && other.range.line == line;
        });
    }
    // What a schema finds is silenced by the entry's own comments: none of them stands where an alias leads to.
    SourceRange place = problem.range;
    place.line = line;
    const QList<ModuleEntry> &modules = edited.modules();
    return std::any_of(modules.begin(), modules.end(), [&](const ModuleEntry &entry) {
        return !entry.disabled && entry.index == problem.moduleIndex
            && std::any_of(entry.ignores.begin(), entry.ignores.end(),
                           [&](const IgnoreComment &comment) { return comment.silences(problem.id, place); });
    });
}

//! A comment above the line of the problem, or at its end when nothing can stand above it. Nothing where neither helps.
std::optional<EditProposal> withComment(const ConfigDocument &document, const Problem &problem)
{
    const ConfigFile *file = fileOf(document, problem.range.file);
    if (!file || !document.isReadable() || !problem.range.isValid())
        return std::nullopt;
    const TextLines lines(file->bytes);
    if (problem.range.line > lines.count())
        return std::nullopt;
    const TextLine line = lines.at(problem.range.line - 1);
    const qsizetype mark = line.begin == 0 && file->bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const QByteArrayView text = lines.text(problem.range.line - 1).sliced(mark);
    const QByteArray comment = "# "_ba + IgnoreMarker + ' ' + problem.id.toUtf8();
    const QByteArray above = text.first(leadingSpaces(text)).toByteArray() + comment + lineBreakOf(file->bytes, line);
    const EditIntention intention {file->name, file->root, intendedEntries(document)};
    const QString description = u"Ignore %1 on line %2"_s.arg(problem.id).arg(problem.range.line);
    for (const auto &[at, inserted, newLines] :
         {std::tuple(line.begin + mark, above, 1), {line.end, "  " + comment, 0}}) {
        const TextReplacement replacement {file->name, at, {}, inserted};
        const EditProposal proposal = checkedEdit(document, ConfigEdit(description, {replacement}), intention);
        if (!proposal.isRefused() && isSilenced(document, proposal.document, problem, problem.range.line + newLines))
            return proposal;
    }
    return std::nullopt;
}

} // namespace

QList<QuickFix> quickFixes(const ConfigDocument &document, const Problem &problem)
{
    QList<QuickFix> fixes;
    if (!problem.suggestion.isEmpty()) {
        if (const auto path = pathOfKey(document.root(), problem.range)) {
            const OperationProposal proposal
                = proposeEdit(document, {RenameKey {JsonPointer::ofConfigPath(*path), problem.suggestion}});
            if (!proposal.isRefused())
                fixes.append({QuickFix::Kind::RenameKey, problem.suggestion, proposal});
        }
    }
    if (canBeIgnored(document, problem)) {
        if (const auto proposal = withComment(document, problem))
            fixes.append({QuickFix::Kind::Ignore, problem.id, *proposal});
    }
    return fixes;
}

} // namespace modulehost
