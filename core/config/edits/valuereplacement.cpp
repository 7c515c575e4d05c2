// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/valuereplacement.h"

#include <algorithm>

namespace modulehost {

namespace {

using Style = OutlineNode::Style;

//! A text that stands in quotes keeps them.
WritingHabits habitsAt(const EditPlace &place, const ConfigNode &value)
{
    WritingHabits habits = place.habits();
    if (value.type == ConfigValue::Type::String && place.node().isQuoted()) {
        habits.quotesTexts = true;
        habits.quote = place.node().style == Style::SingleQuoted ? '\'' : '"';
    }
    return habits;
}

class Replacement
{
public:
    Replacement(const EditPlace &place, const ConfigNode &value)
        : m_text(*place.text)
        , m_child(*place.child())
        , m_old(place.node())
        , m_writer(habitsAt(place, value))
        , m_value(value)
        , m_isItem(place.parent().node->isSequence())
    {
    }

    QList<TextReplacement> made() const
    {
        if (m_old.inFlow)
            return inBrackets();
        if (m_child.isExplicit && !m_child.indicatorEnd)
            return {explicitValue()};
        if (!hasLines(m_value) || staysInBrackets()
            || (m_value.type == ConfigValue::Type::String && !m_old.isBlockText()))
            return oneLine(m_writer.brackets(m_value, m_old.isFlow() && m_value.type != ConfigValue::Type::String));
        return severalLines();
    }

private:
    //! Brackets stay, but for empty ones into which a collection of collections comes.
    bool staysInBrackets() const
    {
        if (!m_old.isFlow() || !m_old.children.empty())
            return m_old.isFlow();
        return std::none_of(m_value.items.begin(), m_value.items.end(),
                            [](const ConfigNode::Ptr &item) { return hasLines(*item); })
            && std::none_of(m_value.entries.begin(), m_value.entries.end(),
                            [](const ConfigNode::Entry &entry) { return hasLines(*entry.value); });
    }

    QByteArray withAnchor(const QByteArray &head) const
    {
        if (!m_old.hasAnchor())
            return head;
        const QByteArray anchor = '&' + m_old.name.toUtf8();
        return head.isEmpty() ? anchor : anchor + ' ' + head;
    }

    QList<TextReplacement> inBrackets() const
    {
        const QByteArray head = withAnchor(m_writer.brackets(m_value));
        if (m_old.style != Style::Empty || m_old.properties)
            return {m_text.replacement(m_old.fullBegin().offset, m_old.end.offset, head)};
        if (m_child.indicatorEnd) {
            const qsizetype end = m_child.indicatorEnd->offset;
            const QByteArray behind = m_text.mid(end, end + 2);
            return {behind == " ," ? m_text.insertion(end + 1, head) : m_text.insertion(end, ' ' + head)};
        }
        return {m_text.insertion(m_child.key.end.offset, ": " + head)};
    }

    //! For a key with a `?` that has no `:` yet.
    TextReplacement explicitValue() const
    {
        const qsizetype end = m_text.lineEnd(m_child.key.end.offset);
        const QByteArray line = QByteArray(m_child.begin.column, ' ') + ": " + withAnchor(m_writer.brackets(m_value));
        return m_text.insertion(end, linesBehind(m_text, end, {line}));
    }

    qsizetype indicatorEnd() const
    {
        return m_child.indicatorEnd ? m_child.indicatorEnd->offset : m_child.key.end.offset;
    }

    //! Where the value's head begins and ends: beside its key, or where it stands.
    bool isBeside() const
    {
        const int line = m_child.indicatorEnd ? m_child.indicatorEnd->line : m_child.key.end.line;
        return m_old.style != Style::Empty && m_old.begin.line == line;
    }

    //! Behind the `|` or `>` with its signs.
    qsizetype blockHeaderEnd() const
    {
        qsizetype end = m_old.begin.offset;
        while (end < m_text.bytes().size() && !QByteArrayView(" \t\r\n").contains(m_text.bytes().at(end)))
            ++end;
        return end;
    }

