// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/blockspans.h"
#include "edits/editdraft.h"
#include "edits/treeedits.h"
#include "edits/valuereplacement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Type = ConfigValue::Type;

//! Takes child \a index out of a collection in brackets, with one comma. Comments stay.
QList<TextReplacement> outOfBrackets(const FileText &text, const OutlineNode &collection, qsizetype index)
{
    const auto &children = collection.children;
    const OutlineChild &child = children[size_t(index)];
    const auto hasComment = [&](qsizetype begin, qsizetype end) {
        return std::any_of(text.file.comments.begin(), text.file.comments.end(),
                           [&](const CommentRange &comment) { return comment.begin >= begin && comment.begin < end; });
    };
    if (size_t(index) + 1 < children.size()) {
        const qsizetype next = children[size_t(index) + 1].begin.offset;
        if (!hasComment(child.end.offset, next))
            return {text.replacement(child.begin.offset, next, {})};
        return {text.replacement(child.begin.offset, child.comma->offset, {})};
    }
    if (index == 0)
        return {text.replacement(child.begin.offset, child.comma ? child.comma->offset : child.end.offset, {})};
    const OutlineChild &before = children[size_t(index) - 1];
    if (!hasComment(before.end.offset, child.begin.offset))
        return {text.replacement(before.end.offset, child.end.offset, {})};
    return {text.replacement(before.comma->offset - 1, before.comma->offset, {}),
            text.replacement(child.begin.offset, child.end.offset, {})};
}

//! Takes the lines of child \a index out; the first one of an item gives its place beside the `-` to the next.
//! Nothing for a last one that shares its line.
QList<TextReplacement> outOfLines(const FileText &text, const OutlineNode &collection, qsizetype index)
{
    const QList<BlockSpan> spans = blockSpans(text, collection);
    const BlockSpan &span = spans.at(index);
    if (span.isInline && index + 1 == spans.size())
        return {};
    if (span.isInline) {
        const BlockSpan &next = spans.at(index + 1);
        const bool joins = next.top == next.begin && next.top == span.end + 1;
        if (joins)
            return {text.replacement(span.textBegin, collection.children[size_t(index) + 1].begin.offset, {})};
        qsizetype begin = span.textBegin;
        while (begin > 0 && text.bytes().at(begin - 1) == ' ')
            --begin;
        return {text.replacement(begin, span.textEnd, {})};
    }
    const qsizetype next = span.end + 1 < text.lines.count() ? text.lineBegin(span.end + 1) : text.bytes().size();
    const bool isUnterminated = next == span.textEnd && span.top > 0;
    const qsizetype begin = isUnterminated ? text.lines.at(span.top - 1).end : span.textBegin;
    return {text.replacement(begin, next, {})};
}

QString mergedAgain(const EditPlace &place)
{
    for (const OutlineChild &child : place.parent().node->children) {
        if (child.key.style == OutlineNode::Style::Plain && child.key.text == "<<"_L1)
            return u"%1 may come in through the merge (<<) on line %2 once it is taken away here; change that by hand"_s
                .arg(shown(place.pointer))
                .arg(child.begin.line + 1);
    }
    return {};
}

//! Why a top-level key would come back from another file; empty when it would not.
QString otherSupplier(const ConfigDocument &document, const EditPlace &place)
{
    if (place.steps.size() != 2)
        return {};
    for (const ConfigFile &file : document.files()) {
        const ConfigValue value = file.isMapping ? file.root[place.pointer.steps.constFirst()] : ConfigValue();
        if (file.name != place.text->file.name && !value.isMissing())
            return u"%1 also stands in %2 on line %3, which would count then; take it away there first"_s
                .arg(shown(place.pointer), file.name)
                .arg(value.keyRange().line);
    }
    return {};
}

} // namespace

EditDraft draft(const ConfigDocument &document, const RemoveValue &operation)
{
    if (const auto position = modulePosition(document, operation.pointer)) {
        EditDraft draft;
        draft.instead.append(RemoveModule {*position});
        return draft;
    }
    const EditPlace place = findExisting(document, operation.pointer);
    if (!place.refusal.isEmpty())
        return refusedDraft(place);
    if (place.steps.size() < 2)
        return refusedDraft(u"the root of a config cannot be taken away"_s, place.range);
    const FileText &text = *place.text;
    const OutlineChild &child = *place.child();
    if (const NamedPlace *alias = text.aliasOutside(child.begin.offset, child.end.offset))
        return refusedDraft(u"the anchor &%1 in %2 is used on line %3; write the value out there first"_s
                                .arg(alias->name, shown(operation.pointer))
                                .arg(alias->mark.line + 1),
                            place.range);
    const QString other = otherSupplier(document, place);
    if (!other.isEmpty())
        return refusedDraft(other, place.range);
    if (operation.pointer == JsonPointer {{u"modules"_s}} && !text.file.disabled.entries.isEmpty())
        return refusedDraft(u"\"modules\" has disabled entries, which would be lost; remove them first"_s, place.range);
    const ConfigNode &parent = *place.parent().value;
    const bool isMapping = parent.type == Type::Map;
    const QString merged = isMapping ? mergedAgain(place) : QString();
    if (!merged.isEmpty())
        return refusedDraft(merged, place.range);

    const qsizetype part = place.parent().part;
    const OutlineNode &collection = *place.parent().node;
    const ConfigNode::Ptr rest = isMapping ? withoutEntry(parent, part) : withoutItem(parent, part);
    const QString description = u"Remove %1"_s.arg(operation.pointer.text());
    EditDraft draft = draftAt(place, place.steps.size() - 2, rest, description);
    if (collection.isFlow()) {
        if (collection.style == OutlineNode::Style::FlowPair)
            return refusedDraft(u"%1 is the only key of an item without braces; take the item away instead"_s.arg(
                                    shown(operation.pointer)),
                                place.range);
        draft.replacements = outOfBrackets(text, collection, place.parent().child);
    } else if (collection.children.size() > 1) {
        draft.replacements = outOfLines(text, collection, place.parent().child);
        if (draft.replacements.isEmpty())
            return refusedDraft(
                u"%1 shares its line with what stands before it; put it on a line of its own first"_s.arg(
                    shown(operation.pointer)),
                place.range);
    } else {
        EditPlace emptied = place;
        emptied.steps.removeLast();
        if (emptied.steps.size() < 2) {
            draft.replacements
                = {text.replacement(collection.begin.offset, collection.end.offset, isMapping ? "{}" : "[]")};
        } else {
            emptied.steps.last().child = -1;
            draft.replacements = valueReplacements(emptied, *rest);
        }
    }
    return draft;
}

} // namespace modulehost
