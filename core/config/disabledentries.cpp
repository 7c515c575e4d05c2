// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "disabledentries.h"

#include "modulelist.h"
#include "textlines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QByteArray contentOf(const QByteArray &bytes, const CommentRange &comment)
{
    return bytes.mid(comment.begin + 1, comment.end - comment.begin - 1);
}

bool isMarker(const QByteArray &content) { return content.simplified() == DisabledMarker; }

//! Fills the lines of \a entry with those behind the marker, which is the comment \a marker.
void collectLines(DisabledEntry &entry, const QByteArray &bytes, const QList<CommentRange> &comments, qsizetype marker)
{
    QList<CommentRange> inner; // Comments within the entry, if another of its lines follows.
    for (qsizetype i = marker + 1; i < comments.size(); ++i) {
        const CommentRange &comment = comments.at(i);
        const QByteArray content = contentOf(bytes, comment);
        const bool isAdjacent = comment.line == comments.at(i - 1).line + 1 && isAlone(bytes, comment);
        if (!isAdjacent || isMarker(content))
            return;
        const qsizetype spaces = leadingSpaces(content);
        if (entry.lines.isEmpty()) {
            if (!content.mid(spaces).startsWith('-'))
                return;
            entry.indent = spaces;
        } else if (!content.trimmed().isEmpty() && spaces <= entry.indent) {
            if (!content.mid(spaces).startsWith('#'))
                return;
            inner.append(comment);
            continue;
        }
        entry.lines += inner;
        inner.clear();
        entry.lines.append(comment);
    }
}

//! The entry with its comment signs taken away.
QByteArray uncommented(const QByteArray &bytes, const DisabledEntry &entry, QList<LineOrigin> &origins)
{
    QByteArray text;
    for (const CommentRange &line : entry.lines) {
        const QByteArray content = contentOf(bytes, line);
        const qsizetype skipped = std::min(entry.indent, leadingSpaces(content));
        origins.append({text.size(), line.begin + 1 + skipped, line.line - 1, line.column + int(skipped)});
        text += content.mid(skipped);
        if (line.end < bytes.size()) // A block text that the file ends with has no line break.
            text += '\n';
    }
    return text;
}

YamlAnchors anchorsBefore(const YamlAnchors &anchors, qsizetype offset)
{
    YamlAnchors before {anchors.nodes, {}};
    for (auto it = anchors.byName.begin(); it != anchors.byName.end(); ++it) {
        if (it.value()->begin.offset < offset)
            before.byName.insert(it.key(), it.value());
    }
    return before;
}

void warn(const DisabledEntry &entry, const QString &message, QList<Problem> &problems)
{
    Problem problem;
    problem.severity = Problem::Severity::Warning;
    problem.id = u"disabled-entry"_s;
    problem.range = entry.module.entry;
    problem.message = message;
    problems.append(problem);
}

void readEntry(DisabledEntry &entry, const QByteArray &bytes, const QString &fileName, const YamlAnchors &anchors,
               const ReadLimits &limits, QList<Problem> &problems)
{
    const CommentRange &marker = entry.marker;
    const qsizetype end = entry.lines.isEmpty() ? marker.end : entry.lines.last().end;
    const SourceRange range {fileName, marker.line, marker.column, marker.begin, end};
    ReadContext context;
    context.anchors = anchorsBefore(anchors, marker.begin);
    const QByteArray text = uncommented(bytes, entry, context.lines);
    const ReadResult read = readYaml(text, fileName, limits, context);
    entry.value = ConfigValue(read.root).at(0);
    if (!entry.value.isMissing())
        entry.module = readModuleEntry(entry.value, 0);
    const bool isUsable = !entry.module.path.isEmpty();
    entry.module.disabled = true;
    entry.module.configPath.clear();
    entry.module.problem.reset();
    entry.module.entry = range;
    if (!isUsable)
        entry.module.pathRange = range;
    if (entry.value.isMissing())
        warn(entry,
             u"the comment lines below are no entry with a module, so that it cannot be enabled again"_s
                 + (read.error && !entry.lines.isEmpty() ? u": "_s + foldedMessage(*read.error) : QString()),
             problems);
    else if (!isUsable)
        warn(entry, u"this disabled entry names no module; when it is enabled again it will be an error"_s, problems);
}

} // namespace

bool hasDisabledMarker(const QByteArray &bytes, const QList<CommentRange> &comments)
{
    return std::any_of(comments.begin(), comments.end(),
                       [&](const CommentRange &comment) { return isMarker(contentOf(bytes, comment)); });
}

DisabledEntries findDisabledEntries(const QByteArray &bytes, const QString &fileName, const ReadResult &read,
                                    const ListText &list, const ReadLimits &limits)
{
    DisabledEntries found;
    for (const ListItemText &item : list.items)
        found.placesOfOthers.append(item.begin.offset);
    const QList<CommentRange> &comments = read.comments;
    for (qsizetype i = 0; i < comments.size(); ++i) {
        const CommentRange &comment = comments.at(i);
        const bool isInside = comment.begin >= list.begin && comment.end <= list.end;
        if (!isInside || !isMarker(contentOf(bytes, comment)) || !isAlone(bytes, comment))
            continue;
        DisabledEntry entry;
        entry.marker = comment;
        const bool isInItem = std::any_of(list.items.begin(), list.items.end(), [&](const ListItemText &item) {
            return comment.begin > item.begin.offset && comment.begin < item.end.offset;
        });
        if (isInItem) {
            entry.module.entry = {fileName, comment.line, comment.column, comment.begin, comment.end};
            warn(entry, u"this line stands inside an entry and disables nothing; put it above the entry's \"-\""_s,
                 found.problems);
            continue;
        }
        collectLines(entry, bytes, comments, i);
        readEntry(entry, bytes, fileName, read.anchors, limits, found.problems);
        entry.module.index = int(found.entries.size());
        found.entries.append(entry);
    }
    return found;
}

} // namespace modulehost
