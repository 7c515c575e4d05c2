// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QModelIndexList>
#include <QString>

#include <memory>

class QAbstractItemModel;
class QIODevice;

namespace modulehost {

/*!
 * Text and Markdown are for people: titles and cells as shown. CSV (RFC 4180), JSON and YAML are for programs: column
 * ids and raw values, in JSON and YAML with their types. Rows below others are indented in their first column; JSON and
 * YAML say their `level` instead.
 */
enum class TableFormat { Text, Csv, Json, Yaml, Markdown };

//! The rows of \a rows (any column of each), in that order; JSON and YAML have their ids with and without header.
QString exportRows(const QAbstractItemModel &model, const QModelIndexList &rows, const QList<int> &columns,
                   TableFormat format, bool withHeader);
//! The same row by row as UTF-8; false when \a device takes no more, which then knows why.
bool exportRows(QIODevice &device, const QAbstractItemModel &model, const QModelIndexList &rows,
                const QList<int> &columns, TableFormat format, bool withHeader);
/*!
 * The parts of an exported table, for whoever writes them one after the other: head, rows, foot. The model must outlive
 * the object.
 */
class TableText
{
public:
    TableText(const QAbstractItemModel &model, const QList<int> &columns, TableFormat format, bool withHeader);
    ~TableText();
    Q_DISABLE_COPY_MOVE(TableText)

    QByteArray head();
    QByteArray row(const QModelIndex &row);
    QByteArray foot() const;

private:
    class Writer;
    const std::unique_ptr<Writer> m_writer;
    const bool m_withHeader;
};

//! Every row from top to bottom, children behind their parents.
QModelIndexList allRows(const QAbstractItemModel &model);

} // namespace modulehost
