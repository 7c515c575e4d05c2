// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamlscalars.h"

#include "yamlerror.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

// Quoted scalars

//! What a backslash and one character stand for; nothing for those that take a number or do not exist.
std::optional<char32_t> simpleEscape(char letter)
{
    static const QHash<char, char32_t> escapes {
        {'0', 0},     {'a', 7},   {'b', 8},    {'t', 9},    {'\t', 9},     {'n', 10},
        {'v', 11},    {'f', 12},  {'r', 13},   {'e', 27},   {' ', ' '},    {'"', '"'},
        {'\\', '\\'}, {'/', '/'}, {'N', 0x85}, {'_', 0xA0}, {'L', 0x2028}, {'P', 0x2029},
    };
    const auto it = escapes.find(letter);
    return it == escapes.end() ? std::nullopt : std::optional(*it);
}

qsizetype codeDigits(char letter) { return letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0; }

QString readCode(YamlCursor &cursor, qsizetype digits)
{
    const YamlMark begin = cursor.mark();
    bool ok = true;
    char32_t code = 0;
    for (qsizetype i = 0; i < digits; ++i) {
        const char digit = cursor.peek(i);
        if (!isOneOf(digit, "0123456789abcdefABCDEF")) {
            ok = false;
            break;
        }
        code = code << 4 | char32_t(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
    }
    if (!ok)
        throw YamlError {u"this escape needs %1 hexadecimal digits"_s.arg(digits), begin};
    if (code > 0x10FFFF)
        throw YamlError {u"there is no character with such a number"_s, begin};
    cursor.skip(digits);
    return code < 0x10000 ? QString(QChar(char16_t(code))) : QString::fromUcs4(&code, 1);
}

//! The lines that follow a line break inside quotes: empty ones count, indentation does not.
QString takeEmptyLines(YamlCursor &cursor)
{
    QString breaks;
    while (true) {
        if (cursor.atDocumentMarker())
            throw YamlError {u"a document marker stands inside quotes; is the closing quote missing?"_s, cursor.mark()};
        while (cursor.peek() == ' ' || cursor.peek() == '\t')
            cursor.skip();
        if (!cursor.isBreak())
            return breaks;
        breaks += cursor.takeBreak();
    }
}

//! One line break is a space, n of them are n - 1; Unicode's separators stay.
QString foldedBreak(const QString &first, const QString &more)
{
    if (first != "\n"_L1)
        return first + more;
    return more.isEmpty() ? u" "_s : more;
}

QString readEscape(YamlCursor &cursor)
{
    const YamlMark begin = cursor.mark();
    cursor.skip();
    const char letter = cursor.peek();
    if (const qsizetype digits = codeDigits(letter); digits > 0) {
        cursor.skip();
        return readCode(cursor, digits);
    }
    if (const auto character = simpleEscape(letter); character && !cursor.atEnd()) {
        cursor.skip();
        return QString(QChar(char16_t(*character)));
    }
    if (cursor.isBreak()) {
        cursor.takeBreak();
        return takeEmptyLines(cursor);
    }
    const QString shown = cursor.shown();
    throw YamlError {
        u"a backslash before %1 has no meaning in double quotes; write \\\\ for a backslash, or use single quotes"_s
            .arg(shown),
        begin};
}

// Block scalars

struct BlockHeader
{
    char chomping = '\0'; //!< '+', '-' or 0.
    int indentation = 0; //!< 0 when it is to be found out.
    YamlMark end;
};

BlockHeader readBlockHeader(YamlCursor &cursor, QList<CommentRange> &comments)
{
    BlockHeader header;
    const auto readChomping = [&] {
        if (isOneOf(cursor.peek(), "+-")) {
            header.chomping = cursor.peek();
            cursor.skip();
        }
    };
    cursor.skip();
    readChomping();
    if (isOneOf(cursor.peek(), "0123456789")) {
        header.indentation = cursor.peek() - '0';
        if (header.indentation == 0)
            throw YamlError {u"the indentation of a block is a digit from 1 to 9"_s, cursor.mark()};
        cursor.skip();
        if (header.chomping == '\0')
            readChomping();
    }
    if (cursor.peek() != ' ' && !cursor.isBreakOrEnd())
        throw YamlError {u"expected only +, - or a digit after | or >, got %1"_s.arg(cursor.shown()), cursor.mark()};
    header.end = cursor.mark();
    cursor.skipSpaces();
    if (cursor.peek() == '#')
        readComment(cursor, comments);
    if (!cursor.isBreakOrEnd())
        throw YamlError {u"the text of a block begins on the next line, but here stands %1"_s.arg(cursor.shown()),
                         cursor.mark()};
    if (!cursor.atEnd())
        cursor.takeBreak();
    return header;
}

//! Empty lines before the text, and the widest indentation among them.
QString findIndentation(YamlCursor &cursor, int &widest)
{
    QString breaks;
    widest = 0;
    while (cursor.peek() == ' ' || cursor.isBreak()) {
        if (cursor.isBreak())
            breaks += cursor.takeBreak();
        else
            cursor.skip();
        widest = std::max(widest, cursor.column());
    }
    return breaks;
}

QString takeIndentedBreaks(YamlCursor &cursor, int indent)
{
    QString breaks;
    while (true) {
        while (cursor.column() < indent && cursor.peek() == ' ')
            cursor.skip();
        if (!cursor.isBreak())
            return breaks;
        breaks += cursor.takeBreak();
    }
}

// Plain scalars

/*!
 * The white space behind a plain scalar's word, as it counts if another word follows. Nothing when
 * no word can follow: there is none, or a document marker ends the text.
 */
std::optional<QString> takePlainSpace(YamlCursor &cursor, bool &crossedLine)
{
    qsizetype spaces = 0;
    while (cursor.peek(spaces) == ' ')
        ++spaces;
    const QString between = cursor.take(spaces);
    if (!cursor.isBreak())
        return between.isEmpty() ? std::nullopt : std::optional(between);
    const QString first = cursor.takeBreak();
    crossedLine = true;
    QString more;
    while (!cursor.atDocumentMarker() || cursor.column() > 0) {
        if (cursor.peek() == ' ')
            cursor.skip();
        else if (cursor.isBreak())
            more += cursor.takeBreak();
        else
            return foldedBreak(first, more);
    }
    return std::nullopt;
}

bool endsPlainWord(const YamlCursor &cursor, qsizetype ahead, bool inFlow)
{
    if (cursor.isBlank(ahead))
        return true;
    const char byte = cursor.peek(ahead);
    if (byte == ':')
        return cursor.isBlank(ahead + 1) || (inFlow && isOneOf(cursor.peek(ahead + 1), ",[]{}"));
    return inFlow && isOneOf(byte, ",?[]{}");
}

} // namespace

