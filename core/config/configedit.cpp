// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configedit.h"

#include "linediff.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

bool changesNothing(const TextReplacement &replacement) { return replacement.removed == replacement.inserted; }

//! Replacements of one file in the order of their places, to which others of the text that they make are added.
class Composition
{
public:
    explicit Composition(const QList<TextReplacement> &replacements)
        : m_replacements(replacements)
    {
    }

    //! \a next has the offsets of the text that the replacements make.
    void add(const TextReplacement &next)
    {
        // Replacements before `first` lie before `next`, those from `last` on behind it; the others touch it.
        qsizetype shift = 0;
        qsizetype first = 0;
        while (first < m_replacements.size() && madeEnd(first, shift) < next.begin)
            shift += growth(first++);
        qsizetype last = first;
        qsizetype shiftBehind = shift;
        while (last < m_replacements.size() && m_replacements.at(last).begin + shiftBehind <= next.end())
            shiftBehind += growth(last++);

        TextReplacement merged {next.file, next.begin - shift, {}, {}};
        if (first == last) {
            merged.removed = next.removed;
            merged.inserted = next.inserted;
        } else {
            merge(merged, next, first, last, shift);
        }
        m_replacements.erase(m_replacements.begin() + first, m_replacements.begin() + last);
        m_replacements.insert(first, merged);
    }

    const QList<TextReplacement> &replacements() const { return m_replacements; }

private:
    qsizetype growth(qsizetype i) const
    {
        return m_replacements.at(i).inserted.size() - m_replacements.at(i).removed.size();
    }
    qsizetype madeEnd(qsizetype i, qsizetype shift) const
    {
        return m_replacements.at(i).begin + shift + m_replacements.at(i).inserted.size();
    }

    //! Makes one replacement of \a next and those that touch it. The text between them is known from \a next.
    void merge(TextReplacement &merged, const TextReplacement &next, qsizetype first, qsizetype last,
               qsizetype shift) const
    {
        const qsizetype madeBegin = std::min(next.begin, m_replacements.at(first).begin + shift);
        qsizetype at = madeBegin; // In the text that the replacements made.
        QByteArray made;
        merged.begin = madeBegin - shift;
        const auto takeUnchanged = [&](qsizetype end) {
            const QByteArray unchanged = next.removed.mid(at - next.begin, end - at);
            made += unchanged;
            merged.removed += unchanged;
            at = end;
        };
        for (qsizetype i = first; i < last; ++i) {
            const TextReplacement &touching = m_replacements.at(i);
            if (touching.begin + shift > at)
                takeUnchanged(touching.begin + shift);
            made += touching.inserted;
            merged.removed += touching.removed;
            at += touching.inserted.size();
            shift += growth(i);
        }
        if (next.end() > at)
            takeUnchanged(next.end());
        merged.inserted = made.first(next.begin - madeBegin) + next.inserted
            + made.mid(next.begin - madeBegin + next.removed.size());
    }

    QList<TextReplacement> m_replacements;
};

QByteArray joined(const QList<QByteArrayView> &lines, qsizetype begin, qsizetype end)
{
    return begin == end ? QByteArray()
                        : QByteArray(lines.at(begin).data(),
                                     lines.at(end - 1).data() + lines.at(end - 1).size() - lines.at(begin).data());
}

QString joinedDescription(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty() || first == second)
        return first.isEmpty() ? second : first;
    return first + u"; "_s + second;
}

} // namespace

ConfigEdit::ConfigEdit(const QString &description, const QList<TextReplacement> &replacements)
    : m_description(description)
{
    std::remove_copy_if(replacements.begin(), replacements.end(), std::back_inserter(m_replacements), changesNothing);
    std::stable_sort(m_replacements.begin(), m_replacements.end(),
                     [](const TextReplacement &a, const TextReplacement &b) {
                         return std::tie(a.file, a.begin) < std::tie(b.file, b.begin);
                     });
}

ConfigEdit ConfigEdit::between(const QString &file, const QByteArray &before, const QByteArray &after,
                               const QString &description)
{
    const QList<QByteArrayView> oldLines = splitLines(before);
    const QList<QByteArrayView> newLines = splitLines(after);
    QList<TextReplacement> replacements;
    const QList<LineChange> changes = lineChanges(oldLines, newLines);
    for (const LineChange &change : changes) {
        const qsizetype begin = change.oldBegin < oldLines.size()
            ? oldLines.at(change.oldBegin).data() - before.constData()
            : before.size();
        replacements.append({file, begin, joined(oldLines, change.oldBegin, change.oldEnd),
                             joined(newLines, change.newBegin, change.newEnd)});
    }
    return ConfigEdit(description, replacements);
}

QStringList ConfigEdit::files() const
{
    QStringList names;
    for (const TextReplacement &replacement : m_replacements) {
        if (!names.contains(replacement.file))
            names.append(replacement.file);
    }
    return names;
}

std::optional<QByteArray> ConfigEdit::applied(const QString &file, const QByteArray &bytes) const
{
    QByteArray text;
    qsizetype at = 0;
    for (const TextReplacement &replacement : m_replacements) {
        if (replacement.file != file)
            continue;
        const bool fits = replacement.begin >= at && replacement.end() <= bytes.size()
            && QByteArrayView(bytes).sliced(replacement.begin, replacement.removed.size()) == replacement.removed;
        if (!fits)
            return std::nullopt;
        text.append(bytes.constData() + at, replacement.begin - at).append(replacement.inserted);
        at = replacement.end();
    }
    return text.append(bytes.constData() + at, bytes.size() - at);
}

ConfigEdit ConfigEdit::inverse() const
{
    QList<TextReplacement> back;
    qsizetype shift = 0;
    for (const TextReplacement &replacement : m_replacements) {
        if (!back.isEmpty() && back.last().file != replacement.file)
            shift = 0;
        back.append({replacement.file, replacement.begin + shift, replacement.inserted, replacement.removed});
        shift += replacement.inserted.size() - replacement.removed.size();
    }
    return ConfigEdit(u"Undo: "_s + m_description, back);
}

ConfigEdit ConfigEdit::then(const ConfigEdit &next) const
{
    QList<TextReplacement> both;
    QStringList names = files() + next.files();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        const auto isHere = [&](const TextReplacement &replacement) { return replacement.file == name; };
        QList<TextReplacement> first;
        std::copy_if(m_replacements.begin(), m_replacements.end(), std::back_inserter(first), isHere);
        Composition composition(first);
        // From the last one on, so that the places of those still to come stay what they are.
        for (auto it = next.m_replacements.rbegin(); it != next.m_replacements.rend(); ++it) {
            if (isHere(*it))
                composition.add(*it);
        }
        both += composition.replacements();
    }
    return ConfigEdit(joinedDescription(m_description, next.m_description), both);
}

} // namespace modulehost
