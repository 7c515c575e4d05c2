// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAbstractItemView;
class QMenu;
class QModelIndex;

namespace modulehost {

class FilterField;

/*!
 * Filters a table or tree by its columns from its menus: the header's asks for a word of a column, that of a cell
 * shows what says the same or something else. Both write terms into the field, whose text is a FilterExpression over
 * the ids of the view's columns. The field owns it.
 */
class ColumnFilter : public QObject
{
    Q_OBJECT

public:
    //! For a view with ItemViewHabits, which must outlive it.
    ColumnFilter(FilterField *field, QAbstractItemView *view);

private:
    //! \a column is the one under the mouse, or -1.
    void fillHeaderMenu(QMenu *menu, int column);
    void fillCellMenu(QMenu *menu, const QModelIndex &index);
    void addAsk(QMenu *menu, const QString &text, int column);
    void addClear(QMenu *menu);
    //! Leaves the person to type what the column shall contain.
    void ask(int column);
    QByteArray idOf(int column) const;
    QString titleOf(int column) const;

    FilterField *const m_field;
    QAbstractItemView *const m_view;
};

} // namespace modulehost
