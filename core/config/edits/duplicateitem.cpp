// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/blockspans.h"
#include "edits/editdraft.h"
#include "edits/treeedits.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! The text between \a begin and \a end without the anchors in it, which may stand only once.
QByteArray withoutAnchors(const FileText &text, qsizetype begin, qsizetype end)
{
    QByteArray copy = text.mid(begin, end);
    for (auto anchor = text.outline.anchors.rbegin(); anchor != text.outline.anchors.rend(); ++anchor) {
        if (anchor->mark.offset < begin || anchor->mark.offset >= end)
            continue;
        const qsizetype at = anchor->mark.offset - begin;
        qsizetype length = 1 + anchor->name.toUtf8().size();
        if (at + length < copy.size() && copy.at(at + length) == ' ')
            ++length;
        else if (at > 0 && copy.at(at - 1) == ' ')
            return copy.remove(at - 1, length + 1);
        copy.remove(at, length);
    }
    return copy;
}

} // namespace

EditDraft draft(const ConfigDocument &document, const DuplicateItem &operation)
{
    if (const auto position = modulePosition(document, operation.pointer)) {
        EditDraft draft;
        draft.instead.append(DuplicateModule {*position});
        return draft;
    }
    const EditPlace place = findExisting(document, operation.pointer);
    if (!place.refusal.isEmpty())
        return refusedDraft(place);
    if (place.steps.size() < 2 || place.parent().value->type != ConfigValue::Type::List)
        return refusedDraft(u"%1 is no item of a list; a key cannot stand twice"_s.arg(shown(operation.pointer)),
                            place.range);
    const FileText &text = *place.text;
    const OutlineNode &list = *place.parent().node;
    const OutlineChild &child = *place.child();
    EditDraft draft
        = draftAt(place, place.steps.size() - 2, withItem(*place.parent().value, place.parent().part, place.value()),
                  u"Duplicate %1"_s.arg(operation.pointer.text()));
    if (list.isFlow()) {
        draft.replacements
            = {text.insertion(child.end.offset, ", " + withoutAnchors(text, child.begin.offset, child.end.offset))};
        return draft;
    }
    const BlockSpan span = blockSpans(text, list).at(place.parent().child);
    const QByteArray indentation = span.isInline ? QByteArray(child.begin.column, ' ') : QByteArray();
    draft.replacements = {text.insertion(span.textEnd,
                                         text.lineBreakNear(span.textEnd) + indentation
                                             + withoutAnchors(text, span.textBegin, span.textEnd))};
    return draft;
}

} // namespace modulehost
