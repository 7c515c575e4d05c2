// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/treeedits.h"

#include "modulelist.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Type = ConfigValue::Type;
using Copy = std::shared_ptr<ConfigNode>;

class Replacer
{
public:
    Replacer(const ConfigNode *target, const ConfigNode::Ptr &replacement) { m_known.insert(target, replacement); }

    ConfigNode::Ptr replaced(const ConfigNode::Ptr &node)
    {
        const auto known = m_known.constFind(node.get());
        if (known != m_known.constEnd())
            return *known;
        Copy copy;
        const auto own = [&]() -> ConfigNode & {
            if (!copy)
                copy = std::make_shared<ConfigNode>(*node);
            return *copy;
        };
        for (qsizetype i = 0; i < node->items.size(); ++i) {
            const ConfigNode::Ptr item = replaced(node->items.at(i));
            if (item != node->items.at(i))
                own().items[i] = item;
        }
        for (qsizetype i = 0; i < node->entries.size(); ++i) {
            const ConfigNode::Ptr value = replaced(node->entries.at(i).value);
            if (value != node->entries.at(i).value)
                own().entries[i].value = value;
        }
        const ConfigNode::Ptr result = copy ? ConfigNode::Ptr(copy) : node;
        m_known.insert(node.get(), result);
        return result;
    }

private:
    QHash<const ConfigNode *, ConfigNode::Ptr> m_known;
};

Copy mapCopy(const ConfigNode &map)
{
    auto copy = std::make_shared<ConfigNode>(map);
    copy->type = Type::Map;
    return copy;
}

} // namespace

ConfigNode::Ptr withReplaced(const ConfigNode::Ptr &root, const ConfigNode *target, const ConfigNode::Ptr &replacement)
{
    return Replacer(target, replacement).replaced(root);
}

ConfigNode::Ptr withEntry(const ConfigNode &map, const ConfigNode::Ptr &key, const ConfigNode::Ptr &value)
{
    const Copy copy = mapCopy(map);
    const auto known = map.index.constFind(configKeyText(*key));
    if (known != map.index.constEnd())
        copy->entries[*known] = {key, value, false};
    else
        copy->entries.append({key, value, false});
    indexConfigEntries(*copy);
    return copy;
}

ConfigNode::Ptr withoutEntry(const ConfigNode &map, qsizetype entry)
{
    const Copy copy = mapCopy(map);
    copy->entries.removeAt(entry);
    indexConfigEntries(*copy);
    return copy;
}

ConfigNode::Ptr withItem(const ConfigNode &list, qsizetype position, const ConfigNode::Ptr &item)
{
    const auto copy = std::make_shared<ConfigNode>(list);
    copy->type = Type::List;
    copy->items.insert(position, item);
    return copy;
}

ConfigNode::Ptr withoutItem(const ConfigNode &list, qsizetype position)
{
    const auto copy = std::make_shared<ConfigNode>(list);
    copy->items.removeAt(position);
    return copy;
}

ConfigNode::Ptr withMovedItem(const ConfigNode &list, qsizetype from, qsizetype to)
{
    const auto copy = std::make_shared<ConfigNode>(list);
    copy->items.move(from, to);
    return copy;
}

ConfigNode::Ptr withRenamedKey(const ConfigNode &map, qsizetype entry, const QString &key)
{
    const Copy copy = mapCopy(map);
    copy->entries[entry].key = stringNode(key);
    indexConfigEntries(*copy);
    return copy;
}

ConfigNode::Ptr stringNode(const QString &text)
{
    const auto node = std::make_shared<ConfigNode>();
    node->type = Type::String;
    node->text = text;
    return node;
}

ConfigNode::Ptr mapNode(const QList<std::pair<QString, ConfigNode::Ptr>> &entries)
{
    const auto node = std::make_shared<ConfigNode>();
    node->type = Type::Map;
    for (const auto &[key, value] : entries)
        node->entries.append({stringNode(key), value, false});
    indexConfigEntries(*node);
    return node;
}

ConfigNode::Ptr listNode(const QList<ConfigNode::Ptr> &items)
{
    const auto node = std::make_shared<ConfigNode>();
    node->type = Type::List;
    node->items = items;
    return node;
}

ConfigNode::Ptr nodeOf(const ConfigValue &value)
{
    return value.node() ? std::make_shared<const ConfigNode>(*value.node()) : nullptr;
}

ConfigNode::Ptr withMergesOf(const ConfigNode::Ptr &intended, const ConfigNode &actual)
{
    const auto copy = std::make_shared<ConfigNode>(*intended);
    for (qsizetype i = 0; i < std::min(copy->items.size(), actual.items.size()); ++i)
        copy->items[i] = withMergesOf(copy->items.at(i), *actual.items.at(i));
    copy->entries.clear();
    for (const ConfigNode::Entry &entry : intended->entries) {
        const auto same = actual.index.constFind(configKeyText(*entry.key));
        if (entry.merged)
            continue;
        copy->entries.append(entry);
        if (same != actual.index.constEnd())
            copy->entries.last().value = withMergesOf(entry.value, *actual.entries.at(*same).value);
    }
    for (const ConfigNode::Entry &entry : actual.entries) {
        if (entry.merged)
            copy->entries.append(entry);
    }
    indexConfigEntries(*copy);
    return copy;
}

EditIntention intentionOf(const ConfigDocument &document, const QString &file, const ConfigValue &root)
{
    EditIntention intention {file, root, {}};
    ConfigValue modules;
    for (const ConfigFile &other : document.files()) {
        const ConfigValue counting = other.name == file ? root : other.root;
        if (counting.isMap() && counting.contains(u"modules"_s))
            modules = counting[u"modules"_s];
    }
    QList<Problem> ignored;
    const QList<ModuleEntry> enabled = readModuleList(modules, ignored);
    auto next = enabled.begin();
    const auto takeEnabled = [&] {
        intention.modules.append({next->path, false, next->config, {}});
        ++next;
    };
    const QList<IntendedEntry> before = intendedEntries(document);
    for (const IntendedEntry &entry : before) {
        if (entry.disabled)
            intention.modules.append(entry);
        else if (next != enabled.end())
            takeEnabled();
    }
    while (next != enabled.end())
        takeEnabled();
    return intention;
}

} // namespace modulehost
