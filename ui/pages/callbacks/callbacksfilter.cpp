// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callbacksfilter.h"

#include "callbacksmodel.h"

#include <tablemodel.h>

namespace modulehost {

CallbacksFilter::CallbacksFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

QString CallbacksFilter::setText(const QString &text)
{
    m_expression = FilterExpression(text, CallbacksModel::columnIds());
    invalidateRowsFilter();
    return m_expression.error();
}

bool CallbacksFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_expression.isEmpty())
        return true;
    const auto value
        = [&](int column, int role) { return sourceModel()->index(sourceRow, column, sourceParent).data(role); };
    return m_expression.matches(
        CallbacksModel::ColumnCount, [&](int column) { return value(column, Qt::DisplayRole).toString(); },
        [&](int column) { return value(column, SortRole); });
}

bool CallbacksFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (!a.isValid() || !b.isValid())
        return !a.isValid() && b.isValid();
    if (a.typeId() == QMetaType::QString)
        return m_collator.compare(a.toString(), b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace modulehost
