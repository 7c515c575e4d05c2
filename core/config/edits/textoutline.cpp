// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/textoutline.h"

#include "yamlerror.h"
#include "yamlscanner.h"

namespace modulehost {

namespace {

using Kind = YamlToken::Kind;
using Style = OutlineNode::Style;

//! Reads tokens of a text that the composer has accepted, so that their order is known to be right.
class OutlineReader
{
public:
    OutlineReader(QByteArrayView text, const std::vector<YamlToken> &tokens)
        : m_text(text)
        , m_tokens(tokens)
    {
    }

    TextOutline read()
    {
        TextOutline outline;
        while (at(Kind::VersionDirective) || at(Kind::TagDirective) || at(Kind::OtherDirective)
               || at(Kind::DocumentStart))
            take();
        if (!at(Kind::StreamEnd) && !at(Kind::DocumentEnd))
            outline.root = node(false);
        for (const YamlToken &token : m_tokens) {
            if (token.kind == Kind::Anchor)
                outline.anchors.append({token.text, token.begin});
            else if (token.kind == Kind::Alias)
                outline.aliases.append({token.text, token.begin});
        }
        return outline;
    }

private:
    const YamlToken &peek() const { return m_tokens[m_next]; }
    bool at(Kind kind) const { return peek().kind == kind; }
    const YamlToken &take()
    {
        const YamlToken &token = m_tokens[m_next];
        if (token.kind != Kind::StreamEnd)
            ++m_next;
        if (token.kind != Kind::BlockEnd)
            m_lastEnd = token.end;
        return token;
    }

    Style scalarStyle(const YamlToken &token) const
    {
        if (token.plain)
            return Style::Plain;
        switch (m_text[token.begin.offset]) {
        case '\'':
            return Style::SingleQuoted;
        case '"':
            return Style::DoubleQuoted;
        case '>':
            return Style::Folded;
        default:
            return Style::Literal;
        }
    }

    //! \a isBlockValue: of a key in block style, which may be a list that is not indented deeper.
    OutlineNode node(bool inFlow, bool isBlockValue = false)
    {
        OutlineNode node;
        node.inFlow = inFlow;
        while (at(Kind::Anchor) || at(Kind::Tag)) {
            const YamlToken &token = take();
            if (!node.properties)
                node.properties = token.begin;
            node.propertiesEnd = token.end;
            if (token.kind == Kind::Anchor)
                node.name = token.text;
            else
                node.hasTag = true;
        }
        node.begin = peek().begin;
        const Kind kind = peek().kind;
        switch (kind == Kind::BlockEntry && !isBlockValue ? Kind::BlockEnd : kind) {
        case Kind::Alias:
            node.style = Style::Alias;
            node.name = take().text;
            break;
        case Kind::Scalar:
            node.style = scalarStyle(peek());
            node.text = take().text;
            break;
        case Kind::BlockMappingStart:
            node.style = Style::BlockMapping;
            take();
            mapping(node, Kind::BlockEnd);
            break;
        case Kind::BlockSequenceStart:
            node.style = Style::BlockSequence;
            take();
            blockItems(node);
            take();
            break;
        case Kind::BlockEntry:
            node.style = Style::BlockSequence;
            blockItems(node);
            break;
        case Kind::FlowMappingStart:
            node.style = Style::FlowMapping;
            take();
            mapping(node, Kind::FlowMappingEnd);
            break;
        case Kind::FlowSequenceStart:
            node.style = Style::FlowSequence;
            take();
            flowItems(node);
            break;
        default:
            node.begin = m_lastEnd;
        }
        node.end = m_lastEnd;
        return node;
    }

    //! The keys up to \a closing and what closes them.
    void mapping(OutlineNode &mapping, Kind closing)
    {
        const bool inFlow = closing != Kind::BlockEnd;
        while (!at(closing) && !at(Kind::StreamEnd)) {
            const size_t before = m_next;
            mapping.children.push_back(pair(inFlow));
            comma(mapping);
            if (m_next == before)
                take();
        }
        take();
    }

    OutlineChild pair(bool inFlow)
    {
        OutlineChild child;
        child.begin = peek().begin;
        if (at(Kind::Key)) {
            child.isExplicit = peek().end.offset > peek().begin.offset;
            take();
        }
        child.key = node(inFlow);
        if (at(Kind::Value)) {
            child.indicatorEnd = take().end;
            child.value = node(inFlow, !inFlow);
        } else {
            child.value.inFlow = inFlow;
            child.value.begin = child.value.end = m_lastEnd;
        }
        child.end = m_lastEnd;
        return child;
    }

    void blockItems(OutlineNode &sequence)
    {
        while (at(Kind::BlockEntry)) {
            OutlineChild child;
            child.begin = peek().begin;
            child.indicatorEnd = take().end;
            child.value = node(false);
            child.end = m_lastEnd;
            sequence.children.push_back(std::move(child));
        }
    }

    void flowItems(OutlineNode &sequence)
    {
        while (!at(Kind::FlowSequenceEnd) && !at(Kind::StreamEnd)) {
            OutlineChild child;
            child.begin = peek().begin;
            if (at(Kind::Key)) {
                child.value.style = Style::FlowPair;
                child.value.inFlow = true;
                child.value.begin = peek().begin;
                child.value.children.push_back(pair(true));
                child.value.end = m_lastEnd;
            } else {
                child.value = node(true);
            }
            child.end = m_lastEnd;
            sequence.children.push_back(std::move(child));
            comma(sequence);
        }
        take();
    }

    void comma(OutlineNode &collection)
    {
        if (at(Kind::FlowEntry))
            collection.children.back().comma = take().end;
    }

    QByteArrayView m_text;
    const std::vector<YamlToken> &m_tokens;
    size_t m_next = 0;
    YamlMark m_lastEnd;
};

} // namespace

std::optional<TextOutline> readOutline(QByteArrayView text, int depthLimit)
{
    try {
        const std::vector<YamlToken> tokens = YamlScanner(text, depthLimit).scan();
        return OutlineReader(text, tokens).read();
    } catch (const YamlError &) {
        return std::nullopt;
    }
}

} // namespace modulehost
