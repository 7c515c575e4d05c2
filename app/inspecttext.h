// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <snapshot.h>

#include <QString>

namespace modulehost {

//! A snapshot for people: what `inspect` prints.
QString inspectText(const HostSnapshot &snapshot);
//! The same in a line: how many modules and problems there are.
QString checkText(const HostSnapshot &snapshot);
//! The line of a check that ran no module.
QString staticCheckText(qsizetype modules, const QList<Problem> &problems);

} // namespace modulehost
