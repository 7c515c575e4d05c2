// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/editplace.h"

#include "edits/treeedits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Type = ConfigValue::Type;

const ConfigFile *fileOf(const ConfigDocument &document, const JsonPointer &pointer)
{
    const QList<ConfigFile> &files = document.files();
    const ConfigFile *supplier = document.modulesFile();
    for (const ConfigFile &file : files) {
        if (!supplier && (file.isMapping || files.size() == 1))
            supplier = &file;
    }
    for (const ConfigFile &file : files) {
        if (file.isMapping && !pointer.isRoot() && file.root.contains(pointer.steps.constFirst()))
            supplier = &file;
    }
    return supplier;
}

enum class Target : quint8 { Value, Key };

//! The way to the value of an outline, or to the key, that begins at \a offset.
std::optional<JsonPointer> pointerTo(const OutlineNode &node, qsizetype offset, Target target,
                                     const JsonPointer &here = {})
{
    if (target == Target::Value && node.begin.offset == offset && !node.isAlias())
        return here;
    for (size_t i = 0; i < node.children.size(); ++i) {
        const OutlineChild &child = node.children[i];
        if (offset < child.begin.offset || offset > child.end.offset)
            continue;
        if (node.isMapping() && child.key.style == OutlineNode::Style::Plain && child.key.text == "<<"_L1)
            return std::nullopt;
        const JsonPointer inner = node.isMapping() ? here.child(child.key.text) : here.child(qsizetype(i));
        if (target == Target::Key && node.isMapping() && child.key.begin.offset == offset)
            return inner;
        return pointerTo(child.value, offset, target, inner);
    }
    return std::nullopt;
}

QString placeText(const ConfigNode &node) { return u"line %1"_s.arg(node.range.line); }

class PlaceFinder
{
public:
    PlaceFinder(const ConfigFile &file, EditPlace &place)
        : m_file(file)
        , m_place(place)
    {
        m_place.root = nodeOf(file.root);
        if (!m_place.text->outline.root) {
            m_place.root = mapNode({});
            m_place.missing = m_place.pointer.steps;
            return;
        }
        m_place.steps.append({&*m_place.text->outline.root, m_place.root});
        const QStringList &steps = m_place.pointer.steps;
        for (m_depth = 0; m_depth < steps.size(); ++m_depth) {
            if (!take(steps.at(m_depth)))
                break;
        }
        if (m_place.refusal.isEmpty())
            m_place.missing = steps.mid(m_depth);
        m_place.range = m_place.value()->range;
    }

private:
    //! False when the way ends here, with or without a refusal.
    bool take(const QString &step)
    {
        if (m_place.node().isAlias()) {
            const JsonPointer whole = m_place.pointer;
            m_place.pointer.steps = whole.steps.first(m_depth);
            refuseAlias(m_place);
            m_place.pointer = whole;
            return false;
        }
        const ConfigNode &value = *m_place.value();
        switch (value.type) {
        case Type::Map:
            return takeKey(value, step);
        case Type::List:
            return takeItem(value, step);
        case Type::Null:
            return false;
        case Type::Set:
        case Type::Pairs:
            return refuse(u"%1 is a set or a list of pairs, which can only be set as a whole"_s.arg(
                shown({m_place.pointer.steps.first(m_depth)})));
        default:
            return refuse(u"%1 is %2, in which there are no keys"_s.arg(shown({m_place.pointer.steps.first(m_depth)}),
                                                                        ConfigValue(m_place.value()).typeName()));
        }
    }

