// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamlscanner.h"

#include "yamlerror.h"
#include "yamltext.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Kind = YamlToken::Kind;

//! A key without `?` stands on one line and is no longer than this.
constexpr qsizetype LongestKey = 1024;
bool isWordCharacter(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == '-'
        || byte == '_';
}

bool isHexDigit(char byte) { return isOneOf(byte, "0123456789abcdefABCDEF"); }

} // namespace

YamlScanner::YamlScanner(QByteArrayView text, int depthLimit)
    : m_cursor(text)
    , m_depthLimit(depthLimit)
    , m_keys(1)
{
}

std::vector<YamlToken> YamlScanner::scan()
{
    if (m_cursor.startsWith(byteOrderMark))
        m_cursor.skip(byteOrderMark.size());
    do {
        skipToToken();
        dropStaleKey();
        closeBlocks(m_cursor.column());
        scanToken();
    } while (m_tokens.back().kind != Kind::StreamEnd);
    return std::move(m_tokens);
}

void YamlScanner::skipToToken()
{
    while (true) {
        m_cursor.skipSpaces();
        if (m_cursor.peek() == '#')
            readComment(m_cursor, m_comments);
        if (!m_cursor.isBreak())
            return;
        m_cursor.takeBreak();
        if (!inFlow())
            m_keyAllowed = true;
    }
}

void YamlScanner::scanToken()
{
    if (m_cursor.atEnd())
        return scanStreamEnd();
    if (m_cursor.column() == 0 && m_cursor.peek() == '%')
        return scanDirective();
    if (m_cursor.column() == 0 && m_cursor.atDocumentMarker())
        return scanDocumentMarker();
    if (scanIndicator())
        return;
    if (startsPlainScalar()) {
        rememberKey();
        bool crossedLine = false;
        m_tokens.push_back(readPlainScalar(m_cursor, m_indents.back(), inFlow(), crossedLine));
        m_keyAllowed = crossedLine;
        return;
    }
    if (m_cursor.peek() == '\t')
        throw YamlError {u"a tab may not stand here; use spaces"_s, m_cursor.mark()};
    throw YamlError {u"a value cannot begin with %1; put it in quotes"_s.arg(m_cursor.shown()), m_cursor.mark()};
}

bool YamlScanner::scanIndicator()
{
    const bool blankFollows = m_cursor.isBlank(1);
    switch (m_cursor.peek()) {
    case '[':
        openFlow(Kind::FlowSequenceStart);
        return true;
    case '{':
        openFlow(Kind::FlowMappingStart);
        return true;
    case ']':
        closeFlow(Kind::FlowSequenceEnd);
        return true;
    case '}':
        closeFlow(Kind::FlowMappingEnd);
        return true;
    case ',':
        scanFlowEntry();
        return true;
    case '-':
        if (!blankFollows)
            return false;
        scanBlockEntry();
        return true;
    case '?':
        if (!blankFollows && !inFlow())
            return false;
        scanKey();
        return true;
    case ':':
        if (!blankFollows && !inFlow())
            return false;
        scanValue();
        return true;
    case '*':
        scanName(Kind::Alias);
        return true;
    case '&':
        scanName(Kind::Anchor);
        return true;
    case '!':
        scanTag();
        return true;
    case '|':
    case '>':
        if (inFlow())
            return false;
        forgetKey();
        m_tokens.push_back(readBlockScalar(m_cursor, m_indents.back(), m_comments));
        m_keyAllowed = true;
        return true;
    case '\'':
    case '"':
        rememberKey();
        m_tokens.push_back(readQuotedScalar(m_cursor));
        m_keyAllowed = false;
        return true;
    default:
        return false;
    }
}

bool YamlScanner::startsPlainScalar() const
{
    const char byte = m_cursor.peek();
    if (!m_cursor.isBlank() && !isOneOf(byte, "-?:,[]{}#&*!|>'\"%@`"))
        return true;
    return !m_cursor.isBlank(1) && (byte == '-' || (!inFlow() && isOneOf(byte, "?:")));
}

