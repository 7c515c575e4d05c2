// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretspans.h"

#include <modulehost/secretname.h>

#include <linediff.h>

#include <algorithm>

namespace modulehost {

namespace {

//! Values below names that tell a secret, wherever the text is a tree.
void collect(const ConfigValue &value, bool isSecret, const QString &file, QList<LineSpan> &spans)
{
    if (value.isMap()) {
        for (const auto &[key, child] : value.entries())
            collect(child, isSecret || isSecretName(key), file, spans);
    } else if (value.isList()) {
        for (const ConfigValue &child : value.asList())
            collect(child, isSecret, file, spans);
    } else if (isSecret && !value.isNull() && !value.isBool()) {
        if (const SourceRange range = value.range(); range.isValid() && range.file == file && range.begin < range.end)
            spans.append({range.begin, range.end});
    }
}

bool isNameLetter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}

//! The value behind `NAME:` at \a at, as far as a line tells it: quoted, to a comma or bracket, or to its comment.
LineSpan valueIn(QByteArrayView line, qsizetype at, bool isInBrackets)
{
    while (at < line.size() && (line.at(at) == ' ' || line.at(at) == '\t'))
        ++at;
    qsizetype end = at;
    if (at < line.size() && (line.at(at) == '"' || line.at(at) == '\'')) {
        const char quote = line.at(at);
        for (end = at + 1; end < line.size() && line.at(end) != quote; ++end) {
            if (quote == '"' && line.at(end) == '\\')
                ++end;
        }
        end = std::min(end + 1, line.size());
    } else {
        const auto isEnd = [&](qsizetype i) {
            const char c = line.at(i);
            return c == '\r' || c == '\n' || (c == '#' && i > at && line.at(i - 1) == ' ')
                || (isInBrackets && (c == ',' || c == '}' || c == ']'));
        };
        while (end < line.size() && !isEnd(end))
            ++end;
    }
    while (end > at && (line.at(end - 1) == ' ' || line.at(end - 1) == '\r' || line.at(end - 1) == '\n'))
        --end;
    return {at, end};
}

//! The same by the look of one line.
void collectInLine(QByteArrayView line, qsizetype offset, QList<LineSpan> &spans)
{
    int depth = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const char c = line.at(at);
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        const bool isColon = c == ':'
            && (at + 1 == line.size() || line.at(at + 1) == ' ' || line.at(at + 1) == '\t' || line.at(at + 1) == '\r'
                || line.at(at + 1) == '\n');
        if (!isColon)
            continue;
        qsizetype end = at;
        if (end > 0 && (line.at(end - 1) == '"' || line.at(end - 1) == '\''))
            --end;
        qsizetype begin = end;
        while (begin > 0 && isNameLetter(line.at(begin - 1)))
            --begin;
        if (begin == end || !isSecretName(QString::fromLatin1(line.sliced(begin, end - begin))))
            continue;
        const LineSpan value = valueIn(line, at + 1, depth > 0);
        const QByteArrayView text = line.sliced(value.begin, value.end - value.begin);
        if (!text.isEmpty() && text != "true" && text != "false" && text != "null" && text != "~")
            spans.append({offset + value.begin, offset + value.end});
    }
}

} // namespace

QList<LineSpan> secretSpans(const ConfigFile &file)
{
    QList<LineSpan> spans;
    const bool isTree = !file.root.isMissing();
    if (isTree)
        collect(file.root, false, file.name, spans);
    const QByteArrayView text = file.bytes;
    if (isTree) {
        for (const CommentRange &comment : file.comments)
            collectInLine(text.sliced(comment.begin, comment.end - comment.begin), comment.begin, spans);
    } else {
        for (const QByteArrayView line : splitLines(file.bytes))
            collectInLine(line, line.data() - text.data(), spans);
    }
    std::sort(spans.begin(), spans.end(), [](const LineSpan &a, const LineSpan &b) { return a.begin < b.begin; });
    QList<LineSpan> apart;
    for (const LineSpan &span : std::as_const(spans)) {
        if (!apart.isEmpty() && span.begin <= apart.constLast().end)
            apart.last().end = std::max(apart.constLast().end, span.end);
        else
            apart.append(span);
    }
    return apart;
}

} // namespace modulehost
