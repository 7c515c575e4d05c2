// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intendedconfig.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace plain {

using namespace modulehost;

namespace {

using Outcome = IntendedConfig::Outcome;

//! Whether something of the kind \a kind is merged at or below \a node.
bool mergesOther(const Node &node, Node::Kind kind)
{
    const auto isBad = [&](const Slot &slot) { return !slot.isAlias && mergesOther(*slot.node, kind); };
    return std::any_of(node.merges.begin(), node.merges.end(), [&](const Ptr &merge) { return merge->kind == kind; })
        || std::any_of(node.items.begin(), node.items.end(), isBad)
        || std::any_of(node.entries.begin(), node.entries.end(), [&](const Entry &entry) { return isBad(entry.slot); });
}

void become(const Ptr &node, const Node &value) { *node = value; }

} // namespace

Outcome IntendedConfig::apply(const EditOperation &operation)
{
    if (leadsIntoNoModules(operation))
        return Outcome::Open;
    IntendedConfig next = copy();
    const Outcome outcome = std::visit([&](const auto &one) { return next.done(one); }, operation);
    if (outcome != Outcome::Done)
        return outcome;
    const auto merges = [&](Node::Kind kind) {
        return std::any_of(next.m_files.begin(), next.m_files.end(),
                           [&](const Ptr &file) { return mergesOther(*file, kind); });
    };
    // No scalar can be merged; a list can, if it has nothing but mappings.
    if (merges(Node::Kind::Scalar))
        return Outcome::Impossible;
    if (merges(Node::Kind::List))
        return Outcome::Open;
    *this = next;
    return Outcome::Done;
}

//! Without entries the list of modules may be nothing or empty brackets, which does not show in the tree.
bool IntendedConfig::leadsIntoNoModules(const EditOperation &operation) const
{
    const Ptr root = modulesRoot();
    if (!root || !root->entries.at(root->indexOf(u"modules"_s)).slot.node->isEmpty())
        return false;
    const auto leadsThere = [](const JsonPointer &pointer) { return pointer.steps.value(0) == "modules"_L1; };
    return std::visit(
        [&](const auto &one) {
            if constexpr (requires { one.pointer; })
                return leadsThere(one.pointer);
            else if constexpr (requires { one.mapping; })
                return leadsThere(one.mapping);
            else if constexpr (requires { one.list; })
                return leadsThere(one.list);
            else if constexpr (requires { one.from.steps; })
                return leadsThere(one.from) || leadsThere(one.to);
            else
                return false;
        },
        operation);
}

Outcome IntendedConfig::created(const Place &place, const Ptr &value)
{
    if (place.isBarred || place.slot.isAlias)
        return Outcome::Impossible;
    Ptr whole = value;
    for (qsizetype i = place.missing.size() - 1; i > 0; --i) {
        const QString &step = place.missing.at(i);
        whole = step == "-"_L1 ? listNode({whole}) : mapNode({{step, whole}});
    }
    const Ptr collection = place.slot.node;
    const QString &step = place.missing.constFirst();
    const qsizetype modules = place.root->indexOf(u"modules"_s);
    const bool isModules
        = modules >= 0 && !m_modules.isEmpty() && collection == place.root->entries.at(modules).slot.node;
    if (isModules && (collection->kind == Node::Kind::List || step == "-"_L1)) {
        m_modules.append({{whole, false}, false});
        writeModules();
        return Outcome::Done;
    }
    if (collection->kind == Node::Kind::List) {
        collection->items.append({whole, false});
    } else if (collection->kind == Node::Kind::Scalar && step == "-"_L1) {
        become(collection, *listNode({whole}));
    } else if (collection->kind == Node::Kind::Scalar) {
        become(collection, *mapNode({{step, whole}}));
    } else {
        collection->entries.append(entryOf(step, whole));
    }
    return Outcome::Done;
}

Outcome IntendedConfig::done(const SetValue &operation)
{
    const Place place = find(operation.pointer);
    const Ptr value = valueOf(*operation.value.node());
    if (!place.missing.isEmpty() && !place.isMerged) {
        const bool isList = operation.pointer.steps.size() >= 1 && operation.pointer.steps.constFirst() == "modules"_L1;
        return isList && m_modules.isEmpty() ? Outcome::Open : created(place, value);
    }
    const bool isSame = canonical(*place.slot.node) == canonical(*value);
    if (isSame && place.missing.size() == (place.isMerged ? 1 : 0))
        return Outcome::Open;
    if (!place.exists() || place.slot.isAlias)
        return Outcome::Impossible;
    if (place.way.isEmpty() || operation.pointer == JsonPointer {{u"modules"_s}} || !place.slot.node->merges.isEmpty())
        return Outcome::Open;
    if (isUsedElsewhere(place.slot.node, false))
        return Outcome::Open;
    become(place.slot.node, *value);
    return Outcome::Done;
}

