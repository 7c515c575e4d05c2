// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace modulehost {

/*!
 * How well \a text fits what a person typed: nothing when its letters are not in \a text in that order, else a
 * score, higher for letters side by side and at the starts of words. Case does not matter.
 */
std::optional<int> fuzzyScore(const QString &typed, const QString &text);

} // namespace modulehost
