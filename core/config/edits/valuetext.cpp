// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/valuetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Type = ConfigValue::Type;

//! The longest key without a `?`, with room for quotes and escapes.
constexpr qsizetype LongestKey = 1000;

bool isCollection(const ConfigNode &value)
{
    return (value.type == Type::Map && !value.entries.isEmpty())
        || (value.type == Type::List && !value.items.isEmpty());
}

//! Whether every reader gets this text back out of a `|`.
bool fitsLiteral(const QString &text)
{
    if (!text.contains(u'\n') || text.startsWith(u' ') || text.startsWith(u'\n') || text.startsWith(u'\t')
        || text.endsWith("\n\n"_L1))
        return false;
    const QStringList lines = text.split(u'\n');
    return std::all_of(lines.begin(), lines.end(), [](const QString &line) {
        return line.isEmpty() || (!line.trimmed().isEmpty() && isPrintableText(QString(line).remove(u'\t')));
    });
}

ValueText literalText(const QString &text, int column)
{
    ValueText literal;
    literal.head = text.endsWith(u'\n') ? "|" : "|-";
    const QStringList lines = (text.endsWith(u'\n') ? text.chopped(1) : text).split(u'\n');
    for (const QString &line : lines)
        literal.body.append(line.isEmpty() ? QByteArray() : QByteArray(column, ' ') + line.toUtf8());
    return literal;
}

QByteArray joined(const QByteArray &sign, const QByteArray &head) { return head.isEmpty() ? sign : sign + ' ' + head; }

} // namespace

bool hasLines(const ConfigNode &value)
{
    return isCollection(value) || (value.type == Type::String && fitsLiteral(value.text));
}

QByteArray ValueWriter::key(const ConfigNode &key, bool inFlow) const
{
    return scalarText(key, {inFlow, true, m_habits.quotesKeys && key.type == Type::String, m_habits.quote});
}

QByteArray ValueWriter::entryInBrackets(const ConfigNode &key, const ConfigNode &value) const
{
    const QByteArray name = this->key(key, true);
    const QByteArray written = brackets(value);
    if (name.isEmpty())
        return "? " + brackets(key) + " : " + written;
    if (name.size() > LongestKey)
        return "? " + name + " : " + written;
    return name + ": " + written;
}

QByteArray ValueWriter::brackets(const ConfigNode &value, bool inFlow) const
{
    QByteArrayList parts;
    for (const ConfigNode::Ptr &item : value.items)
        parts.append(brackets(*item));
    const QByteArray pad = m_habits.padsBraces && !value.entries.isEmpty() ? " " : "";
    switch (value.type) {
    case Type::List:
        return '[' + parts.join(", ") + ']';
    case Type::Set:
        return "!!set {" + parts.join(", ") + '}';
    case Type::Map:
        for (const ConfigNode::Entry &entry : value.entries)
            parts.append(entryInBrackets(*entry.key, *entry.value));
        return '{' + pad + parts.join(", ") + pad + '}';
    case Type::Pairs:
        for (const ConfigNode::Entry &entry : value.entries)
            parts.append('{' + entryInBrackets(*entry.key, *entry.value) + '}');
        return "!!pairs [" + parts.join(", ") + ']';
    default:
        return scalarText(value, style(inFlow));
    }
}

ValueText ValueWriter::belowKey(const ConfigNode &value, int column, ValueForm form) const
{
    if (form == ValueForm::Brackets || !hasLines(value))
        return {brackets(value, form == ValueForm::Brackets && value.type != Type::String), {}};
    if (value.type == Type::String)
        return literalText(value.text, column + m_habits.step);
    return {{}, collectionLines(value, column + (value.type == Type::Map ? m_habits.step : m_habits.listStep))};
}

ValueText ValueWriter::belowDash(const ConfigNode &value, int column, ValueForm form) const
{
    if (form == ValueForm::Brackets || !hasLines(value))
        return {brackets(value, form == ValueForm::Brackets && value.type != Type::String), {}};
    const int inner = column + m_habits.dashWidth;
    if (value.type == Type::String)
        return literalText(value.text, inner);
    return {{}, collectionLines(value, inner)};
}

QByteArrayList ValueWriter::entryLines(const ConfigNode &key, const ConfigNode &value, int column, ValueForm form) const
{
    const QByteArray indentation(column, ' ');
    const QByteArray name = this->key(key, false);
    const ValueText text = belowKey(value, column, form);
    if (name.size() > LongestKey)
        return QByteArrayList {indentation + "? " + name, indentation + joined(":", text.head)} + text.body;
    return QByteArrayList {indentation + joined(name + ':', text.head)} + text.body;
}

QByteArrayList ValueWriter::itemLines(const ConfigNode &value, int column, ValueForm form) const
{
    ValueText text = belowDash(value, column, form);
    const QByteArray indentation(column, ' ');
    const QByteArray gap(m_habits.dashWidth - 1, ' ');
    if (text.head.isEmpty()) {
        text.body.first() = indentation + '-' + gap + text.body.constFirst().mid(column + m_habits.dashWidth);
        return text.body;
    }
    return QByteArrayList {indentation + '-' + gap + text.head} + text.body;
}

QByteArrayList ValueWriter::collectionLines(const ConfigNode &value, int column) const
{
    QByteArrayList lines;
    for (const ConfigNode::Entry &entry : value.entries)
        lines += entryLines(*entry.key, *entry.value, column);
    for (const ConfigNode::Ptr &item : value.items)
        lines += itemLines(*item, column);
    return lines;
}

} // namespace modulehost
