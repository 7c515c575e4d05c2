// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <Qt>

class QAbstractItemView;
class QHeaderView;
class QMenu;

namespace modulehost {

//! The columns' header of a QTableView or QTreeView.
QHeaderView *headerOf(const QAbstractItemView *view);
bool canSort(const QAbstractItemView *view);
//! Column -1 brings the original order back.
void sortBy(QAbstractItemView *view, int column, Qt::SortOrder order);
//! Visible columns from first to last as shown.
QList<int> visibleColumns(const QAbstractItemView *view);
//! “Sort by”, where the view sorts, and a check box for each column.
void fillColumnMenu(QMenu *menu, QAbstractItemView *view);

} // namespace modulehost
