// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "treewriter.h"

#include "scalarwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace plain {

TreeWriter::TreeWriter(const Chance &below)
    : m_below(below)
    , m_step(below(4) == 0       ? 4
                 : below(6) == 0 ? 3
                                 : 2)
    , m_listStep(below(3) == 0 ? 0 : m_step)
    , m_dashWidth(below(6) == 0 ? 4 : 2)
    , m_comments(3 + below(8))
{
}

QByteArray TreeWriter::written(const Ptr &root, const QList<Module> &modules)
{
    countNames({root, false});
    for (const Module &module : modules) {
        if (module.disabled)
            countNames(module.slot);
    }
    if (m_below(3) == 0)
        m_out += "# " + note() + '\n';
    if (m_below(12) == 0)
        m_out += m_below(3) == 0 ? "%YAML 1.1\n---\n" : "---\n";
    if (m_below(4) == 0)
        m_out += '\n';
    for (const Entry &one : root->entries) {
        gap(0);
        if (one.key == "modules"_L1 && !modules.isEmpty())
            this->modules(modules);
        else
            entry(key(one, false), one.slot, 0);
    }
    if (!m_keepsBreaks && m_below(10) == 0)
        m_out += m_below(2) == 0 ? QByteArray("...\n") : QByteArray("\n# " + note() + '\n');
    if (!m_isBehindBlockText && m_below(7) == 0)
        m_out.chop(1);
    if (m_below(7) == 0)
        m_out.replace("\n", "\r\n");
    return m_below(12) == 0 ? QByteArray("\xEF\xBB\xBF" + m_out) : m_out;
}

void TreeWriter::countNames(const Slot &slot)
{
    if (slot.isAlias) {
        m_names.insert(slot.node.get(), 0);
        return;
    }
    for (const Ptr &merge : slot.node->merges)
        m_names.insert(merge.get(), 0);
    for (const Slot &one : slot.node->items)
        countNames(one);
    for (const Entry &one : slot.node->entries)
        countNames(one.slot);
}

QByteArray TreeWriter::anchorOf(const Ptr &node)
{
    const auto name = m_names.find(node.get());
    if (name == m_names.end())
        return m_below(60) == 0 ? "&unused" + QByteArray::number(++m_anchors) : QByteArray();
    if (*name == 0)
        *name = ++m_anchors;
    return "&a" + QByteArray::number(*name);
}

QByteArray TreeWriter::note()
{
    static const QByteArrayList words {"about this",
                                       "see the manual: chapter 2",
                                       "\xC3\xBC"
                                       "ber alles",
                                       "- not an item",
                                       "key: value",
                                       "'quoted'",
                                       "| no text",
                                       "#twice"};
    return "note-" + QByteArray::number(++m_notes) + ' ' + words.at(m_below(words.size()));
}

void TreeWriter::gap(int column)
{
    if (m_isBare)
        return;
    if (!m_keepsBreaks && m_below(6) == 0)
        m_out += QByteArray(1 + m_below(2), '\n');
    if (m_below(m_comments) != 0)
        return;
    const bool isAside = !m_isBehindBlockText && m_below(5) == 0;
    const int at = isAside ? std::max(0, column - 2 + m_below(6)) : column;
    for (int line = 1 + m_below(3); line > 0; --line) {
        indent(at);
        if (m_below(5) == 0)
            m_out += "#dormant" + QByteArray::number(++m_notes) + ": 5\n";
        else
            // A bare sign behind a commented text would be a line of it.
            m_out += !m_isBehindBlockText && m_below(10) == 0 ? QByteArray("#\n") : QByteArray("# " + note() + '\n');
    }
    m_isBehindBlockText = m_keepsBreaks = false;
    if (m_below(8) == 0)
        m_out += '\n';
}

void TreeWriter::endLine()
{
    if (!m_isBehindBlockText && !m_isBare && m_below(3 * m_comments) == 0)
        m_out += (m_below(4) == 0 ? "    # " : " # ") + note();
    m_out += '\n';
}

QByteArray TreeWriter::key(const Entry &entry, bool inFlow)
{
    if (entry.keyNotation.startsWith("s:"))
        return writtenScalar(m_below, *textNode(entry.key), {.inFlow = inFlow, .isKey = true}).text;
    return entry.key.toUtf8();
}

QByteArray TreeWriter::merge(const Node &node) const
{
    QByteArrayList names;
    for (const Ptr &merge : node.merges)
        names.append("*a" + QByteArray::number(m_names.value(merge.get())) + ' ');
    return "<<: " + (names.size() == 1 ? names.constFirst() : '[' + names.join(", ") + ']');
}

void TreeWriter::mapping(const Node &node, int column, bool isInline)
{
    bool isFirst = isInline;
    const auto begin = [&] {
        if (!isFirst) {
            gap(column);
            indent(column);
        }
        isFirst = false;
    };
    if (!node.merges.isEmpty()) {
        begin();
        m_out += merge(node);
        endLine();
    }
    for (const Entry &one : node.entries) {
        begin();
        entry(key(one, false), one.slot, column);
    }
}

void TreeWriter::sequence(const Node &node, int column, bool isInline)
{
    for (qsizetype i = 0; i < node.items.size(); ++i) {
        if (i > 0 || !isInline) {
            gap(column);
            indent(column);
        }
        item(node.items.at(i), column);
    }
}

void TreeWriter::entry(const QByteArray &key, const Slot &slot, int column)
{
    const bool isSmall = slot.isAlias || slot.node->kind == Node::Kind::Scalar;
    if (isSmall && m_below(50) == 0) {
        m_out += "? " + key + '\n';
        indent(column);
        m_out += ':';
    } else {
        m_out += key + (m_below(30) == 0 ? " :" : ":");
    }
    value(slot, column, false);
}

