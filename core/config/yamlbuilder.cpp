// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamlbuilder.h"

#include "lenientbase64.h"
#include "yamlerror.h"
#include "yamlnumbers.h"
#include "yamltags.h"
#include "yamltimestamp.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Type = ConfigValue::Type;

QString kindName(YamlNode::Kind kind)
{
    switch (kind) {
    case YamlNode::Kind::Scalar:
        return u"a single value"_s;
    case YamlNode::Kind::Sequence:
        return u"a list"_s;
    case YamlNode::Kind::Mapping:
        return u"a mapping"_s;
    }
    return {};
}

void expectKind(const YamlNode &source, YamlNode::Kind kind)
{
    if (source.kind != kind)
        throw YamlError {
            u"%1 needs %2, but here stands %3"_s.arg(YamlTag::shown(source.tag), kindName(kind), kindName(source.kind)),
            source.begin};
}

//! The node whose text counts for a scalar's tag: a mapping stands for the value of its key `=`.
const YamlNode &scalarSource(const YamlNode &source)
{
    if (source.kind == YamlNode::Kind::Mapping) {
        for (const YamlNode::Entry &entry : source.entries) {
            if (entry.key->tag == YamlTag::value())
                return scalarSource(*entry.value);
        }
    }
    expectKind(source, YamlNode::Kind::Scalar);
    return source;
}

[[noreturn]] void failText(const YamlNode &source, const QString &wanted)
{
    const QString quoted = u'"' + source.text.left(60) + u'"';
    throw YamlError {quoted + u" is no "_s + wanted, source.begin, quoted};
}

//! Whole numbers and fractions that are equal have the same text, as they are one key to Python.
QString numberIdentity(double number)
{
    char text[400];
    const bool whole = std::isfinite(number) && number == std::floor(number);
    std::snprintf(text, sizeof text, whole ? "%.0f" : "%a", number == 0 ? 0.0 : number);
    return QString::fromLatin1(text);
}

} // namespace

YamlBuilder::YamlBuilder(const QString &fileName, const ReadLimits &limits, const QList<LineOrigin> &lines)
    : m_fileName(fileName)
    , m_limits(limits)
    , m_lines(lines)
{
}

YamlMark YamlBuilder::markInFile(const YamlMark &mark) const
{
    if (mark.line >= m_lines.size())
        return mark;
    const LineOrigin &origin = m_lines.at(mark.line);
    return {origin.begin + mark.offset - origin.textBegin, 0, origin.line, origin.column + mark.column};
}

SourceRange YamlBuilder::range(const YamlMark &textBegin, const YamlMark &textEnd) const
{
    const YamlMark begin = markInFile(textBegin);
    return {m_fileName, begin.line + 1, begin.column + 1, begin.offset, markInFile(textEnd).offset};
}

ConfigNode::Ptr YamlBuilder::build(YamlNode &root) { return node(root); }

void YamlBuilder::checkBudget(qsizetype nodes, const YamlMark &mark) const
{
    if (nodes > m_limits.nodes)
        throw YamlError {u"with all aliases written out the config has more than %1 values"_s.arg(m_limits.nodes),
                         mark};
}

void YamlBuilder::addWeight(YamlNode &source, const YamlNode &part)
{
    source.weight += part.weight;
    checkBudget(source.weight, source.begin);
}

ConfigNode::Ptr YamlBuilder::node(YamlNode &source)
{
    if (source.built)
        return source.built;
    source.weight = 1;
    Result result;
    if (source.tag == YamlTag::mapping())
        result = mapping(source);
    else if (source.tag == YamlTag::sequence())
        result = sequence(source);
    else if (source.tag == YamlTag::set())
        result = set(source);
    else if (source.tag == YamlTag::orderedMap() || source.tag == YamlTag::pairs())
        result = pairs(source);
    else
        result = scalar(source);
    result->range = range(source.begin, source.end);
    source.built = result;
    return source.built;
}

