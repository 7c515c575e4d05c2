// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <messageframer.h>

#include <token.h>

#include <QList>

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace modulehost {

namespace {

bool named(QByteArrayView name, QByteArrayView wanted)
{
    return name.size() == wanted.size() && name.compare(wanted, Qt::CaseInsensitive) == 0;
}

bool listContains(QByteArrayView list, const char *word)
{
    const QByteArray lower = list.toByteArray().toLower();
    for (const QByteArray &item : lower.split(',')) {
        if (item.trimmed() == word)
            return true;
    }
    return false;
}

bool isTargetCharacter(char c) { return uchar(c) > ' ' && uchar(c) != 0x7f; }

//! A number of digits of \a base only; -1 for anything else or one that is too large.
qsizetype plainNumber(QByteArrayView text, int base)
{
    if (text.isEmpty())
        return -1;
    qsizetype value = 0;
    for (const char c : text) {
        const char lower = char(c | 0x20);
        int digit = -1;
        if (c >= '0' && c <= '9')
            digit = c - '0';
        else if (base == 16 && lower >= 'a' && lower <= 'f')
            digit = lower - 'a' + 10;
        if (digit < 0 || value > (std::numeric_limits<qsizetype>::max() - digit) / base)
            return -1;
        value = value * base + digit;
    }
    return value;
}

qsizetype find(const QByteArray &bytes, char c, qsizetype from)
{
    if (from >= bytes.size())
        return -1;
    const auto *found
        = static_cast<const char *>(std::memchr(bytes.constData() + from, c, size_t(bytes.size() - from)));
    return found ? found - bytes.constData() : -1;
}

} // namespace

void MessageFramer::append(QByteArrayView bytes) { m_buffer.append(bytes); }

MessageFramer::Step MessageFramer::next()
{
    if (m_bodyBegin < 0) {
        qsizetype blank = 0; // line ends between requests are allowed
        while (m_searched == 0 && blank < m_buffer.size() && (m_buffer[blank] == '\r' || m_buffer[blank] == '\n'))
            ++blank;
        if (blank > 0)
            m_buffer.remove(0, blank);
        const qsizetype end = m_buffer.indexOf("\r\n\r\n", m_searched);
        if (end < 0) {
            m_searched = std::max<qsizetype>(0, m_buffer.size() - 3);
            return Step::NeedMore;
        }
        m_bodyBegin = end + 4;
        if (!readHead())
            return Step::Malformed;
    }

    qsizetype end = m_bodyBegin + std::max<qsizetype>(0, m_length);
    if (m_chunked) {
        const std::optional<qsizetype> chunks = readChunks();
        if (!chunks)
            return Step::Malformed;
        end = *chunks;
    }
    if (end < 0 || end > m_buffer.size()) {
        const bool waits = m_expectsContinue;
        m_expectsContinue = false;
        return waits ? Step::NeedContinue : Step::NeedMore;
    }

    m_message.bytes = trimmed(m_chunked ? QByteArrayView(m_chunks)
                                        : QByteArrayView(m_buffer).sliced(m_bodyBegin, end - m_bodyBegin));
    m_chunks = {};
    if (end == m_buffer.size())
        m_buffer = {};
    else
        m_buffer.remove(0, end);
    m_searched = 0;
    m_bodyBegin = -1;
    return Step::Message;
}

bool MessageFramer::readHead()
{
    m_length = -1;
    m_nextChunk = m_bodyBegin;
    m_chunked = m_inTrailer = m_expectsContinue = m_closeAsked = m_keepAliveAsked = false;

    m_message.headers.clear();
    const qsizetype lineEnd = m_buffer.indexOf("\r\n");
    m_requestLineEnd = lineEnd + 2;
    const QByteArrayView requestLine = QByteArrayView(m_buffer).first(lineEnd);
    const qsizetype first = requestLine.indexOf(' ');
    const qsizetype last = requestLine.lastIndexOf(' ');
    if (first <= 0 || last <= first + 1)
        return false;
    const QByteArrayView version = requestLine.sliced(last + 1);
    if (version != QByteArrayView("HTTP/1.1") && version != QByteArrayView("HTTP/1.0"))
        return false;
    m_http10 = version.back() == '0';
    m_message.method = requestLine.first(first).toByteArray();
    m_message.target = requestLine.sliced(first + 1, last - first - 1).toByteArray();
    if (!std::all_of(m_message.method.cbegin(), m_message.method.cend(), isTokenCharacter)
        || !std::all_of(m_message.target.cbegin(), m_message.target.cend(), isTargetCharacter))
        return false;

    for (qsizetype begin = lineEnd + 2; begin < m_bodyBegin - 2;) {
        const qsizetype end = find(m_buffer, '\n', begin);
        if (m_buffer[end - 1] != '\r' || !readHeaderLine(QByteArrayView(m_buffer).sliced(begin, end - 1 - begin)))
            return false;
        begin = end + 1;
    }
    return finishHead();
}

bool MessageFramer::readHeaderLine(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !std::all_of(line.begin(), line.begin() + colon, isTokenCharacter))
        return false;
    const QByteArrayView name = line.first(colon);
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    m_message.headers.emplaceBack(name.toByteArray(), value.toByteArray());
    switch (name[0] | 0x20) {
    case 'c':
        if (named(name, "content-length")) {
            const qsizetype length = plainNumber(value, 10);
            if (length < 0 || m_length >= 0)
                return false;
            m_length = length;
        } else if (named(name, "connection")) {
            m_closeAsked = m_closeAsked || listContains(value, "close");
            m_keepAliveAsked = m_keepAliveAsked || listContains(value, "keep-alive");
        }
        break;
    case 't':
        if (named(name, "transfer-encoding")) {
            if (m_chunked || value.compare("chunked", Qt::CaseInsensitive) != 0)
                return false;
            m_chunked = true;
        }
        break;
    case 'e':
        if (named(name, "expect"))
            m_expectsContinue = value.compare("100-continue", Qt::CaseInsensitive) == 0;
        break;
    default:
        break;
    }
    return true;
}

