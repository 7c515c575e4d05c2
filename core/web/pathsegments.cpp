// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <pathsegments.h>

namespace modulehost {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

QByteArray percentDecoded(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            const int high = hexDigit(text[i + 1]);
            const int low = hexDigit(text[i + 2]);
            if (high >= 0 && low >= 0) {
                bytes.append(char(high * 16 + low));
                i += 2;
                continue;
            }
        }
        bytes.append(text[i]);
    }
    return bytes;
}

QStringList decodedSegments(QByteArrayView path, qsizetype offset)
{
    QStringList segments;
    while (offset >= 0) {
        const qsizetype slash = path.indexOf('/', offset);
        const qsizetype end = slash < 0 ? path.size() : slash;
        segments.append(QString::fromUtf8(percentDecoded(path.sliced(offset, end - offset))));
        offset = slash < 0 ? -1 : slash + 1;
    }
    return segments;
}

} // namespace modulehost