YamlBuilder::Result YamlBuilder::scalar(YamlNode &source)
{
    auto result = std::make_shared<ConfigNode>();
    const QString &tag = source.tag;
    if (tag == YamlTag::string()) {
        result->type = Type::String;
        result->text = scalarSource(source).text;
    } else if (tag == YamlTag::null()) {
        scalarSource(source);
    } else if (tag == YamlTag::boolean()) {
        const QString word = scalarSource(source).text.toLower();
        result->type = Type::Bool;
        result->boolean = word == "yes"_L1 || word == "true"_L1 || word == "on"_L1;
        if (!result->boolean && word != "no"_L1 && word != "false"_L1 && word != "off"_L1)
            failText(source, u"boolean"_s);
    } else if (tag == YamlTag::integer()) {
        const auto number = readYamlInteger(scalarSource(source).text);
        if (!number)
            failText(source, u"integer"_s);
        result->type = Type::Int;
        result->integer = number->value;
        result->text = number->digits;
        result->bigInteger = !number->digits.isEmpty();
    } else if (tag == YamlTag::floating()) {
        const auto number = readYamlFloat(scalarSource(source).text);
        if (!number)
            failText(source, u"number"_s);
        result->type = Type::Float;
        result->number = *number;
    } else if (tag == YamlTag::binary()) {
        const auto bytes = decodeLenientBase64(scalarSource(source).text);
        if (!bytes)
            failText(source, u"base64"_s);
        result->type = Type::Binary;
        result->bytes = *bytes;
    } else if (tag == YamlTag::timestamp()) {
        const auto timestamp = source.kind == YamlNode::Kind::Scalar ? readYamlTimestamp(source.text) : std::nullopt;
        if (!timestamp)
            failText(source, u"date or time that exists"_s);
        result->type = timestamp->hasTime ? Type::DateTime : Type::Date;
        result->text = timestamp->text;
    } else if (tag == YamlTag::merge()) {
        throw YamlError {u"<< only has a meaning as a key; put it in quotes"_s, source.begin};
    } else if (tag == YamlTag::value()) {
        throw YamlError {u"a value cannot be a bare =; put it in quotes"_s, source.begin};
    } else {
        const QString shown = YamlTag::shown(tag);
        throw YamlError {u"the tag %1 is unknown to a homeserver"_s.arg(shown), source.begin, shown};
    }
    return result;
}

YamlBuilder::Result YamlBuilder::sequence(YamlNode &source)
{
    expectKind(source, YamlNode::Kind::Sequence);
    auto result = std::make_shared<ConfigNode>();
    result->type = Type::List;
    result->items.reserve(qsizetype(source.items.size()));
    for (YamlNode *item : source.items) {
        m_path.append(u"<item %1>"_s.arg(result->items.size()));
        result->items.append(node(*item));
        m_path.removeLast();
        addWeight(source, *item);
    }
    return result;
}

void YamlBuilder::flatten(YamlNode &mapping)
{
    if (mapping.flattened)
        return;
    mapping.flattened = true;
    std::vector<YamlNode::Entry> merged;
    std::vector<YamlNode::Entry> own;
    const auto mergeFrom = [&](YamlNode &source) {
        if (source.kind != YamlNode::Kind::Mapping)
            throw YamlError {u"<< takes a mapping or a list of mappings, but this is %1"_s.arg(kindName(source.kind)),
                             source.begin};
        flatten(source);
        m_mergedNodes += 2 * qsizetype(source.entries.size());
        checkBudget(m_mergedNodes, source.begin);
        merged.insert(merged.end(), source.entries.begin(), source.entries.end());
    };
    for (YamlNode::Entry &entry : mapping.entries) {
        if (entry.key->tag == YamlTag::merge()) {
            if (entry.value->kind == YamlNode::Kind::Sequence) {
                // All of them are checked in the order of the list, but the first one has the last word.
                for (YamlNode *source : entry.value->items) {
                    if (source->kind != YamlNode::Kind::Mapping)
                        mergeFrom(*source);
                }
                for (auto source = entry.value->items.rbegin(); source != entry.value->items.rend(); ++source)
                    mergeFrom(**source);
            } else {
                mergeFrom(*entry.value);
            }
        } else {
            if (entry.key->tag == YamlTag::value())
                entry.key->tag = YamlTag::string();
            own.push_back(entry);
        }
    }
    for (YamlNode::Entry &entry : merged)
        entry.merged = true;
    merged.insert(merged.end(), own.begin(), own.end());
    mapping.entries = std::move(merged);
}

