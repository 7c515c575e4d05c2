// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "yamlnode.h"
#include "yamltoken.h"

#include <QHash>

#include <optional>
#include <vector>

namespace modulehost {

/*!
 * Puts tokens together: documents, collections, anchors, aliases, and the tag of every node, those
 * without one resolved as YAML 1.1. Used once, on any one thread; errors are YamlError.
 */
class YamlComposer
{
public:
    //! \a anchors may be named by aliases without standing in the text.
    YamlComposer(const std::vector<YamlToken> &tokens, YamlNodes &nodes, int depthLimit,
                 const QHash<QString, YamlNode *> &anchors = {});

    //! The root of the one document; null when there is none, as in an empty file.
    YamlNode *compose();
    const QHash<QString, YamlNode *> &anchors() const noexcept { return m_anchors; }

private:
    using Kind = YamlToken::Kind;

    //! Anchor and tag that stand before a node.
    struct Properties
    {
        const YamlToken *anchor = nullptr;
        const YamlToken *tag = nullptr;
    };

    enum class Place : quint8 { Block, BlockValue, Flow };

    const YamlToken &peek() const noexcept { return m_tokens[m_next]; }
    const YamlToken &take() noexcept;
    bool at(Kind kind) const noexcept { return peek().kind == kind; }
    template<typename... Kinds>
    bool atAny(Kinds... kinds) const noexcept
    {
        return (at(kinds) || ...);
    }

    void readDirectives();
    YamlNode *node(Place place);
    YamlNode *nodeOrEmpty(Place place, bool isEmpty);
    Properties properties();
    YamlNode *alias(const YamlToken &token);
    YamlNode *create(YamlNode::Kind kind, const Properties &properties, const YamlToken &first);
    void scalar(YamlNode &node, const Properties &properties, const YamlToken *token);
    void blockSequence(YamlNode &node);
    void indentlessSequence(YamlNode &node);
    void blockMapping(YamlNode &node);
    void flowSequence(YamlNode &node);
    void flowMapping(YamlNode &node);
    YamlNode *flowPair();
    YamlNode *empty(); //!< The null that stands behind the last token.
    QString fullTag(const YamlToken &token) const;
    [[noreturn]] void failUnexpected() const;

    const std::vector<YamlToken> &m_tokens;
    YamlNodes &m_nodes;
    size_t m_next = 0;
    YamlMark m_lastEnd; //!< Behind the last token that is text.
    int m_depth = 0;
    int m_depthLimit;
    QHash<QString, QString> m_handles;
    QHash<QString, YamlNode *> m_anchors;
};

} // namespace modulehost
