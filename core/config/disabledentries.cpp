// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "disabledentries.h"

#include "yamlreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Comment lines that are one entry, and where its text begins in each of them.
struct Block
{
    QList<CommentRange> lines;
    qsizetype indent = 0; //!< Spaces between `#` and the entry's `-`.
};

QByteArray contentOf(const CommentRegion &region, const CommentRange &comment)
{
    return region.bytes.mid(comment.begin + 1, comment.end - comment.begin - 1);
}

bool isMarker(const QByteArray &content) { return content.simplified() == "module-console: disabled"; }

qsizetype leadingSpaces(const QByteArray &content)
{
    const auto text = std::find_if(content.begin(), content.end(), [](char byte) { return byte != ' '; });
    return text - content.begin();
}

bool isAlone(const CommentRegion &region, const CommentRange &comment)
{
    qsizetype at = comment.begin;
    while (at > 0 && region.bytes.at(at - 1) == ' ')
        --at;
    return at == 0 || region.bytes.at(at - 1) == '\n' || region.bytes.at(at - 1) == '\r';
}

Block blockBehind(const CommentRegion &region, const QList<CommentRange> &comments, qsizetype marker)
{
    Block block;
    for (qsizetype i = marker + 1; i < comments.size(); ++i) {
        const CommentRange &comment = comments.at(i);
        const QByteArray content = contentOf(region, comment);
        const bool adjacent = comment.line == comments.at(i - 1).line + 1 && isAlone(region, comment);
        if (!adjacent || isMarker(content))
            break;
        const qsizetype spaces = leadingSpaces(content);
        if (block.lines.isEmpty()) {
            if (!content.mid(spaces).startsWith('-'))
                break;
            block.indent = spaces;
        } else if (!content.trimmed().isEmpty() && spaces <= block.indent) {
            break;
        }
        block.lines.append(comment);
    }
    return block;
}

//! The entry with its comment signs taken away.
QByteArray uncommented(const CommentRegion &region, const Block &block)
{
    QByteArray text;
    for (const CommentRange &line : block.lines) {
        const QByteArray content = contentOf(region, line);
        text += content.mid(std::min(block.indent, leadingSpaces(content))) + '\n';
    }
    return text;
}

//! A place in the uncommented text as a place in the file.
SourceRange placeInFile(const SourceRange &inside, const CommentRegion &region, const Block &block)
{
    const CommentRange &line = block.lines.at(inside.line - 1);
    const qsizetype shift = 1 + std::min(block.indent, leadingSpaces(contentOf(region, line)));
    const qsizetype begin = line.begin + shift + inside.column - 1;
    return {region.file, line.line, line.column + int(shift) + inside.column - 1, begin,
            begin + inside.end - inside.begin};
}

ModuleEntry readBlock(const CommentRegion &region, const CommentRange &marker, const Block &block,
                      QList<Problem> &problems)
{
    ModuleEntry spec;
    spec.disabled = true;
    const qsizetype end = block.lines.isEmpty() ? marker.end : block.lines.last().end;
    spec.entry = {region.file, marker.line, marker.column, marker.begin, end};
    spec.pathRange = spec.entry;
    const ReadResult read = readYaml(uncommented(region, block), region.file);
    const ConfigValue path = ConfigValue(read.root).at(0)[u"module"_s];
    if (path.isString()) {
        spec.path = path.asString();
        spec.config = ConfigValue(read.root).at(0)[u"config"_s].rooted();
        spec.pathRange = placeInFile(path.range(), region, block);
    } else {
        Problem problem;
        problem.severity = Problem::Severity::Warning;
        problem.id = u"disabled-entry"_s;
        problem.range = spec.entry;
        problem.message = u"the comment lines below are no entry with a module, so that it cannot be enabled again"_s;
        problems.append(problem);
    }
    return spec;
}

} // namespace

QList<ModuleEntry> findDisabledEntries(const CommentRegion &region, const QList<CommentRange> &comments,
                                       QList<Problem> &problems)
{
    QList<ModuleEntry> specs;
    for (qsizetype i = 0; i < comments.size(); ++i) {
        const CommentRange &comment = comments.at(i);
        const bool inside = comment.begin >= region.begin && comment.end <= region.end;
        if (!inside || !isMarker(contentOf(region, comment)) || !isAlone(region, comment))
            continue;
        ModuleEntry spec = readBlock(region, comment, blockBehind(region, comments, i), problems);
        spec.index = int(specs.size());
        specs.append(spec);
    }
    return specs;
}

} // namespace modulehost
