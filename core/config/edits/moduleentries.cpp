// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/editdraft.h"
#include "edits/treeedits.h"
#include "edits/valuetext.h"
#include "entryedits.h"
#include "entrylayout.h"
#include "yamlreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Form = ListText::Form;

EditDraft refusedPosition(qsizetype position)
{
    return refusedDraft(u"there is no entry at position %1; the list has changed since"_s.arg(position + 1));
}

qsizetype enabledBefore(const ConfigDocument &document, qsizetype position)
{
    const QList<ModuleEntry> &modules = document.modules();
    return std::count_if(modules.begin(), modules.begin() + position,
                         [](const ModuleEntry &entry) { return !entry.disabled; });
}

//! The root in which the list of modules is \a list; of an empty one nothing is left.
ConfigValue rootWith(const EntryLayout &layout, const ConfigNode::Ptr &list)
{
    const ConfigNode &root = *layout.file.root.node();
    const bool isEmpty = list->items.isEmpty();
    return ConfigValue(withEntry(root, root.entries.at(root.index.value(u"modules"_s)).key,
                                 isEmpty ? std::make_shared<const ConfigNode>() : list));
}

ConfigNode::Ptr listOf(const EntryLayout &layout)
{
    const ConfigValue modules = layout.file.root[u"modules"_s];
    return modules.isList() ? nodeOf(modules) : listNode({});
}

IntendedEntry intended(const ConfigNode::Ptr &item)
{
    const ConfigValue entry = ConfigValue(item);
    const ConfigValue config = entry[u"config"_s];
    IntendedEntry result;
    result.path = entry[u"module"_s].isString() ? entry[u"module"_s].asString() : QString();
    result.config = config.isTruthy() ? config.rooted() : ConfigValue(mapNode({}));
    return result;
}

//! Lines for a new entry at \a position, by the gaps that the list has.
TextReplacement lineInsertion(const EntryLayout &layout, qsizetype position, const QByteArrayList &lines,
                              const QByteArray &lineBreak)
{
    const QString &file = layout.file.name;
    const QByteArray text = lines.join(lineBreak);
    if (position < layout.blocks.size())
        return {file, layout.beginOf(layout.blocks.at(position)), {}, text + lineBreak};
    if (layout.blocks.isEmpty())
        return {file, layout.lines.at(layout.list.key.line).end, {}, lineBreak + text};
    const EntryPart &last = layout.blocks.constLast();
    const bool isSpaced = layout.blocks.size() > 1 && last.top > layout.blocks.at(position - 2).end + 1
        && layout.lines.isBlank(last.top - 1);
    return {file, layout.endOf(last), {}, (isSpaced ? lineBreak : QByteArray()) + lineBreak + text};
}

EditDraft insertedAt(const ConfigDocument &document, const EntryLayout &layout, qsizetype position,
                     const ConfigNode::Ptr &item, const QString &description)
{
    const auto text = readFileText(layout.file, document.limits());
    const EditPlace place = findPlace(document, {{u"modules"_s}});
    if (!text || place.steps.isEmpty())
        return refusedDraft(place);
    QList<const OutlineNode *> path = place.collections();
    path.append(&place.node());
    const WritingHabits habits = writingHabits(*place.text, path);
    const int column = layout.blocks.isEmpty() ? layout.list.key.column + habits.listStep : int(layout.column);
    EditDraft draft;
    draft.description = description;
    draft.file = layout.file.name;
    draft.replacements = {lineInsertion(layout, position, ValueWriter(habits).itemLines(*item, column),
                                        text->lineBreakNear(layout.list.key.offset))};
    draft.intention = EditIntention {
        layout.file.name, rootWith(layout, withItem(*listOf(layout), enabledBefore(document, position), item)),
        intendedEntries(document)};
    draft.intention->modules.insert(position, intended(item));
    return draft;
}

