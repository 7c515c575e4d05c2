// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamltags.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace modulehost::YamlTag {

namespace {

QString full(const QString &name) { return prefix() + name; }

bool matches(const QRegularExpression &expression, const QString &text) { return expression.match(text).hasMatch(); }

bool isFloat(const QString &text)
{
    static const QRegularExpression expression(uR"(\A(?:
              [-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?
            | \.[0-9][0-9_]*(?:[eE][-+][0-9]+)?
            | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*
            | [-+]?\.(?:inf|Inf|INF)
            | \.(?:nan|NaN|NAN)
            )\z)"_s,
                                               QRegularExpression::ExtendedPatternSyntaxOption);
    return matches(expression, text);
}

bool isInteger(const QString &text)
{
    static const QRegularExpression expression(uR"(\A[-+]?(?:
              0b[01_]+
            | 0x[0-9a-fA-F_]+
            | 0[0-7_]+
            | 0
            | [1-9][0-9_]*(?::[0-5]?[0-9])*
            )\z)"_s,
                                               QRegularExpression::ExtendedPatternSyntaxOption);
    return matches(expression, text);
}

bool isTimestamp(const QString &text)
{
    static const QRegularExpression expression(uR"(\A(?:
              [0-9]{4}-[0-9]{2}-[0-9]{2}
            | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}
              (?:[Tt]|[ \t]+)
              [0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?
              (?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?
            )\z)"_s,
                                               QRegularExpression::ExtendedPatternSyntaxOption);
    return matches(expression, text);
}

bool isBoolean(const QString &text)
{
    static const QSet<QString> words = [] {
        QSet<QString> all;
        for (const QString &word : {u"yes"_s, u"no"_s, u"true"_s, u"false"_s, u"on"_s, u"off"_s}) {
            QString capitalised = word;
            capitalised[0] = capitalised.at(0).toUpper();
            all << word << capitalised << word.toUpper();
        }
        return all;
    }();
    return words.contains(text);
}

} // namespace

#define MODULEHOST_YAML_TAG(function, name)                                                                            \
    const QString &function()                                                                                          \
    {                                                                                                                  \
        static const QString tag = full(u##name##_s);                                                                  \
        return tag;                                                                                                    \
    }

const QString &prefix()
{
    static const QString text = u"tag:yaml.org,2002:"_s;
    return text;
}

MODULEHOST_YAML_TAG(null, "null")
MODULEHOST_YAML_TAG(boolean, "bool")
MODULEHOST_YAML_TAG(integer, "int")
MODULEHOST_YAML_TAG(floating, "float")
MODULEHOST_YAML_TAG(binary, "binary")
MODULEHOST_YAML_TAG(timestamp, "timestamp")
MODULEHOST_YAML_TAG(orderedMap, "omap")
MODULEHOST_YAML_TAG(pairs, "pairs")
MODULEHOST_YAML_TAG(set, "set")
MODULEHOST_YAML_TAG(string, "str")
MODULEHOST_YAML_TAG(sequence, "seq")
MODULEHOST_YAML_TAG(mapping, "map")
MODULEHOST_YAML_TAG(merge, "merge")
MODULEHOST_YAML_TAG(value, "value")

#undef MODULEHOST_YAML_TAG

const QString &resolve(const QString &scalar)
{
    // Python's patterns overlook one line feed at the end.
    const QString text = scalar.size() > 1 && scalar.endsWith(u'\n') ? scalar.chopped(1) : scalar;
    if (text.isEmpty())
        return null();
    switch (text.at(0).unicode()) {
    case u'~':
        return text.size() == 1 ? null() : string();
    case u'<':
        return text == "<<"_L1 ? merge() : string();
    case u'=':
        return text.size() == 1 ? value() : string();
    case u'n':
    case u'N':
        if (text == "null"_L1 || text == "Null"_L1 || text == "NULL"_L1)
            return null();
        [[fallthrough]];
    case u'y':
    case u'Y':
    case u't':
    case u'T':
    case u'f':
    case u'F':
    case u'o':
    case u'O':
        return isBoolean(text) ? boolean() : string();
    default:
        break;
    }
    const QChar first = text.at(0);
    const bool digit = first >= u'0' && first <= u'9';
    if (!digit && first != u'-' && first != u'+' && first != u'.')
        return string();
    if (isFloat(text))
        return floating();
    if (isInteger(text))
        return integer();
    return digit && isTimestamp(text) ? timestamp() : string();
}

QString shown(const QString &tag)
{
    if (tag.startsWith(prefix()))
        return "!!"_L1 + tag.mid(prefix().size());
    return tag.startsWith(u'!') ? tag : QString("!<"_L1 + tag + u'>');
}

} // namespace modulehost::YamlTag
