// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzztarget.h"

#include <messageframer.h>

#include <QList>

#include <algorithm>

using namespace modulehost;
using fuzz::require;

namespace {

//! What came of all bytes of a connection.
struct Framed
{
    QList<FramedMessage> messages;
    bool isMalformed = false;
};

bool isSame(const FramedMessage &a, const FramedMessage &b)
{
    return a.bytes == b.bytes && a.method == b.method && a.target == b.target && a.headers == b.headers
        && a.keepAlive == b.keepAlive;
}

//! False when the connection is over.
bool takeMessages(MessageFramer &framer, Framed &framed)
{
    for (;;) {
        switch (framer.next()) {
        case MessageFramer::Step::NeedMore:
            return true;
        case MessageFramer::Step::NeedContinue:
            break;
        case MessageFramer::Step::Message:
            framed.messages.append(framer.takeMessage());
            break;
        case MessageFramer::Step::Malformed:
            framed.isMalformed = true;
            return false;
        }
    }
}

//! Lets the bytes arrive in pieces whose sizes repeat those of \a sizes.
Framed framedInPieces(QByteArrayView bytes, QByteArrayView sizes)
{
    MessageFramer framer;
    Framed framed;
    qsizetype piece = 0;
    for (qsizetype begin = 0; begin < bytes.size(); ++piece) {
        const qsizetype wanted = 1 + uchar(sizes[piece % sizes.size()]);
        const qsizetype size = std::min(wanted, bytes.size() - begin);
        framer.append(bytes.sliced(begin, size));
        if (!takeMessages(framer, framed))
            break;
        begin += size;
    }
    return framed;
}

Framed framedAtOnce(QByteArrayView bytes)
{
    MessageFramer framer;
    Framed framed;
    framer.append(bytes);
    takeMessages(framer, framed);
    return framed;
}

//! What the HTTP library sees of a message is one request and nothing more.
void checkMessage(const FramedMessage &message)
{
    const QByteArray &bytes = message.bytes;
    const qsizetype lineEnd = bytes.indexOf("\r\n");
    const QByteArray requestLine = message.method + ' ' + message.target + " HTTP/1.";
    require(bytes.startsWith(requestLine), "a message has its request line");
    require(!bytes.first(lineEnd).contains('\n'), "a request line is one line");
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    require(headEnd >= lineEnd, "a message has an end of its head");
    const qsizetype bodySize = bytes.size() - headEnd - 4;
    const QByteArray head = bytes.sliced(lineEnd, headEnd - lineEnd);
    QByteArray expected;
    if (bodySize > 0)
        expected = "\r\nContent-Length: " + QByteArray::number(bodySize);
    require(head == expected, "a message says the length of its body and nothing else");
    for (const auto &[name, value] : message.headers) {
        require(!name.isEmpty() && !name.contains(':') && !name.contains(' '), "a header has a name");
        require(!value.contains('\n'), "a header is one line");
    }
}

} // namespace

//! The first bytes say how many sizes of pieces follow and which; the rest is what a client sends.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype sizes = std::min<qsizetype>(1 + uchar(input[0]) % 4, input.size() - 1);
    const QByteArrayView bytes = input.sliced(1 + sizes);

    const Framed whole = framedAtOnce(bytes);
    const Framed pieces = framedInPieces(bytes, input.sliced(1, sizes));
    require(whole.isMalformed == pieces.isMalformed && whole.messages.size() == pieces.messages.size()
                && std::equal(whole.messages.begin(), whole.messages.end(), pieces.messages.begin(), isSame),
            "it does not matter in which pieces bytes arrive");
    for (const FramedMessage &message : whole.messages)
        checkMessage(message);
    return 0;
}
