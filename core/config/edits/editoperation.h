// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edits/jsonpointer.h"

#include <modulehost/configvalue.h>

#include <QByteArray>
#include <QList>

#include <variant>

/*!
 * \file
 * What can be done to a config, as values: a form, a command or a quick fix makes a list of them, and
 * proposeEdit() makes one edit of the list. Each operation finds what the ones before it made.
 */

namespace modulehost {

/*!
 * The value at \a pointer is \a value afterwards. A key that is not there is added behind the others, and the
 * mappings that lead to it as well; `-` adds behind the items of a list. Of a mapping or a list only what
 * differs is touched.
 */
struct SetValue
{
    JsonPointer pointer;
    ConfigValue value;
};

//! Adds a key that is not there yet before the one named \a before, or behind all of them when that is empty.
struct AddKey
{
    JsonPointer mapping;
    QString key;
    ConfigValue value;
    QString before = {};
};

//! Takes a key or a list item away, with the comments that belong to it.
struct RemoveValue
{
    JsonPointer pointer;
};

struct RenameKey
{
    JsonPointer pointer;
    QString key;
};

//! Adds \a value before the item at \a position; behind all of them when it is negative.
struct InsertItem
{
    JsonPointer list;
    ConfigValue value;
    qsizetype position = -1;
};

/*!
 * Within one list the item stands at the place \a to afterwards, with the comments that belong to it; within one
 * mapping the key is renamed. From one collection to another the value alone is taken, so that one with
 * comments is refused.
 */
struct MoveValue
{
    JsonPointer from;
    JsonPointer to;
};

//! Writes an item once more behind itself, with its comments and without its anchors.
struct DuplicateItem
{
    JsonPointer pointer;
};

//! Makes comment lines of a key or list item that stands on lines of its own.
struct CommentOut
{
    JsonPointer pointer;
};

//! Takes the comment signs of the setting away that begins in comment line \a line (from 1) of \a file.
struct Uncomment
{
    QString file;
    int line = 0;
};

//! Writes the value of an alias, or a key that comes in through a merge, out at \a pointer.
struct WriteOut
{
    JsonPointer pointer;
};

// Entries of `modules:`, by their position in ConfigDocument::modules().

struct AddModule
{
    qsizetype position = -1; //!< Behind all of them when it is negative.
    QString path;
    QByteArray config = {}; //!< YAML whose comments are kept, such as a module's example; may be empty.
};

struct RemoveModule
{
    qsizetype position = 0;
};

struct MoveModule
{
    qsizetype from = 0;
    qsizetype to = 0;
};

struct DuplicateModule
{
    qsizetype position = 0;
};

struct DisableModule
{
    qsizetype position = 0;
};

struct EnableModule
{
    qsizetype position = 0;
};

using EditOperation = std::variant<SetValue, AddKey, RemoveValue, RenameKey, InsertItem, MoveValue, DuplicateItem,
                                   CommentOut, Uncomment, WriteOut, AddModule, RemoveModule, MoveModule,
                                   DuplicateModule, DisableModule, EnableModule>;
using EditOperations = QList<EditOperation>;

} // namespace modulehost
