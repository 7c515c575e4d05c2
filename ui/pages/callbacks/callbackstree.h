// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "callbacksfilter.h"
#include "callbacksmodel.h"

#include <QPointer>
#include <QSet>
#include <QTreeView>

namespace modulehost {

class EmptyState;
class ItemViewHabits;

/*!
 * The callbacks as a tree with the habits of the program's tables. Rows that come are opened unless the person has
 * closed them; with very many rows only the first level is. Rows keep open and selected over updates.
 */
class CallbacksTree : public QTreeView
{
    Q_OBJECT

public:
    explicit CallbacksTree(QWidget *parent = nullptr);

    ItemViewHabits &habits() { return *m_habits; }
    void setTree(const QList<CallbackBranch> &tree);
    //! Yields the error of a filter that cannot be read.
    QString setFilter(const QString &text);
    bool isFiltering() const { return m_rows.isFiltering(); }
    bool isEmpty() const { return m_rows.rowCount() == 0; }
    EmptyState &emptyState() { return *m_empty; }

    //! The current row; null without one.
    const CallbackRow *currentRow() const;
    //! Selects the first row that \a isWanted accepts; false when there is none in view.
    bool select(const std::function<bool(const CallbackRow &)> &isWanted);

Q_SIGNALS:
    //! Another row is current, or the same has other values.
    void currentRowChanged();
    //! By Enter or double click.
    void rowActivated(const modulehost::CallbackRow &row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void open(const QModelIndex &parent, int first, int last);
    void activate(const QModelIndex &index);
    void showEmptyState();

    CallbacksModel m_model;
    CallbacksFilter m_rows;
    ItemViewHabits *m_habits;
    EmptyState *m_empty;
    QSet<QString> m_closed; //!< Keys of the rows that the person has closed.
    bool m_isOpening = false;
};

} // namespace modulehost
