// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QRegularExpression>
#include <QString>

namespace modulehost {

/*!
 * The `pattern` \a pattern of a JSON Schema, which is one of ECMAScript, for match(): it may fit anywhere in a text,
 * whose characters are those of Unicode. Not valid when \a pattern is wrong. A text of any length is safe; where one
 * cannot be compared within the limits, the match is not valid. Compiled once for many uses. Any thread.
 */
QRegularExpression schemaPattern(const QString &pattern);

//! A sentence about the first pattern of \a schema, in `pattern` or `patternProperties`, that is wrong; else empty.
QString patternFault(const QJsonObject &schema);

} // namespace modulehost
