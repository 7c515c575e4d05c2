// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomconfig.h"

#include "scalarwriter.h"
#include "treewriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace plain {

namespace {

const QStringList keys {u"enabled"_s,      u"rules"_s,
                        u"limit"_s,        u"ttl"_s,
                        u"from_domains"_s, u"action"_s,
                        u"name"_s,         u"url"_s,
                        u"options"_s,      u"burst_count"_s,
                        u"per_second"_s,   u"html_template"_s,
                        u"a b"_s,          u"gr\u00f6\u00dfe"_s,
                        u"yes"_s,          u"x-y.z"_s,
                        u"a/b"_s,          u"~c"_s,
                        u"#d"_s,           u"e: f"_s,
                        u"012"_s,          u"it's"_s};
const QStringList settings {u"server_name"_s,
                            u"public_baseurl"_s,
                            u"listeners"_s,
                            u"database"_s,
                            u"log_config"_s,
                            u"caches"_s,
                            u"rc_message"_s,
                            u"email"_s,
                            u"password_config"_s,
                            u"defaults"_s,
                            u"retention"_s,
                            u"templates"_s,
                            u"experimental_features"_s,
                            u"federation"_s,
                            u"trusted_key_servers"_s};

//! Makes the tree of one file in the order of its text, so that aliases name only what stands before them.
class TreeMaker
{
public:
    explicit TreeMaker(const Chance &below)
        : m_below(below)
    {
    }

    Ptr root(QStringList names, const QList<Module> &modules)
    {
        Ptr root = mapNode({});
        for (const QString &name : std::as_const(names)) {
            if (name == "modules"_L1)
                root->entries.append(entryOf(name, modulesNode(modules)));
            else
                root->entries.append(entryAt(name, 3));
        }
        return root;
    }

    Module module()
    {
        const bool isDisabled = m_below(4) == 0;
        QList<Ptr> known = std::exchange(m_named, isDisabled ? QList<Ptr>() : m_named);
        Ptr entry = mapNode({{u"module"_s, textNode(u"module%1.Class"_s.arg(++m_modules))}});
        if (m_below(6) != 0)
            entry->entries.append(isDisabled ? Entry(entryOf(u"config"_s, map(2))) : entryAt(u"config"_s, 2, true));
        if (isDisabled)
            m_named = known;
        return {{entry, false}, isDisabled};
    }

private:
    static Ptr modulesNode(const QList<Module> &modules)
    {
        Ptr list = listNode({});
        for (const Module &module : modules) {
            if (!module.disabled)
                list->items.append(module.slot);
        }
        return list->items.isEmpty() ? nullNode() : list;
    }

    Slot slot(int depth, bool isMap = false)
    {
        if (!m_named.isEmpty() && m_below(14) == 0 && !isMap)
            return {m_named.at(m_below(m_named.size())), true};
        const Ptr node = isMap ? map(depth) : value(depth);
        if (m_below(6) == 0 && m_named.size() < 6)
            m_named.append(node);
        return {node, false};
    }

    Entry entryAt(const QString &key, int depth, bool isMap = false)
    {
        Entry entry = entryOf(key, nullNode());
        entry.slot = slot(depth, isMap);
        return entry;
    }

    Ptr value(int depth)
    {
        const int kind = depth == 0 ? 9 : m_below(10);
        return kind < 3 ? map(depth - 1) : kind < 5 ? list(depth - 1) : randomScalar(m_below);
    }

    Ptr map(int depth)
    {
        Ptr map = mapNode({});
        QList<Ptr> maps;
        std::copy_if(m_named.begin(), m_named.end(), std::back_inserter(maps),
                     [](const Ptr &node) { return node->kind == Node::Kind::Map && !node->isEmpty(); });
        if (!maps.isEmpty() && m_below(5) == 0) {
            map->merges.append(maps.at(m_below(maps.size())));
            const Ptr other = maps.at(m_below(maps.size()));
            if (m_below(4) == 0 && other != map->merges.constFirst())
                map->merges.append(other);
        }
        for (int count = m_below(5) - (m_below(3) == 0 ? 1 : 0); count >= 0; --count) {
            const QString key = keys.at(m_below(m_below(3) == 0 ? keys.size() : 12));
            if (map->indexOf(key) < 0)
                map->entries.append(entryAt(key, depth));
        }
        return map;
    }

    Ptr list(int depth)
    {
        Ptr list = listNode({});
        for (int count = m_below(5); count > 0; --count)
            list->items.append(slot(depth));
        return list;
    }

    Chance m_below;
    QList<Ptr> m_named; //!< That may have an anchor.
    int m_modules = 0;
};

QStringList shuffled(QStringList names, const Chance &below)
{
    for (qsizetype i = names.size() - 1; i > 0; --i)
        names.swapItemsAt(i, below(i + 1));
    return names;
}

} // namespace

RandomConfig randomConfig(const Chance &below)
{
    const bool isSplit = below(8) == 0;
    QStringList names = shuffled(settings, below).first(2 + below(6));
    const QStringList others = isSplit ? QStringList(shuffled(settings, below).first(1 + below(3))) : QStringList();
    if (below(8) != 0)
        names.insert(below(names.size() + 1), u"modules"_s);

    TreeMaker maker(below);
    QList<Module> modules;
    Ptr first = mapNode({});
    const qsizetype place = names.indexOf(u"modules"_s);
    // The entries stand where their key does, in between the other settings.
    first = maker.root(names.first(std::max<qsizetype>(place, 0)), {});
    if (place >= 0) {
        for (int count = below(5); count > 0; --count)
            modules.append(maker.module());
        const Ptr list = maker.root({u"modules"_s}, modules);
        first->entries += list->entries;
        first->entries += maker.root(names.sliced(place + 1), {})->entries;
    } else {
        first->entries += maker.root(names, {})->entries;
    }
    RandomConfig made;
    TreeWriter writer(below);
    made.files.append({u"homeserver.yaml"_s, writer.written(first, modules)});
    QList<Ptr> roots {first};
    if (isSplit) {
        TreeMaker second(below);
        roots.append(second.root(others, {}));
        made.files.append({u"conf.d/local.yaml"_s, TreeWriter(below).written(roots.last(), {})});
    }
    made.config = IntendedConfig(roots, modules);
    return made;
}

} // namespace plain
