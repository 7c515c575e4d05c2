// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace modulehost {

/*!
 * Which elements of \a before, positions in an old order listed in the new one, have moved: as few as possible, so
 * that one that was taken out does not count as a move of all behind it.
 */
QList<qsizetype> movedPlaces(const QList<int> &before);

/*!
 * What it means under \a policy that the modules \a before of a callback are asked as \a after says, in a sentence
 * for operators. \a paths are the module paths of the numbers in both.
 */
QString orderSentence(const QString &policy, const QList<int> &before, const QList<int> &after,
                      const QHash<int, QString> &paths);

} // namespace modulehost
