// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filterexpression.h>
#include <textorder.h>

#include <QSortFilterProxyModel>

namespace modulehost {

//! Sorts and filters the callbacks tree. A row that matches brings those above it, and all below it.
class CallbacksFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CallbacksFilter(QObject *parent = nullptr);

    //! Yields the error of a text that cannot be read (everything is shown then), else an empty text.
    QString setText(const QString &text);
    bool isFiltering() const { return !m_expression.isEmpty(); }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    FilterExpression m_expression;
    QCollator m_collator = textOrder();
};

} // namespace modulehost
