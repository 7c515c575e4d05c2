// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <catalogue.h>

#include <QJsonValue>
#include <QStringList>

namespace modulehost {

//! What the type is when it is not null: `str` of `str or null`.
QString baseType(const ArgumentInfo &argument);
bool isNullable(const ArgumentInfo &argument);

//! A value that the argument takes, to begin with: what an ordinary question on \a serverName would have.
QJsonValue sampleOf(const ArgumentInfo &argument, const QString &serverName);

//! The values that a text argument usually has; empty when it may be anything.
QStringList usualValues(const QString &argument);

//! A sentence when \a text does not look like what the argument of that name means, else empty. Never forbids.
QString identifierHint(const ArgumentInfo &argument, const QString &text);

} // namespace modulehost
