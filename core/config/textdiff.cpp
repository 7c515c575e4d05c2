// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textdiff.h"

#include "linediff.h"

#include <QHashFunctions>

#include <algorithm>
#include <utility>
#include <vector>

namespace modulehost {

namespace {

//! Pairs of lines that are compared with each other in one change; beyond that lines are paired as they stand.
constexpr qsizetype MostPairs = 4096;
//! Lines that share less of their words are two lines, not one that was changed.
constexpr double Alike = 0.4;

enum class Letter : quint8 { Word, Space, Break, Sign };

Letter letterOf(char byte)
{
    const auto c = uchar(byte);
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80)
        return Letter::Word;
    if (c == ' ' || c == '\t')
        return Letter::Space;
    return c == '\r' || c == '\n' ? Letter::Break : Letter::Sign;
}

//! Words, runs of spaces, single signs and the line break.
QList<QByteArrayView> wordsOf(QByteArrayView line)
{
    QList<QByteArrayView> words;
    words.reserve(line.size() / 3 + 4);
    for (qsizetype begin = 0; begin < line.size();) {
        const Letter letter = letterOf(line.at(begin));
        qsizetype end = begin + 1;
        while (letter != Letter::Sign && end < line.size() && letterOf(line.at(end)) == letter)
            ++end;
        words.append(line.sliced(begin, end - begin));
        begin = end;
    }
    return words;
}

//! What a line has, in whatever order, to tell quickly how alike two lines are.
struct WordBag
{
    std::vector<std::pair<size_t, qsizetype>> words; //!< Hash and size, sorted.
    qsizetype size = 0;

    explicit WordBag(QByteArrayView line)
    {
        for (const QByteArrayView word : wordsOf(line)) {
            const Letter letter = letterOf(word.front());
            if (letter == Letter::Space || letter == Letter::Break)
                continue;
            words.emplace_back(qHash(word), word.size());
            size += word.size();
        }
        std::sort(words.begin(), words.end());
    }
};

//! From 0, nothing in common, to 1.
double likeness(const WordBag &a, const WordBag &b)
{
    if (a.size + b.size == 0)
        return 1;
    qsizetype common = 0;
    for (auto left = a.words.begin(), right = b.words.begin(); left != a.words.end() && right != b.words.end();) {
        if (*left == *right) {
            common += left->second;
            ++left;
            ++right;
        } else if (*left < *right) {
            ++left;
        } else {
            ++right;
        }
    }
    return 2.0 * double(common) / double(a.size + b.size);
}

QList<LineSpan> joined(const QList<LineSpan> &marks, QByteArrayView line)
{
    QList<LineSpan> result;
    for (const LineSpan &mark : marks) {
        const auto isSpace = [&](qsizetype begin, qsizetype end) {
            return std::all_of(line.begin() + begin, line.begin() + end,
                               [](char c) { return letterOf(c) == Letter::Space; });
        };
        if (!result.isEmpty() && isSpace(result.constLast().end, mark.begin))
            result.last().end = mark.end;
        else
            result.append(mark);
    }
    return result;
}

void markWords(DiffRow &row, QByteArrayView oldLine, QByteArrayView newLine)
{
    const QList<QByteArrayView> oldWords = wordsOf(oldLine);
    const QList<QByteArrayView> newWords = wordsOf(newLine);
    // Most lines differ in one place.
    qsizetype front = 0;
    while (front < oldWords.size() && front < newWords.size() && oldWords.at(front) == newWords.at(front))
        ++front;
    qsizetype back = 0;
    while (front + back < oldWords.size() && front + back < newWords.size()
           && oldWords.at(oldWords.size() - 1 - back) == newWords.at(newWords.size() - 1 - back))
        ++back;
    const QList<QByteArrayView> oldRest = oldWords.sliced(front, oldWords.size() - front - back);
    const QList<QByteArrayView> newRest = newWords.sliced(front, newWords.size() - front - back);
    const auto mark = [](QList<LineSpan> &marks, QByteArrayView line, const QList<QByteArrayView> &words,
                         qsizetype begin, qsizetype end) {
        if (begin < end)
            marks.append({words.at(begin).data() - line.data(), words.at(end - 1).end() - line.data()});
    };
    if (oldRest.isEmpty() || newRest.isEmpty()) {
        mark(row.oldMarks, oldLine, oldRest, 0, oldRest.size());
        mark(row.newMarks, newLine, newRest, 0, newRest.size());
        return;
    }
    for (const LineChange &change : lineChanges(oldRest, newRest)) {
        mark(row.oldMarks, oldLine, oldRest, change.oldBegin, change.oldEnd);
        mark(row.newMarks, newLine, newRest, change.newBegin, change.newEnd);
    }
    row.oldMarks = joined(row.oldMarks, oldLine);
    row.newMarks = joined(row.newMarks, newLine);
}

//! The rows of one change: lines that are alike stand beside each other.
class ChangeRows
{
public:
    ChangeRows(const QList<QByteArrayView> &oldLines, const QList<QByteArrayView> &newLines, const LineChange &change,
               QList<DiffRow> &rows)
        : m_oldLines(oldLines)
        , m_newLines(newLines)
        , m_change(change)
        , m_rows(rows)
        , m_oldSize(change.oldEnd - change.oldBegin)
        , m_newSize(change.newEnd - change.newBegin)
    {
        for (qsizetype i = 0; i < m_oldSize; ++i)
            m_oldBags.emplace_back(m_oldLines.at(m_change.oldBegin + i));
        for (qsizetype i = 0; i < m_newSize; ++i)
            m_newBags.emplace_back(m_newLines.at(m_change.newBegin + i));
    }

