// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/editdraft.h"
#include "edits/treeedits.h"
#include "edits/valuereplacement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Type = ConfigValue::Type;

bool isSame(const ConfigNode::Ptr &a, const ConfigNode::Ptr &b) { return ConfigValue(a) == ConfigValue(b); }

bool hasTextKeys(const ConfigNode &map)
{
    return std::all_of(map.entries.begin(), map.entries.end(),
                       [](const ConfigNode::Entry &entry) { return entry.key->type == Type::String && !entry.merged; });
}

//! What makes the mapping \a next of \a old, key by key.
EditOperations mapChanges(const JsonPointer &pointer, const ConfigNode &old, const ConfigNode &next)
{
    EditOperations changes;
    for (const ConfigNode::Entry &entry : next.entries) {
        const auto known = old.index.constFind(entry.key->text);
        if (known == old.index.constEnd())
            changes.append(AddKey {pointer, entry.key->text, ConfigValue(entry.value)});
        else if (!isSame(old.entries.at(*known).value, entry.value))
            changes.append(SetValue {pointer.child(entry.key->text), ConfigValue(entry.value)});
    }
    for (const ConfigNode::Entry &entry : old.entries) {
        if (!next.index.contains(entry.key->text))
            changes.append(RemoveValue {pointer.child(entry.key->text)});
    }
    return changes;
}

//! What makes the list \a next of \a old: the items between those that are the same at both ends.
EditOperations listChanges(const JsonPointer &pointer, const ConfigNode &old, const ConfigNode &next)
{
    const qsizetype shorter = std::min(old.items.size(), next.items.size());
    qsizetype begin = 0;
    while (begin < shorter && isSame(old.items.at(begin), next.items.at(begin)))
        ++begin;
    qsizetype behind = 0;
    while (behind < shorter - begin
           && isSame(old.items.at(old.items.size() - 1 - behind), next.items.at(next.items.size() - 1 - behind)))
        ++behind;
    EditOperations changes;
    for (qsizetype i = begin; i < shorter - behind; ++i)
        changes.append(SetValue {pointer.child(i), ConfigValue(next.items.at(i))});
    for (qsizetype i = shorter - behind; i < next.items.size() - behind; ++i)
        changes.append(InsertItem {pointer, ConfigValue(next.items.at(i)), i});
    for (qsizetype i = old.items.size() - behind - 1; i >= shorter - behind; --i)
        changes.append(RemoveValue {pointer.child(i)});
    return changes;
}

EditOperations smallerChanges(const EditPlace &place, const ConfigNode &next)
{
    const ConfigNode &old = *place.value();
    if (old.type == Type::Map && next.type == Type::Map && !old.entries.isEmpty() && !next.entries.isEmpty()
        && hasTextKeys(old) && hasTextKeys(next))
        return mapChanges(place.pointer, old, next);
    if (old.type == Type::List && next.type == Type::List && !old.items.isEmpty() && !next.items.isEmpty())
        return listChanges(place.pointer, old, next);
    return {};
}

EditDraft replacedWhole(const EditPlace &place, const ConfigNode::Ptr &next, const QString &description)
{
    if (place.steps.size() < 2)
        return refusedDraft(u"the root of a config is a mapping and stays one; set its keys one by one"_s, place.range);
    const OutlineNode &old = place.node();
    if (const NamedPlace *alias = place.text->aliasOutside(old.begin.offset, old.end.offset))
        return refusedDraft(u"%1 has the anchor &%2 in it, which is used on line %3; write the value out there first"_s
                                .arg(shown(place.pointer), alias->name)
                                .arg(alias->mark.line + 1),
                            place.range);
    EditDraft draft = draftAt(place, place.steps.size() - 1, next, description);
    draft.replacements = valueReplacements(place, *next);
    return draft;
}

//! Where the way ends, a key or an item is added with what leads on from there.
EditDraft addedAt(const EditPlace &place, const SetValue &operation)
{
    ConfigNode::Ptr value = nodeOf(operation.value);
    QStringList missing = place.missing;
    const QString first = missing.takeFirst();
    while (!missing.isEmpty()) {
        const QString step = missing.takeLast();
        if (step == "-"_L1)
            value = listNode({value});
        else
            value = mapNode({{step, value}});
    }
    const JsonPointer at {operation.pointer.steps.first(operation.pointer.steps.size() - place.missing.size())};
    EditDraft draft;
    if (!place.steps.isEmpty() && place.value()->type == Type::List) {
        const auto position = listPosition(first);
        if (position && *position > place.value()->items.size())
            return refusedDraft(
                u"%1 has %2 items, so that there is none at %3; - stands for the place after the last one"_s
                    .arg(shown(at))
                    .arg(place.value()->items.size())
                    .arg(*position),
                place.range);
        draft.instead.append(InsertItem {at, ConfigValue(value)});
    } else if (!place.steps.isEmpty() && place.value()->type == Type::Null && first == "-"_L1) {
        draft.instead.append(InsertItem {at, ConfigValue(value)});
    } else {
        draft.instead.append(AddKey {at, first, ConfigValue(value)});
    }
    draft.description = u"Set %1"_s.arg(operation.pointer.text());
    return draft;
}

} // namespace

EditDraft draft(const ConfigDocument &document, const SetValue &operation)
{
    EditPlace place = findPlace(document, operation.pointer);
    if (!place.refusal.isEmpty())
        return refusedDraft(place);
    if (operation.value.isMissing())
        return refusedDraft(u"no value was given for %1"_s.arg(shown(operation.pointer)), place.range);
    if (!place.missing.isEmpty())
        return addedAt(place, operation);
    if (place.steps.isEmpty())
        return refusedDraft(u"the file is empty; add keys to it one by one"_s, place.range);
    const QString description = u"Set %1"_s.arg(operation.pointer.text());
    const ConfigNode::Ptr next = nodeOf(operation.value);
    if (isSame(place.value(), next)) {
        EditDraft same;
        same.description = description;
        same.made = EditProposal {ConfigEdit(description, {}), document, {}};
        return same;
    }
    if (place.node().isAlias()) {
        refuseAlias(place);
        return refusedDraft(place);
    }
    EditDraft draft;
    draft.instead = smallerChanges(place, *next);
    if (draft.instead.isEmpty())
        return replacedWhole(place, next, description);
    draft.description = description;
    draft.otherwise = [pointer = operation.pointer, next, description](const ConfigDocument &unchanged) {
        return replacedWhole(findPlace(unchanged, pointer), next, description);
    };
    return draft;
}

} // namespace modulehost
