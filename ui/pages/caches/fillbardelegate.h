// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace modulehost {

//! Paints how full something is as a bar beside the cell's text.
class FillBarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using Fill = std::function<double(const QModelIndex &index)>; //!< From 0 to 1.

    explicit FillBarDelegate(Fill fill, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static int barWidth(const QStyleOptionViewItem &option);

    const Fill m_fill;
};

} // namespace modulehost
