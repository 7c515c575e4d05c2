// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/editdraft.h"
#include "edits/treeedits.h"
#include "edits/valuereplacement.h"

using namespace Qt::StringLiterals;

namespace modulehost {

EditDraft draft(const ConfigDocument &document, const WriteOut &operation)
{
    const EditPlace place = findPlace(document, operation.pointer);
    const QString description = u"Write %1 out"_s.arg(operation.pointer.text());
    if (place.shared && place.shared->here == operation.pointer) {
        EditDraft draft;
        draft.description = description;
        const ConfigNode &map = *place.value();
        const qsizetype merged = map.index.value(operation.pointer.steps.constLast());
        draft.instead.append(AddKey {operation.pointer.parent(), operation.pointer.steps.constLast(),
                                     ConfigValue(map.entries.at(merged).value)});
        return draft;
    }
    if (!place.refusal.isEmpty())
        return refusedDraft(place);
    if (place.steps.size() < 2 || !place.exists() || !place.node().isAlias())
        return refusedDraft(u"%1 is no alias, so that there is nothing to write out"_s.arg(shown(operation.pointer)),
                            place.range);
    EditDraft draft = draftAt(place, place.steps.size() - 2, place.parent().value, description);
    draft.replacements = valueReplacements(place, *place.value());
    return draft;
}

} // namespace modulehost
