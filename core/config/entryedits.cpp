// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entryedits.h"

#include "commentedline.h"
#include "entrylayout.h"

#include <modulehost/confignode.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString missingEntry(qsizetype position)
{
    return u"there is no entry at position %1; the list has changed since"_s.arg(position + 1);
}

//! The root of a file in which the items of `modules:` are \a items; without any the key has no value.
ConfigValue rootWithItems(const ConfigValue &root, const QList<ConfigNode::Ptr> &items)
{
    auto list = std::make_shared<ConfigNode>();
    if (!items.isEmpty()) {
        list->type = ConfigValue::Type::List;
        list->items = items;
    }
    auto changed = std::make_shared<ConfigNode>(*root.node());
    changed->entries[changed->index.value(u"modules"_s)].value = list;
    return ConfigValue(changed);
}

QList<ConfigNode::Ptr> itemsOf(const EntryLayout &layout)
{
    const ConfigValue modules = layout.file.root[u"modules"_s];
    return modules.isList() ? modules.node()->items : QList<ConfigNode::Ptr>();
}

//! An edit of one line: only the bytes that differ.
TextReplacement lineReplacement(const QString &file, const TextLines &lines, int line, const QByteArray &changed)
{
    const QByteArrayView old = lines.text(line);
    const qsizetype shorter = std::min(old.size(), changed.size());
    const qsizetype same = std::mismatch(old.begin(), old.begin() + shorter, changed.begin()).first - old.begin();
    qsizetype sameBehind = 0;
    while (sameBehind < shorter - same && old[old.size() - 1 - sameBehind] == changed[changed.size() - 1 - sameBehind])
        ++sameBehind;
    return {file, lines.at(line).begin + same, old.sliced(same, old.size() - same - sameBehind).toByteArray(),
            changed.mid(same, changed.size() - same - sameBehind)};
}

//! The entry in which \a mark stands; -1 for none.
int itemWith(const ListText &list, const YamlMark &mark)
{
    const auto item = std::find_if(list.items.begin(), list.items.end(),
                                   [&](const ListItemText &candidate) { return candidate.has(mark); });
    return item == list.items.end() ? -1 : int(item - list.items.begin());
}

//! Why the entries cannot stand in the order \a order (indexes among those that count); empty when they can.
QString orderRefusal(const ListText &list, const QList<int> &order)
{
    for (const NamedPlace &alias : list.aliases) {
        const auto isItsName = [&](const NamedPlace &anchor) { return anchor.name == alias.name; };
        const auto anchor = std::find_if(list.anchors.begin(), list.anchors.end(), isItsName);
        if (anchor == list.anchors.end())
            continue;
        const int user = itemWith(list, alias.mark);
        const int owner = itemWith(list, anchor->mark);
        if (user >= 0 && owner >= 0 && order.indexOf(user) < order.indexOf(owner))
            return u"the alias *%1 (line %2) would stand before its anchor &%1 (line %3), which no reader understands; move the entry with the anchor first, or write the value out in both"_s
                .arg(alias.name)
                .arg(alias.mark.line + 1)
                .arg(anchor->mark.line + 1);
    }
    return {};
}

//! Why the entry cannot be taken out of the list; empty when it can.
QString removalRefusal(const ListText &list, int index)
{
    for (const NamedPlace &anchor : list.anchors) {
        if (itemWith(list, anchor.mark) != index)
            continue;
        const auto user = std::find_if(list.aliases.begin(), list.aliases.end(), [&](const NamedPlace &alias) {
            return alias.name == anchor.name && itemWith(list, alias.mark) != index;
        });
        if (user != list.aliases.end())
            return u"the anchor &%1 in it (line %2) is used on line %3; write the value out there first"_s
                .arg(anchor.name)
                .arg(anchor.mark.line + 1)
                .arg(user->mark.line + 1);
    }
    return {};
}

//! What stands between the end of the block at \a position and the next one.
QByteArray gapBehind(const EntryLayout &layout, qsizetype position)
{
    const qsizetype begin = layout.endOf(layout.blocks.at(position));
    return layout.file.bytes.mid(begin, layout.beginOf(layout.blocks.at(position + 1)) - begin);
}

//! The blocks change places, the gaps between them do not.
QList<TextReplacement> moveReplacements(const EntryLayout &layout, qsizetype from, qsizetype to)
{
    const QString &file = layout.file.name;
    const QByteArray moved = layout.text(layout.blocks.at(from));
    QList<TextReplacement> replacements;
    const auto replaceGap = [&](qsizetype position, qsizetype source) {
        replacements.append(
            {file, layout.endOf(layout.blocks.at(position)), gapBehind(layout, position), gapBehind(layout, source)});
    };
    if (from < to) {
        replacements.append({file, layout.beginOf(layout.blocks.at(from)), moved + gapBehind(layout, from), {}});
        for (qsizetype position = from + 1; position < to; ++position)
            replaceGap(position, position - 1);
        replacements.append({file, layout.endOf(layout.blocks.at(to)), {}, gapBehind(layout, to - 1) + moved});
    } else {
        replacements.append({file, layout.beginOf(layout.blocks.at(to)), {}, moved + gapBehind(layout, to)});
        for (qsizetype position = to; position < from - 1; ++position)
            replaceGap(position, position + 1);
        replacements.append({file, layout.endOf(layout.blocks.at(from - 1)), gapBehind(layout, from - 1) + moved, {}});
    }
    return replacements;
}

