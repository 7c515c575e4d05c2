// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>
#include <modulehost/value.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace modulehost {

//! One case of conformance-cases.yaml.
struct ConformanceCase
{
    QString id;
    QString title;
    QString kind;
    ConfigValue given;
    ConfigValue when;
    ConfigValue expect;
};

//! The cases of this kind that a C++ host can run. Throws Error when the file cannot be read.
QList<ConformanceCase> conformanceCases(const QString &kind);
//! How many of this kind it cannot run (notapplicable.h has the reasons).
qsizetype excludedCases(const QString &kind);
//! How many of this kind the file has: counted as lines of text, so that no reader can lose one.
qsizetype writtenCases(const QString &kind);

//! A value in the notation of the cases (`value_notation` of the callback reference).
Value caseValue(const ConfigValue &notation);
//! A list of them.
Value::List caseValues(const ConfigValue &list);

} // namespace modulehost
