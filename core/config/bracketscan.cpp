// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bracketscan.h"

#include "readlimits.h"

#include <algorithm>

namespace modulehost {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

} // namespace

QString unquoted(const QByteArray &token)
{
    const QByteArray text = token.trimmed();
    const bool isQuoted = text.startsWith('"') || text.startsWith('\'');
    if (!isQuoted)
        return QString::fromUtf8(text);
    const bool isClosed = text.size() > 1 && text.back() == text.front();
    return QString::fromUtf8(text.mid(1, text.size() - (isClosed ? 2 : 1)));
}

qsizetype endOfQuotes(const QByteArray &text, qsizetype begin, qsizetype limit)
{
    const char quote = text.at(begin);
    for (qsizetype at = begin + 1; at < limit; ++at) {
        const char next = text.at(at);
        const bool isDoubled = quote == '\'' && next == quote && at + 1 < limit && text.at(at + 1) == quote;
        if (isDoubled || (quote == '"' && next == '\\'))
            ++at;
        else if (next == quote)
            return at + 1;
    }
    return limit;
}

bool BracketScan::isBroken(qsizetype lineBegin) const
{
    qsizetype at = lineBegin;
    while (at < m_text.size() && m_text.at(at) == ' ')
        ++at;
    if (at == m_text.size() || isSpace(m_text.at(at)) || m_text.at(at) == '#')
        return false;
    return at - lineBegin <= m_column && m_text.at(at) != ']' && m_text.at(at) != '}';
}

bool BracketScan::isBlank(qsizetype begin, qsizetype end) const
{
    while (end > begin && isSpace(m_text.at(end - 1)))
        --end;
    return end == begin;
}

void BracketScan::open(bool isList)
{
    auto level = std::make_shared<CursorLevel>();
    level->isList = isList;
    level->path = m_stack.isEmpty() ? m_path : m_stack.constLast()->childPath();
    level->item = isList ? 0 : -1;
    if (!m_stack.isEmpty())
        m_stack.constLast()->hasValue = true;
    m_stack.append(level);
    m_levels.append(level);
}

void BracketScan::close(qsizetype at)
{
    endSlot(at, !m_stack.constLast()->isList && !m_isValue);
    m_stack.removeLast();
    m_slot = at + 1;
    m_isValue = true; // What follows is not a key before the next comma.
}

void BracketScan::endSlot(qsizetype at, bool isKey)
{
    const CursorLevel::Ptr level = m_stack.constLast();
    qsizetype begin = m_slot;
    qsizetype end = at;
    while (begin < end && isSpace(m_text.at(begin)))
        ++begin;
    while (end > begin && isSpace(m_text.at(end - 1)))
        --end;
    const QString word = unquoted(m_text.mid(begin, end - begin));
    if (isKey && !word.isEmpty())
        level->beginKey(word);
    else if (!level->isList && !word.isEmpty())
        level->scalars.insert(level->key, word);
    const bool isHere = m_cursor >= m_slot && m_cursor <= at && !m_isFound;
    if (!isHere || (level->hasValue && begin == end))
        return;
    using Kind = CursorContext::Kind;
    const bool isEmpty = begin == end || m_cursor < begin;
    m_isFound = true;
    m_context.kind = isKey ? Kind::Key : level->isList ? Kind::Start : Kind::Value;
    m_context.path = isKey ? level->path : level->childPath();
    m_context.begin = isEmpty ? m_cursor : begin;
    m_context.end = isEmpty ? m_cursor : end;
    m_context.word = isEmpty ? QString() : word;
    m_context.typed = unquoted(m_text.mid(m_context.begin, std::min(m_cursor, m_context.end) - m_context.begin));
    m_context.hasColon = at < m_text.size() && m_text.at(at) == ':';
    m_context.isInBrackets = true;
    if (!isEmpty && m_cursor > end)
        m_context = {};
}

qsizetype BracketScan::run(qsizetype begin)
{
    qsizetype at = begin;
    while (at < m_text.size()) {
        const char c = m_text.at(at);
        if (c == '{' || c == '[') {
            if (m_stack.size() > ReadLimits().depth) { // No reader follows.
                m_isFound = m_isFound || m_cursor >= at;
                return m_text.size();
            }
            open(c == '[');
            m_slot = at + 1;
            m_isValue = false;
        } else if (c == '}' || c == ']') {
            close(at);
            if (m_stack.isEmpty())
                return at + 1;
        } else if (c == ',') {
            CursorLevel &level = *m_stack.constLast();
            endSlot(at, !level.isList && !m_isValue);
            level.item += level.isList ? 1 : 0;
            level.hasValue = false;
            m_slot = at + 1;
            m_isValue = false;
        } else if (c == ':' && !m_isValue && !m_stack.constLast()->isList
                   && (at + 1 == m_text.size() || isSpace(m_text.at(at + 1)) || m_text.at(at - 1) == '"'
                       || m_text.at(at - 1) == '\'')) {
            endSlot(at, true);
            m_slot = at + 1;
            m_isValue = true;
        } else if ((c == '"' || c == '\'') && isBlank(m_slot, at)) {
            const qsizetype lineEnd = m_text.indexOf('\n', at);
            at = endOfQuotes(m_text, at, lineEnd < 0 ? m_text.size() : lineEnd) - 1;
        } else if (c == '#' && isSpace(m_text.at(at - 1))) {
            const qsizetype lineEnd = m_text.indexOf('\n', at);
            const qsizetype end = lineEnd < 0 ? m_text.size() : lineEnd;
            if (m_cursor > at && m_cursor <= end)
                m_isFound = true; // In a comment.
            at = end - 1;
        } else if (c == '\n' && isBroken(at + 1)) {
            endSlot(at, !m_stack.constLast()->isList && !m_isValue);
            return at;
        }
        ++at;
    }
    if (!m_stack.isEmpty())
        endSlot(at, !m_stack.constLast()->isList && !m_isValue);
    return at;
}

} // namespace modulehost
