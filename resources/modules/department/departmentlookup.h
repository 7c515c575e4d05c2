// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/errors.h>
#include <modulehost/httpclient.h>
#include <modulehost/types.h>

#include <QUrl>

namespace modulehost {

//! The directory did not answer as a directory: 502 for the client, what it sent for the log.
class DirectoryError : public SynapseError
{
public:
    DirectoryError(const QString &message, const QString &detail);

    QString forLog() const; //!< With the first bytes of what came.

private:
    QString m_detail;
};

//! The address of a user's entry: {user_id}, {localpart} and {domain} of \a pattern replaced, percent-encoded.
QUrl departmentUrl(const QString &pattern, const UserID &user);

/*!
 * The department in a directory's answer; empty when the user has none (status 404 or 410, or the field
 * is missing, null or empty). \a field is a key or a JSON Pointer. Throws DirectoryError for anything
 * else: another status, a body that is no JSON, a field that is no text.
 */
QString readDepartment(const HttpResponse &response, const QString &field);

//! Whether the request carries \a token as a bearer token; takes the same time wherever they differ.
bool hasToken(const WebRequest &request, const QByteArray &token);

} // namespace modulehost
