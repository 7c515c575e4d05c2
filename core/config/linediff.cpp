// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linediff.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace modulehost {

namespace {

//! Steps of one search after which the lines in question count as rewritten.
constexpr int LongestSearch = 8000;
constexpr int Unreachable = std::numeric_limits<int>::min() / 2;

struct Section
{
    int oldBegin = 0;
    int oldEnd = 0;
    int newBegin = 0;
    int newEnd = 0;

    int oldSize() const { return oldEnd - oldBegin; }
    int newSize() const { return newEnd - newBegin; }
};

/*!
 * Myers' search for the shortest edit script, from both ends at once: where the two meet the problem is cut
 * in two, so that memory stays linear. Diagonals are numbered by old minus new lines.
 */
class LineSearch
{
public:
    LineSearch(std::vector<int> before, std::vector<int> after)
        : m_old(std::move(before))
        , m_new(std::move(after))
        , m_removed(m_old.size())
        , m_added(m_new.size())
        , m_forward(m_old.size() + m_new.size() + 3)
        , m_backward(m_forward.size())
    {
        compare({0, int(m_old.size()), 0, int(m_new.size())});
    }

    const std::vector<bool> &removed() const { return m_removed; }
    const std::vector<bool> &added() const { return m_added; }

private:
    struct Point
    {
        int oldLine = 0;
        int newLine = 0;
    };

    void compare(Section section)
    {
        while (section.oldSize() > 0 && section.newSize() > 0
               && m_old[size_t(section.oldBegin)] == m_new[size_t(section.newBegin)]) {
            ++section.oldBegin;
            ++section.newBegin;
        }
        while (section.oldSize() > 0 && section.newSize() > 0
               && m_old[size_t(section.oldEnd) - 1] == m_new[size_t(section.newEnd) - 1]) {
            --section.oldEnd;
            --section.newEnd;
        }
        const bool isPlain = section.oldSize() == 0 || section.newSize() == 0;
        const std::optional<Point> middle = isPlain ? std::nullopt : findMiddle(section);
        if (middle) {
            compare({section.oldBegin, middle->oldLine, section.newBegin, middle->newLine});
            compare({middle->oldLine, section.oldEnd, middle->newLine, section.newEnd});
            return;
        }
        std::fill(m_removed.begin() + section.oldBegin, m_removed.begin() + section.oldEnd, true);
        std::fill(m_added.begin() + section.newBegin, m_added.begin() + section.newEnd, true);
    }

    //! How far one end gets on \a diagonal with one more change than its neighbours took.
    static int reach(const std::vector<int> &reached, int centre, int diagonal, int oldSize, int newSize)
    {
        const auto valid = [&](int oldLine) {
            const int newLine = oldLine - diagonal;
            return oldLine >= 0 && oldLine <= oldSize && newLine >= 0 && newLine <= newSize ? oldLine : Unreachable;
        };
        const int removing = valid(reached[size_t(centre + diagonal - 1)] + 1);
        const int adding = valid(reached[size_t(centre + diagonal + 1)]);
        return std::max(removing, adding);
    }

    //! A point on a shortest way through \a section, neither its beginning nor its end.
    std::optional<Point> findMiddle(const Section &section)
    {
        const int oldSize = section.oldSize();
        const int newSize = section.newSize();
        const int delta = oldSize - newSize;
        const int centre = newSize + 1;
        const auto used = oldSize + newSize + 3;
        std::fill_n(m_forward.begin(), used, Unreachable);
        std::fill_n(m_backward.begin(), used, Unreachable);
        const auto oldLine = [&](int line) { return m_old[size_t(section.oldBegin + line)]; };
        const auto newLine = [&](int line) { return m_new[size_t(section.newBegin + line)]; };

        const int longest = std::min((oldSize + newSize + 1) / 2, LongestSearch);
        for (int changes = 0; changes <= longest; ++changes) {
            const int first = -changes + 2 * std::max(0, changes - newSize);
            const int last = changes - 2 * std::max(0, changes - oldSize);
            for (int diagonal = first; diagonal <= last; diagonal += 2) {
                int at = changes == 0 ? 0 : reach(m_forward, centre, diagonal, oldSize, newSize);
                while (at >= 0 && at < oldSize && at - diagonal < newSize && oldLine(at) == newLine(at - diagonal))
                    ++at;
                m_forward[size_t(centre + diagonal)] = at;
                const int mirrored = delta - diagonal;
                if (at < 0 || mirrored < -newSize || mirrored > oldSize)
                    continue;
                if (delta % 2 != 0 && at + m_backward[size_t(centre + mirrored)] >= oldSize)
                    return Point {section.oldBegin + at, section.newBegin + at - diagonal};
            }
            for (int diagonal = first; diagonal <= last; diagonal += 2) {
                int at = changes == 0 ? 0 : reach(m_backward, centre, diagonal, oldSize, newSize);
                while (at >= 0 && at < oldSize && at - diagonal < newSize
                       && oldLine(oldSize - 1 - at) == newLine(newSize - 1 - (at - diagonal)))
                    ++at;
                m_backward[size_t(centre + diagonal)] = at;
                const int mirrored = delta - diagonal;
                if (at < 0 || mirrored < -newSize || mirrored > oldSize)
                    continue;
                if (delta % 2 == 0 && at + m_forward[size_t(centre + mirrored)] >= oldSize)
                    return Point {section.oldEnd - at, section.newEnd - (at - diagonal)};
            }
        }
        return std::nullopt;
    }

