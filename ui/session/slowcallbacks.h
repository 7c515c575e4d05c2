// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "slowmark.h"

#include <problem.h>
#include <snapshot.h>

#include <QList>

namespace modulehost {

/*!
 * A warning for every module of which one answer in twenty to a callback takes longer than the mark for that
 * callback, with the figures. In the order of the callbacks.
 */
QList<Problem> slowCallbacks(const HostSnapshot &snapshot, const SlowMark &mark);

} // namespace modulehost
