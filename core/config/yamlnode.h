// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "yamlmark.h"

#include <modulehost/confignode.h>

#include <QString>

#include <deque>
#include <vector>

namespace modulehost {

/*!
 * A node as it stands in the text, before its tag is given a meaning: scalars are text, merge keys are
 * keys. An alias is a pointer to the node of its anchor.
 */
struct YamlNode
{
    enum class Kind : quint8 { Scalar, Sequence, Mapping };

    struct Entry
    {
        YamlNode *key = nullptr;
        YamlNode *value = nullptr;
        bool merged = false;
    };

    Kind kind = Kind::Scalar;
    QString tag; //!< In full: `tag:yaml.org,2002:int`.
    QString text; //!< Of a scalar.
    std::vector<YamlNode *> items;
    std::vector<Entry> entries;
    YamlMark begin; //!< Of the value itself; an anchor or tag stands before it.
    YamlMark end;
    bool open = true; //!< Still being read: an alias to it would make the config endless.

    // Filled while the tree is built.
    bool flattened = false; //!< Merge keys have been applied to `entries`.
    ConfigNode::Ptr built;
    qsizetype weight = 0; //!< Nodes in it, aliases counted as what they stand for.
};

//! Owns the nodes of one file; pointers to them stay valid.
using YamlNodes = std::deque<YamlNode>;

} // namespace modulehost
