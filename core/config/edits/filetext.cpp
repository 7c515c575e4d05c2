// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/filetext.h"

#include "yamltext.h"

#include <algorithm>

namespace modulehost {

qsizetype FileText::lineBegin(int line) const
{
    if (line == 0)
        return file.bytes.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    return line < lines.count() ? lines.at(line).begin : file.bytes.size();
}

qsizetype FileText::lineEnd(qsizetype offset) const
{
    const int line = lines.lineAt(offset);
    return line < lines.count() ? lines.at(line).end : file.bytes.size();
}

bool FileText::beginsItsLine(qsizetype offset) const
{
    const int line = lines.lineAt(offset);
    const qsizetype begin = lineBegin(line);
    const QByteArrayView before = QByteArrayView(file.bytes).sliced(begin, offset - begin);
    if (leadingSpaces(before) != before.size())
        return false;
    return line == 0 || file.bytes.at(lines.at(line).begin - 1) == '\n'
        || file.bytes.at(lines.at(line).begin - 1) == '\r';
}

QByteArray FileText::lineBreakNear(qsizetype offset) const
{
    const auto breakOf = [&](int line) {
        return line >= 0 && line < lines.count() ? mid(lines.at(line).end, lines.at(line).next) : QByteArray();
    };
    const int line = lines.lineAt(offset);
    const QByteArray own = breakOf(line);
    const QByteArray near = own.isEmpty() ? breakOf(line - 1) : own;
    return near == "\r\n" || near == "\r" ? near : QByteArray("\n");
}

TextReplacement FileText::replacement(qsizetype begin, qsizetype end, const QByteArray &inserted) const
{
    return {file.name, begin, mid(begin, end), inserted};
}

const NamedPlace *FileText::aliasOutside(qsizetype begin, qsizetype end) const
{
    const auto isWithin
        = [&](const NamedPlace &place) { return place.mark.offset >= begin && place.mark.offset < end; };
    const auto alias = std::find_if(outline.aliases.begin(), outline.aliases.end(), [&](const NamedPlace &candidate) {
        return !isWithin(candidate)
            && std::any_of(outline.anchors.begin(), outline.anchors.end(),
                           [&](const NamedPlace &anchor) { return anchor.name == candidate.name && isWithin(anchor); });
    });
    return alias == outline.aliases.end() ? nullptr : &*alias;
}

QList<NamedPlace> FileText::aliasesOf(const QString &name) const
{
    QList<NamedPlace> places;
    std::copy_if(outline.aliases.begin(), outline.aliases.end(), std::back_inserter(places),
                 [&](const NamedPlace &alias) { return alias.name == name; });
    return places;
}

std::optional<FileText> readFileText(const ConfigFile &file, const ReadLimits &limits)
{
    const auto outline = readOutline(file.bytes, limits.depth);
    if (!outline)
        return std::nullopt;
    return FileText {file, TextLines(file.bytes), *outline};
}

} // namespace modulehost
