// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QHash>

#include <variant>

namespace modulehost {

/*!
 * What a ConfigValue points at. Built once by a reader, never changed afterwards. Nodes that an alias
 * or a merge key shares are one object with the place of the anchor.
 */
struct ConfigNode
{
    using Ptr = std::shared_ptr<const ConfigNode>;

    struct Entry
    {
        Ptr key; //!< Any node; a text for nearly every config.
        Ptr value;
        bool merged = false; //!< Came in through a merge key.
    };

    ConfigValue::Type type = ConfigValue::Type::Null;
    bool boolean = false;
    qint64 integer = 0;
    double number = 0;
    QString text; //!< String; decimal digits of an integer beyond 64 bits; ISO form of dates.
    QByteArray bytes;
    bool bigInteger = false; //!< The integer does not fit `integer`; `text` holds it.
    QList<Ptr> items; //!< List and Set.
    QList<Entry> entries; //!< Map (last of equal keys, in first-seen order) and Pairs.
    QHash<QString, qsizetype> index; //!< Key text → entry, for maps.
    SourceRange range;
};

//! A key as text: strings as they are, other scalars as the homeserver's loader would print them.
MODULEHOST_EXPORT_API QString configKeyText(const ConfigNode &key);

//! Fills `index` from `entries`. Of keys with one text (`1` and `"1"`) the string is found.
MODULEHOST_EXPORT_API void indexConfigEntries(ConfigNode &map);

} // namespace modulehost
