// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamlcursor.h"

#include "yamltext.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr QByteArrayView NextLine("\xC2\x85");
constexpr QByteArrayView LineSeparator("\xE2\x80\xA8");
constexpr QByteArrayView ParagraphSeparator("\xE2\x80\xA9");

bool continues(char byte) { return (uchar(byte) & 0xC0) == 0x80; }

} // namespace

qsizetype YamlCursor::breakLength(qsizetype ahead) const noexcept
{
    const char byte = peek(ahead);
    if (byte == '\n')
        return 1;
    if (byte == '\r')
        return peek(ahead + 1) == '\n' ? 2 : 1;
    if (uchar(byte) < 0x80)
        return 0;
    const QByteArrayView rest = m_text.sliced(m_mark.offset + ahead);
    if (rest.startsWith(NextLine))
        return NextLine.size();
    if (rest.startsWith(LineSeparator) || rest.startsWith(ParagraphSeparator))
        return LineSeparator.size();
    return 0;
}

void YamlCursor::skip(qsizetype bytes)
{
    const qsizetype end = m_mark.offset + bytes;
    while (m_mark.offset < end) {
        const bool zeroWidth = m_text[m_mark.offset] == byteOrderMark[0] && startsWith(byteOrderMark);
        ++m_mark.offset;
        while (m_mark.offset < m_text.size() && continues(m_text[m_mark.offset]))
            ++m_mark.offset;
        ++m_mark.character;
        if (!zeroWidth)
            ++m_mark.column;
    }
}

void YamlCursor::skipSpaces()
{
    while (peek() == ' ')
        skip();
}

void YamlCursor::skipToBreak()
{
    while (!isBreakOrEnd())
        skip();
}

QString YamlCursor::take(qsizetype bytes)
{
    const QByteArrayView taken = m_text.sliced(m_mark.offset, bytes);
    skip(bytes);
    // Inside a text a byte order mark is a character, which fromUtf8() would drop.
    if (taken.startsWith(byteOrderMark))
        return QChar(QChar::ByteOrderMark)
            + QString::fromUtf8(QByteArray("x") + taken.sliced(byteOrderMark.size())).mid(1);
    return QString::fromUtf8(taken);
}

QString YamlCursor::takeBreak()
{
    const qsizetype length = breakLength();
    const QByteArrayView bytes = m_text.sliced(m_mark.offset, length);
    const bool separator = bytes == LineSeparator || bytes == ParagraphSeparator;
    const QString text = separator ? QString::fromUtf8(bytes) : u"\n"_s;
    m_mark.offset += length;
    ++m_mark.character;
    ++m_mark.line;
    m_mark.column = 0;
    return text;
}

QString YamlCursor::shown() const
{
    if (atEnd())
        return u"the end of the file"_s;
    if (isBreak())
        return u"the end of the line"_s;
    if (peek() == '\t')
        return u"a tab"_s;
    if (peek() == ' ')
        return u"a space"_s;
    qsizetype length = 1;
    while (continues(peek(length)))
        ++length;
    return u'"' + QString::fromUtf8(m_text.sliced(m_mark.offset, length)) + u'"';
}

} // namespace modulehost
