// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cursorcontext.h"

#include "bracketscan.h"
#include "readlimits.h"
#include "textlines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Kind = CursorContext::Kind;

//! A key in block style: its text and what stands behind its colon.
struct KeyText
{
    qsizetype end = -1; //!< Behind the key; -1 when there is none.
    qsizetype colon = -1;
};

bool endsToken(const QByteArray &text, qsizetype at, qsizetype end) { return at >= end || text.at(at) == ' '; }

KeyText keyIn(const QByteArray &text, qsizetype begin, qsizetype end)
{
    const char first = text.at(begin);
    if (first == '"' || first == '\'') {
        const qsizetype close = endOfQuotes(text, begin, end);
        qsizetype colon = close;
        while (colon < end && text.at(colon) == ' ')
            ++colon;
        const bool isKey = colon < end && text.at(colon) == ':' && endsToken(text, colon + 1, end);
        return isKey ? KeyText {close, colon} : KeyText();
    }
    if (first == '{' || first == '[' || first == '#')
        return {};
    for (qsizetype at = begin; at < end; ++at) {
        if (text.at(at) == '#' && at > begin && text.at(at - 1) == ' ')
            return {};
        if (text.at(at) == ':' && endsToken(text, at + 1, end))
            return {at, at};
    }
    return {};
}

//! Goes through the lines from the top, with the mappings and lists that are open.
class CursorSearch
{
public:
    CursorSearch(const QByteArray &text, qsizetype cursor)
        : m_text(text)
        , m_lines(text)
        , m_cursor(cursor)
    {
        m_stack.append(std::make_shared<CursorLevel>());
    }

    CursorContext run()
    {
        int line = 0;
        while (line < m_lines.count())
            line = readLine(line);
        if (!m_isFound && m_cursor >= m_text.size() && (m_text.isEmpty() || m_text.endsWith('\n')))
            takeBlankLine(0);
        finish();
        return m_context;
    }

private:
    //! Yields the line to go on with.
    int readLine(int number)
    {
        const TextLine &line = m_lines.at(number);
        const qsizetype mark = number == 0 && m_text.startsWith("\xef\xbb\xbf") ? 3 : 0;
        const qsizetype begin = line.begin + mark;
        m_lineBegin = begin;
        const bool isHere = !m_isFound && m_cursor >= begin && m_cursor <= line.end;
        const qsizetype indent = leadingSpaces(QByteArrayView(m_text).sliced(begin, line.end - begin));
        const qsizetype at = begin + indent;
        if (QByteArrayView(m_text).sliced(begin, line.end - begin).trimmed().isEmpty()) {
            if (isHere)
                m_textColumn >= 0 && m_cursor - begin > m_textColumn ? take({}) : takeBlankLine(m_cursor - begin);
            return number + 1;
        }
        if (m_textColumn >= 0 && indent > m_textColumn) {
            if (isHere)
                take({});
            return number + 1;
        }
        m_textColumn = -1;
        if (m_text.at(at) == '#') {
            if (isHere)
                take({});
            return number + 1;
        }
        const qsizetype end = readContent(at, indent, line.end, false);
        return std::max(number, m_lines.lineAt(std::max(end, at))) + 1;
    }

    void popTo(qsizetype column)
    {
        while (m_stack.constLast()->column > column)
            m_stack.removeLast();
    }

    CursorLevel::Ptr push(bool isList, qsizetype column)
    {
        auto level = std::make_shared<CursorLevel>();
        level->isList = isList;
        level->column = column;
        level->path = m_stack.constLast()->childPath();
        m_stack.constLast()->hasValue = true;
        m_stack.append(level);
        m_levels.append(level);
        return level;
    }

    //! Whether a line that ends at \a end goes deeper than any reader follows; nothing is known about it then.
    bool isTooDeep(qsizetype end)
    {
        if (m_stack.size() <= ReadLimits().depth)
            return false;
        if (isCursorIn(m_lineBegin, end))
            take({});
        return true;
    }

