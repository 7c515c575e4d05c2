// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mailmessage.h"

#include <modulehost/errors.h>

#include <QStringList>

#include <algorithm>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr auto lineEnd = "\r\n";

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

//! One line: runs of white space and control characters are one space.
QString unfolded(const QString &text)
{
    QString line = text;
    for (QChar &character : line) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return line.simplified();
}

//! The longest beginning of \a text that takes at most \a bytes in UTF-8 and does not part a surrogate pair.
QStringView beginningOf(QStringView text, qsizetype bytes)
{
    qsizetype length = 0;
    for (qsizetype used = 0; length < text.size();) {
        const qsizetype units = text.at(length).isHighSurrogate() && length + 1 < text.size() ? 2 : 1;
        used += text.sliced(length, units).toUtf8().size();
        if (used > bytes)
            break;
        length += units;
    }
    return text.first(length);
}

//! RFC 2047: words of at most 75 characters, on lines of their own.
QByteArray encodedWords(QStringView text)
{
    constexpr qsizetype bytesPerWord = 45; // 60 characters in base64, 12 around them
    QByteArrayList words;
    while (!text.isEmpty()) {
        const QStringView word = beginningOf(text, bytesPerWord);
        words.append("=?utf-8?B?" + word.toUtf8().toBase64() + "?=");
        text = text.sliced(word.size());
    }
    return words.join("\r\n ");
}

//! Any text as the value of a header such as Subject.
QByteArray headerText(const QString &text)
{
    constexpr qsizetype longestLine = 900; // RFC 5322 allows 998
    const QString line = unfolded(text);
    if (isAscii(line) && line.size() < longestLine && !line.contains(u"=?"_s))
        return line.toLatin1();
    return encodedWords(line);
}

//! The name in front of an address.
QByteArray phrase(const QString &name)
{
    const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || u" !#$%&'*+-/=?^_`{|}~"_s.contains(c); };
    const bool ascii = isAscii(name) && !name.contains(u"=?"_s);
    if (ascii && std::all_of(name.begin(), name.end(), isPlain))
        return name.toLatin1();
    if (!ascii)
        return encodedWords(name);
    QString quoted = name;
    return u"\"%1\""_s.arg(quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s)).toLatin1();
}

//! `"A \"B\"" ` → `A "B"`
QString unquoted(const QString &text)
{
    QString name = text.trimmed();
    if (name.size() < 2 || !name.startsWith(u'"') || !name.endsWith(u'"'))
        return name;
    name = name.sliced(1, name.size() - 2);
    return name.replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
}

//! Name and address of `name <address>`; the name may be missing.
std::pair<QString, QString> partsOf(const QString &mailbox)
{
    const QString line = unfolded(mailbox);
    const qsizetype open = line.lastIndexOf(u'<');
    if (open < 0 || !line.endsWith(u'>'))
        return {QString(), line};
    return {unquoted(line.first(open)), line.sliced(open + 1, line.size() - open - 2).trimmed()};
}

//! \a what: how a complaint names it.
QByteArray checkedAddress(const QString &address, const QString &what)
{
    const auto isForbidden
        = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control || u"<>,;\"\\"_s.contains(c); };
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 1 || at == address.size() - 1 || std::any_of(address.begin(), address.end(), isForbidden))
        throw Error(what + u" is no mail address"_s);
    return address.toUtf8();
}

QByteArray base64Lines(const QByteArray &bytes)
{
    constexpr qsizetype lineLength = 76;
    const QByteArray encoded = bytes.toBase64();
    QByteArray lines;
    for (qsizetype begin = 0; begin < encoded.size(); begin += lineLength)
        lines += encoded.mid(begin, lineLength) + lineEnd;
    return lines;
}

QByteArray part(const QByteArray &type, const QString &content)
{
    return "Content-Type: text/" + type + "; charset=\"utf-8\"" + lineEnd + "Content-Transfer-Encoding: base64"
        + lineEnd + lineEnd + base64Lines(content.toUtf8());
}

QByteArray header(const QByteArray &name, const QByteArray &value) { return name + ": " + value + lineEnd; }

} // namespace

QByteArray MailMessage::senderAddress() const
{
    return checkedAddress(partsOf(sender).second, u"the sender \"%1\""_s.arg(sender.left(100)));
}

QByteArray MailMessage::recipientAddress() const { return checkedAddress(recipient, u"the recipient"_s); }

QByteArray MailMessage::toBytes(const QByteArray &id, const QDateTime &date) const
{
    const QByteArray from = senderAddress();
    const QString name = partsOf(sender).first;
    const QByteArray domain = from.sliced(from.lastIndexOf('@') + 1);
    const QByteArray boundary = "=_" + id;
    const QByteArray delimiter = "--" + boundary;

    QByteArray bytes = header("From", name.isEmpty() ? from : phrase(name) + " <" + from + ">");
    bytes += header("To", recipientAddress());
    bytes += header("Subject", headerText(subject));
    bytes += header("Date", date.toUTC().toString(Qt::RFC2822Date).toLatin1());
    bytes += header("Message-ID", "<" + id + "@" + domain + ">");
    // Nobody's holiday responder is to answer.
    bytes += header("Auto-Submitted", "auto-generated");
    bytes += header("X-Auto-Response-Suppress", "All");
    bytes += header("MIME-Version", "1.0");
    bytes += header("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
    bytes += lineEnd;
    bytes += delimiter + lineEnd + part("plain", text);
    bytes += delimiter + lineEnd + part("html", html); // the last one is preferred
    bytes += delimiter + "--" + lineEnd;
    return bytes;
}

} // namespace modulehost
