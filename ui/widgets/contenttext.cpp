// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contenttext.h"

#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype shownText = 1024 * 1024;
constexpr qsizetype shownBinary = 64 * 1024;

QString newLine(int depth) { return u'\n' + QString(2 * depth, u' '); }

bool isControl(QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\r' && c != u'\t'; }

QString hexadecimal(const QByteArray &bytes)
{
    constexpr qsizetype perLine = 16;
    QString result;
    for (qsizetype begin = 0; begin < bytes.size(); begin += perLine) {
        const QByteArray line = bytes.mid(begin, perLine);
        QString letters;
        for (const char c : line)
            letters += c >= 0x20 && c < 0x7f ? QLatin1Char(c) : QChar(u'.');
        result += u"%1  %2  %3\n"_s.arg(begin, 8, 16, QChar(u'0'))
                      .arg(QString::fromLatin1(line.toHex(' ')), -int(3 * perLine - 1))
                      .arg(letters);
    }
    result.chop(1);
    return result;
}

//! At most \a limit bytes, without half a character at the end.
QByteArray beginning(const QByteArray &utf8, qsizetype limit)
{
    if (utf8.size() <= limit)
        return utf8;
    qsizetype end = limit;
    while (end > 0 && (uchar(utf8.at(end)) & 0xc0) == 0x80)
        --end;
    return utf8.first(end);
}

//! Of contents that are not shown in full, only \a shown is read: reading megabytes would hold up the window.
bool isJson(const QByteArray &shown, bool isCut)
{
    constexpr int longestToken = 16; // A number or word may break off in the middle.
    QJsonParseError error;
    QJsonDocument::fromJson(shown, &error);
    return error.error == QJsonParseError::NoError || (isCut && error.offset >= shown.size() - longestToken);
}

} // namespace

QString indentedJson(const QString &json)
{
    QString result;
    result.reserve(json.size() * 2);
    int depth = 0;
    bool isInText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar c = json.at(i);
        if (isInText) {
            result += c;
            if (c == u'\\' && i + 1 < json.size())
                result += json.at(++i);
            else if (c == u'"')
                isInText = false;
        } else if (c == u'"') {
            isInText = true;
            result += c;
        } else if (c == u'{' || c == u'[') {
            const QChar closing = c == u'{' ? u'}' : u']';
            qsizetype next = i + 1;
            while (next < json.size() && json.at(next).isSpace())
                ++next;
            result += c;
            if (next < json.size() && json.at(next) == closing) {
                result += closing;
                i = next;
            } else {
                result += newLine(++depth);
            }
        } else if (c == u'}' || c == u']') {
            result += newLine(--depth) + c;
        } else if (c == u',') {
            result += c + newLine(depth);
        } else if (c == u':') {
            result += u": "_s;
        } else if (!c.isSpace()) {
            result += c;
        }
    }
    return result;
}

ContentText contentText(const QByteArray &content, ContentForm form)
{
    if (content.isEmpty())
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QByteArray shown = beginning(content, shownText);
    const QString text = decoder(shown);
    if (form == ContentForm::Hexadecimal || decoder.hasError() || std::any_of(text.begin(), text.end(), isControl))
        return {ContentText::Kind::Binary, hexadecimal(content.left(shownBinary)), content.size() > shownBinary};
    const bool isCut = shown.size() < content.size();
    if (form == ContentForm::Text)
        return {ContentText::Kind::Text, text, isCut};
    if (isJson(shown, isCut))
        return {ContentText::Kind::Json, indentedJson(text), isCut};
    return {ContentText::Kind::Text, text, isCut};
}

} // namespace modulehost
