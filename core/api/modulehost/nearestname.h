// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>

#include <QString>
#include <QStringList>

namespace modulehost {

/*!
 * Single-character changes that turn \a a into \a b: insertions, removals, replacements and swaps of
 * neighbours. Case does not count, and neither does a hyphen in place of an underscore.
 */
MODULEHOST_EXPORT_API int nameDistance(const QString &a, const QString &b);

/*!
 * The name of \a known that somebody who wrote \a name most likely meant; empty when none is near
 * enough to be worth saying. Of equally near names the first.
 */
MODULEHOST_EXPORT_API QString nearestName(const QString &name, const QStringList &known);

//! `; did you mean "x"?` for the nearest of \a known, or nothing: the end of a message about \a name.
MODULEHOST_EXPORT_API QString nearestNameHint(const QString &name, const QStringList &known);

} // namespace modulehost
