// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filterexpression.h"
#include "textorder.h"

#include <QSortFilterProxyModel>

#include <functional>

namespace modulehost {

//! Sorts a TableModel by raw values, texts in natural order, and filters it by what a person typed.
class RowsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RowsFilter(QObject *parent = nullptr);

    //! Yields the error of a text that cannot be read (everything is shown then), else an empty text.
    QString setText(const QString &text);
    //! A condition beside the text, on a row of the source model; empty for none.
    void setCondition(std::function<bool(int sourceRow)> condition);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    FilterExpression m_expression;
    std::function<bool(int)> m_condition;
    QCollator m_collator = textOrder();
};

} // namespace modulehost
