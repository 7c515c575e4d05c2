// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintree.h"

#include "pyyaml.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace plain {

namespace {

using modulehost::ConfigNode;
using Type = modulehost::ConfigValue::Type;

class TreeReader
{
public:
    ReadTree read(const ConfigNode &node)
    {
        const Ptr root = nodeOf(node);
        // Which of several merges has the last word cannot always be told from what came in.
        return {root, m_isExact && canonical(*root) == canonical(*valueOf(node))};
    }

private:
    Slot slotOf(const ConfigNode::Ptr &node)
    {
        const auto known = m_known.constFind(node.get());
        if (known != m_known.constEnd())
            return {*known, true};
        return {nodeOf(*node), false};
    }

    Ptr nodeOf(const ConfigNode &source)
    {
        auto node = std::make_shared<Node>();
        m_known.insert(&source, node);
        if (source.type == Type::List) {
            node->kind = Node::Kind::List;
            for (const ConfigNode::Ptr &item : source.items)
                node->items.append(slotOf(item));
        } else if (source.type == Type::Map) {
            node->kind = Node::Kind::Map;
            readEntries(source, node);
        } else {
            node->scalar = notation(source);
            node->text = source.type == Type::String ? source.text : QString();
        }
        return node;
    }

    void readEntries(const ConfigNode &source, const Ptr &node)
    {
        QList<ConfigNode::Entry> entries = source.entries;
        std::stable_sort(entries.begin(), entries.end(),
                         [](const auto &a, const auto &b) { return a.key->range.begin < b.key->range.begin; });
        for (const ConfigNode::Entry &entry : std::as_const(entries)) {
            if (!entry.merged) {
                // Of two keys with one text (1 and "1") a pointer names only one.
                m_isExact
                    = m_isExact && node->indexOf(configKeyText(*entry.key)) < 0 && entry.key->type == Type::String;
                Ptr key = scalarNode(notation(*entry.key));
                key->text = entry.key->text;
                m_known.insert(entry.key.get(), key); // An alias may name a key.
                node->entries.append({configKeyText(*entry.key), key->scalar, slotOf(entry.value)});
                m_owners.insert(entry.key.get(), node);
                continue;
            }
            const Ptr owner = m_owners.value(entry.key.get());
            m_isExact = m_isExact && owner;
            if (owner && !node->merges.contains(owner))
                node->merges.append(owner);
        }
    }

    QHash<const ConfigNode *, Ptr> m_known;
    QHash<const ConfigNode *, Ptr> m_owners; // By the key.
    bool m_isExact = true;
};

//! The nodes at or below \a node that stand there themselves.
void collectOwn(const Ptr &node, std::set<const Node *> &own)
{
    own.insert(node.get());
    for (const Slot &item : node->items) {
        if (!item.isAlias)
            collectOwn(item.node, own);
    }
    for (const Entry &entry : node->entries) {
        if (!entry.slot.isAlias)
            collectOwn(entry.slot.node, own);
    }
}

//! Whether an alias or a merge at or below \a node, but not below \a except, names one of \a wanted.
bool names(const Ptr &node, const Node *except, const std::set<const Node *> &wanted)
{
    if (node.get() == except)
        return false;
    const auto isNamed = [&](const Slot &slot) {
        return slot.isAlias ? wanted.contains(slot.node.get()) : names(slot.node, except, wanted);
    };
    return std::any_of(node->items.begin(), node->items.end(), isNamed)
        || std::any_of(node->entries.begin(), node->entries.end(),
                       [&](const Entry &entry) { return isNamed(entry.slot); })
        || std::any_of(node->merges.begin(), node->merges.end(),
                       [&](const Ptr &merge) { return wanted.contains(merge.get()); });
}

} // namespace

qsizetype Node::indexOf(const QString &key) const
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries.at(i).key == key)
            return i;
    }
    return -1;
}