//! Whether the same lines belong to the same entries as before the move.
bool keepsBlocks(const EntryLayout &before, const EntryLayout &after, qsizetype from, qsizetype to)
{
    QList<EntryPart> blocks = before.blocks;
    blocks.move(from, to);
    return after.refusal.isEmpty()
        && std::equal(blocks.begin(), blocks.end(), after.blocks.begin(), after.blocks.end(),
                      [&](const EntryPart &a, const EntryPart &b) { return before.text(a) == after.text(b); });
}

//! What the reader means who refused a move, in the operator's words; empty when it is nothing common.
QString moveHint(const EntryLayout &layout, qsizetype from, qsizetype to)
{
    const qsizetype lower = std::max(from, to);
    const QByteArray &bytes = layout.file.bytes;
    if (layout.endOf(layout.blocks.at(lower)) == bytes.size())
        return u"the file does not end with a line break, which a block text (| or >) at the end of an entry counts; put one there first"_s;
    const bool keepsBreaks = std::any_of(
        layout.blocks.begin() + std::min(from, to), layout.blocks.begin() + lower + 1,
        [&](const EntryPart &block) { return !block.disabled && layout.list.items.at(block.index).keepsBreaks; });
    if (keepsBreaks)
        return u"a block text that keeps the empty lines after it (|+ or >+) would have others there; take the + or the empty lines away first"_s;
    return {};
}

//! The line break that an inserted line gets.
QByteArray lineBreakNear(const EntryLayout &layout, int line)
{
    const auto breakOf = [&](int at) {
        const TextLine &text = layout.lines.at(at);
        return layout.file.bytes.mid(text.end, text.next - text.end);
    };
    const QByteArray own = breakOf(line);
    const QByteArray near = own.isEmpty() && line > 0 ? breakOf(line - 1) : own;
    return near == "\r\n" || near == "\r" ? near : QByteArray("\n");
}

struct Commented
{
    QList<TextReplacement> replacements;
    QByteArray text; //!< From the marker's `#` on.
    int badLine = -1; //!< That cannot be made a comment of the entry.
};

Commented commentOut(const EntryLayout &layout, const EntryPart &block)
{
    const QString &file = layout.file.name;
    const QByteArray marker = QByteArray("# ") + DisabledMarker + lineBreakNear(layout, block.begin);
    Commented commented;
    commented.text = marker;
    commented.replacements.append(
        {file, layout.lines.at(block.begin).begin, {}, QByteArray(layout.column, ' ') + marker});
    for (int line = block.begin; line <= block.end; ++line) {
        const auto changed = commentedLine(layout.lines.text(line), layout.column, line == block.begin);
        if (!changed || uncommentedLine(*changed, layout.column, 1) != layout.lines.text(line)) {
            commented.badLine = line;
            return commented;
        }
        commented.replacements.append(lineReplacement(file, layout.lines, line, *changed));
        const TextLine &place = layout.lines.at(line);
        commented.text
            += *changed + (line == block.end ? QByteArray() : layout.file.bytes.mid(place.end, place.next - place.end));
    }
    return commented;
}

//! Moves a line that is not blank by \a columns to the right or, when negative, to the left.
QByteArray indented(const QByteArray &line, qsizetype columns)
{
    const qsizetype spaces = leadingSpaces(line);
    if (spaces == line.size())
        return line;
    return columns >= 0 ? QByteArray(columns, ' ') + line : line.mid(std::min(-columns, spaces));
}

QList<TextReplacement> uncomment(const EntryLayout &layout, const DisabledEntry &entry)
{
    const QString &file = layout.file.name;
    const int markerLine = entry.marker.line - 1;
    const TextLine &marker = layout.lines.at(markerLine);
    const qsizetype column = entry.lines.first().column - 1;
    const qsizetype wanted = layout.list.items.isEmpty()
        ? std::max(column, leadingSpaces(layout.lines.text(layout.list.key.line)))
        : layout.column;
    QList<TextReplacement> replacements {
        {file, marker.begin, layout.file.bytes.mid(marker.begin, marker.next - marker.begin), {}}};
    for (const CommentRange &comment : entry.lines) {
        const int line = comment.line - 1;
        const QByteArray plain = uncommentedLine(layout.lines.text(line), column, entry.indent);
        replacements.append(lineReplacement(file, layout.lines, line, indented(plain, wanted - column)));
    }
    return replacements;
}

} // namespace

