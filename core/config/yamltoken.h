// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "yamlmark.h"

#include <QString>

namespace modulehost {

//! A piece of a config's text with a meaning of its own. Block collections are opened and closed by their indentation.
struct YamlToken
{
    enum class Kind : quint8 {
        StreamEnd,
        VersionDirective, //!< `text` is the major number.
        TagDirective, //!< `handle` and `text`, the prefix that it stands for.
        OtherDirective,
        DocumentStart,
        DocumentEnd,
        BlockSequenceStart,
        BlockMappingStart,
        BlockEnd,
        FlowSequenceStart,
        FlowSequenceEnd,
        FlowMappingStart,
        FlowMappingEnd,
        BlockEntry,
        FlowEntry,
        Key,
        Value,
        Alias,
        Anchor,
        Tag, //!< `handle` (null when verbatim) and `text`, the suffix.
        Scalar,
    };

    Kind kind = Kind::StreamEnd;
    YamlMark begin = {};
    YamlMark end = {};
    QString text = {};
    QString handle = {};
    bool plain = false; //!< A scalar without quotes and not a block.
};

} // namespace modulehost
