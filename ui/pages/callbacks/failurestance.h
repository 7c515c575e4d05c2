// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <tone.h>

#include <catalogue.h>

#include <QString>

namespace modulehost {

//! What an exception in a module comes to for whoever asked the question.
enum class FailureStance {
    Allows, //!< As if the module had said yes.
    Denies,
    Error, //!< The caller gets an error.
    GoesOn //!< The others are asked as if the module had not been there.
};

FailureStance failureStance(const CallbackInfo &callback);

QString stanceText(FailureStance stance);
QString stanceIcon(FailureStance stance);
Tone stanceTone(FailureStance stance);

} // namespace modulehost
