// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrylayout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Form = ListText::Form;

QString refusalOf(const ListText &list)
{
    if (!list.isOutermost)
        return u"\"modules\" comes in through a merge (<<); change the list by hand where it stands, on line %1"_s.arg(
            list.key.line + 1);
    switch (list.form) {
    case Form::Nothing:
    case Form::Block:
        return {};
    case Form::Inline:
        return u"the first entry stands on the line of its key; put it on a line of its own first"_s;
    case Form::Flow:
        return list.items.isEmpty()
            ? u"an empty list in brackets stands after \"modules:\"; delete the brackets first"_s
            : u"the entries of \"modules\" stand in brackets, where they share lines and commas; write each of them on lines of its own that begin with \"- \" first"_s;
    case Form::Alias:
        return u"\"modules\" is an alias; change the list by hand where its anchor stands"_s;
    case Form::Other:
        return u"a value that is no list stands after \"modules:\"; delete it first"_s;
    }
    return {};
}

class LayoutReader
{
public:
    LayoutReader(EntryLayout &layout)
        : m_layout(layout)
    {
        addEnabled();
        addDisabled();
        std::stable_sort(m_layout.blocks.begin(), m_layout.blocks.end(),
                         [](const EntryPart &a, const EntryPart &b) { return a.begin < b.begin; });
        const int limit = m_layout.list.end >= m_layout.file.bytes.size() ? m_layout.lines.count()
                                                                          : m_layout.lines.lineAt(m_layout.list.end);
        int free = m_layout.list.key.line + 1; // The first line that may belong to the next block.
        for (qsizetype i = 0; i < m_layout.blocks.size(); ++i) {
            EntryPart &block = m_layout.blocks[i];
            const bool isLast = i + 1 == m_layout.blocks.size();
            block.end = withCommentsBehind(block.end, isLast ? limit : m_layout.blocks.at(i + 1).begin);
            while (block.top > free && m_layout.lines.commentColumn(block.top - 1) >= 0)
                --block.top;
            free = block.end + 1;
        }
    }

private:
    void addEnabled()
    {
        for (const ListItemText &item : m_layout.list.items) {
            EntryPart block;
            block.index = int(m_layout.blocks.size());
            block.begin = block.top = item.begin.line;
            block.end = item.end.line;
            while (item.keepsBreaks && block.end + 1 < m_layout.lines.count() && m_layout.lines.isBlank(block.end + 1))
                ++block.end;
            m_layout.column = item.begin.column;
            m_layout.blocks.append(block);
        }
    }

    void addDisabled()
    {
        const QList<DisabledEntry> &entries = m_layout.file.disabled.entries;
        for (const DisabledEntry &entry : entries) {
            EntryPart block;
            block.disabled = true;
            block.index = entry.module.index;
            block.begin = block.top = entry.marker.line - 1;
            block.end = entry.lines.isEmpty() ? block.begin : entry.lines.last().line - 1;
            if (m_layout.list.items.isEmpty() && block.index == 0)
                m_layout.column = (entry.lines.isEmpty() ? entry.marker : entry.lines.first()).column - 1;
            m_layout.blocks.append(block);
        }
    }

    int withCommentsBehind(int end, int limit) const
    {
        constexpr qsizetype keyIndent
            = 2; // The same for all entries, so that it does not matter which one stands here.
        qsizetype least = m_layout.column;
        int last = end;
        for (int line = end + 1; line < limit; ++line) {
            if (m_layout.lines.isBlank(line)) {
                least = m_layout.column + keyIndent;
                continue;
            }
            if (m_layout.lines.commentColumn(line) <= least)
                break;
            last = line;
        }
        return last;
    }

    EntryLayout &m_layout;
};

} // namespace

EntryLayout readEntryLayout(const ConfigDocument &document)
{
    EntryLayout layout;
    const ConfigFile *file = document.modulesFile();
    if (!document.isReadable()) {
        layout.refusal = u"the config cannot be read; mend it first"_s;
        return layout;
    }
    const auto list = file
        ? readListText(file->bytes, document.root()[u"modules"_s].keyRange().begin, document.limits().depth)
        : std::nullopt;
    if (!list) {
        layout.refusal
            = file ? u"the key \"modules\" is an alias; change the list by hand"_s : u"the config has no \"modules\""_s;
        return layout;
    }
    layout.refusal = refusalOf(*list);
    if (!layout.refusal.isEmpty())
        return layout;
    layout.file = *file;
    layout.list = *list;
    layout.lines = TextLines(file->bytes);
    LayoutReader reader(layout);
    const QList<ModuleEntry> &modules = document.modules();
    const bool isSame = std::equal(layout.blocks.begin(), layout.blocks.end(), modules.begin(), modules.end(),
                                   [](const EntryPart &block, const ModuleEntry &entry) {
                                       return block.disabled == entry.disabled && block.index == entry.index;
                                   });
    if (!isSame)
        layout.refusal = u"the entries of \"modules\" cannot be told apart in the text; edit it by hand"_s;
    return layout;
}

} // namespace modulehost
