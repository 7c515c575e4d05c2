// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/editdraft.h"

#include "edits/treeedits.h"

namespace modulehost {

EditDraft refusedDraft(const QString &why, const SourceRange &place)
{
    EditDraft draft;
    draft.refusal = why;
    draft.place = place;
    return draft;
}

EditDraft refusedDraft(const EditPlace &place)
{
    EditDraft draft = refusedDraft(place.refusal, place.range);
    draft.sharedValue = place.shared;
    return draft;
}

EditDraft draftAt(const EditPlace &place, qsizetype step, const ConfigNode::Ptr &value, const QString &description)
{
    EditDraft draft;
    draft.description = description;
    draft.place = place.range;
    draft.file = place.text->file.name;
    draft.root = place.steps.isEmpty() ? value : withReplaced(place.root, place.steps.at(step).value.get(), value);
    for (qsizetype i = 0; i <= step && i < place.steps.size(); ++i) {
        const OutlineNode &node = *place.steps.at(i).node;
        if (!node.hasAnchor() || node.isAlias())
            continue;
        const QList<NamedPlace> aliases = place.text->aliasesOf(node.name);
        for (const NamedPlace &alias : aliases)
            draft.shared.append({node.name, alias.mark.line + 1});
    }
    return draft;
}

} // namespace modulehost
