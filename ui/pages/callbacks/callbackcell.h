// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "callbacksmodel.h"

#include <target.h>

namespace modulehost {

//! How a row of the callbacks looks in each column, by Qt's roles and TableRole.
QVariant callbackCell(const CallbackRow &row, CallbacksModel::Column column, int role);
QVariant callbackHeader(CallbacksModel::Column column, int role);
//! The same in every language: for filters, layouts and exports.
QByteArray callbackColumnId(CallbacksModel::Column column);

//! Where a row leads: its module, or its callback.
Target targetOf(const CallbackRow &row);

} // namespace modulehost