    bool takeKey(const ConfigNode &map, const QString &step)
    {
        const auto part = map.index.constFind(step);
        if (part == map.index.constEnd())
            return false;
        const ConfigNode::Entry &entry = map.entries.at(*part);
        const JsonPointer here {m_place.pointer.steps.first(m_depth + 1)};
        if (entry.merged) {
            m_place.shared
                = SharedValue {here, pointerTo(*m_place.text->outline.root, entry.key->range.begin, Target::Key)};
            return refuse(
                u"%1 comes in through a merge (<<) from %2; change it there, or write the key out here first"_s.arg(
                    shown(here), placeText(*entry.key)));
        }
        const auto &children = m_place.node().children;
        qsizetype child = -1;
        for (size_t i = 0; i < children.size(); ++i) {
            if (children[i].key.begin.offset == entry.key->range.begin && !children[i].key.isAlias())
                child = qsizetype(i);
        }
        if (child < 0)
            return refuse(u"the key of %1 is an alias; edit the text by hand"_s.arg(shown(here)));
        for (const OutlineChild &other : children) {
            const auto isTwice = [&](const Problem &problem) {
                return problem.id == "duplicate-key"_L1 && problem.range.begin == other.key.begin.offset
                    && problem.path.endsWith(configKeyText(*entry.key));
            };
            const QList<Problem> &problems = m_file.problems;
            if (std::any_of(problems.begin(), problems.end(), isTwice))
                return refuse(
                    u"the key of %1 stands twice in its mapping, of which the one on %2 counts; take the other one away by hand first"_s
                        .arg(shown(here), placeText(*entry.key)));
        }
        return enter(child, *part, entry.value);
    }

    bool takeItem(const ConfigNode &list, const QString &step)
    {
        const auto position = listPosition(step);
        if (!position && step != "-"_L1)
            return refuse(u"%1 is a list, in which \"%2\" is no position; the first item is 0"_s.arg(
                shown({m_place.pointer.steps.first(m_depth)}), step));
        if (!position || *position >= list.items.size())
            return false;
        if (m_place.node().children.size() != size_t(list.items.size()))
            return refuse(u"the items of %1 cannot be told apart in the text; edit it by hand"_s.arg(
                shown({m_place.pointer.steps.first(m_depth)})));
        return enter(*position, *position, list.items.at(*position));
    }

    bool enter(qsizetype child, qsizetype part, const ConfigNode::Ptr &value)
    {
        PlaceStep &from = m_place.steps.last();
        from.child = child;
        from.part = part;
        const OutlineNode *node = &from.node->children[size_t(child)].value;
        m_place.steps.append({node, value});
        return true;
    }

    bool refuse(const QString &why)
    {
        m_place.refusal = why;
        return false;
    }

    const ConfigFile &m_file;
    EditPlace &m_place;
    qsizetype m_depth = 0;
};

} // namespace

const OutlineChild *EditPlace::child() const
{
    return steps.size() < 2 ? nullptr : &parent().node->children[size_t(parent().child)];
}

QList<const OutlineNode *> EditPlace::collections() const
{
    QList<const OutlineNode *> nodes;
    const qsizetype count = missing.isEmpty() ? steps.size() - 1 : steps.size();
    for (qsizetype i = 0; i < count; ++i)
        nodes.append(steps.at(i).node);
    return nodes;
}

EditPlace findPlace(const ConfigDocument &document, const JsonPointer &pointer)
{
    EditPlace place;
    place.pointer = pointer;
    const ConfigFile *file = fileOf(document, pointer);
    if (!file) {
        place.refusal = u"none of the files is a mapping, to which something could be added"_s;
        return place;
    }
    place.range.file = file->name;
    const auto text = readFileText(*file, document.limits());
    if (!text) {
        place.refusal = u"the text of the file could not be read again; edit it by hand"_s;
        return place;
    }
    place.text = std::make_shared<const FileText>(*text);
    const PlaceFinder finder(*file, place);
    return place;
}

EditPlace findExisting(const ConfigDocument &document, const JsonPointer &pointer)
{
    EditPlace place = findPlace(document, pointer);
    if (place.refusal.isEmpty() && !place.exists())
        place.refusal = u"there is no %1"_s.arg(shown(pointer));
    return place;
}

void refuseAlias(EditPlace &place)
{
    const OutlineNode &alias = place.node();
    place.shared
        = SharedValue {place.pointer, pointerTo(*place.text->outline.root, place.value()->range.begin, Target::Value)};
    const QString where = place.shared->anchor ? u", at %1"_s.arg(shown(*place.shared->anchor)) : QString();
    place.refusal
        = u"%1 comes from elsewhere through the alias *%2 (line %3); change it at its anchor on %4%5, which changes every use of it, or write the value out here first"_s
              .arg(shown(place.pointer), alias.name)
              .arg(alias.begin.line + 1)
              .arg(placeText(*place.value()), where);
}

QString shown(const JsonPointer &pointer)
{
    return pointer.isRoot() ? u"the root of the file"_s : u"\"%1\""_s.arg(pointer.text());
}

} // namespace modulehost
