// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <dispatchreport.h>
#include <snapshot.h>

#include <QJsonObject>
#include <QString>

namespace modulehost {

/*!
 * A dispatch in the shape of `fire --format json`, with all \a problems there are after it; detailed: with tags, and
 * the arguments before and after.
 */
QJsonObject fireToJson(const DispatchReport &report, const QList<Problem> &problems, bool isDetailed);
//! The same for people: the result, then what each module said.
QString fireText(const DispatchReport &report, const HostSnapshot &snapshot);

} // namespace modulehost
