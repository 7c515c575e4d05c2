// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commentrange.h"
#include "yamlcursor.h"
#include "yamltoken.h"

#include <QList>

namespace modulehost {

//! Reads the scalar under the cursor and leaves the cursor behind it. Throws YamlError.
YamlToken readQuotedScalar(YamlCursor &cursor);

//! As readQuotedScalar(), for the text behind `|` or `>`; \a indent is that of the collection around it.
YamlToken readBlockScalar(YamlCursor &cursor, int indent, QList<CommentRange> &comments);

/*!
 * As readQuotedScalar(), for a scalar without quotes. \a crossedLine is set when the cursor ended up
 * on a later line than that on which the scalar's last word stands.
 */
YamlToken readPlainScalar(YamlCursor &cursor, int indent, bool inFlow, bool &crossedLine);

//! Past the comment under the cursor, which is put down in \a comments.
void readComment(YamlCursor &cursor, QList<CommentRange> &comments);

} // namespace modulehost
