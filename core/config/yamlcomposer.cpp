// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamlcomposer.h"

#include "yamlerror.h"
#include "yamltags.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString placeText(const YamlMark &mark) { return u"line %1"_s.arg(mark.line + 1); }

QString describe(YamlToken::Kind kind)
{
    using Kind = YamlToken::Kind;
    switch (kind) {
    case Kind::StreamEnd:
        return u"the file ends"_s;
    case Kind::VersionDirective:
    case Kind::TagDirective:
    case Kind::OtherDirective:
        return u"a directive (%) follows"_s;
    case Kind::DocumentStart:
        return u"a new document (---) begins"_s;
    case Kind::DocumentEnd:
        return u"the document ends (...)"_s;
    case Kind::BlockEnd:
        return u"the indentation goes back"_s;
    case Kind::FlowSequenceEnd:
        return u"a ] follows"_s;
    case Kind::FlowMappingEnd:
        return u"a } follows"_s;
    case Kind::BlockEntry:
        return u"a list item (-) follows"_s;
    case Kind::FlowEntry:
        return u"a comma follows"_s;
    case Kind::Key:
        return u"a key follows"_s;
    case Kind::Value:
        return u"a \":\" follows"_s;
    case Kind::BlockSequenceStart:
    case Kind::FlowSequenceStart:
        return u"a list follows"_s;
    case Kind::BlockMappingStart:
    case Kind::FlowMappingStart:
        return u"a mapping follows"_s;
    case Kind::Alias:
    case Kind::Anchor:
    case Kind::Tag:
    case Kind::Scalar:
        return u"more text follows"_s;
    }
    return {};
}

} // namespace

YamlComposer::YamlComposer(const std::vector<YamlToken> &tokens, YamlNodes &nodes, int depthLimit,
                           const QHash<QString, YamlNode *> &anchors)
    : m_tokens(tokens)
    , m_nodes(nodes)
    , m_depthLimit(depthLimit)
    , m_handles {{u"!"_s, u"!"_s}, {u"!!"_s, YamlTag::prefix()}}
    , m_anchors(anchors)
{
}

YamlNode *YamlComposer::compose()
{
    if (at(Kind::StreamEnd))
        return nullptr;
    YamlNode *root = nullptr;
    if (atAny(Kind::VersionDirective, Kind::TagDirective, Kind::OtherDirective, Kind::DocumentStart)) {
        readDirectives();
        if (!at(Kind::DocumentStart))
            throw YamlError {
                u"directives (%) are followed by a line with ---, but here %1"_s.arg(describe(peek().kind)),
                peek().begin};
        take();
        root = nodeOrEmpty(Place::Block,
                           atAny(Kind::VersionDirective, Kind::TagDirective, Kind::OtherDirective, Kind::DocumentStart,
                                 Kind::DocumentEnd, Kind::StreamEnd));
    } else {
        root = node(Place::Block);
    }
    while (at(Kind::DocumentEnd))
        take();
    if (at(Kind::DocumentStart) || atAny(Kind::VersionDirective, Kind::TagDirective, Kind::OtherDirective))
        throw YamlError {u"a second document begins here; a config is one document"_s, peek().begin};
    if (!at(Kind::StreamEnd))
        throw YamlError {
            u"the config has ended before this, but %1; is the indentation right?"_s.arg(describe(peek().kind)),
            peek().begin};
    return root;
}

void YamlComposer::readDirectives()
{
    bool version = false;
    QHash<QString, QString> handles;
    while (atAny(Kind::VersionDirective, Kind::TagDirective, Kind::OtherDirective)) {
        const YamlToken &token = take();
        if (token.kind == Kind::VersionDirective) {
            if (version)
                throw YamlError {u"the YAML version is given twice"_s, token.begin};
            if (token.text.toInt() != 1)
                throw YamlError {u"this is YAML %1; a config is YAML 1.1"_s.arg(token.text), token.begin};
            version = true;
        } else if (token.kind == Kind::TagDirective) {
            if (handles.contains(token.handle))
                throw YamlError {u"the tag handle %1 is declared twice"_s.arg(token.handle), token.begin};
            handles.insert(token.handle, token.text);
        }
    }
    m_handles.insert(handles);
}

void YamlComposer::failUnexpected() const
{
    throw YamlError {u"expected a value here, but %1"_s.arg(describe(peek().kind)), peek().begin};
}

