// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "yamlmark.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace modulehost {

//! An anchor or an alias of a text.
struct NamedPlace
{
    QString name;
    YamlMark mark;
};

//! An item of a list in the text: from its `-`, or its first character in brackets, to its last one.
struct ListItemText
{
    YamlMark begin;
    YamlMark end;
    bool keepsBreaks = false; //!< Ends with a block text (`|+`) to which the empty lines behind it belong.

    bool has(const YamlMark &mark) const { return mark.offset >= begin.offset && mark.offset < end.offset; }
};

//! How the value of a key that takes a list stands in the text.
struct ListText
{
    enum class Form : quint8 {
        Nothing, //!< Nothing stands behind the key.
        Block, //!< Every item begins with `-` on a line of its own.
        Inline, //!< Items with `-`, but the first one begins on another's line.
        Flow, //!< In brackets.
        Alias,
        Other //!< A single value or a mapping.
    };

    Form form = Form::Nothing;
    bool isOutermost = true; //!< False for a key that came in through a merge.
    YamlMark key;
    qsizetype begin = 0; //!< Behind the key.
    qsizetype end = 0; //!< Where the next key begins, or the document ends.
    QList<ListItemText> items;
    QList<NamedPlace> anchors; //!< Of the whole file.
    QList<NamedPlace> aliases;
};

/*!
 * Looks at the value of the key that begins at the offset \a key of \a text, which can be read. Nothing
 * when no key stands there, as when it is an alias. Any thread.
 */
std::optional<ListText> readListText(QByteArrayView text, qsizetype key, int depthLimit);

} // namespace modulehost
