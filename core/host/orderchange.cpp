// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orderchange.h"

#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int toldPairs = 3;

//! Why it matters that a module is asked before another one.
QString consequence(const QString &policy)
{
    const QString denials = u"the first denial wins, so its denials now hide the other's"_s;
    const QString answers = u"the first answer wins, so its answers now hide the other's"_s;
    const QString onlyOrder = u"both are asked in any case, so that nothing but the order changes"_s;
    static const QHash<QString, QString> consequences {
        {u"first_rejection_wins"_s, denials},
        {u"first_falsy_denies"_s, denials},
        {u"first_explicit_false_denies"_s, denials},
        {u"first_truthy_wins"_s, answers},
        {u"first_non_none_wins"_s, answers},
        {u"first_valid_non_none_wins"_s, answers},
        {u"first_deny_or_replacement_wins"_s, u"the other now never sees what it denies or replaces"_s},
        {u"run_all_isolated"_s, onlyOrder},
        {u"merge_dict_of_sets"_s, onlyOrder},
        {u"run_all_until_exception"_s, u"an exception of it now keeps the other from being called"_s},
        {u"union_of_sets"_s, u"the answer ALL of it now ends the walk before the other is asked"_s},
        {u"merge_dict_last_wins"_s, u"on equal keys the other one's value now wins"_s},
        {u"per_key_dispatch"_s, u"for a login type that both check, its success now ends the walk"_s},
    };
    return consequences.value(policy, onlyOrder);
}

//! Pairs that have changed their places: the one that is asked earlier now, and the other one.
QList<std::pair<int, int>> turnedPairs(const QList<int> &before, const QList<int> &after)
{
    QList<std::pair<int, int>> pairs;
    for (qsizetype i = 0; i < after.size(); ++i) {
        for (qsizetype j = i + 1; j < after.size(); ++j) {
            const qsizetype first = before.indexOf(after.at(i));
            const qsizetype second = before.indexOf(after.at(j));
            if (second >= 0 && first > second)
                pairs.append({after.at(i), after.at(j)});
        }
    }
    return pairs;
}

QStringList pathsWithout(const QList<int> &numbers, const QList<int> &others, const QHash<int, QString> &paths)
{
    QStringList rest;
    for (const int number : numbers) {
        if (!others.contains(number))
            rest.append(paths.value(number));
    }
    rest.removeDuplicates();
    return rest;
}

QString isOrAre(const QStringList &names) { return names.size() == 1 ? u" is "_s : u" are "_s; }

} // namespace

QList<qsizetype> movedPlaces(const QList<int> &before)
{
    // All that are not part of a longest ascending row.
    const qsizetype size = before.size();
    QList<qsizetype> ends; // Of the rows of each length: the one with the lowest last element.
    QList<qsizetype> previous(size, -1);
    for (qsizetype i = 0; i < size; ++i) {
        const auto place = std::lower_bound(ends.begin(), ends.end(), before.at(i),
                                            [&](qsizetype end, int value) { return before.at(end) < value; });
        if (place != ends.begin())
            previous[i] = *std::prev(place);
        if (place == ends.end())
            ends.append(i);
        else
            *place = i;
    }
    std::vector<bool> stays(std::size_t(size), false);
    for (qsizetype i = ends.isEmpty() ? -1 : ends.constLast(); i >= 0; i = previous.at(i))
        stays[std::size_t(i)] = true;
    QList<qsizetype> moved;
    for (qsizetype i = 0; i < size; ++i) {
        if (!stays[std::size_t(i)])
            moved.append(i);
    }
    return moved;
}

QString orderSentence(const QString &policy, const QList<int> &before, const QList<int> &after,
                      const QHash<int, QString> &paths)
{
    const QStringList gone = pathsWithout(before, after, paths);
    const QStringList come = pathsWithout(after, before, paths);
    QStringList sentences;
    if (!gone.isEmpty() && !come.isEmpty())
        sentences.append(come.join(u", "_s) + isOrAre(come) + u"asked in place of "_s + gone.join(u", "_s));
    else if (!gone.isEmpty())
        sentences.append(gone.join(u", "_s) + isOrAre(gone) + u"no longer asked"_s);
    else if (!come.isEmpty())
        sentences.append(come.join(u", "_s) + isOrAre(come) + u"asked as well"_s);
    const QList<std::pair<int, int>> pairs = turnedPairs(before, after);
    for (qsizetype i = 0; i < pairs.size() && i < toldPairs; ++i) {
        const auto &[earlier, later] = pairs.at(i);
        sentences.append(
            u"%1 is asked before %2: %3"_s.arg(paths.value(earlier), paths.value(later), consequence(policy)));
    }
    if (pairs.size() > toldPairs)
        sentences.append(u"%1 more pairs change their places"_s.arg(pairs.size() - toldPairs));
    return sentences.join(u"; "_s);
}

} // namespace modulehost
