// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/editdraft.h"
#include "edits/scalartext.h"
#include "edits/treeedits.h"

using namespace Qt::StringLiterals;

namespace modulehost {

EditDraft draft(const ConfigDocument &document, const RenameKey &operation)
{
    const EditPlace place = findExisting(document, operation.pointer);
    if (!place.refusal.isEmpty())
        return refusedDraft(place);
    if (place.steps.size() < 2 || place.parent().value->type != ConfigValue::Type::Map)
        return refusedDraft(u"%1 is no key, so that it cannot be renamed"_s.arg(shown(operation.pointer)), place.range);
    const ConfigNode &map = *place.parent().value;
    const JsonPointer renamed = operation.pointer.parent().child(operation.key);
    const EditPlace other = findPlace(document, renamed);
    if (other.exists() || other.shared)
        return refusedDraft(u"%1 is there already; choose another name or take it away first"_s.arg(shown(renamed)),
                            place.range);
    const OutlineNode &key = place.child()->key;
    if (key.properties)
        return refusedDraft(u"the key of %1 has an anchor or a tag; rename it by hand"_s.arg(shown(operation.pointer)),
                            place.range);
    QList<const OutlineNode *> path = place.collections();
    const WritingHabits habits = writingHabits(*place.text, path);
    ScalarStyle style {.inFlow = key.inFlow, .isKey = true, .quotes = key.isQuoted(), .quote = habits.quote};
    if (key.isQuoted())
        style.quote = key.style == OutlineNode::Style::SingleQuoted ? '\'' : '"';
    const QString description = u"Rename %1 to %2"_s.arg(operation.pointer.text(), operation.key);
    EditDraft draft
        = draftAt(place, place.steps.size() - 2, withRenamedKey(map, place.parent().part, operation.key), description);
    draft.replacements = {place.text->replacement(key.begin.offset, key.end.offset, stringText(operation.key, style))};
    return draft;
}

} // namespace modulehost