    //! What stands at \a at in column \a column up to \a end; yields where reading ended.
    qsizetype readContent(qsizetype at, qsizetype column, qsizetype end, bool isItem)
    {
        if (!isItem)
            popTo(column);
        if (m_text.at(at) == '-' && endsToken(m_text, at + 1, end))
            return readItem(at, column, end);
        const KeyText key = keyIn(m_text, at, end);
        if (key.end < 0)
            return readScalarLine(at, column, end, isItem);
        CursorLevel::Ptr level = m_stack.constLast();
        if (level->isList && level->column == column && !isItem) {
            m_stack.removeLast();
            level = m_stack.constLast();
        }
        if (level->isList || level->column != column) {
            if (isTooDeep(end))
                return end;
            level = push(false, column);
        }
        const QString name = unquoted(m_text.mid(at, key.end - at));
        level->beginKey(name);
        if (isCursorIn(at, key.end)) {
            CursorContext found = word(Kind::Key, level->path, at, key.end);
            found.hasColon = true;
            take(found);
        } else if (isCursorIn(m_lineBegin, at - 1)) {
            take({});
        }
        return readValue(key.colon + 1, column, end, *level);
    }

    qsizetype readItem(qsizetype at, qsizetype column, qsizetype end)
    {
        CursorLevel::Ptr level = m_stack.constLast();
        if (!level->isList || level->column != column) {
            if (isTooDeep(end))
                return end;
            level = push(true, column);
        }
        ++level->item;
        level->hasValue = false;
        qsizetype next = at + 1;
        while (next < end && m_text.at(next) == ' ')
            ++next;
        if (next < end && m_text.at(next) != '#')
            return readContent(next, column + next - at, end, true);
        if (isCursorIn(at + 1, next))
            take(word(Kind::Start, level->childPath(), m_cursor, m_cursor));
        else if (isCursorIn(m_lineBegin, end))
            take({});
        return end;
    }

    //! Something without a colon: a scalar, or a key that is being typed.
    qsizetype readScalarLine(qsizetype at, qsizetype column, qsizetype end, bool isItem)
    {
        CursorLevel &top = *m_stack.constLast();
        const char first = m_text.at(at);
        if (isItem || first == '{' || first == '[' || first == '"' || first == '\'') {
            if (isItem && isCursorIn(at, end) && first != '{' && first != '[')
                take(word(Kind::Start, top.childPath(), at, endOfWord(at, end)));
            return readValue(at, top.column, end, top);
        }
        if (!isCursorIn(m_lineBegin, end))
            return end;
        const qsizetype wordEnd = endOfWord(at, end);
        if (m_cursor < at || m_cursor > wordEnd)
            take({});
        else
            takeStart(column, at, wordEnd);
        return end;
    }

    //! A line with nothing but spaces, the cursor in \a column.
    void takeBlankLine(qsizetype column) { takeStart(column, m_cursor, m_cursor); }

    void takeStart(qsizetype column, qsizetype begin, qsizetype end)
    {
        qsizetype depth = m_stack.size() - 1;
        while (depth > 0 && m_stack.at(depth)->column > column)
            --depth;
        const bool isInnermost = depth == m_stack.size() - 1;
        CursorLevel::Ptr level = m_stack.at(depth);
        if (level->isList && level->column == column && depth > 0 && m_stack.at(depth - 1)->column == column)
            level = m_stack.at(depth - 1);
        CursorContext found;
        if (!level->isList && (level->column == column || (depth == 0 && m_stack.size() == 1 && column == 0)))
            found = word(Kind::Key, level->path, begin, end);
        else if (level->column < column && isInnermost && depth > 0 && !level->hasValue)
            found = word(Kind::Start, level->childPath(), begin, end);
        take(found);
    }

