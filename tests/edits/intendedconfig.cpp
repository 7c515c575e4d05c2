// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intendedconfig.h"

#include "pyyaml.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace plain {

using namespace modulehost;

namespace {

QByteArray pathOf(const Node &entry)
{
    const qsizetype path = entry.indexOf(u"module"_s);
    return path >= 0 && entry.entries.at(path).slot.node->isString() ? entry.entries.at(path).slot.node->text.toUtf8()
                                                                     : QByteArray();
}

bool isFalsy(const Node &value)
{
    static const QByteArrayList falsy {
        "n", "b:false", "i:0", "f:0000000000000000", "f:8000000000000000", "s:\"\"", "x:", "[]", "{}", "<>"};
    return falsy.contains(canonical(value));
}

//! What `parse_config` gets.
QByteArray configOf(const Node &entry)
{
    const QList<Entry> all = entry.allEntries();
    for (const Entry &candidate : all) {
        if (candidate.key == u"config"_s && !isFalsy(*candidate.slot.node))
            return canonical(*candidate.slot.node);
    }
    return "{}";
}

//! An empty list of modules and none at all mean the same.
QByteArray fileText(const Ptr &root)
{
    auto copy = std::make_shared<Node>(*root);
    const qsizetype modules = copy->indexOf(u"modules"_s);
    if (modules >= 0 && canonical(*copy->entries.at(modules).slot.node) == "[]")
        copy->entries[modules].slot = {nullNode(), false};
    return canonical(*copy);
}

//! Mappings at or below \a slot into which others are merged, as far as that shows.
qsizetype mergesIn(const Slot &slot)
{
    if (slot.isAlias)
        return 0;
    qsizetype count = slot.node->merges.isEmpty() ? 0 : 1;
    for (const Slot &item : slot.node->items)
        count += mergesIn(item);
    for (const Entry &entry : slot.node->entries)
        count += mergesIn(entry.slot);
    return count;
}

class Copier
{
public:
    Ptr copied(const Ptr &node)
    {
        const auto known = m_known.constFind(node.get());
        if (known != m_known.constEnd())
            return *known;
        auto copy = std::make_shared<Node>(*node);
        m_known.insert(node.get(), copy);
        for (Slot &item : copy->items)
            item.node = copied(item.node);
        for (Entry &entry : copy->entries)
            entry.slot.node = copied(entry.slot.node);
        for (Ptr &merge : copy->merges)
            merge = copied(merge);
        return copy;
    }

private:
    QHash<const Node *, Ptr> m_known;
};

} // namespace

IntendedConfig::IntendedConfig(const QList<Ptr> &files, const QList<Module> &modules)
    : m_files(files)
    , m_modules(modules)
{
}

IntendedConfig::IntendedConfig(const IntendedConfig &other, int)
    : m_isExact(other.m_isExact)
{
    Copier copier;
    for (const Ptr &file : other.m_files)
        m_files.append(copier.copied(file));
    for (const Module &module : other.m_modules)
        m_modules.append({{copier.copied(module.slot.node), module.slot.isAlias}, module.disabled});
}

IntendedConfig::IntendedConfig(const ConfigDocument &document)
{
    for (const ConfigFile &file : document.files()) {
        const ReadTree read = treeOf(*file.root.node());
        m_isExact = m_isExact && read.isExact && read.root->kind == Node::Kind::Map
            && mergesIn({read.root, false}) == file.bytes.count("<<") && !file.bytes.contains("<<: [");
        m_files.append(read.root);
    }
    if (!m_isExact)
        return;
    const ConfigFile *supplier = document.modulesFile();
    const Ptr root = modulesRoot();
    const Ptr list = root ? root->entries.at(root->indexOf(u"modules"_s)).slot.node : nullptr;
    m_isExact = !list || list->kind == Node::Kind::List || list->isNull();
    for (const ModuleEntry &module : document.modules()) {
        if (module.disabled) {
            const ConfigValue value = supplier->disabled.entries.at(module.index).value;
            m_modules.append({{value.node() ? valueOf(*value.node()) : nullNode(), false}, true});
        } else if (list && module.index < list->items.size()) {
            m_modules.append({list->items.at(module.index), false});
        } else {
            m_isExact = false;
        }
    }
}