const YamlToken &YamlComposer::take() noexcept
{
    const YamlToken &token = m_tokens[m_next++];
    if (token.kind != Kind::BlockEnd)
        m_lastEnd = token.end;
    return token;
}

YamlNode *YamlComposer::empty()
{
    YamlNode &node = m_nodes.emplace_back();
    node.tag = YamlTag::null();
    node.begin = m_lastEnd;
    node.end = m_lastEnd;
    node.open = false;
    return &node;
}

YamlNode *YamlComposer::nodeOrEmpty(Place place, bool isEmpty) { return isEmpty ? empty() : node(place); }

YamlNode *YamlComposer::alias(const YamlToken &token)
{
    YamlNode *target = m_anchors.value(token.text);
    if (!target)
        throw YamlError {u"the alias *%1 names no anchor before it"_s.arg(token.text), token.begin, u'*' + token.text};
    if (target->open)
        throw YamlError {
            u"the alias *%1 stands inside the value that it names (%2), so that the config would have no end"_s.arg(
                token.text, placeText(target->begin)),
            token.begin};
    return target;
}

YamlComposer::Properties YamlComposer::properties()
{
    Properties properties;
    while (true) {
        if (at(Kind::Anchor) && !properties.anchor)
            properties.anchor = &take();
        else if (at(Kind::Tag) && !properties.tag)
            properties.tag = &take();
        else
            return properties;
    }
}

QString YamlComposer::fullTag(const YamlToken &token) const
{
    if (token.handle.isNull())
        return token.text;
    const auto prefix = m_handles.find(token.handle);
    if (prefix == m_handles.end())
        throw YamlError {u"the tag handle %1 is not declared"_s.arg(token.handle), token.begin, token.handle};
    return *prefix + token.text;
}

YamlNode *YamlComposer::create(YamlNode::Kind kind, const Properties &properties, const YamlToken &first)
{
    YamlNode &node = m_nodes.emplace_back();
    node.kind = kind;
    node.begin = first.begin;
    node.end = first.end;
    if (properties.tag)
        node.tag = fullTag(*properties.tag);
    if (kind != YamlNode::Kind::Scalar && (node.tag.isEmpty() || node.tag == "!"_L1))
        node.tag = kind == YamlNode::Kind::Sequence ? YamlTag::sequence() : YamlTag::mapping();
    if (properties.anchor) {
        const QString &name = properties.anchor->text;
        if (const YamlNode *other = m_anchors.value(name)) {
            throw YamlError {u"the anchor &%1 is given twice; the first one is for the value on %2"_s.arg(
                                 name, placeText(other->begin)),
                             properties.anchor->begin, u'&' + name};
        }
        m_anchors.insert(name, &node);
    }
    return &node;
}

void YamlComposer::scalar(YamlNode &node, const Properties &properties, const YamlToken *token)
{
    if (token)
        node.text = token->text;
    const bool plain = !token || token->plain;
    if (node.tag == "!"_L1 || (!properties.tag && plain))
        node.tag = YamlTag::resolve(node.text);
    else if (!properties.tag)
        node.tag = YamlTag::string();
}

YamlNode *YamlComposer::node(Place place)
{
    if (at(Kind::Alias))
        return alias(take());
    const Properties properties = this->properties();
    const bool block = place != Place::Flow;
    const YamlToken &first = peek();

    using Reader = void (YamlComposer::*)(YamlNode &);
    const auto collection = [&](YamlNode::Kind kind, Reader reader) {
        if (++m_depth > m_depthLimit)
            throw YamlError {u"lists and mappings are nested deeper than %1 levels here"_s.arg(m_depthLimit),
                             first.begin};
        YamlNode *node = create(kind, properties, first);
        (this->*reader)(*node);
        node->end = m_lastEnd;
        node->open = false;
        --m_depth;
        return node;
    };

    if (place == Place::BlockValue && at(Kind::BlockEntry))
        return collection(YamlNode::Kind::Sequence, &YamlComposer::indentlessSequence);
    if (at(Kind::FlowSequenceStart))
        return collection(YamlNode::Kind::Sequence, &YamlComposer::flowSequence);
    if (at(Kind::FlowMappingStart))
        return collection(YamlNode::Kind::Mapping, &YamlComposer::flowMapping);
    if (block && at(Kind::BlockSequenceStart))
        return collection(YamlNode::Kind::Sequence, &YamlComposer::blockSequence);
    if (block && at(Kind::BlockMappingStart))
        return collection(YamlNode::Kind::Mapping, &YamlComposer::blockMapping);

    const bool isEmpty = !at(Kind::Scalar);
    if (isEmpty && !properties.anchor && !properties.tag)
        failUnexpected();
    YamlNode *node = create(YamlNode::Kind::Scalar, properties, first);
    scalar(*node, properties, isEmpty ? nullptr : &first);
    if (isEmpty) {
        node->begin = m_lastEnd;
        node->end = m_lastEnd;
    } else {
        take();
    }
    node->open = false;
    return node;
}

