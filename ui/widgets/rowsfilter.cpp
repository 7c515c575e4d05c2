// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowsfilter.h"

#include "tablemodel.h"

namespace modulehost {

RowsFilter::RowsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

QString RowsFilter::setText(const QString &text)
{
    QList<QByteArray> ids;
    const auto *table = qobject_cast<const TableModel *>(sourceModel());
    for (int column = 0; table && column < table->columnCount(); ++column)
        ids.append(table->columnId(column));
    m_expression = FilterExpression(text, ids);
    invalidateRowsFilter();
    return m_expression.error();
}

void RowsFilter::setCondition(std::function<bool(int)> condition)
{
    m_condition = std::move(condition);
    invalidateRowsFilter();
}

bool RowsFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_condition && !m_condition(sourceRow))
        return false;
    if (m_expression.isEmpty())
        return true;
    const auto value
        = [&](int column, int role) { return sourceModel()->index(sourceRow, column, sourceParent).data(role); };
    return m_expression.matches(
        sourceModel()->columnCount(), [&](int column) { return value(column, Qt::DisplayRole).toString(); },
        [&](int column) { return value(column, SortRole); });
}

bool RowsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.typeId() == QMetaType::QString || b.typeId() == QMetaType::QString || !a.isValid() || !b.isValid())
        return m_collator.compare(a.toString(), b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace modulehost
