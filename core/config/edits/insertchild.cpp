// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/insertchild.h"

#include "edits/blockspans.h"
#include "edits/editdraft.h"
#include "edits/treeedits.h"
#include "edits/valuereplacement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Type = ConfigValue::Type;
using Style = OutlineNode::Style;

QList<TextReplacement> inBrackets(const FileText &text, const OutlineNode &collection, qsizetype position,
                                  const QByteArray &written)
{
    const auto &children = collection.children;
    if (children.empty()) {
        const qsizetype begin = collection.begin.offset + 1;
        const bool isPadded = text.bytes().at(begin) == ' ';
        return {text.insertion(begin, isPadded ? ' ' + written : written)};
    }
    const OutlineChild &neighbour = children[size_t(std::min<qsizetype>(position, qsizetype(children.size()) - 1))];
    const bool hasOwnLine = text.beginsItsLine(neighbour.begin.offset);
    QByteArray between = " ";
    if (hasOwnLine)
        between = text.lineBreakNear(neighbour.begin.offset) + QByteArray(neighbour.begin.column, ' ');
    if (position < qsizetype(children.size()))
        return {text.insertion(neighbour.begin.offset, written + ',' + between)};
    const qsizetype end = neighbour.end.offset;
    if (!hasOwnLine)
        return {text.insertion(end, ", " + written)};
    const qsizetype lineEnd = text.lineEnd(neighbour.comma ? neighbour.comma->offset : end);
    const bool isClosedThere = collection.end.offset <= lineEnd;
    if (isClosedThere)
        return {text.insertion(end, ',' + between + written)};
    if (neighbour.comma)
        return {text.insertion(lineEnd, between + written + ',')};
    if (end == lineEnd)
        return {text.insertion(end, ',' + between + written)};
    return {text.insertion(end, ","), text.insertion(lineEnd, between + written)};
}

QList<TextReplacement> onLines(const FileText &text, const OutlineNode &collection, qsizetype position,
                               const QByteArrayList &lines)
{
    const QList<BlockSpan> spans = blockSpans(text, collection);
    if (position == spans.size()) {
        const BlockSpan &last = spans.constLast();
        QByteArray inserted = linesBehind(text, last.textEnd, lines);
        const bool isSpaced
            = spans.size() > 1 && last.top > spans.at(position - 2).end + 1 && text.lines.isBlank(last.top - 1);
        if (isSpaced)
            inserted.prepend(text.lineBreakNear(last.textEnd));
        return {text.insertion(last.textEnd, inserted)};
    }
    const BlockSpan &next = spans.at(position);
    const QByteArray lineBreak = text.lineBreakNear(next.textBegin);
    QByteArray inserted = lines.join(lineBreak) + lineBreak;
    if (next.isInline) {
        const int column = collection.children[size_t(position)].begin.column;
        inserted = inserted.mid(column) + QByteArray(column, ' ');
    }
    return {text.insertion(next.textBegin, inserted)};
}

ValueForm formBeside(const OutlineNode &collection, const ConfigNode &value)
{
    for (auto child = collection.children.rbegin(); child != collection.children.rend(); ++child) {
        const OutlineNode &sibling = child->value;
        const bool isAlike = value.type == Type::Map ? sibling.isMapping() : sibling.isSequence();
        if (isAlike && !sibling.children.empty())
            return sibling.isFlow() ? ValueForm::Brackets : ValueForm::Lines;
    }
    return ValueForm::Lines;
}

bool hasCommentsInside(const EditPlace &place)
{
    const auto &comments = place.text->file.comments;
    return place.node().isFlow() && std::any_of(comments.begin(), comments.end(), [&](const CommentRange &comment) {
               return comment.begin > place.node().begin.offset && comment.begin < place.node().end.offset;
           });
}

//! A collection that is empty or null becomes one with a single child, \a brackets when it has to be one in brackets.
EditDraft withFirstChild(const EditPlace &place, const ConfigNode::Ptr &collection, const QByteArray &brackets,
                         const QString &description)
{
    EditDraft draft = draftAt(place, place.steps.size() - 1, collection, description);
    draft.replacements = hasCommentsInside(place) ? inBrackets(*place.text, place.node(), 0, brackets)
                                                  : valueReplacements(place, *collection);
    return draft;
}

bool isBareCollection(const EditPlace &place)
{
    return place.value()->type == Type::Null || place.node().children.empty();
}

EditDraft addedToEmptyFile(const EditPlace &place, const ConfigNode &key, const ConfigNode::Ptr &value,
                           const QString &description)
{
    const FileText &text = *place.text;
    EditDraft draft = draftAt(place, 0, mapNode({{key.text, value}}), description);
    const QByteArray lineBreak = text.lineBreakNear(text.bytes().size());
    const QByteArray lines = ValueWriter(place.habits()).entryLines(key, *value, 0).join(lineBreak);
    const bool isTerminated = text.bytes().isEmpty() || text.bytes().endsWith('\n') || text.bytes().endsWith('\r');
    draft.replacements = {text.insertion(text.bytes().size(), isTerminated ? lines + lineBreak : lineBreak + lines)};
    return draft;
}

QString pairWithoutBraces(const JsonPointer &pointer)
{
    return u"%1 is a single key without braces inside a list in brackets; put braces around it first"_s.arg(
        shown(pointer));
}

} // namespace

QList<TextReplacement> childInsertion(const EditPlace &place, qsizetype position, const QByteArrayList &lines,
                                      const QByteArray &brackets)
{
    if (place.node().isFlow())
        return inBrackets(*place.text, place.node(), position, brackets);
    return onLines(*place.text, place.node(), position, lines);
}

