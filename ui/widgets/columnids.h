// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

class QAbstractItemModel;

namespace modulehost {

/*!
 * The column's id, the same in every language: what the TableModel under \a model (through proxies that keep the
 * columns) says, else the model's horizontal header data under KeyRole, else its number.
 */
QByteArray columnIdOf(const QAbstractItemModel &model, int column);
QList<QByteArray> columnIdsOf(const QAbstractItemModel &model);
//! Whether the column starts hidden; only TableModels have such.
bool isExtraColumn(const QAbstractItemModel &model, int column);

} // namespace modulehost
