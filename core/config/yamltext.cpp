// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamltext.h"

#include "yamlcursor.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

struct Decoded
{
    char32_t character = 0;
    qsizetype length = 0; //!< 0 for bytes that are no UTF-8.
};

Decoded decode(QByteArrayView bytes, qsizetype at)
{
    const auto lead = uchar(bytes[at]);
    if (lead < 0x80)
        return {lead, 1};
    const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.size())
        return {};
    char32_t character = lead & (0xFF >> (length + 1));
    for (qsizetype i = 1; i < length; ++i) {
        const auto next = uchar(bytes[at + i]);
        if ((next & 0xC0) != 0x80)
            return {};
        character = character << 6 | (next & 0x3F);
    }
    const bool tooLong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    if (tooLong || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF))
        return {};
    return {character, length};
}

bool isAllowed(char32_t character)
{
    if (character < 0x20)
        return character == '\t' || character == '\n' || character == '\r';
    if (character < 0xA0)
        return character < 0x7F || character == 0x85;
    return character != 0xFFFE && character != 0xFFFF;
}

//! The place of a byte, found by walking there: only errors need it.
YamlMark markAt(QByteArrayView bytes, qsizetype offset)
{
    YamlCursor cursor(bytes.first(offset));
    while (!cursor.atEnd()) {
        if (cursor.isBreak())
            cursor.takeBreak();
        else
            cursor.skip();
    }
    return cursor.mark();
}

QString hex(char32_t number, int digits)
{
    return QString::number(uint(number), 16).toUpper().rightJustified(digits, u'0');
}

} // namespace

std::optional<YamlError> findBadCharacter(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return YamlError {u"the file is UTF-16; save it as UTF-8"_s, {}};
    for (qsizetype at = 0; at < bytes.size();) {
        const Decoded next = decode(bytes, at);
        if (next.length == 0) {
            const QString byte = hex(uchar(bytes[at]), 2);
            return YamlError {u"the byte 0x%1 is not UTF-8; save the file as UTF-8"_s.arg(byte), markAt(bytes, at)};
        }
        if (!isAllowed(next.character)) {
            const QString code = hex(next.character, 4);
            return YamlError {u"the control character U+%1 may not stand in a config"_s.arg(code), markAt(bytes, at)};
        }
        at += next.length;
    }
    return std::nullopt;
}

} // namespace modulehost