void YamlScanner::append(Kind kind, qsizetype length)
{
    YamlToken token {.kind = kind, .begin = m_cursor.mark()};
    m_cursor.skip(length);
    token.end = m_cursor.mark();
    m_tokens.push_back(token);
}

void YamlScanner::checkDepth() const
{
    if (m_indents.size() + m_brackets.size() > size_t(m_depthLimit) + 1)
        throw YamlError {u"lists and mappings are nested deeper than %1 levels here"_s.arg(m_depthLimit),
                         m_cursor.mark()};
}

// Indentation

void YamlScanner::openBlock(Kind kind, int column, size_t tokenIndex, const YamlMark &mark)
{
    if (m_indents.back() >= column)
        return;
    m_indents.push_back(column);
    checkDepth();
    m_tokens.insert(m_tokens.begin() + std::ptrdiff_t(tokenIndex),
                    YamlToken {.kind = kind, .begin = mark, .end = mark});
}

void YamlScanner::closeBlocks(int column)
{
    if (inFlow())
        return;
    while (m_indents.back() > column) {
        m_indents.pop_back();
        append(Kind::BlockEnd, 0);
    }
}

// Keys that are recognised by the ":" behind them

void YamlScanner::rememberKey()
{
    if (!m_keyAllowed)
        return;
    forgetKey();
    const bool required = !inFlow() && m_indents.back() == m_cursor.column();
    possibleKey() = PossibleKey {m_tokens.size(), m_cursor.mark(), required};
}

void YamlScanner::forgetKey()
{
    const std::optional<PossibleKey> key = possibleKey();
    possibleKey().reset();
    if (key && key->required)
        throw YamlError {u"expected a key followed by \":\" here, as on the lines above"_s, key->mark};
}

void YamlScanner::dropStaleKey()
{
    if (!possibleKey())
        return;
    const YamlMark &mark = possibleKey()->mark;
    if (mark.line != m_cursor.mark().line || m_cursor.mark().character - mark.character > LongestKey)
        forgetKey();
}

// Document level

void YamlScanner::scanStreamEnd()
{
    if (inFlow())
        throw YamlError {u"the bracket opened here is never closed"_s, m_brackets.back()};
    closeBlocks(-1);
    forgetKey();
    append(Kind::StreamEnd, 0);
}

void YamlScanner::scanDocumentMarker()
{
    closeBlocks(-1);
    forgetKey();
    m_keyAllowed = false;
    append(m_cursor.peek() == '-' ? Kind::DocumentStart : Kind::DocumentEnd, 3);
}

void YamlScanner::scanDirective()
{
    closeBlocks(-1);
    forgetKey();
    m_keyAllowed = false;
    YamlToken token {.kind = Kind::OtherDirective, .begin = m_cursor.mark()};
    const auto fail = [&](const QString &message) { throw YamlError {message, m_cursor.mark()}; };
    const auto readNumber = [&] {
        qsizetype length = 0;
        while (isOneOf(m_cursor.peek(length), "0123456789"))
            ++length;
        if (length == 0)
            fail(u"%YAML is followed by a version such as 1.1"_s);
        return m_cursor.take(length);
    };

    m_cursor.skip();
    const QString name = scanWord();
    if (name.isEmpty() || (m_cursor.peek() != ' ' && !m_cursor.isBreakOrEnd()))
        fail(u"a line that begins with % is a directive; a value that begins with % belongs in quotes"_s);
    if (name == "YAML"_L1) {
        token.kind = Kind::VersionDirective;
        m_cursor.skipSpaces();
        token.text = readNumber();
        if (m_cursor.peek() != '.')
            fail(u"%YAML is followed by a version such as 1.1"_s);
        m_cursor.skip();
        readNumber();
    } else if (name == "TAG"_L1) {
        token.kind = Kind::TagDirective;
        m_cursor.skipSpaces();
        token.handle = scanTagHandle();
        if (m_cursor.peek() != ' ')
            fail(u"%TAG is followed by a handle, a space and a prefix"_s);
        m_cursor.skipSpaces();
        token.text = scanTagUri();
    } else {
        m_cursor.skipToBreak();
    }
    if (m_cursor.peek() != ' ' && !m_cursor.isBreakOrEnd())
        fail(u"this directive goes on with %1, which it should not"_s.arg(m_cursor.shown()));
    token.end = m_cursor.mark();
    m_cursor.skipSpaces();
    if (m_cursor.peek() == '#')
        readComment(m_cursor, m_comments);
    if (!m_cursor.isBreakOrEnd())
        fail(u"this directive goes on with %1, which it should not"_s.arg(m_cursor.shown()));
    m_tokens.push_back(token);
}