EditProposal moveEntry(const ConfigDocument &document, qsizetype from, qsizetype to)
{
    const QList<ModuleEntry> &modules = document.modules();
    for (const qsizetype position : {from, to}) {
        if (position < 0 || position >= modules.size())
            return refusedEdit(missingEntry(position));
    }
    const QString description = u"Move %1 %2 %3"_s.arg(entryName(modules.at(from)),
                                                       from < to ? u"after"_s : u"before"_s, entryName(modules.at(to)));
    if (from == to)
        return {ConfigEdit(description, {}), document, {}};
    const EntryLayout layout = readEntryLayout(document);
    if (!layout.refusal.isEmpty())
        return refusedEdit(layout.refusal);

    QList<EntryPart> blocks = layout.blocks;
    blocks.move(from, to);
    const QList<ConfigNode::Ptr> items = itemsOf(layout);
    QList<int> order;
    QList<ConfigNode::Ptr> ordered;
    for (const EntryPart &block : std::as_const(blocks)) {
        if (block.disabled)
            continue;
        order.append(block.index);
        ordered.append(items.at(block.index));
    }
    const QString refusal = orderRefusal(layout.list, order);
    if (!refusal.isEmpty())
        return refusedEdit(refusal);

    EditIntention intention {layout.file.name, rootWithItems(layout.file.root, ordered), intendedEntries(document)};
    intention.modules.move(from, to);
    const EditProposal proposal
        = checkedEdit(document, ConfigEdit(description, moveReplacements(layout, from, to)), intention);
    if (proposal.isRefused()) {
        const QString hint = moveHint(layout, from, to);
        return hint.isEmpty() ? proposal : refusedEdit(hint);
    }
    if (!keepsBlocks(layout, readEntryLayout(proposal.document), from, to))
        return refusedEdit(
            u"a comment between %1 and %2 would belong to another entry afterwards; put an empty line above and below it, or indent it like the entry that it is about, first"_s
                .arg(entryName(modules.at(from)), entryName(modules.at(to))));
    return proposal;
}

EditProposal disableEntry(const ConfigDocument &document, qsizetype position)
{
    if (position < 0 || position >= document.modules().size())
        return refusedEdit(missingEntry(position));
    const ModuleEntry &entry = document.modules().at(position);
    if (entry.disabled)
        return refusedEdit(u"%1 is disabled already"_s.arg(entryName(entry)));
    const EntryLayout layout = readEntryLayout(document);
    const QString refusal = layout.refusal.isEmpty() ? removalRefusal(layout.list, entry.index) : layout.refusal;
    if (!refusal.isEmpty())
        return refusedEdit(refusal);
    const Commented commented = commentOut(layout, layout.blocks.at(position));
    if (commented.badLine >= 0)
        return refusedEdit(
            u"line %1 belongs to the entry but is indented less than it, so that it would be lost as a comment; indent it more than the \"-\" first"_s
                .arg(commented.badLine + 1));

    QList<ConfigNode::Ptr> items = itemsOf(layout);
    items.removeAt(entry.index);
    EditIntention intention {layout.file.name, rootWithItems(layout.file.root, items), intendedEntries(document)};
    intention.modules[position].disabled = true;
    intention.modules[position].text = commented.text;
    const QString description = u"Disable %1"_s.arg(entryName(entry));
    return checkedEdit(document, ConfigEdit(description, commented.replacements), intention);
}

EditProposal enableEntry(const ConfigDocument &document, qsizetype position)
{
    if (position < 0 || position >= document.modules().size())
        return refusedEdit(missingEntry(position));
    const ModuleEntry &entry = document.modules().at(position);
    if (!entry.disabled)
        return refusedEdit(u"%1 is enabled already"_s.arg(entryName(entry)));
    const EntryLayout layout = readEntryLayout(document);
    if (!layout.refusal.isEmpty())
        return refusedEdit(layout.refusal);
    const DisabledEntry &disabled = layout.file.disabled.entries.at(entry.index);
    if (disabled.value.isMissing() || disabled.lines.isEmpty())
        return refusedEdit(
            u"the comment lines below line %1 are no entry; mend or delete them by hand"_s.arg(entry.entry.line));

    const auto isEnabled = [](const ModuleEntry &module) { return !module.disabled; };
    const qsizetype before
        = std::count_if(document.modules().begin(), document.modules().begin() + position, isEnabled);
    QList<ConfigNode::Ptr> items = itemsOf(layout);
    items.insert(before, std::make_shared<ConfigNode>(*disabled.value.node()));
    EditIntention intention {layout.file.name, rootWithItems(layout.file.root, items), intendedEntries(document)};
    intention.modules[position].disabled = false;
    intention.modules[position].text.clear();
    const QString description = u"Enable %1"_s.arg(entryName(entry));
    return checkedEdit(document, ConfigEdit(description, uncomment(layout, disabled)), intention);
}

} // namespace modulehost
