// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

namespace modulehost {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

//! A request that a person has written.
struct ComposedRequest
{
    QByteArray method;
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
};

//! What came back, or why nothing did.
struct ReceivedAnswer
{
    int status = 0; //!< 0 when nothing came.
    QByteArray reason;
    HttpHeaders headers;
    QByteArray body;
    qint64 nanoseconds = 0;
    QString error; //!< A sentence when there is no answer.
    bool isCut = false; //!< The body was longer than what is kept.
};

//! `Name: value` lines; lines without a colon are left out.
HttpHeaders parseHeaders(const QString &text);
//! The command that makes the same request, safe to paste into a POSIX shell. Values of headers, query items and
//! JSON members whose names tell a secret are masked.
QString toCurl(const ComposedRequest &request);
//! Names of headers and their order as they came, a line each.
QString headersText(const HttpHeaders &headers);

} // namespace modulehost
