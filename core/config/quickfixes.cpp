// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quickfixes.h"

#include "edits/proposeedit.h"
#include "ignorecomments.h"
#include "schemacheck.h"
#include "textlines.h"

#include <algorithm>

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

bool canBeIgnored(const ConfigDocument &document, const Problem &problem)
{
    if (problem.id == "unused-ignore"_L1 || problem.id == "ignore-comment"_L1)
        return false;
    return (problem.severity != Problem::Severity::Error && document.problems().contains(problem))
        || (isSchemaFinding(problem.id) && problem.moduleIndex);
}

QByteArray lineBreakOf(const QByteArray &bytes, const TextLine &line)
{
    if (line.next > line.end)
        return bytes.mid(line.end, line.next - line.end);
    return bytes.contains("\r\n") ? "\r\n" : "\n";
}

bool hasComment(const EditProposal &proposal, const Problem &problem)
{
    const ConfigFile *file = fileOf(proposal.document, problem.range.file);
    QList<Problem> ignored;
    const QList<IgnoreComment> comments = file ? readIgnoreComments(*file, ignored) : QList<IgnoreComment>();
    return std::any_of(comments.begin(), comments.end(), [&](const IgnoreComment &comment) {
        return comment.id == problem.id && comment.lastLine >= problem.range.line
            && comment.range.line <= problem.range.line;
    });
}

//! A comment above the line of the problem, or at its end when nothing can stand above it.
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
    for (const TextReplacement &replacement : {TextReplacement {file->name, line.begin + mark, {}, above},
                                               TextReplacement {file->name, line.end, {}, "  " + comment}}) {
        const EditProposal proposal = checkedEdit(document, ConfigEdit(description, {replacement}), intention);
        if (!proposal.isRefused() && hasComment(proposal, problem))
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
