// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lenientbase64.h"

namespace modulehost {

namespace {

int sextet(char16_t character)
{
    if (character >= u'A' && character <= u'Z')
        return character - u'A';
    if (character >= u'a' && character <= u'z')
        return character - u'a' + 26;
    if (character >= u'0' && character <= u'9')
        return character - u'0' + 52;
    return character == u'+' ? 62 : character == u'/' ? 63 : -1;
}

} // namespace

std::optional<QByteArray> decodeLenientBase64(const QString &text)
{
    QByteArray bytes;
    quint32 pending = 0;
    int position = 0; // in the current group of four
    int padding = 0;
    bool ended = false;
    for (const QChar character : text) {
        if (character.unicode() > 0x7F)
            return std::nullopt;
        if (ended)
            continue;
        if (character == u'=') {
            ended = position >= 2 && position + ++padding >= 4;
            continue;
        }
        const int bits = sextet(character.unicode());
        if (bits < 0)
            continue;
        padding = 0;
        pending = pending << 6 | quint32(bits);
        position = (position + 1) % 4;
        if (position != 1)
            bytes += char(pending >> (position == 0 ? 0 : position == 2 ? 4 : 2) & 0xFF);
    }
    if (!ended && position != 0)
        return std::nullopt;
    return bytes;
}

} // namespace modulehost
