// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/confignode.h>

#include <QByteArray>
#include <QString>

namespace modulehost {

//! Where a scalar is to stand, and how its neighbours are written.
struct ScalarStyle
{
    bool inFlow = false;
    bool isKey = false;
    bool quotes = false; //!< Also where they are not needed.
    char quote = '"';
};

//! No control characters, line breaks or marks that cannot be seen.
bool isPrintableText(const QString &text);

/*!
 * Whether some reader of YAML 1.1 or 1.2 would take \a text without quotes for something else than this text
 * in that place: a number, a boolean, nothing, a date, a sign of YAML's own.
 */
bool needsQuotes(const QString &text, const ScalarStyle &style);

//! A text in one line, in quotes where it needs them. Single quotes give way to double ones where they must.
QByteArray stringText(const QString &text, const ScalarStyle &style);

/*!
 * A scalar in one line. Apart from dates, which only YAML 1.1 knows, every reader understands it alike. A
 * collection gives an empty text.
 */
QByteArray scalarText(const ConfigNode &scalar, const ScalarStyle &style);

} // namespace modulehost
