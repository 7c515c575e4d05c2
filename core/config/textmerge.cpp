// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textmerge.h"

#include "linediff.h"

#include <algorithm>

namespace modulehost {

namespace {

//! One of the two texts, with its changes to the base.
struct Side
{
    Side(const QList<QByteArrayView> &base, const QByteArray &text)
        : lines(splitLines(text))
        , changes(lineChanges(base, lines))
    {
    }

    bool hasMore() const { return next < changes.size(); }
    const LineChange &change() const { return changes.at(next); }

    QList<QByteArrayView> lines;
    QList<LineChange> changes;
    qsizetype next = 0; //!< The first change that is not in a part yet.
    qsizetype shift = 0; //!< Of lines behind the last part against those of the base.
};

QByteArray textOf(const QList<QByteArrayView> &lines, qsizetype begin, qsizetype end)
{
    if (begin >= end)
        return {};
    return QByteArray(lines.at(begin).data(), lines.at(end - 1).end() - lines.at(begin).data());
}

class Merge
{
public:
    Merge(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
        : m_base(splitLines(base))
        , m_mine(m_base, mine)
        , m_theirs(m_base, theirs)
    {
    }

    QList<MergePart> run()
    {
        qsizetype at = 0;
        while (m_mine.hasMore() || m_theirs.hasMore()) {
            qsizetype begin = m_base.size();
            for (const Side *side : {&m_mine, &m_theirs}) {
                if (side->hasMore())
                    begin = std::min(begin, side->change().oldBegin);
            }
            append(at, begin, false);
            at = appendChange(begin);
        }
        append(at, m_base.size(), false);
        return m_parts;
    }

private:
    //! All changes from \a begin on that touch each other as one part; yields its end.
    qsizetype appendChange(qsizetype begin)
    {
        qsizetype end = begin;
        bool isTouched = true;
        while (isTouched) {
            isTouched = false;
            for (Side *side : {&m_mine, &m_theirs}) {
                while (side->hasMore() && side->change().oldBegin <= end) {
                    end = std::max(end, side->change().oldEnd);
                    ++side->next;
                    isTouched = true;
                }
            }
        }
        append(begin, end, true);
        return end;
    }

    void append(qsizetype begin, qsizetype end, bool isChange)
    {
        MergePart part;
        part.base = textOf(m_base, begin, end);
        part.mine = take(m_mine, begin, end, part.mineLine);
        part.theirs = take(m_theirs, begin, end, part.theirsLine);
        if (!isChange && begin == end)
            return;
        if (!isChange)
            part.kind = MergePart::Kind::Unchanged;
        else if (part.mine == part.theirs)
            part.kind = MergePart::Kind::Same;
        else if (part.theirs == part.base)
            part.kind = MergePart::Kind::Mine;
        else if (part.mine == part.base)
            part.kind = MergePart::Kind::Theirs;
        else
            part.kind = MergePart::Kind::Conflict;
        m_parts.append(part);
    }

    //! What \a side has in place of lines [begin, end) of the base, whose changes all come before `next`.
    static QByteArray take(Side &side, qsizetype begin, qsizetype end, qsizetype &line)
    {
        line = begin + side.shift;
        side.shift = side.next == 0 ? 0 : side.changes.at(side.next - 1).newEnd - side.changes.at(side.next - 1).oldEnd;
        return textOf(side.lines, line, end + side.shift);
    }

    const QList<QByteArrayView> m_base;
    Side m_mine;
    Side m_theirs;
    QList<MergePart> m_parts;
};

bool hasWindowsBreaks(const QByteArray &text) { return text.contains("\r\n"); }

QByteArray behindEachOther(const QByteArray &first, const QByteArray &second, const MergePart &part)
{
    if (first.isEmpty() || second.isEmpty() || first.endsWith('\n'))
        return first + second;
    const bool isWindows = hasWindowsBreaks(part.base) || hasWindowsBreaks(part.mine) || hasWindowsBreaks(part.theirs);
    return first + (isWindows ? "\r\n" : "\n") + second;
}

} // namespace

QList<MergePart> mergeParts(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    return Merge(base, mine, theirs).run();
}

QByteArray mergedPart(const MergePart &part, MergeChoice choice)
{
    switch (part.kind) {
    case MergePart::Kind::Unchanged:
    case MergePart::Kind::Theirs:
        return part.theirs;
    case MergePart::Kind::Mine:
    case MergePart::Kind::Same:
        return part.mine;
    case MergePart::Kind::Conflict:
        break;
    }
    switch (choice) {
    case MergeChoice::Mine:
        return part.mine;
    case MergeChoice::Theirs:
        return part.theirs;
    case MergeChoice::MineThenTheirs:
        return behindEachOther(part.mine, part.theirs, part);
    case MergeChoice::TheirsThenMine:
        return behindEachOther(part.theirs, part.mine, part);
    }
    return part.theirs;
}

QByteArray mergedText(const QList<MergePart> &parts, const QList<MergeChoice> &choices)
{
    QByteArray text;
    qsizetype conflict = 0;
    for (const MergePart &part : parts) {
        const bool isConflict = part.kind == MergePart::Kind::Conflict;
        text += mergedPart(part, isConflict ? choices.value(conflict, MergeChoice::Theirs) : MergeChoice::Theirs);
        conflict += isConflict ? 1 : 0;
    }
    return text;
}

qsizetype conflictCount(const QList<MergePart> &parts)
{
    return std::count_if(parts.begin(), parts.end(),
                         [](const MergePart &part) { return part.kind == MergePart::Kind::Conflict; });
}

} // namespace modulehost
