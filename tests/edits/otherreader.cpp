// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "otherreader.h"

#include "pyyaml.h"

#include <yamlreader.h>

#include <QHash>
#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace plain {

using namespace modulehost;

namespace {

using Type = ConfigValue::Type;

//! The core schema of YAML 1.2.
bool isNoTextInCoreSchema(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(\A(?:null|Null|NULL|~||true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+
            |[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z)"_s,
        QRegularExpression::ExtendedPatternSyntaxOption);
    return pattern.match(text).hasMatch();
}

//! What our reader makes of a scalar without quotes, by its text.
QByteArray plainNotation(const QByteArray &text)
{
    static QHash<QByteArray, QByteArray> known;
    const auto found = known.constFind(text);
    if (found != known.constEnd())
        return *found;
    const ReadResult read = readYaml(text, u"scalar"_s);
    return known.insert(text, read.root ? notation(*read.root) : QByteArray("nothing")).value();
}

QByteArray differs(const YAML::Node &actual, const ConfigNode &node);

QByteArray differingScalar(const YAML::Node &actual, const ConfigNode &node)
{
    if (actual.IsNull())
        return node.type == Type::Null ? QByteArray() : notation(node) + " is null there";
    if (!actual.IsScalar())
        return notation(node) + " is no scalar there";
    const QByteArray text = QByteArray::fromStdString(actual.Scalar());
    const bool isPlain = actual.Tag() == "?";
    if (node.type == Type::String) {
        if (text != node.text.toUtf8())
            return notation(node) + " is there " + text;
        return isPlain && isNoTextInCoreSchema(node.text) ? notation(node) + " is no text in YAML 1.2" : QByteArray();
    }
    if (isPlain && plainNotation(text) != notation(node))
        return notation(node) + " is there " + text;
    return {};
}

QByteArray differingMap(const YAML::Node &actual, const ConfigNode &node)
{
    qsizetype own = 0;
    for (const ConfigNode::Entry &entry : node.entries)
        own += entry.merged ? 0 : 1;
    for (const auto &pair : actual) {
        if (pair.first.IsScalar() && pair.first.Tag() == "?" && pair.first.Scalar() == "<<")
            continue;
        --own;
        const QByteArray text = QByteArray::fromStdString(pair.first.IsNull() ? "null" : pair.first.Scalar());
        const ConfigNode::Entry *same = nullptr;
        for (const ConfigNode::Entry &entry : node.entries) {
            if (!entry.merged && differs(pair.first, *entry.key).isEmpty())
                same = &entry;
        }
        if (!same)
            return "the key " + text + " is there alone";
        if (const QByteArray difference = differs(pair.second, *same->value); !difference.isEmpty())
            return text + ": " + difference;
    }
    return own == 0 ? QByteArray() : QByteArray("a key is missing there");
}

QByteArray differs(const YAML::Node &actual, const ConfigNode &node)
{
    if (node.type == Type::Map)
        return actual.IsMap() ? differingMap(actual, node) : QByteArray("a mapping is none there");
    if (node.type != Type::List)
        return node.type == Type::Set || node.type == Type::Pairs ? QByteArray() : differingScalar(actual, node);
    if (!actual.IsSequence() || qsizetype(actual.size()) != node.items.size())
        return "a list is no such list there";
    for (qsizetype i = 0; i < node.items.size(); ++i) {
        if (const QByteArray difference = differs(actual[std::size_t(i)], *node.items.at(i)); !difference.isEmpty())
            return QByteArray::number(i) + ": " + difference;
    }
    return {};
}

} // namespace

QByteArray differenceInYamlCpp(const QByteArray &text, const ConfigNode &root)
{
    try {
        return differs(YAML::Load(text.toStdString()), root);
    } catch (const YAML::Exception &error) {
        return error.what();
    }
}

} // namespace plain