void TreeWriter::item(const Slot &slot, int column)
{
    m_out += '-';
    value(slot, column, true);
}

void TreeWriter::scalar(const Node &node, int column, const QByteArray &anchor)
{
    ScalarText text = writtenScalar(m_below, node, {.column = column, .step = m_step});
    // The anchor of nothing would be that of what follows.
    if (!anchor.isEmpty())
        m_out += ' ' + anchor;
    if (!text.isBlockText && !text.text.isEmpty() && !text.text.contains('\n') && m_below(40) == 0) {
        m_out += '\n';
        indent(column + m_step);
        m_out += text.text;
    } else if (!text.text.isEmpty()) {
        m_out += QByteArray(m_below(30) == 0 ? 3 : 1, ' ') + text.text;
    }
    m_keepsBreaks = text.keepsBreaks;
    m_isBehindBlockText = text.isBlockText;
    endLine();
}

void TreeWriter::value(const Slot &slot, int column, bool isItem)
{
    m_keepsBreaks = m_isBehindBlockText = false;
    if (slot.isAlias) {
        m_out += " *a" + QByteArray::number(m_names.value(slot.node.get()));
        endLine();
        return;
    }
    const Node &node = *slot.node;
    if (node.kind == Node::Kind::Scalar) {
        scalar(node, column, anchorOf(slot.node));
        return;
    }
    if (node.isEmpty() || (node.merges.isEmpty() && m_below(6) == 0)) {
        m_out += QByteArray(isItem ? m_dashWidth - 1 : 1, ' ') + brackets(slot, column, true);
        endLine();
        return;
    }
    const QByteArray anchor = anchorOf(slot.node);
    const bool isMapping = node.kind == Node::Kind::Map;
    if (isItem && anchor.isEmpty() && m_below(10) != 0) {
        m_out += QByteArray(m_dashWidth - 1, ' ');
        if (isMapping)
            mapping(node, column + m_dashWidth, true);
        else
            sequence(node, column + m_dashWidth, true);
        return;
    }
    if (!anchor.isEmpty())
        m_out += ' ' + anchor;
    else if (m_below(80) == 0)
        m_out += isMapping ? " !!map" : " !!seq";
    endLine();
    const int deeper = isItem ? m_dashWidth : isMapping ? m_step : m_listStep;
    if (isMapping)
        mapping(node, column + deeper, false);
    else
        sequence(node, column + deeper, false);
}

QByteArray TreeWriter::brackets(const Slot &slot, int column, bool mayBreak)
{
    if (slot.isAlias)
        return "*a" + QByteArray::number(m_names.value(slot.node.get())) + ' ';
    const Node &node = *slot.node;
    const QByteArray name = anchorOf(slot.node);
    const QByteArray anchor = name.isEmpty() ? name : name + ' ';
    if (node.kind == Node::Kind::Scalar)
        return anchor + writtenScalar(m_below, node, {.column = column, .step = m_step, .inFlow = true}).text;
    const bool isMapping = node.kind == Node::Kind::Map;
    QByteArrayList parts;
    if (!node.merges.isEmpty())
        parts.append(merge(node));
    for (const Slot &one : node.items) {
        const bool isPair = !one.isAlias && one.node->kind == Node::Kind::Map && one.node->entries.size() == 1
            && one.node->merges.isEmpty() && !m_names.contains(one.node.get()) && m_below(8) == 0;
        const Entry *pair = isPair ? &one.node->entries.constFirst() : nullptr;
        parts.append(pair ? key(*pair, true) + ": " + brackets(pair->slot, column, false)
                          : brackets(one, column + m_step, mayBreak));
    }
    for (const Entry &one : node.entries)
        parts.append(key(one, true) + ": " + brackets(one.slot, column + m_step, mayBreak));
    const char *signs = isMapping ? "{}" : "[]";
    if (parts.isEmpty() || !mayBreak || m_below(4) != 0) {
        const QByteArray pad = isMapping && m_below(3) == 0 && !parts.isEmpty() ? " " : "";
        const QByteArray last = !parts.isEmpty() && m_below(12) == 0 ? "," : "";
        return anchor + signs[0] + pad + parts.join(m_below(10) == 0 ? " , " : ", ") + last + pad + signs[1];
    }
    const QByteArray lineBreak = '\n' + QByteArray(column + m_step, ' ');
    QByteArray text = anchor + signs[0];
    for (qsizetype i = 0; i < parts.size(); ++i) {
        text += lineBreak + parts.at(i) + (i + 1 < parts.size() || m_below(2) == 0 ? "," : "");
        if (!m_isBare && m_below(6) == 0)
            text += " # " + note();
    }
    return text + '\n' + QByteArray(column + (column == 0 ? 1 : m_step), ' ') + signs[1];
}

void TreeWriter::modules(const QList<Module> &modules)
{
    m_out += "modules:";
    m_keepsBreaks = m_isBehindBlockText = false;
    endLine();
    const int column = m_listStep;
    for (const Module &module : modules) {
        gap(column);
        if (!module.disabled) {
            indent(column);
            item(module.slot, column);
            continue;
        }
        const QByteArray whole = m_out;
        m_out.clear();
        m_isBare = true;
        indent(column);
        item(module.slot, column);
        m_isBare = false;
        QByteArrayList lines = m_out.split('\n');
        lines.removeLast();
        m_out = whole + QByteArray(column, ' ') + "# module-console: disabled\n";
        for (const QByteArray &line : std::as_const(lines))
            m_out += line.isEmpty() ? QByteArray(QByteArray(column, ' ') + "#\n")
                                    : QByteArray(line.first(column) + "# " + line.mid(column) + '\n');
        m_keepsBreaks = false;
    }
}

} // namespace plain