QByteArray IntendedConfig::differenceTo(const ConfigDocument &document) const
{
    if (!document.isReadable() || document.files().size() != m_files.size())
        return "it cannot be read";
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const QByteArray wanted = fileText(m_files.at(i));
        const QByteArray actual = fileText(valueOf(*document.files().at(i).root.node()));
        if (wanted != actual)
            return "intended " + wanted + "\nbut it is " + actual;
    }
    if (m_modules.size() != document.modules().size())
        return QByteArray::number(document.modules().size()) + " entries instead of "
            + QByteArray::number(m_modules.size());
    for (qsizetype i = 0; i < m_modules.size(); ++i) {
        const ModuleEntry &actual = document.modules().at(i);
        const Node &wanted = *m_modules.at(i).slot.node;
        const QByteArray config = actual.config.node() ? canonical(*valueOf(*actual.config.node())) : QByteArray("{}");
        if (actual.disabled != m_modules.at(i).disabled || actual.path.toUtf8() != pathOf(wanted)
            || config != configOf(wanted))
            return "entry " + QByteArray::number(i) + " should be " + canonical(wanted)
                + (m_modules.at(i).disabled ? " (disabled)" : "") + " but is " + actual.path.toUtf8() + ' ' + config
                + (actual.disabled ? " (disabled)" : "");
    }
    return {};
}

Ptr IntendedConfig::modulesRoot() const
{
    for (auto file = m_files.rbegin(); file != m_files.rend(); ++file) {
        if ((*file)->indexOf(u"modules"_s) >= 0)
            return *file;
    }
    return nullptr;
}

Ptr IntendedConfig::rootFor(const QString &key) const
{
    for (auto file = m_files.rbegin(); file != m_files.rend(); ++file) {
        const QList<Entry> all = (*file)->allEntries();
        if (std::any_of(all.begin(), all.end(), [&](const Entry &entry) { return entry.key == key; }))
            return *file;
    }
    const Ptr modules = modulesRoot();
    return modules ? modules : m_files.constFirst();
}

IntendedConfig::Place IntendedConfig::find(const JsonPointer &pointer) const
{
    Place place;
    place.root = rootFor(pointer.isRoot() ? u"modules"_s : pointer.steps.constFirst());
    place.slot = {place.root, false};
    for (qsizetype i = 0; i < pointer.steps.size(); ++i) {
        const QString &step = pointer.steps.at(i);
        const Ptr node = place.slot.node;
        place.missing = pointer.steps.mid(i);
        if (place.slot.isAlias) {
            place.isBarred = true;
            return place;
        }
        if (node->kind == Node::Kind::Map) {
            const qsizetype own = node->indexOf(step);
            if (own < 0) {
                const QList<Entry> all = node->allEntries();
                const auto merged
                    = std::find_if(all.begin(), all.end(), [&](const Entry &entry) { return entry.key == step; });
                if (merged == all.end())
                    return place;
                place.isMerged = place.missing.size() == 1;
                place.isBarred = true;
                place.way.append(node);
                place.slot = merged->slot;
                return place;
            }
            place.slot = node->entries.at(own).slot;
        } else if (node->kind == Node::Kind::List) {
            const auto position = listPosition(step);
            place.isBarred = (!position && step != "-"_L1) || (position && *position > node->items.size());
            if (!position || *position >= node->items.size())
                return place;
            place.slot = node->items.at(*position);
        } else {
            place.isBarred = !node->isNull();
            return place;
        }
        place.way.append(node);
        place.missing.clear();
    }
    return place;
}

bool IntendedConfig::isModuleList(const JsonPointer &pointer) const
{
    return pointer == JsonPointer {{u"modules"_s}} && !m_modules.isEmpty();
}

qsizetype IntendedConfig::positionOf(qsizetype item) const
{
    for (qsizetype i = 0; i < m_modules.size(); ++i) {
        if (!m_modules.at(i).disabled && item-- == 0)
            return i;
    }
    return -1;
}

std::optional<qsizetype> IntendedConfig::modulePosition(const JsonPointer &pointer) const
{
    if (pointer.steps.size() != 2 || !isModuleList(pointer.parent()))
        return std::nullopt;
    const auto item = listPosition(pointer.steps.constLast());
    const qsizetype position = item ? positionOf(*item) : -1;
    return position < 0 ? std::nullopt : std::optional(position);
}

void IntendedConfig::writeModules()
{
    const Ptr root = modulesRoot() ? modulesRoot() : rootFor(u"modules"_s);
    qsizetype at = root->indexOf(u"modules"_s);
    if (at < 0) {
        at = root->entries.size();
        root->entries.append(entryOf(u"modules"_s, nullNode()));
    }
    Node &list = *root->entries.at(at).slot.node;
    list.kind = Node::Kind::List;
    list.items.clear();
    for (const Module &module : std::as_const(m_modules)) {
        if (!module.disabled)
            list.items.append(module.slot);
    }
}

bool IntendedConfig::isUsedElsewhere(const Ptr &node, bool withItself) const
{
    return std::any_of(m_files.begin(), m_files.end(),
                       [&](const Ptr &file) { return isUsedOutside(file, node, withItself); });
}

} // namespace plain
