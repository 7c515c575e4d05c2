// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QModelIndexList>
#include <QString>

class QAbstractItemModel;
class QIODevice;

namespace modulehost {

/*!
 * Text and Markdown are for people: titles and cells as shown. CSV (RFC 4180) and JSON are for programs: column ids
 * and raw values, in JSON with their types. Rows below others are indented in their first column; JSON says
 * their `level` instead.
 */
enum class TableFormat { Text, Csv, Json, Markdown };

//! The rows of \a rows (any column of each), in that order; JSON has its ids with and without header.
QString exportRows(const QAbstractItemModel &model, const QModelIndexList &rows, const QList<int> &columns,
                   TableFormat format, bool withHeader);
//! The same row by row as UTF-8; false when \a device takes no more, which then knows why.
bool exportRows(QIODevice &device, const QAbstractItemModel &model, const QModelIndexList &rows,
                const QList<int> &columns, TableFormat format, bool withHeader);
//! Every row from top to bottom, children behind their parents.
QModelIndexList allRows(const QAbstractItemModel &model);

} // namespace modulehost
