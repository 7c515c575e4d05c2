// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomedit.h"

#include <yamlreader.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace plain {

using namespace modulehost;

namespace {

constexpr qsizetype MostPlaces = 3000;

const QByteArrayList values {"1",
                             "-17",
                             "true",
                             "~",
                             "1.5",
                             "1e30",
                             "word",
                             "two words",
                             "'yes'",
                             "'012'",
                             "'1_000'",
                             "'0x1F'",
                             "'1:30'",
                             "'null'",
                             "'~'",
                             "'<<'",
                             "'='",
                             "'.inf'",
                             "'2001-01-02'",
                             "\"a: b\"",
                             "'a #b'",
                             "' #x'",
                             "'x '",
                             "'#x'",
                             "'a:'",
                             "'[x'",
                             "'a]'",
                             "'{}'",
                             "'a, b'",
                             "''",
                             "'- x'",
                             "'-'",
                             "'---'",
                             "'...'",
                             "'? x'",
                             "'!x'",
                             "'&x'",
                             "'*x'",
                             "'%x'",
                             "'@x'",
                             "'`x'",
                             "'|'",
                             "'>'",
                             "'it''s'",
                             "'\"q\"'",
                             "\"tab\\t\"",
                             "\"two\\nlines\\n\"",
                             "\"two\\nlines\"",
                             "\"three\\n\\nlines\\n\\n\"",
                             "\"\\n\"",
                             "\" lead\\nline\\n\"",
                             "\"trail \\nline\"",
                             "\"\\u0085\"",
                             "\"\\u2028x\"",
                             "\"\\xA0\"",
                             "\"\\0\"",
                             "\"\\uFEFFx\"",
                             "\"\xC3\xA4\xC3\xB6\xC3\xBC \xE2\x82\xAC\"",
                             "\"\xF0\x9F\x90\xA7\"",
                             "\"a\\rb\"",
                             "2001-01-02",
                             "2001-01-02 03:04:05",
                             "!!binary AAEC",
                             "{}",
                             "[]",
                             "[1, two, 'on']",
                             "{a: 1, b: [x, {c: ~}]}",
                             "[{a: 1, b: 2}, [3, [4]]]",
                             "[[], {}, '']",
                             "{'yes': no, 'a b': {c: {d: 'e: f'}}}",
                             "{list: [\"x\\ny\\n\", z], text: \"l1\\nl2\\n\"}",
                             "[\"x\\ny\\n\"]",
                             "{'': empty, ' ': space, '#': hash, 'a: b': c, '<<': d}",
                             "{action: deny, domains: [spam.example, '*.bad.example'], limit: 10}"};

const QStringList keys {u"new"_s, u"enabled"_s, u"no"_s,          u"no: yes"_s, u"<<"_s,           u"a b"_s,
                        u"#x"_s,  u"1"_s,       u"~"_s,           u""_s,        u"\u00e4\u00f6"_s, u"a/b~c"_s,
                        u"- x"_s, u"? x"_s,     u"line\nbreak"_s, u"x:"_s,      u"[a"_s,           u"config"_s};

const QByteArrayList examples {
    "",
    "# What is allowed\nrules:\n  - deny # at once\n\n# How often\nlimit: 10\n",
    "a: 1\n",
    "{a: 1}\n",
    "text: |\n  one\n\n  two\nlast: ''\n# the end\n",
    "[1, 2]\n",
    "# only a comment\n",
    "a: [\n",
    "deep:\n    deeper:\n        - x\n        # note\n        - y\r\n",
};

QByteArray quoted(const QString &text) { return textNode(text)->scalar.mid(2); }

QByteArray valueText(const ConfigValue &value) { return value.node() ? canonical(*valueOf(*value.node())) : "nothing"; }

} // namespace

