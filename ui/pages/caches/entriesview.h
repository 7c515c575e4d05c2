// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cacheentriesmodel.h"

#include <QStackedWidget>
#include <QTimer>

class QAbstractItemView;
class QAction;

namespace modulehost {

class EntryTreeView;
class TableView;

//! Numbers of entries, and what they are numbers of.
struct ChosenEntries
{
    EntrySet entries;
    QList<quint32> numbers;
    qint64 readAt = 0; //!< Milliseconds since 1970.
};

//! The entries of a CacheEntriesModel as a table or as a tree, whichever the person wants.
class EntriesView : public QStackedWidget
{
    Q_OBJECT

public:
    //! \a model must outlive the view; \a readAgain is offered while there is nothing to see.
    EntriesView(CacheEntriesModel &model, QAction *readAgain, QWidget *parent = nullptr);

    TableView &table() { return *m_table; }
    //! The table or the tree, as the person wants; the table stands in while there are no rows.
    QAbstractItemView *wantedView() const;
    void setTree(bool isTree);
    bool isTree() const { return m_isTree; }
    void setSeparator(const QString &separator);
    //! Another cache is about to be shown.
    void forget();
    //! The tree is being put in order.
    bool isOrdering() const;

    //! How many entries are selected, those below a selected row of the tree included.
    qint64 selectedCount() const;
    ChosenEntries selectedEntries() const;
    //! The entry of the current row, else none.
    ChosenEntries currentEntry() const;
    void select(quint32 entry);

    //! On top of both context menus; \a onlyHere works while one of the views has the focus.
    void setActions(const QList<QAction *> &actions, QAction *onlyHere);
    QAction *exportAction() const;

Q_SIGNALS:
    //! The current row, its values or the selection have changed.
    void selectionChanged();
    //! Enter or double click on an entry.
    void entryActivated();

private:
    void showEmptyState();
    void updateTree();
    void showCurrent();
    ChosenEntries none() const;

    CacheEntriesModel &m_model;
    QAction *const m_readAgain;
    TableView *m_table;
    EntryTreeView *m_tree;
    QTimer m_treePause;
    bool m_isTree = false;
    bool m_isTreeStale = true;
    quint32 m_inTree = 0; //!< Entries that the tree was last made of.
};

} // namespace modulehost
