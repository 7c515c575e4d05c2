// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unifieddiff.h"

#include "linediff.h"

#include <algorithm>

namespace modulehost {

namespace {

constexpr qsizetype Context = 3;

QByteArray octal(uchar byte) { return '\\' + QByteArray::number(byte, 8).rightJustified(3, '0'); }

//! A name with spaces ends with a tab, without which `patch` takes its first word.
QByteArray headerName(const QString &name)
{
    const QByteArray bytes = name.toUtf8();
    const bool isUnusual = std::any_of(bytes.begin(), bytes.end(), [](char byte) {
        return uchar(byte) < 0x20 || byte == 0x7F || byte == '"' || byte == '\\';
    });
    if (!isUnusual)
        return bytes.contains(' ') ? bytes + '\t' : bytes;
    QByteArray quoted = "\"";
    for (const char byte : bytes) {
        if (byte == '"' || byte == '\\')
            quoted += QByteArray("\\") + byte;
        else if (uchar(byte) < 0x20 || byte == 0x7F)
            quoted += octal(uchar(byte));
        else
            quoted += byte;
    }
    return quoted + '"';
}

void appendLine(QByteArray &diff, char sign, QByteArrayView line)
{
    diff += sign;
    diff += line;
    if (!line.endsWith('\n'))
        diff += "\n\\ No newline at end of file\n";
}

//! Line numbers of a hunk; an empty side names the line before it.
QByteArray hunkRange(qsizetype begin, qsizetype size)
{
    const QByteArray number = QByteArray::number(size == 0 ? begin : begin + 1);
    return size == 1 ? number : number + ',' + QByteArray::number(size);
}

//! The changes from \a first to \a last, which stand close together, with the lines around them.
QByteArray hunk(const QList<QByteArrayView> &before, const QList<QByteArrayView> &after,
                QList<LineChange>::const_iterator first, QList<LineChange>::const_iterator last)
{
    const LineChange &final = *(last - 1);
    const qsizetype lead = std::min(Context, first->oldBegin);
    const qsizetype trail = std::min(Context, before.size() - final.oldEnd);
    const qsizetype oldBegin = first->oldBegin - lead;
    const qsizetype newBegin = first->newBegin - lead;
    QByteArray text = "@@ -" + hunkRange(oldBegin, final.oldEnd + trail - oldBegin) + " +"
        + hunkRange(newBegin, final.newEnd + trail - newBegin) + " @@\n";
    qsizetype at = oldBegin;
    const auto appendUnchanged = [&](qsizetype end) {
        for (; at < end; ++at)
            appendLine(text, ' ', before.at(at));
    };
    for (auto change = first; change != last; ++change) {
        appendUnchanged(change->oldBegin);
        for (; at < change->oldEnd; ++at)
            appendLine(text, '-', before.at(at));
        for (qsizetype line = change->newBegin; line < change->newEnd; ++line)
            appendLine(text, '+', after.at(line));
    }
    appendUnchanged(final.oldEnd + trail);
    return text;
}

} // namespace

QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after, const QString &name)
{
    if (before == after)
        return {};
    const QList<QByteArrayView> oldLines = splitLines(before);
    const QList<QByteArrayView> newLines = splitLines(after);
    const QList<LineChange> changes = lineChanges(oldLines, newLines);
    const QByteArray header = headerName(name);
    QByteArray diff = "--- " + header + "\n+++ " + header + '\n';
    for (auto first = changes.begin(); first != changes.end();) {
        auto last = first + 1;
        while (last != changes.end() && last->oldBegin - (last - 1)->oldEnd <= 2 * Context)
            ++last;
        diff += hunk(oldLines, newLines, first, last);
        first = last;
    }
    return diff;
}

} // namespace modulehost