Outcome IntendedConfig::done(const AddKey &operation)
{
    const Place place = find(operation.mapping);
    Ptr value = valueOf(*operation.value.node());
    const bool makesModules = operation.mapping.isRoot() && operation.key == "modules"_L1 && m_modules.isEmpty();
    if (makesModules || operation.mapping == JsonPointer {{u"modules"_s}})
        return Outcome::Open;
    // A new key of the whole config belongs into the file of the modules.
    const Place key = find(operation.mapping.child(operation.key));
    if (key.exists() || place.isBarred)
        return Outcome::Impossible;
    if (!place.missing.isEmpty())
        return created(place, mapNode({{operation.key, value}}));
    if (place.slot.isAlias || (place.slot.node->kind != Node::Kind::Map && !place.slot.node->isNull()))
        return Outcome::Impossible;
    if (operation.mapping.isRoot() && key.root != place.root)
        return Outcome::Open;
    Node &map = *place.slot.node;
    if (map.kind != Node::Kind::Map) {
        if (!operation.before.isEmpty())
            return Outcome::Open;
        map.kind = Node::Kind::Map;
    }
    const qsizetype before = operation.before.isEmpty() ? map.entries.size() : map.indexOf(operation.before);
    if (before < 0)
        return Outcome::Impossible;
    map.entries.insert(before, entryOf(operation.key, value));
    return Outcome::Done;
}

Outcome IntendedConfig::taken(const Place &place, const QString &step, bool leavesNothing)
{
    if (!place.exists() || place.way.isEmpty())
        return Outcome::Impossible;
    if (!place.slot.isAlias && isUsedElsewhere(place.slot.node, true))
        return Outcome::Impossible;
    Node &parent = *place.parent();
    if (parent.kind == Node::Kind::List) {
        parent.items.removeAt(step.toLongLong());
    } else {
        parent.entries.removeAt(parent.indexOf(step));
        const QList<Entry> all = parent.allEntries();
        const bool comesBack
            = std::any_of(all.begin(), all.end(), [&](const Entry &entry) { return entry.key == step; });
        if (comesBack)
            return Outcome::Impossible;
    }
    if (leavesNothing && parent.isEmpty())
        become(place.parent(), *nullNode());
    return Outcome::Done;
}

Outcome IntendedConfig::done(const RemoveValue &operation)
{
    if (const auto position = modulePosition(operation.pointer))
        return done(RemoveModule {*position});
    if (operation.pointer == JsonPointer {{u"modules"_s}}) {
        const bool hasDisabled
            = std::any_of(m_modules.begin(), m_modules.end(), [](const Module &module) { return module.disabled; });
        if (hasDisabled)
            return Outcome::Impossible;
        m_modules.clear();
    }
    const Place place = find(operation.pointer);
    if (operation.pointer.isRoot())
        return Outcome::Impossible;
    const QString &step = operation.pointer.steps.constLast();
    const Outcome outcome = taken(place, step, false);
    // In another file the key would count again.
    if (outcome == Outcome::Done && operation.pointer.steps.size() == 1
        && std::any_of(m_files.begin(), m_files.end(),
                       [&](const Ptr &file) { return file != place.root && file->indexOf(step) >= 0; }))
        return Outcome::Impossible;
    return outcome;
}

Outcome IntendedConfig::done(const RenameKey &operation)
{
    const Place place = find(operation.pointer);
    if (!place.exists() || place.way.isEmpty() || place.parent()->kind != Node::Kind::Map)
        return Outcome::Impossible;
    const Place other = find(operation.pointer.parent().child(operation.key));
    if (other.exists() || other.isMerged)
        return Outcome::Impossible;
    if (operation.pointer.steps.size() == 1
        && (operation.key == "modules"_L1 || operation.pointer.steps.constFirst() == "modules"_L1
            || m_files.size() > 1))
        return Outcome::Open;
    Node &map = *place.parent();
    Entry &entry = map.entries[map.indexOf(operation.pointer.steps.constLast())];
    entry.key = operation.key;
    entry.keyNotation = textNode(operation.key)->scalar;
    // A merged key of the old name shows again.
    const QList<Entry> all = map.allEntries();
    return all.size() == map.entries.size() || map.merges.isEmpty() ? Outcome::Done : Outcome::Open;
}