QString YamlBuilder::keyIdentity(const YamlNode &source, const ConfigNode &key)
{
    switch (key.type) {
    case Type::Null:
        return u"null"_s;
    case Type::Bool:
        return u"number "_s + numberIdentity(key.boolean ? 1 : 0);
    case Type::Int:
        return u"number "_s + (key.bigInteger ? key.text : QString::number(key.integer));
    case Type::Float:
        // Python has one object for .nan, equal to itself; any other NaN differs from everything.
        if (std::isnan(key.number))
            return source.text.contains(".nan"_L1, Qt::CaseInsensitive) ? u"nan"_s
                                                                        : u"nan %1"_s.arg(++m_notANumberKeys);
        return u"number "_s + numberIdentity(key.number);
    case Type::String:
        return u"text "_s + key.text;
    case Type::Binary:
        return u"bytes "_s + QString::fromLatin1(key.bytes.toHex());
    case Type::Date:
        return u"date "_s + key.text;
    case Type::DateTime:
        return u"time "_s + readYamlTimestamp(source.text)->identity;
    case Type::List:
    case Type::Map:
    case Type::Set:
    case Type::Pairs:
        break;
    }
    throw YamlError {u"a key must be a single value, but this is %1"_s.arg(kindName(source.kind)), source.begin};
}

void YamlBuilder::reportDuplicate(const ConfigNode &first, const ConfigNode &second)
{
    Problem problem;
    problem.severity = Problem::Severity::Warning;
    problem.id = u"duplicate-key"_s;
    problem.range = second.range;
    problem.path = joinPath(m_path + QStringList {configKeyText(second)});
    problem.message
        = u"the key \"%1\" stands here and on line %2; this one, the last, counts"_s.arg(configKeyText(second))
              .arg(first.range.line);
    m_problems.append(problem);
}

YamlBuilder::Result YamlBuilder::mapping(YamlNode &source)
{
    expectKind(source, YamlNode::Kind::Mapping);
    flatten(source);
    auto result = std::make_shared<ConfigNode>();
    result->type = Type::Map;
    QHash<QString, qsizetype> known;
    for (const YamlNode::Entry &entry : source.entries) {
        const ConfigNode::Ptr key = node(*entry.key);
        const QString identity = keyIdentity(*entry.key, *key);
        m_path.append(configKeyText(*key));
        const ConfigNode::Ptr value = node(*entry.value);
        m_path.removeLast();
        addWeight(source, *entry.key);
        addWeight(source, *entry.value);

        const auto earlier = known.find(identity);
        if (earlier == known.end()) {
            known.insert(identity, result->entries.size());
            result->entries.append({key, value, entry.merged});
            continue;
        }
        ConfigNode::Entry &kept = result->entries[*earlier];
        if (!kept.merged && !entry.merged)
            reportDuplicate(*kept.key, *key);
        // Python keeps the first of two equal keys, which shows when they look different (1 and 1.0).
        const bool alike = kept.key->type == key->type && key->type != Type::Float && kept.key->text == key->text;
        kept = {alike ? key : kept.key, value, entry.merged};
    }
    indexConfigEntries(*result);
    return result;
}

YamlBuilder::Result YamlBuilder::set(YamlNode &source)
{
    Result result = mapping(source);
    result->type = Type::Set;
    for (const ConfigNode::Entry &entry : std::as_const(result->entries))
        result->items.append(entry.key);
    result->entries.clear();
    result->index.clear();
    return result;
}

YamlBuilder::Result YamlBuilder::pairs(YamlNode &source)
{
    expectKind(source, YamlNode::Kind::Sequence);
    auto result = std::make_shared<ConfigNode>();
    result->type = Type::Pairs;
    for (const YamlNode *item : source.items) {
        if (item->kind != YamlNode::Kind::Mapping || item->entries.size() != 1)
            throw YamlError {u"%1 takes a list of mappings with one key each"_s.arg(YamlTag::shown(source.tag)),
                             item->begin};
        const YamlNode::Entry &entry = item->entries.front();
        const ConfigNode::Ptr key = node(*entry.key);
        result->entries.append({key, node(*entry.value), false});
        addWeight(source, *entry.key);
        addWeight(source, *entry.value);
    }
    return result;
}

} // namespace modulehost
