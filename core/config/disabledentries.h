// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commentrange.h"
#include "listtext.h"
#include "moduleentry.h"
#include "readlimits.h"
#include "yamlreader.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace modulehost {

//! An entry of `modules:` that is commented out, and the comment lines that it is made of.
struct DisabledEntry
{
    ModuleEntry module;
    ConfigValue value; //!< The whole entry; missing when the lines are none.
    CommentRange marker;
    QList<CommentRange> lines; //!< Behind the marker.
    qsizetype indent = 0; //!< Spaces between `#` and the entry's `-`.
};

//! What is commented out in one file.
struct DisabledEntries
{
    QList<DisabledEntry> entries;
    QList<qsizetype> placesOfOthers; //!< Where the entries that count begin, to tell what stands before what.
    QList<Problem> problems;
};

//! The line that stands above an entry that is commented out, without its `#`.
inline constexpr char DisabledMarker[] = "module-console: disabled";

/*!
 * Entries that are commented out under a line `# module-console: disabled` between the key of \a list and
 * the key behind it. The entry is the comment lines that follow directly, the first of which begins with
 * `-` and the others of which are indented deeper behind their `#`; comments within it may be indented
 * less. One that cannot be read has no path, and a warning. Any thread.
 *
 * \a read is what became of the file, whose anchors an entry may name.
 */
DisabledEntries findDisabledEntries(const QByteArray &bytes, const QString &fileName, const ReadResult &read,
                                    const ListText &list, const ReadLimits &limits);

bool hasDisabledMarker(const QByteArray &bytes, const QList<CommentRange> &comments);

} // namespace modulehost
