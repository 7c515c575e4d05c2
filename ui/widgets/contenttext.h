// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace modulehost {

//! What bytes look like to people.
struct ContentText
{
    enum class Kind { Empty, Json, Text, Binary };

    Kind kind = Kind::Empty;
    QString text;
    bool isCut = false; //!< There is more than the text shows.
};

//! How bytes are to look: as what they are, as they stand, or as bytes.
enum class ContentForm { Automatic, Text, Hexadecimal };

/*!
 * JSON is indented, its keys stay in their order and numbers and texts as they are written; other UTF-8 stays as it
 * is; anything else becomes lines of offset, hexadecimal bytes and characters. Of long contents the beginning.
 */
ContentText contentText(const QByteArray &content, ContentForm form = ContentForm::Automatic);

//! Puts line breaks and spaces between the parts of \a json, which must be valid (its end may be missing).
QString indentedJson(const QString &json);

} // namespace modulehost
