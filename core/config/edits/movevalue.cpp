// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/blockspans.h"
#include "edits/editdraft.h"
#include "edits/treeedits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Type = ConfigValue::Type;

struct Piece
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

//! The pieces change places, what stands between them does not.
QList<TextReplacement> exchanged(const FileText &text, const QList<Piece> &pieces, qsizetype from, qsizetype to)
{
    QList<Piece> order = pieces;
    order.move(from, to);
    QList<TextReplacement> replacements;
    for (qsizetype i = std::min(from, to); i <= std::max(from, to); ++i) {
        const Piece &place = pieces.at(i);
        replacements.append(text.replacement(place.begin, place.end, text.mid(order.at(i).begin, order.at(i).end)));
    }
    return replacements;
}

EditDraft withinList(const ConfigDocument &document, const MoveValue &operation, const EditPlace &place, qsizetype to)
{
    const ConfigNode &list = *place.parent().value;
    const qsizetype from = place.parent().part;
    if (to >= list.items.size())
        return refusedDraft(u"%1 has %2 items, the last of which is %3"_s.arg(shown(operation.to.parent()))
                                .arg(list.items.size())
                                .arg(list.items.size() - 1),
                            place.range);
    const QString description = u"Move %1 to %2"_s.arg(operation.from.text(), operation.to.text());
    EditDraft draft = draftAt(place, place.steps.size() - 2, withMovedItem(list, from, to), description);
    if (from == to) {
        draft.made = EditProposal {ConfigEdit(description, {}), document, {}};
        return draft;
    }
    const FileText &text = *place.text;
    const OutlineNode &node = *place.parent().node;
    QList<Piece> pieces;
    if (node.isFlow()) {
        for (const OutlineChild &child : node.children)
            pieces.append({child.begin.offset, child.end.offset});
    } else {
        const QList<BlockSpan> spans = blockSpans(text, node);
        const bool isBesideDash = spans.constFirst().isInline && std::min(from, to) == 0;
        for (qsizetype i = 0; i < spans.size(); ++i) {
            const BlockSpan &span = spans.at(i);
            if (isBesideDash && span.top != span.begin)
                return refusedDraft(
                    u"the first item of %1 stands on the line of another, so that the comment on line %2 would lose its place; put the first item on a line of its own first"_s
                        .arg(shown(operation.from.parent()))
                        .arg(span.top + 1),
                    place.range);
            pieces.append({isBesideDash ? node.children[size_t(i)].begin.offset : span.textBegin, span.textEnd});
        }
    }
    draft.replacements = exchanged(text, pieces, from, to);
    return draft;
}

//! From one collection to another: the value alone.
EditDraft between(const MoveValue &operation, const EditPlace &place)
{
    const OutlineNode &parent = *place.parent().node;
    const FileText &text = *place.text;
    qsizetype begin = place.child()->begin.offset;
    qsizetype end = place.child()->end.offset;
    if (parent.isBlock()) {
        const BlockSpan span = blockSpans(text, parent).at(place.parent().child);
        begin = span.textBegin;
        end = span.textEnd;
    }
    const auto isWithin = [&](qsizetype offset) { return offset >= begin && offset < end; };
    const auto &comments = text.file.comments;
    const auto comment = std::find_if(comments.begin(), comments.end(),
                                      [&](const CommentRange &candidate) { return isWithin(candidate.begin); });
    if (comment != comments.end())
        return refusedDraft(
            u"%1 has a comment (line %2), which would be lost on the way to another collection; move the lines by hand"_s
                .arg(shown(operation.from))
                .arg(comment->line),
            place.range);
    EditDraft draft;
    draft.instead = {SetValue {operation.to, ConfigValue(place.value())}, RemoveValue {operation.from}};
    draft.description = u"Move %1 to %2"_s.arg(operation.from.text(), operation.to.text());
    return draft;
}

} // namespace

EditDraft draft(const ConfigDocument &document, const MoveValue &operation)
{
    const EditPlace place = findExisting(document, operation.from);
    if (!place.refusal.isEmpty())
        return refusedDraft(place);
    if (place.steps.size() < 2 || operation.to.isRoot())
        return refusedDraft(u"the root of a config cannot be moved, and nothing can take its place"_s, place.range);
    const bool isBelow = operation.to.steps.size() > operation.from.steps.size()
        && operation.to.steps.first(operation.from.steps.size()) == operation.from.steps;
    if (isBelow)
        return refusedDraft(u"%1 cannot be moved into itself"_s.arg(shown(operation.from)), place.range);
    if (operation.from.parent() == operation.to.parent()) {
        if (place.parent().value->type == Type::Map) {
            EditDraft draft;
            draft.instead.append(RenameKey {operation.from, operation.to.steps.constLast()});
            if (operation.from == operation.to)
                draft.made = EditProposal {ConfigEdit(u"Move"_s, {}), document, {}};
            return draft;
        }
        const auto to = operation.to.steps.constLast() == "-"_L1 ? std::optional(place.parent().value->items.size() - 1)
                                                                 : listPosition(operation.to.steps.constLast());
        if (!to)
            return refusedDraft(u"%1 is no position in a list"_s.arg(shown(operation.to)), place.range);
        const auto fromEntry = modulePosition(document, operation.from);
        const auto toEntry = modulePosition(document, operation.to.parent().child(*to));
        if (fromEntry && toEntry) {
            EditDraft draft;
            draft.instead.append(MoveModule {*fromEntry, *toEntry});
            return draft;
        }
        return withinList(document, operation, place, *to);
    }
    const EditPlace target = findPlace(document, operation.to);
    if (!target.refusal.isEmpty())
        return refusedDraft(target);
    if (target.exists())
        return refusedDraft(u"%1 is there already; take it away first"_s.arg(shown(operation.to)), target.range);
    return between(operation, place);
}

} // namespace modulehost
