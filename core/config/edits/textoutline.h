// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "listtext.h"
#include "yamlmark.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace modulehost {

struct OutlineChild;

//! A value as it stands in the text: what it is made of and where, not what it means.
struct OutlineNode
{
    enum class Style : quint8 {
        Empty, //!< Nothing: null.
        Plain,
        SingleQuoted,
        DoubleQuoted,
        Literal, //!< `|`
        Folded, //!< `>`
        Alias,
        BlockMapping,
        BlockSequence,
        FlowMapping,
        FlowSequence,
        FlowPair, //!< A mapping of one key without braces, in a list in brackets.
    };

    Style style = Style::Empty;
    bool inFlow = false; //!< Stands inside brackets.
    YamlMark begin; //!< Behind anchor and tag; when it is empty, behind what stands before it.
    YamlMark end;
    std::optional<YamlMark> properties; //!< Where anchor or tag begin.
    YamlMark propertiesEnd;
    bool hasTag = false;
    QString name; //!< Of its anchor, or of the anchor that an alias names.
    QString text; //!< Of a scalar.
    std::vector<OutlineChild> children;

    bool isAlias() const noexcept { return style == Style::Alias; }
    bool isBlock() const noexcept { return style == Style::BlockMapping || style == Style::BlockSequence; }
    bool isFlow() const noexcept { return style >= Style::FlowMapping; }
    bool isMapping() const noexcept
    {
        return style == Style::BlockMapping || style == Style::FlowMapping || style == Style::FlowPair;
    }
    bool isSequence() const noexcept { return style == Style::BlockSequence || style == Style::FlowSequence; }
    bool isQuoted() const noexcept { return style == Style::SingleQuoted || style == Style::DoubleQuoted; }
    bool isBlockText() const noexcept { return style == Style::Literal || style == Style::Folded; }
    bool hasAnchor() const noexcept { return properties && !name.isEmpty(); }
    const YamlMark &fullBegin() const noexcept { return properties ? *properties : begin; } //!< With anchor and tag.
};

//! A key with its value, or an item.
struct OutlineChild
{
    YamlMark begin; //!< Of the `-`, the `?`, or the key with its anchor and tag.
    YamlMark end;
    OutlineNode key; //!< Empty in a list.
    OutlineNode value;
    std::optional<YamlMark> indicatorEnd; //!< Behind the `-` or the `:`.
    std::optional<YamlMark> comma; //!< Behind it, in brackets.
    bool isExplicit = false; //!< The key has a `?`.
};

//! A whole text that can be read. A value.
struct TextOutline
{
    std::optional<OutlineNode> root; //!< None for a text without content.
    QList<NamedPlace> anchors;
    QList<NamedPlace> aliases;
};

//! Nothing when \a text cannot be cut into pieces. Any thread.
std::optional<TextOutline> readOutline(QByteArrayView text, int depthLimit);

} // namespace modulehost
