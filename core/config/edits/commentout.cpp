// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commentedline.h"
#include "edits/blockspans.h"
#include "edits/editdraft.h"
#include "edits/treeedits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Type = ConfigValue::Type;

//! The line as a comment from which uncommentedLine() makes the same bytes again; nothing when there is none.
std::optional<QByteArray> asComment(const QByteArray &line, qsizetype column, bool isFirst)
{
    auto comment = commentedLine(line, column, isFirst);
    // Items that are not indented deeper than their key.
    if (!comment && leadingSpaces(line) == column)
        comment = line.first(column) + "# " + line.sliced(column);
    return comment && uncommentedLine(*comment, column, 1) == line ? comment : std::nullopt;
}

//! What is left of a collection; of the last child nothing, since the brackets of an empty one are not there.
ConfigNode::Ptr without(const PlaceStep &parent)
{
    const bool isMapping = parent.value->type == Type::Map;
    const ConfigNode::Ptr rest
        = isMapping ? withoutEntry(*parent.value, parent.part) : withoutItem(*parent.value, parent.part);
    return rest->entries.isEmpty() && rest->items.isEmpty() ? std::make_shared<const ConfigNode>() : rest;
}

} // namespace

EditDraft draft(const ConfigDocument &document, const CommentOut &operation)
{
    if (const auto position = modulePosition(document, operation.pointer)) {
        EditDraft draft;
        draft.instead.append(DisableModule {*position});
        return draft;
    }
    const EditPlace place = findPlace(document, operation.pointer);
    if (!place.refusal.isEmpty())
        return refusedDraft(place);
    if (!place.exists() || place.steps.size() < 2)
        return refusedDraft(u"there is no setting at %1 that could be commented out"_s.arg(shown(operation.pointer)),
                            place.range);
    const FileText &text = *place.text;
    const OutlineNode &collection = *place.parent().node;
    const OutlineChild &child = *place.child();
    if (collection.isFlow())
        return refusedDraft(
            u"%1 stands in brackets, where it shares its line; write it on a line of its own first"_s.arg(
                shown(operation.pointer)),
            place.range);
    const BlockSpan span = blockSpans(text, collection).at(place.parent().child);
    if (span.isInline)
        return refusedDraft(
            u"%1 stands on the line of its \"-\"; put it on a line of its own first"_s.arg(shown(operation.pointer)),
            place.range);
    if (place.steps.size() == 2 && collection.children.size() == 1)
        return refusedDraft(
            u"%1 is the only key of the file, which would be empty then"_s.arg(shown(operation.pointer)), place.range);
    if (const NamedPlace *alias = text.aliasOutside(child.begin.offset, child.end.offset))
        return refusedDraft(u"the anchor &%1 in %2 is used on line %3; write the value out there first"_s
                                .arg(alias->name, shown(operation.pointer))
                                .arg(alias->mark.line + 1),
                            place.range);

    EditDraft draft = draftAt(place, place.steps.size() - 2, without(place.parent()),
                              u"Comment %1 out"_s.arg(operation.pointer.text()));
    for (int line = span.begin; line <= span.end; ++line) {
        const qsizetype begin = text.lineBegin(line);
        const QByteArray old = text.mid(begin, text.lines.at(line).end);
        const auto comment = asComment(old, child.begin.column, line == span.begin);
        if (!comment)
            return refusedDraft(
                u"line %1 belongs to %2 but is indented less than it; indent it more first"_s.arg(line + 1).arg(
                    shown(operation.pointer)),
                place.range);
        // Only signs are added, and before them the indentation that an empty line lacks.
        const qsizetype same = std::min<qsizetype>(leadingSpaces(old), child.begin.column);
        draft.replacements.append(text.insertion(begin + same, comment->mid(same, comment->size() - old.size())));
    }
    return draft;
}

} // namespace modulehost
