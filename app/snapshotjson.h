// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <snapshot.h>

#include <QJsonObject>

namespace modulehost {

//! A snapshot in the shape that `inspect --format json` prints (command line, "inspect").
QJsonObject snapshotToJson(const HostSnapshot &snapshot);
//! Its modules and problems alone: what `check --format json` prints.
QJsonObject checkToJson(const HostSnapshot &snapshot);
//! `{"problems": […]}`: what `check --static --format json` prints.
QJsonObject problemsToJson(const QList<Problem> &problems);
//! The words for states, in JSON and in text alike.
QString stateName(ModuleState state);
QString stateName(RouteState state);

} // namespace modulehost