QByteArray kindName(int kind)
{
    static const QByteArrayList names {"SetValue",   "AddKey",          "RemoveValue",   "RenameKey",
                                       "InsertItem", "MoveValue",       "DuplicateItem", "CommentOut",
                                       "Uncomment",  "WriteOut",        "AddModule",     "RemoveModule",
                                       "MoveModule", "DuplicateModule", "DisableModule", "EnableModule"};
    return names.at(kind);
}

void RandomEdit::collect(const Slot &slot, const JsonPointer &here, bool isItem, bool isBarred)
{
    if (m_places.size() >= MostPlaces)
        return;
    m_places.append({here, slot.node, isItem, isBarred || slot.isAlias});
    const bool isBarredBelow = isBarred || slot.isAlias;
    const Node &node = *slot.node;
    for (qsizetype i = 0; i < node.items.size(); ++i)
        collect(node.items.at(i), here.child(i), true, isBarredBelow);
    const QList<Entry> all = node.allEntries();
    for (const Entry &entry : all)
        collect(entry.slot, here.child(entry.key), false, isBarredBelow || node.indexOf(entry.key) < 0);
}

const RandomEdit::Place &RandomEdit::anyPlace(const std::function<bool(const Place &)> &isWanted)
{
    QList<qsizetype> wanted;
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        if (isWanted(m_places.at(i)))
            wanted.append(i);
    }
    if (wanted.isEmpty() || m_below(12) == 0)
        return m_places.at(m_below(m_places.size()));
    return m_places.at(wanted.at(m_below(wanted.size())));
}

ConfigValue RandomEdit::value() { return ConfigValue(readYaml(values.at(m_below(values.size())), u"value"_s).root); }

QString RandomEdit::key(const Ptr &map)
{
    if (!map->entries.isEmpty() && m_below(8) == 0)
        return map->entries.at(m_below(map->entries.size())).key;
    return m_below(2) == 0 ? u"new%1"_s.arg(m_below(100)) : keys.at(m_below(keys.size()));
}

QByteArray RandomEdit::example() { return examples.at(m_below(examples.size())); }

qsizetype RandomEdit::position(qsizetype count)
{
    return m_below(15) == 0 ? count + m_below(2) : count == 0 ? 0 : m_below(count);
}

EditOperation RandomEdit::uncomment(const ConfigDocument &document)
{
    QList<std::pair<QString, int>> lines;
    for (const ConfigFile &file : document.files()) {
        for (const CommentRange &comment : file.comments)
            lines.append({file.name, comment.line});
    }
    if (lines.isEmpty() || m_below(20) == 0)
        return Uncomment {document.files().constFirst().name, 1 + m_below(10)};
    const auto &[file, line] = lines.at(m_below(lines.size()));
    return Uncomment {file, line};
}

EditOperation RandomEdit::move(const Place &place)
{
    if (place.isItem && m_below(3) != 0) {
        const JsonPointer list = place.pointer.parent();
        const auto isBeside = [&](const Place &other) { return other.isItem && other.pointer.parent() == list; };
        return MoveValue {place.pointer, m_below(10) == 0 ? list.child(u"-"_s) : anyPlace(isBeside).pointer};
    }
    if (!place.pointer.isRoot() && m_below(3) == 0)
        return MoveValue {place.pointer, place.pointer.parent().child(key(place.node))};
    const Place &target = anyPlace([](const Place &other) { return other.node->kind != Node::Kind::Scalar; });
    const bool isList = target.node->kind == Node::Kind::List;
    return MoveValue {place.pointer, target.pointer.child(isList ? u"-"_s : key(target.node))};
}

