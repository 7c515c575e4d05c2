// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/nearestname.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Names longer than this are compared by their beginning: keys of a config are short.
constexpr qsizetype LongestCompared = 200;

QString folded(const QString &name) { return name.left(LongestCompared).toCaseFolded().replace(u'-', u'_'); }

} // namespace

int nameDistance(const QString &a, const QString &b)
{
    const QString from = folded(a);
    const QString to = folded(b);
    const size_t width = size_t(to.size()) + 1;
    std::vector<int> twoBack(width), lastRow(width), row(width);
    for (size_t j = 0; j < width; ++j)
        row[j] = int(j);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        std::swap(twoBack, lastRow);
        std::swap(lastRow, row);
        row[0] = int(i);
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const size_t at = size_t(j);
            const bool same = from.at(i - 1) == to.at(j - 1);
            row[at] = std::min({lastRow[at] + 1, row[at - 1] + 1, lastRow[at - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && from.at(i - 1) == to.at(j - 2) && from.at(i - 2) == to.at(j - 1))
                row[at] = std::min(row[at], twoBack[at - 2] + 1);
        }
    }
    return row[size_t(to.size())];
}

QString nearestName(const QString &name, const QStringList &known)
{
    QString best;
    int bestDistance = std::max(1, int(name.size()) / 3) + 1;
    for (const QString &candidate : known) {
        const int distance = nameDistance(name, candidate);
        if (distance < bestDistance && distance < candidate.size()) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

QString nearestNameHint(const QString &name, const QStringList &known)
{
    const QString nearest = nearestName(name, known);
    return nearest.isEmpty() ? QString() : u"; did you mean \"%1\"?"_s.arg(nearest);
}

} // namespace modulehost