    std::vector<int> m_old;
    std::vector<int> m_new;
    std::vector<bool> m_removed;
    std::vector<bool> m_added;
    std::vector<int> m_forward;
    std::vector<int> m_backward;
};

//! The lines of one text that are in the other one as well: only those can stay.
struct SharedLines
{
    SharedLines(const std::vector<int> &all, const std::vector<bool> &isInOther)
    {
        for (size_t i = 0; i < all.size(); ++i) {
            if (!isInOther[size_t(all[i])])
                continue;
            lines.push_back(all[i]);
            places.push_back(i);
        }
    }

    //! Which of all \a count lines do not stay, when \a gone tells it of the shared ones.
    std::vector<bool> gone(size_t count, const std::vector<bool> &goneOfShared) const
    {
        std::vector<bool> gone(count, true);
        for (size_t i = 0; i < places.size(); ++i)
            gone[places[i]] = goneOfShared[i];
        return gone;
    }

    std::vector<int> lines;
    std::vector<size_t> places;
};

std::vector<bool> occurrences(const std::vector<int> &lines, size_t numbers)
{
    std::vector<bool> occurs(numbers, false);
    for (const int line : lines)
        occurs[size_t(line)] = true;
    return occurs;
}

QList<LineChange> changesOf(const std::vector<bool> &removed, const std::vector<bool> &added)
{
    QList<LineChange> changes;
    size_t oldLine = 0;
    size_t newLine = 0;
    while (oldLine < removed.size() || newLine < added.size()) {
        const LineChange begin {qsizetype(oldLine), 0, qsizetype(newLine), 0};
        while (oldLine < removed.size() && removed[oldLine])
            ++oldLine;
        while (newLine < added.size() && added[newLine])
            ++newLine;
        if (qsizetype(oldLine) > begin.oldBegin || qsizetype(newLine) > begin.newBegin)
            changes.append({begin.oldBegin, qsizetype(oldLine), begin.newBegin, qsizetype(newLine)});
        ++oldLine;
        ++newLine;
    }
    return changes;
}

} // namespace

QList<QByteArrayView> splitLines(const QByteArray &text)
{
    QList<QByteArrayView> lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype feed = text.indexOf('\n', at);
        const qsizetype next = feed < 0 ? text.size() : feed + 1;
        lines.append(QByteArrayView(text).sliced(at, next - at));
        at = next;
    }
    return lines;
}

QList<LineChange> lineChanges(const QList<QByteArrayView> &before, const QList<QByteArrayView> &after)
{
    QHash<QByteArrayView, int> numbers;
    const auto numbered = [&](const QList<QByteArrayView> &lines) {
        std::vector<int> row;
        row.reserve(size_t(lines.size()));
        for (const QByteArrayView line : lines) {
            if (!numbers.contains(line))
                numbers.insert(line, int(numbers.size()));
            row.push_back(numbers.value(line));
        }
        return row;
    };
    const std::vector<int> oldLines = numbered(before);
    const std::vector<int> newLines = numbered(after);
    const SharedLines oldShared(oldLines, occurrences(newLines, size_t(numbers.size())));
    const SharedLines newShared(newLines, occurrences(oldLines, size_t(numbers.size())));
    const LineSearch search(oldShared.lines, newShared.lines);
    return changesOf(oldShared.gone(oldLines.size(), search.removed()),
                     newShared.gone(newLines.size(), search.added()));
}

} // namespace modulehost
