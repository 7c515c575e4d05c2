// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QString>
#include <QStringList>

#include <exception>

namespace modulehost {

//! The steps from a module path to a live module, in their order.
enum class LoadPhase { Find, Load, Schema, ParseConfig, Construct };
inline constexpr int loadPhaseCount = 5;

//! "find", "load", "schema", "parse_config" or "construct".
QString loadPhaseName(LoadPhase phase);

//! Why a module is not there, in the homeserver's own words where it has some (module system 1.3).
struct LoadFailure
{
    LoadPhase phase = LoadPhase::Find;
    QString message;
    QStringList causes; //!< Each the cause of the one before.
    QStringList path; //!< `modules`, `<item N>`, `config`, …
    SourceRange range; //!< Of the offending node, or of the nearest one around it that the file has.
    QString id = {}; //!< Of what a schema found, as SchemaError has it; empty for other phases.
    QString suggestion = {}; //!< The key that was most likely meant by an unknown one.
};

//! The texts of \a error and of the exceptions nested in it, outermost first. \a error must not be null.
QStringList exceptionTexts(const std::exception_ptr &error);

} // namespace modulehost