void readComment(YamlCursor &cursor, QList<CommentRange> &comments)
{
    const YamlMark begin = cursor.mark();
    cursor.skipToBreak();
    comments.append({begin.offset, cursor.mark().offset, begin.line + 1, begin.column + 1});
}

YamlToken readQuotedScalar(YamlCursor &cursor)
{
    YamlToken token {.kind = YamlToken::Kind::Scalar, .begin = cursor.mark()};
    const char quote = cursor.peek();
    const bool escapes = quote == '"';
    cursor.skip();
    while (true) {
        qsizetype length = 0;
        while (!cursor.isBlank(length) && !isOneOf(cursor.peek(length), "'\"\\"))
            ++length;
        token.text += cursor.take(length);
        const char byte = cursor.peek();
        if (cursor.atEnd())
            throw YamlError {u"the closing quote of this text is missing"_s, token.begin};
        if (byte == quote && !escapes && cursor.peek(1) == '\'') {
            token.text += u'\'';
            cursor.skip(2);
        } else if (byte == quote) {
            cursor.skip();
            token.end = cursor.mark();
            return token;
        } else if (byte == '\\' && escapes) {
            token.text += readEscape(cursor);
        } else if (isOneOf(byte, "'\"\\")) {
            token.text += cursor.take(1);
        } else {
            qsizetype spaces = 0;
            while (cursor.peek(spaces) == ' ' || cursor.peek(spaces) == '\t')
                ++spaces;
            const QString between = cursor.take(spaces);
            if (cursor.isBreak()) {
                const QString first = cursor.takeBreak();
                token.text += foldedBreak(first, takeEmptyLines(cursor));
            } else {
                token.text += between;
            }
        }
    }
}

YamlToken readBlockScalar(YamlCursor &cursor, int indent, QList<CommentRange> &comments)
{
    YamlToken token {.kind = YamlToken::Kind::Scalar, .begin = cursor.mark()};
    const bool folded = cursor.peek() == '>';
    const BlockHeader header = readBlockHeader(cursor, comments);
    const int least = std::max(indent + 1, 1);
    token.end = header.end;

    int textIndent = least + header.indentation - 1;
    QString breaks;
    if (header.indentation == 0) {
        int widest = 0;
        breaks = findIndentation(cursor, widest);
        textIndent = std::max(least, widest);
    } else {
        breaks = takeIndentedBreaks(cursor, textIndent);
    }

    QString lastBreak;
    while (cursor.column() == textIndent && !cursor.atEnd()) {
        token.text += breaks;
        const bool indentedMore = cursor.peek() == ' ' || cursor.peek() == '\t';
        qsizetype length = 0;
        while (!cursor.isBreakOrEnd(length))
            ++length;
        token.text += cursor.take(length);
        token.end = cursor.mark();
        lastBreak = cursor.atEnd() ? QString() : cursor.takeBreak();
        breaks = takeIndentedBreaks(cursor, textIndent);
        if (cursor.column() != textIndent || cursor.atEnd())
            break;
        const bool folds
            = folded && lastBreak == "\n"_L1 && !indentedMore && cursor.peek() != ' ' && cursor.peek() != '\t';
        if (!folds)
            token.text += lastBreak;
        else if (breaks.isEmpty())
            token.text += u' ';
    }
    if (header.chomping != '-')
        token.text += lastBreak;
    if (header.chomping == '+')
        token.text += breaks;
    return token;
}

YamlToken readPlainScalar(YamlCursor &cursor, int indent, bool inFlow, bool &crossedLine)
{
    YamlToken token {.kind = YamlToken::Kind::Scalar, .begin = cursor.mark(), .plain = true};
    crossedLine = false;
    QString between;
    while (cursor.peek() != '#') {
        qsizetype length = 0;
        while (!endsPlainWord(cursor, length, inFlow))
            ++length;
        if (length == 0)
            break;
        crossedLine = false;
        token.text += between;
        token.text += cursor.take(length);
        token.end = cursor.mark();
        const auto space = takePlainSpace(cursor, crossedLine);
        if (!space || (!inFlow && cursor.column() <= indent))
            break;
        between = *space;
    }
    return token;
}

} // namespace modulehost