//! Lines of a module's example, deeper by \a columns.
QByteArrayList indentedLines(const QByteArray &yaml, int columns)
{
    QByteArrayList lines;
    const TextLines source(yaml);
    for (int line = 0; line < source.count(); ++line)
        lines.append(source.isBlank(line) ? QByteArray() : QByteArray(columns, ' ') + source.text(line).toByteArray());
    while (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    return lines;
}

//! A second edit behind that of \a added: the config's text with its comments, below the new entry's path.
EditProposal withConfigText(const EditProposal &added, qsizetype position, const QByteArray &yaml,
                            const ConfigNode::Ptr &config)
{
    const EntryLayout layout = readEntryLayout(added.document);
    if (!layout.refusal.isEmpty())
        return refusedEdit(layout.refusal);
    const EditPlace place = findPlace(added.document, {{u"modules"_s}});
    const int step = place.habits().step;
    const EntryPart &block = layout.blocks.at(position);
    const auto text = readFileText(layout.file, added.document.limits());
    const QByteArray lineBreak = text->lineBreakNear(layout.beginOf(block));
    const OutlineNode &entry = place.node().children[size_t(block.index)].value;
    const bool isMapping = config->type == ConfigValue::Type::Map && !config->entries.isEmpty();
    QByteArray inserted = lineBreak + QByteArray(entry.begin.column, ' ') + "config:";
    for (const QByteArray &line : indentedLines(yaml, entry.begin.column + step))
        inserted += lineBreak + line;
    if (!isMapping || yaml.trimmed().startsWith('{'))
        return refusedEdit(u"the example config is no mapping with lines of its own"_s);

    const ConfigNode::Ptr list = listOf(layout);
    const ConfigNode::Ptr item = withEntry(*list->items.at(block.index), stringNode(u"config"_s), config);
    EditIntention intention {layout.file.name,
                             rootWith(layout, withItem(*withoutItem(*list, block.index), block.index, item)),
                             intendedEntries(added.document)};
    intention.modules[position] = intended(item);
    const ConfigEdit edit(added.edit.description(), {{layout.file.name, layout.endOf(block), {}, inserted}});
    EditProposal both = checkedEdit(added.document, edit, intention);
    if (!both.isRefused())
        both.edit = ConfigEdit(added.edit.description(), added.edit.then(edit).replacements());
    return both;
}

//! The anchors between two lines, which may stand only once, taken out.
QByteArray copyOf(const EntryLayout &layout, const EntryPart &block)
{
    QByteArray copy = layout.text(block);
    for (auto anchor = layout.list.anchors.rbegin(); anchor != layout.list.anchors.rend(); ++anchor) {
        const qsizetype at = anchor->mark.offset - layout.beginOf(block);
        const bool isInside = at >= 0 && anchor->mark.offset < layout.endOf(block);
        const qsizetype length = 1 + anchor->name.toUtf8().size();
        if (isInside && at + length < copy.size() && copy.at(at + length) == ' ')
            copy.remove(at, length + 1);
        else if (isInside)
            copy.remove(at > 0 && copy.at(at - 1) == ' ' ? at - 1 : at, copy.at(at - 1) == ' ' ? length + 1 : length);
    }
    return copy;
}

EditDraft madeBy(const EditProposal &proposal)
{
    EditDraft draft;
    draft.made = proposal;
    return draft;
}

} // namespace

bool isModuleList(const ConfigDocument &document, const JsonPointer &list)
{
    return list == JsonPointer {{u"modules"_s}} && !document.modules().isEmpty()
        && readEntryLayout(document).refusal.isEmpty();
}

std::optional<qsizetype> modulePosition(const ConfigDocument &document, const JsonPointer &pointer)
{
    if (pointer.steps.size() != 2 || !isModuleList(document, pointer.parent()))
        return std::nullopt;
    const auto index = listPosition(pointer.steps.constLast());
    const QList<ModuleEntry> &modules = document.modules();
    for (qsizetype position = 0; index && position < modules.size(); ++position) {
        if (!modules.at(position).disabled && modules.at(position).index == *index)
            return position;
    }
    return std::nullopt;
}

EditDraft insertedEntry(const ConfigDocument &document, const InsertItem &operation)
{
    const qsizetype count = enabledBefore(document, document.modules().size());
    if (operation.position > count)
        return refusedDraft(u"%1 has %2 items, so that there is no place %3"_s.arg(shown(operation.list))
                                .arg(count)
                                .arg(operation.position));
    const auto before
        = operation.position < 0 ? std::nullopt : modulePosition(document, operation.list.child(operation.position));
    const qsizetype position = before.value_or(document.modules().size());
    return insertedAt(document, readEntryLayout(document), position, nodeOf(operation.value),
                      u"Add an item to %1"_s.arg(operation.list.text()));
}

