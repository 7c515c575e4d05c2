// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/scalartext.h"

#include "yamltags.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Type = ConfigValue::Type;

//! May stand in a text without quotes, and in single ones.
bool isPrintable(char32_t code)
{
    if (code < 0x20 || (code >= 0x7F && code < 0xA0))
        return false;
    const bool isSeparator = code == 0x2028 || code == 0x2029;
    const bool isMark = code == 0xFEFF || code == 0xFFFE || code == 0xFFFF;
    const bool isSurrogate = code >= 0xD800 && code <= 0xDFFF;
    return !isSeparator && !isMark && !isSurrogate && code != 0xA0;
}

//! What some reader takes for a word, a number or a date; wider than any one of them.
bool meansSomethingElse(const QString &text)
{
    if (YamlTag::resolve(text) != YamlTag::string())
        return true;
    static const QRegularExpression pattern(uR"(\A(?: y|n|yes|no|on|off|true|false|null|~|=|<<
            | [-+.]?[0-9][-+0-9_,.:]* | [-+.,_:]+
            | [-+]?[0-9_,.]*[0-9][0-9_,.]*e[-+]?[0-9_]+
            | [-+]?0[box][-+0-9a-f_.p]*
            | [-+]?\.?(?:inf|infinity|nan)
            | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[t\s].*)?
            )\z)"_s,
                                            QRegularExpression::ExtendedPatternSyntaxOption
                                                | QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

QByteArray doubleQuoted(const QString &text)
{
    QByteArray quoted = "\"";
    const auto appendCode = [&](char letter, char32_t code, int digits) {
        quoted += '\\';
        quoted += letter;
        quoted += QByteArray::number(uint(code), 16).toUpper().rightJustified(digits, '0');
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t code = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            code = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
        if (code > 0xFFFF)
            ++i;
        switch (code) {
        case '"':
            quoted += "\\\"";
            break;
        case '\\':
            quoted += "\\\\";
            break;
        case '\n':
            quoted += "\\n";
            break;
        case '\t':
            quoted += "\\t";
            break;
        case '\r':
            quoted += "\\r";
            break;
        default:
            if (isPrintable(code))
                quoted += QString::fromUcs4(&code, 1).toUtf8();
            else if (code < 0x100)
                appendCode('x', code, 2);
            else if (code < 0x10000)
                appendCode('u', code, 4);
            else
                appendCode('U', code, 8);
        }
    }
    return quoted + '"';
}

QByteArray floatText(double number)
{
    if (std::isnan(number))
        return ".nan";
    if (std::isinf(number))
        return number > 0 ? ".inf" : "-.inf";
    QByteArray text = QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    if (number == 0 && std::signbit(number))
        text = "-0";
    // YAML 1.1 wants the point, with an exponent too.
    if (!text.contains('.')) {
        const qsizetype exponent = text.indexOf('e');
        text.insert(exponent < 0 ? text.size() : exponent, ".0");
    }
    return text;
}

} // namespace

bool isPrintableText(const QString &text)
{
    const QList<uint> codes = text.toUcs4();
    for (const uint code : codes) {
        if (!isPrintable(code))
            return false;
    }
    // toUcs4() replaces a lone surrogate.
    return text.isValidUtf16();
}

bool needsQuotes(const QString &text, const ScalarStyle &style)
{
    if (text.isEmpty() || !isPrintableText(text) || text.startsWith(u' ') || text.endsWith(u' '))
        return true;
    if (u"-?:,[]{}#&*!|>'\"%@`"_s.contains(text.at(0)))
        return true;
    if (text.contains(": "_L1) || text.contains(" #"_L1) || text.endsWith(u':'))
        return true;
    if (style.inFlow) {
        for (const QChar sign : text) {
            if (u",[]{}?:"_s.contains(sign))
                return true;
        }
    }
    return meansSomethingElse(text);
}

QByteArray stringText(const QString &text, const ScalarStyle &style)
{
    if (!style.quotes && !needsQuotes(text, style))
        return text.toUtf8();
    if (style.quote == '\'' && isPrintableText(text))
        return '\'' + QString(text).replace(u"'"_s, u"''"_s).toUtf8() + '\'';
    return doubleQuoted(text);
}

QByteArray scalarText(const ConfigNode &scalar, const ScalarStyle &style)
{
    switch (scalar.type) {
    case Type::Null:
        return "null";
    case Type::Bool:
        return scalar.boolean ? "true" : "false";
    case Type::Int:
        return scalar.bigInteger ? scalar.text.toUtf8() : QByteArray::number(scalar.integer);
    case Type::Float:
        return floatText(scalar.number);
    case Type::String:
        return stringText(scalar.text, style);
    case Type::Binary:
        return "!!binary \"" + scalar.bytes.toBase64() + '"';
    case Type::Date:
    case Type::DateTime:
        return scalar.text.toUtf8();
    case Type::List:
    case Type::Map:
    case Type::Set:
    case Type::Pairs:
        break;
    }
    return {};
}

} // namespace modulehost
