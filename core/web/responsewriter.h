// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/webresource.h>

#include <QByteArray>
#include <QString>

namespace modulehost {

//! Why \a response cannot be sent (line breaks in a header, a status that is none); empty when it can.
QString responseProblem(const WebResponse &response);

/*!
 * Status line, headers and body in one piece. Content-Length and Connection are written here: a response's
 * own are left out. With \a headOnly the length is that of the body, which is not sent.
 */
QByteArray responseBytes(const WebResponse &response, bool headOnly, bool close);

//! The host's own answers.
WebResponse optionsResponse();
WebResponse notFoundJson();
WebResponse notFoundHtml();
//! 405 with an Allow header of what \a resource can do.
WebResponse methodNotAllowed(const WebResource &resource);

} // namespace modulehost
