// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "configeditor.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace modulehost {

//! What is looked for in a text, and what takes its place.
struct TextSearch
{
    QString wanted = {};
    QString replacement = {};
    bool isCaseSensitive = false;
    bool isExpression = false; //!< A regular expression; `\1` in the replacement is what its first group found.
};

struct TextMatch
{
    TextSpan span;
    QByteArray replaced; //!< What would take its place.
};

struct TextMatches
{
    QList<TextMatch> all; //!< In the order of the text; none is empty.
    QString problem = {}; //!< Why nothing can be looked for; empty when it could.
};

//! Any thread.
TextMatches findAll(const QByteArray &bytes, const TextSearch &search);

} // namespace modulehost
