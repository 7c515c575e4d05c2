// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exitstatus.h"

#include <problem.h>

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

/*!
 * \file
 * The two streams of a command: standard output carries the answer and nothing else, everything said about
 * it goes to standard error. Both are UTF-8, whatever the locale. Control characters in a text, but for line ends and
 * tabs, become U+FFFD.
 */

namespace modulehost {

//! Writes \a text to standard output.
void writeAnswer(const QString &text);
//! The same for bytes that need not be UTF-8, as they are.
void writeAnswerBytes(const QByteArray &bytes);
//! Writes \a json, indented and with a line end, to standard output.
void writeAnswer(const QJsonObject &json);
//! One problem, one line, GNU style, on standard error.
void writeProblems(const QList<Problem> &problems);
//! Writes \a text to standard error.
void writeRemark(const QString &text);
//! `module-console: message` on standard error.
void writeError(const QString &message);

//! Flushes standard output. Throws CommandError when not all of the answer could be written.
void flushAnswer();

} // namespace modulehost
