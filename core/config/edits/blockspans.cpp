// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/blockspans.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

bool isDisabledLine(const FileText &text, int line)
{
    for (const DisabledEntry &entry : text.file.disabled.entries) {
        const int last = entry.lines.isEmpty() ? entry.marker.line : entry.lines.last().line;
        if (line >= entry.marker.line - 1 && line < last)
            return true;
    }
    return false;
}

class SpanReader
{
public:
    SpanReader(const FileText &text, const OutlineNode &collection)
        : m_text(text)
        , m_collection(collection)
    {
    }

    QList<BlockSpan> read() const
    {
        QList<BlockSpan> spans;
        // The first line that may belong to the first child.
        int free = isRoot() ? 0 : m_collection.begin.line;
        while (!isRoot() && free > 0 && isComment(free - 1))
            --free;
        for (size_t i = 0; i < m_collection.children.size(); ++i) {
            const OutlineChild &child = m_collection.children[i];
            BlockSpan span;
            span.begin = span.top = child.begin.line;
            span.isInline = !m_text.beginsItsLine(child.begin.offset);
            const bool isLast = i + 1 == m_collection.children.size();
            const int limit = isLast ? m_text.lines.count() : m_collection.children[i + 1].begin.line;
            span.end = end(child, limit);
            while (!span.isInline && span.top > free && isComment(span.top - 1))
                --span.top;
            if (isRoot() && span.top == 0 && span.begin > 0)
                span.top = span.begin;
            free = span.end + 1;
            span.textBegin = span.isInline ? child.begin.offset : m_text.lineBegin(span.top);
            span.textEnd = m_text.lines.at(span.end).end;
            spans.append(span);
        }
        return spans;
    }

private:
    bool isRoot() const
    {
        return m_text.outline.root && m_text.outline.root->begin.offset == m_collection.begin.offset;
    }
    bool isComment(int line) const { return m_text.lines.commentColumn(line) >= 0 && !isDisabledLine(m_text, line); }

    int end(const OutlineChild &child, int limit) const
    {
        int last = child.end.line;
        if (keepsBreaks(m_text, child.value)) {
            while (last + 1 < limit && m_text.lines.isBlank(last + 1))
                ++last;
        }
        if (isRoot() && child.key.text == "modules"_L1)
            last = std::max(last, lastDisabledLine(limit));
        qsizetype least = child.begin.column;
        for (int line = last + 1; line < limit; ++line) {
            if (m_text.lines.isBlank(line)) {
                least = child.begin.column + (m_collection.isSequence() ? 2 : 0);
                continue;
            }
            if (m_text.lines.commentColumn(line) <= least || isDisabledLine(m_text, line))
                break;
            last = line;
        }
        return last;
    }

    //! Disabled entries belong to the list that they were commented out of; -1 without any.
    int lastDisabledLine(int limit) const
    {
        int last = -1;
        for (int line = 0; line < limit; ++line)
            last = isDisabledLine(m_text, line) ? line : last;
        return last;
    }

    const FileText &m_text;
    const OutlineNode &m_collection;
};

} // namespace

QList<BlockSpan> blockSpans(const FileText &text, const OutlineNode &collection)
{
    return SpanReader(text, collection).read();
}

bool keepsBreaks(const FileText &text, const OutlineNode &node)
{
    if (!node.isBlockText())
        return node.isBlock() && !node.children.empty() && keepsBreaks(text, node.children.back().value);
    return text.mid(node.begin.offset + 1, node.begin.offset + 3).contains('+');
}

} // namespace modulehost
