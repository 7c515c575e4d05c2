// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/writinghabits.h"

#include "edits/scalartext.h"

#include <optional>

namespace modulehost {

namespace {

using Style = OutlineNode::Style;

class HabitReader
{
public:
    explicit HabitReader(const FileText &text)
        : m_text(text)
    {
    }

    void look(const OutlineNode &node)
    {
        if (node.style == Style::BlockSequence && !node.children.empty()) {
            const OutlineChild &first = node.children.front();
            const bool isBeside = first.value.style != Style::Empty && first.value.fullBegin().line == first.begin.line;
            set(m_dashWidth, isBeside ? first.value.fullBegin().column - first.begin.column : 0);
        }
        if (node.style == Style::FlowMapping && !node.children.empty() && !m_pads)
            m_pads = m_text.bytes().at(node.begin.offset + 1) == ' ';
        for (const OutlineChild &child : node.children) {
            countQuotes(child.value);
            if (node.style != Style::BlockMapping || child.value.begin.line == child.begin.line)
                continue;
            const int deeper = child.value.begin.column - child.begin.column;
            if (child.value.style == Style::BlockMapping)
                set(m_step, deeper);
            else if (child.value.style == Style::BlockSequence && !m_listStep)
                m_listStep = deeper;
        }
    }

    void lookBelow(const OutlineNode &node)
    {
        look(node);
        for (const OutlineChild &child : node.children)
            lookBelow(child.value);
    }

    //! How the texts beside the new one are written.
    void lookBeside(const OutlineNode &collection, WritingHabits &habits) const
    {
        int bare = 0;
        int quoted = 0;
        int bareKeys = 0;
        int quotedKeys = 0;
        for (const OutlineChild &child : collection.children) {
            count(child.value, bare, quoted, habits.quote);
            char keyQuote = habits.quote;
            count(child.key, bareKeys, quotedKeys, keyQuote);
        }
        habits.quotesTexts = quoted > 0 && bare == 0;
        habits.quotesKeys = quotedKeys > 0 && bareKeys == 0;
    }

    WritingHabits habits() const
    {
        WritingHabits habits;
        habits.step = m_step.value_or(habits.step);
        habits.listStep = m_listStep.value_or(habits.step);
        habits.dashWidth = m_dashWidth.value_or(habits.dashWidth);
        habits.quote = m_single > m_double ? '\'' : '"';
        habits.padsBraces = m_pads.value_or(false);
        return habits;
    }

private:
    static void set(std::optional<int> &habit, int value)
    {
        if (!habit && value > 0)
            habit = value;
    }

    void countQuotes(const OutlineNode &node)
    {
        m_single += node.style == Style::SingleQuoted ? 1 : 0;
        m_double += node.style == Style::DoubleQuoted ? 1 : 0;
    }

    //! A text counts that could do without quotes: with them or not, somebody chose.
    static void count(const OutlineNode &node, int &bare, int &quoted, char &quote)
    {
        const bool canBeBare = !needsQuotes(node.text, {.inFlow = node.inFlow});
        if (node.style == Style::Plain && canBeBare)
            ++bare;
        if (node.isQuoted()) {
            quote = node.style == Style::SingleQuoted ? '\'' : '"';
            quoted += canBeBare ? 1 : 0;
        }
    }

    const FileText &m_text;
    std::optional<int> m_step;
    std::optional<int> m_listStep;
    std::optional<int> m_dashWidth;
    std::optional<bool> m_pads;
    int m_single = 0;
    int m_double = 0;
};

} // namespace

WritingHabits writingHabits(const FileText &text, const QList<const OutlineNode *> &path)
{
    HabitReader reader(text);
    for (auto node = path.rbegin(); node != path.rend(); ++node)
        reader.look(**node);
    if (text.outline.root)
        reader.lookBelow(*text.outline.root);
    WritingHabits habits = reader.habits();
    if (!path.isEmpty())
        reader.lookBeside(*path.last(), habits);
    return habits;
}

} // namespace modulehost