// Flow collections

void YamlScanner::openFlow(Kind kind)
{
    rememberKey();
    m_keys.emplace_back();
    m_brackets.push_back(m_cursor.mark());
    checkDepth();
    m_keyAllowed = true;
    append(kind, 1);
}

void YamlScanner::closeFlow(Kind kind)
{
    if (!inFlow())
        throw YamlError {u"%1 closes nothing; put it in quotes"_s.arg(m_cursor.shown()), m_cursor.mark()};
    m_keys.pop_back();
    m_brackets.pop_back();
    m_keyAllowed = false;
    append(kind, 1);
}

void YamlScanner::scanFlowEntry()
{
    if (!inFlow())
        throw YamlError {u"a value cannot begin with a comma; put it in quotes"_s, m_cursor.mark()};
    m_keyAllowed = true;
    forgetKey();
    append(Kind::FlowEntry, 1);
}

// Block collections

void YamlScanner::scanBlockEntry()
{
    if (inFlow())
        throw YamlError {u"a list with \"-\" cannot stand inside brackets"_s, m_cursor.mark()};
    if (!m_keyAllowed)
        throw YamlError {u"a list item cannot begin here; put it on a line of its own"_s, m_cursor.mark()};
    openBlock(Kind::BlockSequenceStart, m_cursor.column(), m_tokens.size(), m_cursor.mark());
    m_keyAllowed = true;
    forgetKey();
    append(Kind::BlockEntry, 1);
}

void YamlScanner::scanKey()
{
    if (!inFlow()) {
        if (!m_keyAllowed)
            throw YamlError {u"a key with \"?\" cannot begin here; put it on a line of its own"_s, m_cursor.mark()};
        openBlock(Kind::BlockMappingStart, m_cursor.column(), m_tokens.size(), m_cursor.mark());
    }
    m_keyAllowed = !inFlow();
    forgetKey();
    append(Kind::Key, 1);
}

void YamlScanner::scanValue()
{
    if (const auto key = possibleKey()) {
        possibleKey().reset();
        const auto at = m_tokens.begin() + std::ptrdiff_t(key->token);
        m_tokens.insert(at, YamlToken {.kind = Kind::Key, .begin = key->mark, .end = key->mark});
        if (!inFlow())
            openBlock(Kind::BlockMappingStart, key->mark.column, key->token, key->mark);
        m_keyAllowed = false;
    } else {
        if (!inFlow()) {
            if (!m_keyAllowed)
                throw YamlError {u"a \":\" cannot stand here; if it belongs to the text, put the text in quotes"_s,
                                 m_cursor.mark()};
            openBlock(Kind::BlockMappingStart, m_cursor.column(), m_tokens.size(), m_cursor.mark());
        }
        m_keyAllowed = !inFlow();
        forgetKey();
    }
    append(Kind::Value, 1);
}

// Anchors, aliases and tags

