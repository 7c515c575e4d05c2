// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <configdocument.h>

#include <QList>
#include <QString>

namespace modulehost::soak {

//! A set-up to apply, and how that must end.
struct SoakConfig
{
    ConfigDocument document;
    bool isRefused = false;
};

/*!
 * The sample, listening on \a port, and changes of it: another answer of a route, another time limit, one module
 * less, one that is refused. Throws Error when the sample cannot be read or has changed so much that nothing of this
 * is in it.
 */
QList<SoakConfig> soakConfigs(quint16 port);

} // namespace modulehost::soak
