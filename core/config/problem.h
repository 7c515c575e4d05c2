// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace modulehost {

/*!
 * Something that an operator should know about a config or a module: a value, for any thread.
 *
 * `path` is written the way the homeserver writes it (`modules.<item 1>.config.ttl`, module system
 * 1.3). A message may have several lines: every line behind the first is a cause of the one before.
 */
struct Problem
{
    enum class Severity : quint8 { Error, Warning, Hint };

    Severity severity = Severity::Error;
    SourceRange range; //!< Invalid when the problem has no place in a file.
    QString path;
    QString message;
    std::optional<int> moduleIndex; //!< Of the entry in `modules:` that it is about.
    QString id; //!< What kind of problem this is, stable over versions: "duplicate-key".
    QString suggestion = {}; //!< The key that was most likely meant by an unknown one; may be empty.

    friend bool operator==(const Problem &, const Problem &) = default;
};

//! "error", "warning" or "hint".
QString severityName(Problem::Severity severity);

//! The message on one line: causes are joined with ": ".
QString foldedMessage(const Problem &problem);

/*!
 * One line without its end, GNU style: `file:line:column: severity: path: message`. Parts that are
 * unknown are left out.
 */
QString toGnuText(const Problem &problem);

//! An element of `problems` in the JSON of `inspect`; `line` and `column` are null without a place.
QJsonObject toJson(const Problem &problem);

//! Steps of a path joined with dots, the homeserver's printed form.
QString joinPath(const QStringList &steps);

} // namespace modulehost
