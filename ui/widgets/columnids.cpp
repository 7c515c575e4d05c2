// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnids.h"

#include "tablemodel.h"

#include <QAbstractProxyModel>

namespace modulehost {

namespace {

const TableModel *tableUnder(const QAbstractItemModel &model)
{
    const QAbstractItemModel *under = &model;
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(under)) {
        under = proxy->sourceModel();
        if (!under)
            return nullptr;
    }
    return qobject_cast<const TableModel *>(under);
}

} // namespace

QByteArray columnIdOf(const QAbstractItemModel &model, int column)
{
    const TableModel *table = tableUnder(model);
    if (table && column < table->columnCount())
        return table->columnId(column);
    const QByteArray told = model.headerData(column, Qt::Horizontal, KeyRole).toByteArray();
    return told.isEmpty() ? QByteArray::number(column) : told;
}

QList<QByteArray> columnIdsOf(const QAbstractItemModel &model)
{
    QList<QByteArray> ids;
    for (int column = 0; column < model.columnCount(); ++column)
        ids.append(columnIdOf(model, column));
    return ids;
}

bool isExtraColumn(const QAbstractItemModel &model, int column)
{
    const TableModel *table = tableUnder(model);
    if (table && column < table->columnCount())
        return table->isExtra(column);
    return model.headerData(column, Qt::Horizontal, ExtraRole).toBool();
}

} // namespace modulehost