QString YamlScanner::scanWord()
{
    qsizetype length = 0;
    while (isWordCharacter(m_cursor.peek(length)))
        ++length;
    return m_cursor.take(length);
}

void YamlScanner::scanName(Kind kind)
{
    rememberKey();
    m_keyAllowed = false;
    YamlToken token {.kind = kind, .begin = m_cursor.mark()};
    m_cursor.skip();
    token.text = scanWord();
    token.end = m_cursor.mark();
    if (token.text.isEmpty() || (!m_cursor.isBlank() && !isOneOf(m_cursor.peek(), "?:,]}%@`"))) {
        const QString what = kind == Kind::Alias ? u"alias (*)"_s : u"anchor (&)"_s;
        throw YamlError {
            u"the name of an %1 has letters, digits, - and _ only; a text that begins so belongs in quotes"_s.arg(what),
            m_cursor.mark()};
    }
    m_tokens.push_back(token);
}

void YamlScanner::scanTag()
{
    rememberKey();
    m_keyAllowed = false;
    YamlToken token {.kind = Kind::Tag, .begin = m_cursor.mark()};
    if (m_cursor.peek(1) == '<') {
        m_cursor.skip(2);
        token.text = scanTagUri();
        if (m_cursor.peek() != '>')
            throw YamlError {u"the closing > of this tag is missing"_s, m_cursor.mark()};
        m_cursor.skip();
    } else if (m_cursor.isBlank(1)) {
        token.text = u"!"_s;
        m_cursor.skip();
    } else {
        qsizetype length = 1;
        while (m_cursor.peek(length) != ' ' && m_cursor.peek(length) != '!' && !m_cursor.isBreakOrEnd(length))
            ++length;
        if (m_cursor.peek(length) == '!') {
            token.handle = scanTagHandle();
        } else {
            token.handle = u"!"_s;
            m_cursor.skip();
        }
        token.text = scanTagUri();
    }
    token.end = m_cursor.mark();
    if (m_cursor.peek() != ' ' && !m_cursor.isBreakOrEnd())
        throw YamlError {u"a tag ends with a space, here it goes on with %1"_s.arg(m_cursor.shown()), m_cursor.mark()};
    m_tokens.push_back(token);
}

QString YamlScanner::scanTagHandle()
{
    if (m_cursor.peek() != '!')
        throw YamlError {u"a tag handle begins with !"_s, m_cursor.mark()};
    qsizetype length = 1;
    if (m_cursor.peek(1) != ' ') {
        while (isWordCharacter(m_cursor.peek(length)))
            ++length;
        if (m_cursor.peek(length) != '!')
            throw YamlError {u"a tag handle ends with !"_s, m_cursor.mark()};
        ++length;
    }
    return m_cursor.take(length);
}

QString YamlScanner::scanTagUri()
{
    QByteArray uri;
    const YamlMark begin = m_cursor.mark();
    while (true) {
        const char byte = m_cursor.peek();
        if (byte == '%') {
            const char pair[] {m_cursor.peek(1), m_cursor.peek(2)};
            const QByteArray digits(pair, sizeof pair);
            if (!isHexDigit(pair[0]) || !isHexDigit(pair[1]))
                throw YamlError {u"% in a tag is followed by two hexadecimal digits"_s, m_cursor.mark()};
            uri += QByteArray::fromHex(digits);
            m_cursor.skip(3);
        } else if (isWordCharacter(byte) || isOneOf(byte, ";/?:@&=+$,.!~*'()[]")) {
            uri += byte;
            m_cursor.skip();
        } else {
            break;
        }
    }
    if (uri.isEmpty())
        throw YamlError {u"a tag cannot contain %1"_s.arg(m_cursor.shown()), begin};
    const QString text = QString::fromUtf8(uri);
    if (text.toUtf8() != uri)
        throw YamlError {u"the escapes of this tag are not UTF-8"_s, begin};
    return text;
}

} // namespace modulehost