void YamlComposer::blockSequence(YamlNode &sequence)
{
    take();
    while (at(Kind::BlockEntry)) {
        take();
        sequence.items.push_back(nodeOrEmpty(Place::Block, atAny(Kind::BlockEntry, Kind::BlockEnd)));
    }
    if (!at(Kind::BlockEnd))
        throw YamlError {
            u"expected the next item (-) of the list that begins on %1, but %2; is the indentation right?"_s.arg(
                placeText(sequence.begin), describe(peek().kind)),
            peek().begin};
    take();
}

void YamlComposer::indentlessSequence(YamlNode &sequence)
{
    while (at(Kind::BlockEntry)) {
        take();
        sequence.items.push_back(
            nodeOrEmpty(Place::Block, atAny(Kind::BlockEntry, Kind::Key, Kind::Value, Kind::BlockEnd)));
    }
}

void YamlComposer::blockMapping(YamlNode &mapping)
{
    take();
    while (at(Kind::Key)) {
        take();
        const auto nothingFollows = [this] { return atAny(Kind::Key, Kind::Value, Kind::BlockEnd); };
        YamlNode *key = nodeOrEmpty(Place::BlockValue, nothingFollows());
        YamlNode *value = nullptr;
        if (at(Kind::Value)) {
            take();
            value = nodeOrEmpty(Place::BlockValue, nothingFollows());
        } else {
            value = empty();
        }
        mapping.entries.push_back({key, value});
    }
    if (!at(Kind::BlockEnd))
        throw YamlError {
            u"expected the next key of the mapping that begins on %1, but %2; is the indentation right?"_s.arg(
                placeText(mapping.begin), describe(peek().kind)),
            peek().begin};
    take();
}

YamlNode *YamlComposer::flowPair()
{
    const YamlToken &mark = take();
    YamlNode *pair = create(YamlNode::Kind::Mapping, {}, mark);
    YamlNode *key = nodeOrEmpty(Place::Flow, atAny(Kind::Value, Kind::FlowEntry, Kind::FlowSequenceEnd));
    YamlNode *value = nullptr;
    if (at(Kind::Value)) {
        take();
        value = nodeOrEmpty(Place::Flow, atAny(Kind::FlowEntry, Kind::FlowSequenceEnd));
    } else {
        value = empty();
    }
    pair->entries.push_back({key, value});
    pair->end = m_lastEnd;
    pair->open = false;
    return pair;
}

void YamlComposer::flowSequence(YamlNode &sequence)
{
    take();
    while (!at(Kind::FlowSequenceEnd)) {
        sequence.items.push_back(at(Kind::Key) ? flowPair() : node(Place::Flow));
        if (at(Kind::FlowSequenceEnd))
            break;
        if (!at(Kind::FlowEntry))
            throw YamlError {u"expected a comma or the ] of the list that begins on %1, but %2"_s.arg(
                                 placeText(sequence.begin), describe(peek().kind)),
                             peek().begin};
        take();
    }
    take();
}

void YamlComposer::flowMapping(YamlNode &mapping)
{
    take();
    while (!at(Kind::FlowMappingEnd)) {
        YamlNode *key = nullptr;
        YamlNode *value = nullptr;
        if (at(Kind::Key)) {
            take();
            key = nodeOrEmpty(Place::Flow, atAny(Kind::Value, Kind::FlowEntry, Kind::FlowMappingEnd));
            if (at(Kind::Value)) {
                take();
                value = nodeOrEmpty(Place::Flow, atAny(Kind::FlowEntry, Kind::FlowMappingEnd));
            }
        } else {
            key = node(Place::Flow);
        }
        mapping.entries.push_back({key, value ? value : empty()});
        if (at(Kind::FlowMappingEnd))
            break;
        if (!at(Kind::FlowEntry))
            throw YamlError {u"expected a comma or the } of the mapping that begins on %1, but %2"_s.arg(
                                 placeText(mapping.begin), describe(peek().kind)),
                             peek().begin};
        take();
    }
    take();
}

} // namespace modulehost