    void append()
    {
        qsizetype oldAt = 0;
        qsizetype newAt = 0;
        if (m_oldSize * m_newSize <= MostPairs) {
            for (const auto &[oldLine, newLine] : bestPairs()) {
                appendBetween(oldAt, oldLine, newAt, newLine);
                appendPair(oldLine, newLine);
                oldAt = oldLine + 1;
                newAt = newLine + 1;
            }
        }
        appendBetween(oldAt, m_oldSize, newAt, m_newSize);
    }

private:
    using Pair = std::pair<qsizetype, qsizetype>;

    //! The pairs, in order, that are most alike in sum.
    std::vector<Pair> bestPairs() const
    {
        const auto width = size_t(m_newSize) + 1;
        std::vector<double> best((size_t(m_oldSize) + 1) * width, 0);
        const auto at = [&](qsizetype i, qsizetype j) -> double & { return best[size_t(i) * width + size_t(j)]; };
        const auto gain = [&](qsizetype i, qsizetype j) {
            const double alike = likeness(m_oldBags[size_t(i)], m_newBags[size_t(j)]);
            return alike < Alike ? 0 : alike;
        };
        for (qsizetype i = m_oldSize - 1; i >= 0; --i) {
            for (qsizetype j = m_newSize - 1; j >= 0; --j)
                at(i, j) = std::max({at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + gain(i, j)});
        }
        std::vector<Pair> pairs;
        for (qsizetype i = 0, j = 0; i < m_oldSize && j < m_newSize;) {
            const double alike = gain(i, j);
            if (alike > 0 && at(i, j) == at(i + 1, j + 1) + alike)
                pairs.emplace_back(i++, j++);
            else if (at(i, j) == at(i + 1, j))
                ++i;
            else
                ++j;
        }
        return pairs;
    }

    void appendBetween(qsizetype oldAt, qsizetype oldEnd, qsizetype newAt, qsizetype newEnd)
    {
        while (oldAt < oldEnd && newAt < newEnd)
            appendPair(oldAt++, newAt++);
        while (oldAt < oldEnd)
            m_rows.append({m_change.oldBegin + oldAt++, -1, true});
        while (newAt < newEnd)
            m_rows.append({-1, m_change.newBegin + newAt++, true});
    }

    void appendPair(qsizetype oldAt, qsizetype newAt)
    {
        DiffRow row {m_change.oldBegin + oldAt, m_change.newBegin + newAt, true};
        if (likeness(m_oldBags[size_t(oldAt)], m_newBags[size_t(newAt)]) >= Alike)
            markWords(row, m_oldLines.at(row.oldLine), m_newLines.at(row.newLine));
        m_rows.append(row);
    }

    const QList<QByteArrayView> &m_oldLines;
    const QList<QByteArrayView> &m_newLines;
    const LineChange m_change;
    QList<DiffRow> &m_rows;
    const qsizetype m_oldSize;
    const qsizetype m_newSize;
    std::vector<WordBag> m_oldBags;
    std::vector<WordBag> m_newBags;
};

} // namespace

TextDiff::TextDiff(const QByteArray &before, const QByteArray &after)
    : m_before(before)
    , m_after(after)
    , m_oldLines(splitLines(m_before))
    , m_newLines(splitLines(m_after))
{
    qsizetype oldAt = 0;
    qsizetype newAt = 0;
    const auto appendSame = [&](qsizetype end) {
        while (oldAt < end)
            m_rows.append({oldAt++, newAt++, false});
    };
    for (const LineChange &change : lineChanges(m_oldLines, m_newLines)) {
        appendSame(change.oldBegin);
        const qsizetype begin = m_rows.size();
        ChangeRows(m_oldLines, m_newLines, change, m_rows).append();
        m_changes.append({begin, m_rows.size()});
        m_removed += change.oldEnd - change.oldBegin;
        m_added += change.newEnd - change.newBegin;
        oldAt = change.oldEnd;
        newAt = change.newEnd;
    }
    appendSame(m_oldLines.size());
}

} // namespace modulehost