EditDraft draft(const ConfigDocument &document, const AddKey &operation)
{
    EditPlace place = findPlace(document, operation.mapping);
    const JsonPointer pointer = operation.mapping.child(operation.key);
    const QString description = u"Add %1"_s.arg(pointer.text());
    if (!place.refusal.isEmpty())
        return refusedDraft(place);
    const EditPlace known = findPlace(document, pointer);
    if (known.exists())
        return refusedDraft(u"%1 is there already; set its value instead"_s.arg(shown(pointer)), place.range);
    if (operation.value.isMissing())
        return refusedDraft(u"no value was given for %1"_s.arg(shown(pointer)), place.range);
    const ConfigNode::Ptr value = nodeOf(operation.value);
    const ConfigNode::Ptr key = stringNode(operation.key);
    if (!place.missing.isEmpty()) {
        EditDraft draft;
        draft.instead.append(SetValue {operation.mapping, ConfigValue(mapNode({{operation.key, value}}))});
        draft.description = description;
        return draft;
    }
    if (place.steps.isEmpty())
        return addedToEmptyFile(place, *key, value, description);
    if (place.node().isAlias()) {
        refuseAlias(place);
        return refusedDraft(place);
    }
    const ConfigNode &map = *place.value();
    if (map.type != Type::Map && map.type != Type::Null)
        return refusedDraft(u"%1 is %2, to which no key can be added"_s.arg(shown(operation.mapping),
                                                                            ConfigValue(place.value()).typeName()),
                            place.range);
    // It is there in a way that cannot be edited: twice, or as an alias.
    if (map.index.contains(operation.key) && !known.refusal.isEmpty() && !known.shared)
        return refusedDraft(known);
    if (place.node().style == Style::FlowPair)
        return refusedDraft(pairWithoutBraces(operation.mapping), place.range);
    if (isBareCollection(place)) {
        if (place.steps.size() > 1)
            return withFirstChild(place, mapNode({{operation.key, value}}),
                                  ValueWriter(place.habits()).entryInBrackets(*key, *value), description);
        if (!place.node().isFlow())
            return refusedDraft(u"the file has no mapping; write a key into it by hand first"_s, place.range);
    }

    qsizetype position = qsizetype(place.node().children.size());
    if (!operation.before.isEmpty()) {
        const EditPlace next = findPlace(document, operation.mapping.child(operation.before));
        if (!next.exists())
            return refusedDraft(
                next.refusal.isEmpty() ? u"there is no key %1"_s.arg(shown(next.pointer)) : next.refusal, place.range);
        if (next.text->file.name != place.text->file.name)
            return refusedDraft(
                u"%1 stands in another file, %2, than the one that new keys are added to; name no key or one of %3"_s
                    .arg(shown(next.pointer), next.text->file.name, place.text->file.name),
                place.range);
        position = next.parent().child;
    }
    EditDraft draft = draftAt(place, place.steps.size() - 1, withEntry(map, key, value), description);
    QList<const OutlineNode *> path = place.collections();
    path.append(&place.node());
    const ValueWriter writer(writingHabits(*place.text, path));
    const int column = place.node().children.empty() ? 0 : place.node().children.front().begin.column;
    draft.replacements
        = childInsertion(place, position, writer.entryLines(*key, *value, column, formBeside(place.node(), *value)),
                         writer.entryInBrackets(*key, *value));
    return draft;
}

EditDraft draft(const ConfigDocument &document, const InsertItem &operation)
{
    if (isModuleList(document, operation.list))
        return insertedEntry(document, operation);
    EditPlace place = findPlace(document, operation.list);
    const QString description = u"Add an item to %1"_s.arg(operation.list.text());
    if (!place.refusal.isEmpty())
        return refusedDraft(place);
    const ConfigNode::Ptr value = nodeOf(operation.value);
    if (!value)
        return refusedDraft(u"no value was given for %1"_s.arg(shown(operation.list)), place.range);
    if (!place.missing.isEmpty()) {
        EditDraft draft;
        draft.instead.append(SetValue {operation.list, ConfigValue(listNode({value}))});
        draft.description = description;
        return draft;
    }
    if (!place.steps.isEmpty() && place.node().isAlias()) {
        refuseAlias(place);
        return refusedDraft(place);
    }
    const ConfigNode::Ptr list = place.steps.isEmpty() ? place.root : place.value();
    if (place.steps.size() < 2 || (list->type != Type::List && list->type != Type::Null))
        return refusedDraft(u"%1 is %2 and no list, so that nothing can be added after its items"_s.arg(
                                shown(operation.list), ConfigValue(list).typeName()),
                            place.range);
    const qsizetype position = operation.position < 0 ? list->items.size() : operation.position;
    if (position > list->items.size())
        return refusedDraft(u"%1 has %2 items, so that there is no place %3"_s.arg(shown(operation.list))
                                .arg(list->items.size())
                                .arg(position),
                            place.range);
    if (isBareCollection(place))
        return withFirstChild(place, listNode({value}), ValueWriter(place.habits()).brackets(*value), description);

    QList<const OutlineNode *> path = place.collections();
    path.append(&place.node());
    const ValueWriter writer(writingHabits(*place.text, path));
    const OutlineNode &node = place.node();
    const int column = node.children.empty() ? 0 : node.children.front().begin.column;
    const QByteArrayList lines = writer.itemLines(*value, column, formBeside(node, *value));
    EditDraft draft = draftAt(place, place.steps.size() - 1, withItem(*list, position, value), description);
    draft.replacements = childInsertion(place, position, lines, writer.brackets(*value));
    return draft;
}

} // namespace modulehost