EditDraft draft(const ConfigDocument &document, const AddModule &operation)
{
    const qsizetype count = document.modules().size();
    const qsizetype position = operation.position < 0 ? count : operation.position;
    if (position > count)
        return refusedPosition(position);
    const ConfigValue list = document.root()[u"modules"_s];
    const bool isEmpty = list.isNull() || (list.isList() && list.size() == 0);
    if (count == 0 && !isEmpty)
        return refusedDraft(
            u"a value that is no list stands after \"modules:\" on line %1; delete it first"_s.arg(list.range().line),
            list.range());
    const QString description = u"Add %1"_s.arg(operation.path);
    const ReadResult config = readYaml(operation.config, u"config"_s, document.limits());
    if (config.error)
        return refusedDraft(u"the config of %1 cannot be read (line %2: %3)"_s.arg(operation.path)
                                .arg(config.error->range.line)
                                .arg(foldedMessage(*config.error)));
    const ConfigNode::Ptr bare = mapNode({{u"module"_s, stringNode(operation.path)}});
    const ConfigNode::Ptr entry
        = config.root->type == ConfigValue::Type::Null ? bare : withEntry(*bare, stringNode(u"config"_s), config.root);
    const auto added = [&](const ConfigNode::Ptr &item) -> EditOperations {
        if (count > 0)
            return {InsertItem {{{u"modules"_s}}, ConfigValue(item), position}};
        return {SetValue {{{u"modules"_s}}, ConfigValue(listNode({item}))}};
    };
    EditDraft draft;
    draft.description = description;
    if (count > 0) {
        const EntryLayout layout = readEntryLayout(document);
        if (!layout.refusal.isEmpty())
            return refusedDraft(layout.refusal);
        draft = insertedAt(document, layout, position, entry, description);
    } else {
        draft.instead = added(entry);
    }
    if (config.comments.isEmpty())
        return draft;
    EditProposal first;
    if (count > 0) {
        const EditDraft simple = insertedAt(document, readEntryLayout(document), position, bare, description);
        first = checkedEdit(document, ConfigEdit(description, simple.replacements), *simple.intention);
    } else {
        first = proposeEdit(document, added(bare));
        first.edit = ConfigEdit(description, first.edit.replacements());
    }
    const EditProposal whole
        = first.isRefused() ? first : withConfigText(first, position, operation.config, config.root);
    return whole.isRefused() ? draft : madeBy(whole);
}

EditDraft draft(const ConfigDocument &document, const RemoveModule &operation)
{
    const qsizetype position = operation.position;
    if (position < 0 || position >= document.modules().size())
        return refusedPosition(position);
    const ModuleEntry &entry = document.modules().at(position);
    const EntryLayout layout = readEntryLayout(document);
    if (!layout.refusal.isEmpty())
        return refusedDraft(layout.refusal, entry.entry);
    const EntryPart &block = layout.blocks.at(position);
    const auto text = readFileText(layout.file, document.limits());
    if (const NamedPlace *alias = text->aliasOutside(layout.beginOf(block), layout.endOf(block)))
        return refusedDraft(u"the anchor &%1 in %2 is used on line %3; write the value out there first"_s
                                .arg(alias->name, entryName(entry))
                                .arg(alias->mark.line + 1),
                            entry.entry);
    EditDraft draft;
    draft.description = u"Remove %1"_s.arg(entryName(entry));
    draft.place = entry.entry;
    draft.file = layout.file.name;
    const TextLine &last = layout.lines.at(block.end);
    const bool isUnterminated = last.next == last.end;
    const qsizetype begin = isUnterminated ? layout.lines.at(block.top - 1).end : layout.beginOf(block);
    draft.replacements = {text->replacement(begin, last.next, {})};
    const ConfigNode::Ptr list = listOf(layout);
    draft.intention
        = EditIntention {layout.file.name, rootWith(layout, entry.disabled ? list : withoutItem(*list, entry.index)),
                         intendedEntries(document)};
    draft.intention->modules.removeAt(position);
    return draft;
}

EditDraft draft(const ConfigDocument &document, const DuplicateModule &operation)
{
    const qsizetype position = operation.position;
    if (position < 0 || position >= document.modules().size())
        return refusedPosition(position);
    const ModuleEntry &entry = document.modules().at(position);
    const EntryLayout layout = readEntryLayout(document);
    if (!layout.refusal.isEmpty())
        return refusedDraft(layout.refusal, entry.entry);
    const auto text = readFileText(layout.file, document.limits());
    const EntryPart &block = layout.blocks.at(position);
    EditDraft draft;
    draft.description = u"Duplicate %1"_s.arg(entryName(entry));
    draft.place = entry.entry;
    draft.file = layout.file.name;
    draft.replacements
        = {text->insertion(layout.endOf(block), text->lineBreakNear(layout.endOf(block)) + copyOf(layout, block))};
    const ConfigNode::Ptr list = listOf(layout);
    draft.intention = EditIntention {
        layout.file.name,
        rootWith(layout, entry.disabled ? list : withItem(*list, entry.index, list->items.at(entry.index))),
        intendedEntries(document)};
    draft.intention->modules.insert(position, draft.intention->modules.at(position));
    return draft;
}

EditDraft draft(const ConfigDocument &document, const MoveModule &operation)
{
    return madeBy(moveEntry(document, operation.from, operation.to));
}

EditDraft draft(const ConfigDocument &document, const DisableModule &operation)
{
    return madeBy(disableEntry(document, operation.position));
}

EditDraft draft(const ConfigDocument &document, const EnableModule &operation)
{
    return madeBy(enableEntry(document, operation.position));
}

} // namespace modulehost
