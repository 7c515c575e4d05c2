// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewheader.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QTreeView>

namespace modulehost {

namespace {

QString title(const QHeaderView *header, int column)
{
    return header->model()->headerData(column, Qt::Horizontal).toString();
}

void fillSortMenu(QMenu *menu, QAbstractItemView *view)
{
    const QHeaderView *header = headerOf(view);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, bool isChecked, auto sort) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(isChecked);
        QObject::connect(action, &QAction::triggered, view, sort);
    };
    const int sorted = header->sortIndicatorSection();
    const bool isAscending = header->sortIndicatorOrder() == Qt::AscendingOrder;
    for (const int column : visibleColumns(view)) {
        const bool isSorted = column == sorted;
        add(title(header, column), isSorted,
            [=] { sortBy(view, column, isSorted && isAscending ? Qt::DescendingOrder : Qt::AscendingOrder); });
    }
    menu->addSeparator();
    add(QCoreApplication::translate("ColumnMenu", "Original order"), sorted < 0,
        [=] { sortBy(view, -1, Qt::AscendingOrder); });
}

} // namespace

QHeaderView *headerOf(const QAbstractItemView *view)
{
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return table->horizontalHeader();
    const auto *tree = qobject_cast<const QTreeView *>(view);
    Q_ASSERT(tree);
    return tree->header();
}

bool canSort(const QAbstractItemView *view)
{
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return table->isSortingEnabled();
    const auto *tree = qobject_cast<const QTreeView *>(view);
    return tree && tree->isSortingEnabled();
}

void sortBy(QAbstractItemView *view, int column, Qt::SortOrder order)
{
    if (auto *table = qobject_cast<QTableView *>(view))
        table->sortByColumn(column, order);
    else if (auto *tree = qobject_cast<QTreeView *>(view))
        tree->sortByColumn(column, order);
}

QList<int> visibleColumns(const QAbstractItemView *view)
{
    const QHeaderView *header = headerOf(view);
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

void fillColumnMenu(QMenu *menu, QAbstractItemView *view)
{
    QHeaderView *header = headerOf(view);
    if (canSort(view)) {
        fillSortMenu(menu->addMenu(QCoreApplication::translate("ColumnMenu", "Sort by")), view);
        menu->addSeparator();
    }
    const bool isLast = visibleColumns(view).size() == 1;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const bool isShown = !header->isSectionHidden(column);
        QAction *action = menu->addAction(title(header, column));
        action->setCheckable(true);
        action->setChecked(isShown);
        action->setEnabled(!isShown || !isLast);
        QObject::connect(action, &QAction::toggled, header,
                         [header, column](bool show) { header->setSectionHidden(column, !show); });
    }
}

} // namespace modulehost
