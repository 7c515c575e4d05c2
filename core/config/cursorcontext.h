// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace modulehost {

/*!
 * What is written at a place of a config, and what may be written there: found from indentation and brackets alone,
 * so that the text need not be readable just now. A value.
 */
struct CursorContext
{
    enum class Kind : quint8 {
        Nothing, //!< A comment, a text of several lines, or a place where no setting can stand.
        Key, //!< A key of the mapping at `path`.
        Value, //!< The value of the key that `path` ends with.
        Start //!< The beginning of the value at `path` on a line or in an item of its own: a first key or a scalar.
    };

    Kind kind = Kind::Nothing;
    QStringList path; //!< From the root of the file; list positions as `<item N>`.
    QString word; //!< What stands there, without quotes; empty where nothing does yet.
    qsizetype begin = 0; //!< Offsets of the word in the text, quotes counted.
    qsizetype end = 0;
    QString typed; //!< The word's beginning up to the cursor.
    bool hasColon = false; //!< Behind a key.
    bool isInBrackets = false;
    QStringList siblings; //!< Keys of the mapping, but for the one at the cursor.
    QString modulePath; //!< Of the entry of `modules:` that the place is in; empty elsewhere.

    //! Of the setting that the place is about: of a key, the key's own.
    QStringList settingPath() const { return kind == Kind::Key ? path + QStringList(word) : path; }
};

//! \a offset in bytes; a byte order mark at the beginning is counted. Any thread.
CursorContext cursorContext(const QByteArray &text, qsizetype offset);

} // namespace modulehost
