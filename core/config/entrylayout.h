// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "configdocument.h"
#include "listtext.h"
#include "textlines.h"

#include <QList>
#include <QString>

namespace modulehost {

/*!
 * The lines that belong to one entry of `modules:`; they count from 0. Comments directly above it are its
 * own, and so are those behind it that are indented deeper than its `-`, up to an empty line; behind that
 * only those that are indented deeper than its keys.
 */
struct EntryPart
{
    int top = 0; //!< Of the comments above, or the same as begin.
    int begin = 0; //!< With the `-`, or the marker of a disabled entry.
    int end = 0; //!< The last one.
    int index = 0; //!< Among the entries that count, or among the disabled ones.
    bool disabled = false;
};

//! How the entries of a document stand in the text of the file that supplies them. A value.
struct EntryLayout
{
    QString refusal; //!< Why single entries cannot be edited, and what to do; then nothing else counts.
    ConfigFile file;
    ListText list;
    TextLines lines;
    QList<EntryPart> blocks; //!< In the order of ConfigDocument::modules().
    qsizetype column = 0; //!< Of every `-`, in spaces.

    QByteArray text(const EntryPart &block) const { return lines.block(block.top, block.end); }
    qsizetype beginOf(const EntryPart &block) const { return lines.at(block.top).begin; }
    qsizetype endOf(const EntryPart &block) const { return lines.at(block.end).end; } //!< Before the line break.
};

EntryLayout readEntryLayout(const ConfigDocument &document);

} // namespace modulehost