    QList<TextReplacement> oneLine(const QByteArray &text) const
    {
        const QByteArray head = withAnchor(text);
        const qsizetype begin = m_old.fullBegin().offset;
        if (m_old.style == Style::Empty) {
            if (m_old.properties)
                return {m_text.replacement(begin, m_old.propertiesEnd.offset, head)};
            return {m_text.insertion(indicatorEnd(), (m_child.indicatorEnd ? " " : ": ") + head)};
        }
        if (m_old.isBlockText())
            return {m_text.replacement(begin, blockHeaderEnd(), head), belowReplacement(blockHeaderEnd(), {})};
        if (m_old.isBlock() && !isBeside())
            return {headReplacement(head), belowReplacement(headEnd(), {})};
        return {m_text.replacement(begin, m_old.end.offset, head)};
    }

    //! Behind what stands beside the key before a value that begins on a later line.
    qsizetype headEnd() const { return m_old.properties ? m_old.propertiesEnd.offset : indicatorEnd(); }

    TextReplacement headReplacement(const QByteArray &head) const
    {
        return m_text.replacement(indicatorEnd(), headEnd(), head.isEmpty() ? head : ' ' + head);
    }

    //! The lines of the old value below that in which \a offset stands become \a lines.
    TextReplacement belowReplacement(qsizetype offset, const QByteArrayList &lines) const
    {
        const qsizetype begin = m_text.lineEnd(offset);
        return m_text.replacement(begin, std::max(begin, m_old.end.offset), linesBehind(m_text, offset, lines));
    }

    QList<TextReplacement> severalLines() const
    {
        const ValueText written = m_isItem ? m_writer.belowDash(m_value, m_child.begin.column)
                                           : m_writer.belowKey(m_value, m_child.begin.column);
        const QByteArray head = withAnchor(written.head);
        const qsizetype begin = m_old.fullBegin().offset;
        if (m_old.isBlockText())
            return {m_text.replacement(indicatorEnd(), blockHeaderEnd(), head.isEmpty() ? head : ' ' + head),
                    belowReplacement(blockHeaderEnd(), written.body)};
        if (m_old.style == Style::Empty || !isBeside())
            return {headReplacement(head), belowReplacement(headEnd(), written.body)};
        if (m_isItem && head.isEmpty()) {
            const QByteArrayList lines = m_writer.collectionLines(m_value, m_old.begin.column);
            QByteArray compact = linesBehind(m_text, begin, lines);
            compact.remove(0, m_text.lineBreakNear(begin).size() + m_old.begin.column);
            return {m_text.replacement(begin, m_old.end.offset, compact)};
        }
        return {m_text.replacement(indicatorEnd(), m_old.end.offset, head.isEmpty() ? head : ' ' + head),
                m_text.insertion(m_text.lineEnd(m_old.end.offset), linesBehind(m_text, begin, written.body))};
    }

    const FileText &m_text;
    const OutlineChild &m_child;
    const OutlineNode &m_old;
    ValueWriter m_writer;
    const ConfigNode &m_value;
    bool m_isItem;
};

//! Neighbours of a row of replacements that touch are one.
QList<TextReplacement> merged(const QList<TextReplacement> &replacements)
{
    QList<TextReplacement> result;
    for (const TextReplacement &next : replacements) {
        if (!result.isEmpty() && result.last().end() == next.begin) {
            result.last().removed += next.removed;
            result.last().inserted += next.inserted;
        } else {
            result.append(next);
        }
    }
    return result;
}

} // namespace

QByteArray linesBehind(const FileText &text, qsizetype offset, const QByteArrayList &lines)
{
    const QByteArray lineBreak = text.lineBreakNear(offset);
    QByteArray joined;
    for (const QByteArray &line : lines)
        joined += lineBreak + line;
    return joined;
}

QList<TextReplacement> valueReplacements(const EditPlace &place, const ConfigNode &value)
{
    return merged(Replacement(place, value).made());
}

} // namespace modulehost