EditOperation RandomEdit::operation(int kind, const IntendedConfig &config, const ConfigDocument &document)
{
    m_places.clear();
    for (const Ptr &file : config.files())
        collect({file, false}, {}, false, false);
    const auto isOwn = [](const Place &place) { return !place.isBarred && !place.pointer.isRoot(); };
    const auto isBelow = [&](Node::Kind kindOfNode) {
        return [=](const Place &place) {
            return !place.isBarred && (place.node->kind == kindOfNode || place.node->isNull());
        };
    };
    const qsizetype count = config.modules().size();
    switch (kind) {
    case 0: {
        const Place &place = anyPlace(isOwn);
        if (m_below(8) == 0)
            return SetValue {place.pointer.child(m_below(2) == 0 ? u"-"_s : key(place.node)), value()};
        return SetValue {place.pointer, value()};
    }
    case 1: {
        const Place &place = anyPlace(isBelow(Node::Kind::Map));
        const bool isBefore = !place.node->entries.isEmpty() && m_below(2) == 0;
        return AddKey {place.pointer, key(place.node), value(),
                       isBefore ? place.node->entries.at(m_below(place.node->entries.size())).key : QString()};
    }
    case 2:
        return RemoveValue {anyPlace(isOwn).pointer};
    case 3: {
        const Place &place = anyPlace([&](const Place &other) { return isOwn(other) && !other.isItem; });
        return RenameKey {place.pointer, key(place.node)};
    }
    case 4: {
        const Place &place = anyPlace(isBelow(Node::Kind::List));
        return InsertItem {place.pointer, value(), position(place.node->items.size() + 1) - 1};
    }
    case 5:
        return move(anyPlace(isOwn));
    case 6:
        return DuplicateItem {anyPlace([&](const Place &place) { return isOwn(place) && place.isItem; }).pointer};
    case 7:
        return CommentOut {anyPlace(isOwn).pointer};
    case 8:
        return uncomment(document);
    case 9:
        return WriteOut {anyPlace([](const Place &place) { return place.isBarred; }).pointer};
    case 10:
        return AddModule {position(count + 2) - 1,
                          m_below(20) == 0 ? u"no: path"_s : u"added.Module%1"_s.arg(m_below(9)), example()};
    case 11:
        return RemoveModule {position(count)};
    case 12:
        return MoveModule {position(count), position(count)};
    case 13:
        return DuplicateModule {position(count)};
    default: {
        const bool isDisabled = kind == 15;
        QList<qsizetype> wanted;
        for (qsizetype i = 0; i < count; ++i) {
            if (config.modules().at(i).disabled == isDisabled)
                wanted.append(i);
        }
        const qsizetype at = wanted.isEmpty() || m_below(15) == 0 ? position(count) : wanted.at(m_below(wanted.size()));
        return isDisabled ? EditOperation(EnableModule {at}) : EditOperation(DisableModule {at});
    }
    }
}

QByteArray textOf(const EditOperation &operation)
{
    QByteArray text = kindName(int(operation.index()));
    std::visit(
        [&](const auto &one) {
            const auto add
                = [&](const char *name, const QByteArray &value) { text += QByteArray(" ") + name + '=' + value; };
            if constexpr (requires { one.pointer; })
                add("at", quoted(one.pointer.text()));
            if constexpr (requires { one.mapping; })
                add("mapping", quoted(one.mapping.text()));
            if constexpr (requires { one.list; })
                add("list", quoted(one.list.text()));
            if constexpr (requires { one.from.steps; })
                text += " from=" + quoted(one.from.text()) + " to=" + quoted(one.to.text());
            else if constexpr (requires { one.from; })
                text += " from=" + QByteArray::number(one.from) + " to=" + QByteArray::number(one.to);
            if constexpr (requires { one.position; })
                add("position", QByteArray::number(one.position));
            if constexpr (requires { one.key; })
                add("key", quoted(one.key));
            if constexpr (requires { one.before; })
                add("before", quoted(one.before));
            if constexpr (requires { one.path; })
                add("path", quoted(one.path));
            if constexpr (requires { one.config; })
                add("config", quoted(QString::fromUtf8(one.config)));
            if constexpr (requires { one.line; })
                add("line", QByteArray::number(one.line));
            if constexpr (requires { one.value; })
                add("value", valueText(one.value));
        },
        operation);
    return text;
}

} // namespace plain
