// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ignorecomments.h"

#include "textlines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! What follows the marker; nothing for any other comment.
std::optional<QString> kindsIn(const QByteArray &bytes, const CommentRange &comment)
{
    const QByteArrayView content = QByteArrayView(bytes).sliced(comment.begin + 1, comment.end - comment.begin - 1);
    const QByteArrayView text = content.trimmed();
    const qsizetype length = qsizetype(sizeof IgnoreMarker) - 1;
    if (!text.startsWith(IgnoreMarker) || (text.size() > length && text[length] != ' '))
        return std::nullopt;
    return QString::fromUtf8(text.sliced(length)).trimmed();
}

//! The first line below the comment lines that begin with \a comment.
int lineBelow(const QByteArray &bytes, const QList<CommentRange> &comments, qsizetype comment)
{
    int line = comments.at(comment).line + 1;
    for (qsizetype next = comment + 1;
         next < comments.size() && comments.at(next).line == line && isAlone(bytes, comments.at(next)); ++next)
        ++line;
    return line;
}

Problem hint(const SourceRange &range, const QString &id, const QString &message)
{
    Problem problem;
    problem.severity = Problem::Severity::Hint;
    problem.range = range;
    problem.id = id;
    problem.message = message;
    return problem;
}

//! The enabled entry of \a modules in which line \a line of the file stands, or null.
ModuleEntry *entryAt(QList<ModuleEntry> &modules, const QString &file, const TextLines &lines, int line)
{
    ModuleEntry *found = nullptr;
    for (ModuleEntry &entry : modules) {
        const bool isHere = !entry.disabled && entry.entry.file == file && entry.entry.line <= line
            && line <= lines.count() && lines.at(line - 1).begin < entry.entry.end;
        if (isHere && (!found || found->entry.begin <= entry.entry.begin))
            found = &entry;
    }
    return found;
}

} // namespace

QList<IgnoreComment> readIgnoreComments(const ConfigFile &file, QList<Problem> &problems)
{
    QList<IgnoreComment> found;
    for (qsizetype i = 0; i < file.comments.size(); ++i) {
        const CommentRange &comment = file.comments.at(i);
        const std::optional<QString> kinds = kindsIn(file.bytes, comment);
        if (!kinds)
            continue;
        const SourceRange range {file.name, comment.line, comment.column, comment.begin, comment.end};
        static const QRegularExpression names(u"\\A[a-z][a-z-]*(\\s*,\\s*[a-z][a-z-]*)*\\z"_s);
        if (!names.match(*kinds).hasMatch()) {
            problems.append(hint(range, u"ignore-comment"_s,
                                 u"this comment silences nothing: expected the kinds of problems after \"ignore\", "
                                 "such as unknown-key, with commas between them"_s));
            continue;
        }
        const bool isAbove = isAlone(file.bytes, comment);
        const int last = isAbove ? lineBelow(file.bytes, file.comments, i) : comment.line;
        const QStringList ids = kinds->split(u',');
        for (const QString &id : ids)
            found.append({range, id.trimmed(), isAbove ? comment.line + 1 : comment.line, last});
    }
    return found;
}

void silenceProblems(const QList<ConfigFile> &files, QList<ModuleEntry> &modules, QList<Problem> &problems)
{
    for (const ConfigFile &file : files) {
        if (!file.bytes.contains(IgnoreMarker))
            continue;
        QList<IgnoreComment> comments = readIgnoreComments(file, problems);
        const TextLines lines(file.bytes);
        for (IgnoreComment &comment : comments) {
            const auto silenced = problems.removeIf([&](const Problem &problem) {
                return problem.severity != Problem::Severity::Error && comment.silences(problem.id, problem.range);
            });
            comment.isUsed = silenced > 0;
            if (ModuleEntry *entry = entryAt(modules, file.name, lines, comment.lastLine))
                entry->ignores.append(comment);
            else if (!comment.isUsed)
                problems.append(unusedIgnore(comment));
        }
    }
}

Problem unusedIgnore(const IgnoreComment &comment)
{
    return hint(comment.range, u"unused-ignore"_s,
                u"this comment silences nothing: there is no problem of the kind \"%1\" that it could be about"_s.arg(
                    comment.id));
}

} // namespace modulehost