QList<Entry> Node::allEntries() const
{
    QList<Entry> all;
    const auto put = [&](const Entry &entry) {
        const auto same = [&](const Entry &known) { return known.keyNotation == entry.keyNotation; };
        const auto known = std::find_if(all.begin(), all.end(), same);
        if (known == all.end())
            all.append(entry);
        else
            *known = entry;
    };
    for (auto merge = merges.rbegin(); merge != merges.rend(); ++merge) {
        const QList<Entry> merged = (*merge)->allEntries();
        std::for_each(merged.begin(), merged.end(), put);
    }
    std::for_each(entries.begin(), entries.end(), put);
    return all;
}

Ptr nullNode() { return std::make_shared<Node>(); }

Ptr scalarNode(const QByteArray &notation)
{
    auto node = nullNode();
    node->scalar = notation;
    return node;
}

Ptr textNode(const QString &text)
{
    ConfigNode string;
    string.type = Type::String;
    string.text = text;
    Ptr node = scalarNode(notation(string));
    node->text = text;
    return node;
}

Ptr listNode(const QList<Ptr> &items)
{
    auto node = nullNode();
    node->kind = Node::Kind::List;
    for (const Ptr &item : items)
        node->items.append({item, false});
    return node;
}

Entry entryOf(const QString &key, const Ptr &value) { return {key, textNode(key)->scalar, {value, false}}; }

Ptr mapNode(const QList<std::pair<QString, Ptr>> &entries)
{
    auto node = nullNode();
    node->kind = Node::Kind::Map;
    for (const auto &[key, value] : entries)
        node->entries.append(entryOf(key, value));
    return node;
}

Ptr writtenOut(const Ptr &node)
{
    auto copy = std::make_shared<Node>(*node);
    copy->merges.clear();
    copy->entries = node->allEntries();
    for (Slot &item : copy->items)
        item = {writtenOut(item.node), false};
    for (Entry &entry : copy->entries)
        entry.slot = {writtenOut(entry.slot.node), false};
    return copy;
}

Ptr copyOf(const Ptr &node)
{
    auto copy = std::make_shared<Node>(*node);
    const auto renew = [](Slot &slot) {
        if (!slot.isAlias)
            slot.node = copyOf(slot.node);
    };
    for (Slot &item : copy->items)
        renew(item);
    for (Entry &entry : copy->entries)
        renew(entry.slot);
    return copy;
}

QByteArray canonical(const Node &node)
{
    if (node.kind == Node::Kind::Scalar)
        return node.scalar;
    QByteArrayList parts;
    for (const Slot &item : node.items)
        parts.append(canonical(*item.node));
    if (node.kind == Node::Kind::List)
        return '[' + parts.join(',') + ']';
    const QList<Entry> all = node.allEntries();
    for (const Entry &entry : all)
        parts.append(entry.keyNotation + '=' + canonical(*entry.slot.node));
    std::sort(parts.begin(), parts.end());
    return '{' + parts.join(',') + '}';
}

bool isUsedOutside(const Ptr &root, const Ptr &node, bool withItself)
{
    std::set<const Node *> own;
    collectOwn(node, own);
    if (!withItself)
        own.erase(node.get());
    return names(root, node.get(), own);
}

ReadTree treeOf(const ConfigNode &node) { return TreeReader().read(node); }

Ptr valueOf(const ConfigNode &source)
{
    Ptr node = nullNode();
    if (source.type == Type::List) {
        node->kind = Node::Kind::List;
        for (const ConfigNode::Ptr &item : source.items)
            node->items.append({valueOf(*item), false});
    } else if (source.type == Type::Map) {
        node->kind = Node::Kind::Map;
        for (const ConfigNode::Entry &entry : source.entries)
            node->entries.append({configKeyText(*entry.key), notation(*entry.key), {valueOf(*entry.value), false}});
    } else {
        node->scalar = notation(source);
        node->text = source.type == Type::String ? source.text : QString();
    }
    return node;
}

} // namespace plain
