// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QByteArray>

namespace modulehost {

//! What the models of the tables tell beyond Qt's own roles.
enum TableRole {
    SortRole = Qt::UserRole + 1, //!< The raw value: what sorting, filters and exports use.
    KeyRole, //!< What identifies the row over updates, as text.
    TargetRole, //!< The Target that the row stands for, or invalid.
    ExtraRole, //!< Of a header: the column starts hidden. For models that are no TableModel.
    FirstFreeRole
};

//! A table whose columns have ids that stay the same in every language.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    //! For saved layouts, filters (`id:text`) and exports.
    virtual QByteArray columnId(int column) const = 0;
    //! A column that most people do not need and that starts hidden.
    virtual bool isExtra(int column) const = 0;
};

} // namespace modulehost