bool MessageFramer::finishHead()
{
    if (m_chunked && (m_length >= 0 || m_http10))
        return false;
    if (m_length > std::numeric_limits<qsizetype>::max() - m_bodyBegin)
        return false;
    m_message.keepAlive = m_http10 ? m_keepAliveAsked && !m_closeAsked : !m_closeAsked;
    return true;
}

std::optional<qsizetype> MessageFramer::readChunks()
{
    for (;;) {
        const qsizetype lineEnd = find(m_buffer, '\n', m_nextChunk);
        if (lineEnd < 0)
            return -1;
        QByteArrayView line = QByteArrayView(m_buffer).sliced(m_nextChunk, lineEnd - m_nextChunk);
        if (!line.endsWith('\r'))
            return std::nullopt;
        line.chop(1);
        if (m_inTrailer) {
            m_nextChunk = lineEnd + 1;
            if (line.isEmpty())
                return m_nextChunk;
            continue;
        }
        const qsizetype extension = line.indexOf(';');
        const qsizetype size = plainNumber((extension < 0 ? line : line.first(extension)).trimmed(), 16);
        if (size < 0 || size > std::numeric_limits<qsizetype>::max() / 4)
            return std::nullopt;
        if (size == 0) {
            m_inTrailer = true;
            m_nextChunk = lineEnd + 1;
            continue;
        }
        const qsizetype dataEnd = lineEnd + 1 + size;
        if (dataEnd + 2 > m_buffer.size())
            return -1;
        if (m_buffer[dataEnd] != '\r' || m_buffer[dataEnd + 1] != '\n')
            return std::nullopt;
        m_chunks.append(m_buffer.constData() + lineEnd + 1, size);
        m_nextChunk = dataEnd + 2;
    }
}

QByteArray MessageFramer::trimmed(QByteArrayView body) const
{
    QByteArray bytes;
    bytes.reserve(m_requestLineEnd + body.size() + 48);
    bytes.append(m_buffer.constData(), m_requestLineEnd);
    if (!body.isEmpty())
        bytes.append("Content-Length: ").append(QByteArray::number(body.size())).append("\r\n");
    return bytes.append("\r\n").append(body);
}

} // namespace modulehost
