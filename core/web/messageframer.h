// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/webresource.h>

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace modulehost {

//! One complete request.
struct FramedMessage
{
    /*!
     * What the HTTP library gets to see: request line, length, body. It reads a head byte by byte and acts by
     * itself on some headers (Upgrade, Expect), so those stay here.
     */
    QByteArray bytes;
    QByteArray method;
    QByteArray target; //!< Path and query, percent-encoded.
    HttpHeaders headers; //!< In their order and case.
    bool keepAlive = true;
};

/*!
 * Cuts the bytes of a connection into requests, so that the HTTP library sees one at a time and never two
 * that arrived together. Refuses what is framed ambiguously (two lengths, a length beside chunks, a bad
 * number): behind a proxy such a request could smuggle another.
 */
class MessageFramer
{
public:
    enum class Step {
        NeedMore,
        NeedContinue, //!< The client waits for "100 Continue"; reported once per request.
        Message, //!< message() holds the next request.
        Malformed
    };

    void append(QByteArrayView bytes);
    Step next();
    FramedMessage takeMessage() { return std::move(m_message); }

private:
    bool readHead();
    bool readHeaderLine(QByteArrayView line);
    bool finishHead();
    //! End of a chunked body; -1 when it is not complete, nothing when it is malformed.
    std::optional<qsizetype> readChunks();
    QByteArray trimmed(QByteArrayView body) const;

    QByteArray m_buffer;
    qsizetype m_searched = 0; //!< No end of the head before this.
    qsizetype m_bodyBegin = -1; //!< -1 while the head is not complete.
    qsizetype m_length = -1; //!< Content-Length; -1 without one.
    qsizetype m_nextChunk = 0; //!< Where the next chunk's size line begins.
    qsizetype m_requestLineEnd = 0; //!< Behind its line break.
    QByteArray m_chunks; //!< What the chunks so far carried.
    bool m_chunked = false;
    bool m_inTrailer = false;
    bool m_expectsContinue = false;
    bool m_closeAsked = false;
    bool m_keepAliveAsked = false;
    bool m_http10 = false;
    FramedMessage m_message;
};

} // namespace modulehost
