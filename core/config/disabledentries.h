// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commentrange.h"
#include "moduleentry.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace modulehost {

//! The part of a file that comments may stand in to belong to `modules:`.
struct CommentRegion
{
    QString file;
    QByteArray bytes; //!< Of the whole file.
    qsizetype begin = 0;
    qsizetype end = 0;
};

/*!
 * Entries that are commented out under a line `# module-console: disabled`. The entry is the comment
 * lines that follow directly, the first of which begins with `-` and the others of which are indented
 * deeper behind their `#`. One that cannot be read has no path, and a warning in \a problems.
 */
QList<ModuleEntry> findDisabledEntries(const CommentRegion &region, const QList<CommentRange> &comments,
                                       QList<Problem> &problems);

} // namespace modulehost
