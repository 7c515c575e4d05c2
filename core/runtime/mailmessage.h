// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace modulehost {

//! A mail with the same text twice, as HTML and plainly. A value.
struct MailMessage
{
    QString sender; //!< `name <address>` or an address.
    QString recipient; //!< An address.
    QString subject;
    QString html;
    QString text;

    //! The addresses as the relay is told them. Throw Error when they are none.
    QByteArray senderAddress() const;
    QByteArray recipientAddress() const;

    /*!
     * Headers and body (RFC 5322, MIME multipart/alternative, UTF-8), with CRLF at the end of lines. \a id is
     * for the Message-ID and the boundary: letters, digits and hyphens.
     */
    QByteArray toBytes(const QByteArray &id, const QDateTime &date) const;
};

} // namespace modulehost
