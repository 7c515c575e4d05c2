// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace modulehost {

/*!
 * The homeserver's own mounts as a default client and federation listener of its main process has them
 * (module system 6.2), as far as they matter to a module's route.
 */
struct ReservedPath
{
    enum class Rule {
        Subtree, //!< A leaf: the path and all below it are refused.
        Below, //!< A child that its parent brought along: a path below it stops the homeserver's start; refused.
        Replaces //!< The homeserver answers this path itself; a module's route takes its place, with a hint.
    };

    QString path;
    Rule rule;
};

//! The list that applies by default.
const QList<ReservedPath> &reservedPaths();

//! The first entry of \a list that \a path falls under by its rule; nullptr when none.
const ReservedPath *findReserved(const QList<ReservedPath> &list, const QString &path);

} // namespace modulehost
