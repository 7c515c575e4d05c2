// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listtext.h"

#include "yamlerror.h"
#include "yamlscanner.h"

#include <algorithm>
#include <vector>

namespace modulehost {

namespace {

using Kind = YamlToken::Kind;
using Form = ListText::Form;

int levelChange(Kind kind)
{
    switch (kind) {
    case Kind::BlockSequenceStart:
    case Kind::BlockMappingStart:
    case Kind::FlowSequenceStart:
    case Kind::FlowMappingStart:
        return 1;
    case Kind::BlockEnd:
    case Kind::FlowSequenceEnd:
    case Kind::FlowMappingEnd:
        return -1;
    default:
        return 0;
    }
}

//! Where a value ends that stands on the level of its key.
bool endsValue(Kind kind)
{
    return kind == Kind::Key || kind == Kind::FlowEntry || kind == Kind::DocumentStart || kind == Kind::DocumentEnd
        || kind == Kind::StreamEnd;
}

Form formOf(Kind kind)
{
    switch (kind) {
    case Kind::BlockSequenceStart:
    case Kind::BlockEntry:
        return Form::Block;
    case Kind::FlowSequenceStart:
        return Form::Flow;
    case Kind::Alias:
        return Form::Alias;
    default:
        return Form::Other;
    }
}

bool beginsItsLine(QByteArrayView text, qsizetype offset)
{
    while (offset > 0 && text[offset - 1] == ' ')
        --offset;
    // Behind a Unicode separator nothing is edited: other editors see one line there.
    return offset == 0 || text[offset - 1] == '\n' || text[offset - 1] == '\r';
}

bool keepsBreaks(QByteArrayView text, const YamlToken &token)
{
    if (token.kind != Kind::Scalar || token.plain
        || (text[token.begin.offset] != '|' && text[token.begin.offset] != '>'))
        return false;
    const QByteArrayView header
        = text.sliced(token.begin.offset, std::min<qsizetype>(3, text.size() - token.begin.offset));
    return header.sliced(1).contains('+');
}

using Token = std::vector<YamlToken>::const_iterator;

//! The token that ends the value whose first one is \a token.
Token endOfValue(Token token)
{
    for (int level = 0;; ++token) {
        if (level == 0 && endsValue(token->kind))
            return token;
        level += levelChange(token->kind);
        if (level < 0)
            return token;
    }
}

QList<ListItemText> blockItems(QByteArrayView text, Token token, Token end)
{
    QList<ListItemText> items;
    const int itemLevel = token->kind == Kind::BlockSequenceStart ? 1 : 0;
    for (int level = 0; token != end; ++token) {
        level += levelChange(token->kind);
        if (token->kind == Kind::BlockEntry && level == itemLevel)
            items.append({token->begin, token->end});
        else if (token->kind != Kind::BlockEnd && !items.isEmpty()) {
            items.last().end = token->end;
            items.last().keepsBreaks = keepsBreaks(text, *token);
        }
    }
    return items;
}

//! \a token opens the list.
QList<ListItemText> flowItems(Token token, Token end)
{
    QList<ListItemText> items;
    bool expectsItem = true;
    int level = 1;
    for (++token; token != end; ++token) {
        level += levelChange(token->kind);
        if (level == 0)
            break;
        if (level == 1 && token->kind == Kind::FlowEntry) {
            expectsItem = true;
            continue;
        }
        if (expectsItem)
            items.append({token->begin, token->end});
        expectsItem = false;
        items.last().end = token->end;
    }
    return items;
}

//! The key that begins at the offset \a key.
std::optional<Token> findKey(const std::vector<YamlToken> &tokens, qsizetype key, bool &isOutermost)
{
    int level = 0;
    for (Token token = tokens.begin(); token->kind != Kind::StreamEnd; ++token) {
        level += levelChange(token->kind);
        if (token->begin.offset != key || token->kind != Kind::Scalar)
            continue;
        isOutermost = level == 1;
        return std::next(token)->kind == Kind::Value ? std::optional(token) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<ListText> readListText(QByteArrayView text, qsizetype key, int depthLimit)
{
    std::vector<YamlToken> tokens;
    try {
        tokens = YamlScanner(text, depthLimit).scan();
    } catch (const YamlError &) {
        return std::nullopt;
    }
    ListText list;
    const auto keyToken = findKey(tokens, key, list.isOutermost);
    if (!keyToken)
        return std::nullopt;
    list.key = (*keyToken)->begin;
    list.begin = (*keyToken)->end.offset;
    Token token = *keyToken + 2;
    const Token end = endOfValue(token);
    list.end = end->kind == Kind::StreamEnd ? text.size() : end->begin.offset;
    while (token != end && (token->kind == Kind::Anchor || token->kind == Kind::Tag))
        ++token;
    if (token != end) {
        list.form = formOf(token->kind);
        if (list.form == Form::Block)
            list.items = blockItems(text, token, end);
        else if (list.form == Form::Flow)
            list.items = flowItems(token, end);
        if (list.form == Form::Block && !beginsItsLine(text, list.items.constFirst().begin.offset))
            list.form = Form::Inline;
    }
    for (const YamlToken &other : tokens) {
        if (other.kind == Kind::Anchor)
            list.anchors.append({other.text, other.begin});
        else if (other.kind == Kind::Alias)
            list.aliases.append({other.text, other.begin});
    }
    return list;
}

} // namespace modulehost