    qsizetype readValue(qsizetype at, qsizetype column, qsizetype end, CursorLevel &level)
    {
        const qsizetype from = at;
        while (at < end && m_text.at(at) == ' ')
            ++at;
        while (at < end && (m_text.at(at) == '&' || m_text.at(at) == '!')) {
            while (at < end && m_text.at(at) != ' ')
                ++at;
            while (at < end && m_text.at(at) == ' ')
                ++at;
        }
        if (at >= end || m_text.at(at) == '#') {
            if (isCursorIn(from, at))
                take(word(Kind::Value, level.childPath(), m_cursor, m_cursor));
            else if (isCursorIn(at, end))
                take({});
            return end;
        }
        level.hasValue = true;
        const char first = m_text.at(at);
        if (first == '{' || first == '[')
            return readBrackets(at, column, level);
        if (first == '|' || first == '>')
            m_textColumn = column;
        const qsizetype wordEnd = first == '"' || first == '\'' ? endOfQuotes(m_text, at, end) : endOfWord(at, end);
        if (!level.isList)
            level.scalars.insert(level.key, unquoted(m_text.mid(at, wordEnd - at)));
        if (isCursorIn(from, at - 1))
            take(word(Kind::Value, level.childPath(), m_cursor, m_cursor));
        else if (isCursorIn(at, wordEnd) && m_textColumn < 0)
            take(word(Kind::Value, level.childPath(), at, wordEnd));
        else if (isCursorIn(at, end))
            take({});
        return end;
    }

    qsizetype readBrackets(qsizetype at, qsizetype column, const CursorLevel &level)
    {
        BracketScan scan(m_text, m_cursor, column, level.childPath());
        const qsizetype end = scan.run(at);
        m_levels += scan.levels();
        if (scan.isFound() || (m_cursor > at && m_cursor < end))
            take(scan.context());
        return end;
    }

    //! Where a plain scalar ends: before a comment, without the spaces in front of it.
    qsizetype endOfWord(qsizetype at, qsizetype end) const
    {
        qsizetype last = at;
        for (; at < end; ++at) {
            if (m_text.at(at) == '#' && at > 0 && m_text.at(at - 1) == ' ')
                break;
            if (m_text.at(at) != ' ')
                last = at + 1;
        }
        return last;
    }

    bool isCursorIn(qsizetype begin, qsizetype end) const { return !m_isFound && m_cursor >= begin && m_cursor <= end; }

    CursorContext word(Kind kind, const QStringList &path, qsizetype begin, qsizetype end) const
    {
        CursorContext found;
        found.kind = kind;
        found.path = path;
        found.begin = begin;
        found.end = end;
        found.word = unquoted(m_text.mid(begin, end - begin));
        found.typed = unquoted(m_text.mid(begin, m_cursor - begin));
        return found;
    }

    void take(const CursorContext &context)
    {
        if (m_isFound)
            return;
        m_isFound = true;
        m_context = context;
    }

    void finish()
    {
        for (const CursorLevel::Ptr &level : std::as_const(m_levels)) {
            if (!level->isList && m_context.kind != Kind::Value && level->path == m_context.path)
                m_context.siblings += level->keys;
            const bool isEntry = m_context.path.size() >= 2 && level->path.size() == 2
                && level->path.constFirst() == "modules"_L1 && level->path.at(1) == m_context.path.at(1);
            if (isEntry && m_context.modulePath.isEmpty())
                m_context.modulePath = level->scalars.value(u"module"_s);
        }
        if (m_context.kind == Kind::Key && (m_context.hasColon || m_context.isInBrackets))
            m_context.siblings.removeOne(m_context.word);
    }

    const QByteArray &m_text;
    const TextLines m_lines;
    const qsizetype m_cursor;
    qsizetype m_lineBegin = 0;
    qsizetype m_textColumn = -1; //!< Of the key or dash whose text of several lines is being passed; -1 outside.
    QList<CursorLevel::Ptr> m_stack;
    QList<CursorLevel::Ptr> m_levels; //!< All that were ever open.
    bool m_isFound = false;
    CursorContext m_context;
};

} // namespace

CursorContext cursorContext(const QByteArray &text, qsizetype offset)
{
    return CursorSearch(text, std::clamp<qsizetype>(offset, 0, text.size())).run();
}

} // namespace modulehost