Outcome IntendedConfig::done(const InsertItem &operation)
{
    const Ptr value = valueOf(*operation.value.node());
    const Place place = find(operation.list);
    if (!place.missing.isEmpty())
        return operation.list.steps.constFirst() == "modules"_L1 ? Outcome::Open : created(place, listNode({value}));
    if (place.isBarred || place.slot.isAlias || place.way.isEmpty())
        return Outcome::Impossible;
    Node &list = *place.slot.node;
    const qsizetype count = list.items.size();
    if ((list.kind != Node::Kind::List && !list.isNull()) || operation.position > count)
        return Outcome::Impossible;
    if (isModuleList(operation.list)) {
        const qsizetype position = operation.position < 0 ? -1 : positionOf(operation.position);
        m_modules.insert(position < 0 ? m_modules.size() : position, {{value, false}, false});
        writeModules();
        return Outcome::Done;
    }
    if (operation.list == JsonPointer {{u"modules"_s}})
        return Outcome::Open;
    list.kind = Node::Kind::List;
    list.items.insert(operation.position < 0 ? count : operation.position, {value, false});
    return Outcome::Done;
}

Outcome IntendedConfig::done(const MoveValue &operation)
{
    if (operation.from.isRoot() || operation.to.isRoot())
        return Outcome::Impossible;
    const Place place = find(operation.from);
    if (!place.exists())
        return Outcome::Impossible;
    const QString &last = operation.to.steps.constLast();
    if (operation.from.parent() == operation.to.parent()) {
        if (operation.from == operation.to)
            return Outcome::Open;
        Node &parent = *place.parent();
        if (parent.kind == Node::Kind::Map)
            return done(RenameKey {operation.from, last});
        const auto to = last == "-"_L1 ? std::optional(parent.items.size() - 1) : listPosition(last);
        if (!to || *to >= parent.items.size())
            return Outcome::Impossible;
        const auto from = modulePosition(operation.from);
        const auto target = modulePosition(operation.to.parent().child(*to));
        if (from && target)
            return done(MoveModule {*from, *target});
        parent.items.move(operation.from.steps.constLast().toLongLong(), *to);
        return Outcome::Done;
    }
    if (operation.to.steps.size() > operation.from.steps.size()
        && operation.to.steps.first(operation.from.steps.size()) == operation.from.steps)
        return Outcome::Impossible;
    const Place target = find(operation.to);
    if (target.exists() || target.isBarred)
        return Outcome::Impossible;
    if (operation.to.steps.constFirst() == "modules"_L1 && operation.to.steps.size() <= 2)
        return Outcome::Open;
    if (!place.slot.isAlias && isUsedElsewhere(place.slot.node, true))
        return Outcome::Impossible;
    const Outcome outcome = created(target, writtenOut(place.slot.node));
    return outcome == Outcome::Done ? done(RemoveValue {operation.from}) : outcome;
}

Outcome IntendedConfig::done(const DuplicateItem &operation)
{
    if (const auto position = modulePosition(operation.pointer))
        return done(DuplicateModule {*position});
    const Place place = find(operation.pointer);
    if (!place.exists() || place.way.isEmpty() || place.parent()->kind != Node::Kind::List)
        return Outcome::Impossible;
    Slot copied = place.slot;
    if (!copied.isAlias)
        copied.node = copyOf(copied.node);
    place.parent()->items.insert(operation.pointer.steps.constLast().toLongLong() + 1, copied);
    return Outcome::Done;
}

Outcome IntendedConfig::done(const CommentOut &operation)
{
    if (const auto position = modulePosition(operation.pointer))
        return done(DisableModule {*position});
    if (operation.pointer.isRoot())
        return Outcome::Impossible;
    if (operation.pointer == JsonPointer {{u"modules"_s}}
        || (operation.pointer.steps.size() == 1 && m_files.size() > 1))
        return Outcome::Open;
    const Place place = find(operation.pointer);
    if (place.exists() && !place.way.isEmpty() && !place.parent()->merges.isEmpty())
        return Outcome::Open;
    return taken(place, operation.pointer.steps.constLast(), true);
}

Outcome IntendedConfig::done(const Uncomment &) { return Outcome::Open; }

Outcome IntendedConfig::done(const WriteOut &operation)
{
    const Place place = find(operation.pointer);
    if (place.isMerged) {
        Node &map = *place.parent();
        map.entries.append(entryOf(operation.pointer.steps.constLast(), writtenOut(place.slot.node)));
        return Outcome::Done;
    }
    if (!place.exists() || !place.slot.isAlias || place.way.isEmpty())
        return Outcome::Impossible;
    if (modulePosition(operation.pointer))
        return Outcome::Open;
    Node &parent = *place.parent();
    const QString &step = operation.pointer.steps.constLast();
    Slot &slot
        = parent.kind == Node::Kind::List ? parent.items[step.toLongLong()] : parent.entries[parent.indexOf(step)].slot;
    slot = {writtenOut(slot.node), false};
    return Outcome::Done;
}

} // namespace plain
