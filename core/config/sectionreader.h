// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "problem.h"

#include <modulehost/configvalue.h>
#include <modulehost/errors.h>

#include <QList>
#include <QStringList>

namespace modulehost {

//! A problem at the place and the path of \a value; where it is missing, \a range is the place.
Problem problemAt(const ConfigValue &value, Problem::Severity severity, const QString &id, const QString &message,
                  const SourceRange &range = {});

//! The node that \a path, the path of an error, leads to from \a value, which it starts with.
ConfigValue nodeAtPath(const ConfigValue &value, const QStringList &path);

//! Warns about keys of the mapping \a section that are not among \a known, naming the nearest one.
void warnOfUnknownKeys(const ConfigValue &section, const QStringList &known, QList<Problem> &problems);

/*!
 * Calls \a read, which uses the strict accessors of \a value or its children. A ConfigError becomes a
 * problem and false is returned: what is read stays as it was.
 */
template<typename Read>
bool readOrReport(const ConfigValue &value, QList<Problem> &problems, Read read)
{
    try {
        read();
        return true;
    } catch (const ConfigError &error) {
        problems.append(problemAt(nodeAtPath(value, error.path()), Problem::Severity::Error,
                                  QStringLiteral("wrong-value"), error.message(), value.range()));
        return false;
    }
}

} // namespace modulehost
