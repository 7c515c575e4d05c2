// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entrytreemodel.h"

#include <QByteArray>
#include <QSet>
#include <QTreeView>

namespace modulehost {

class ItemViewHabits;

//! The tree of a cache's entries. What was open, and the current row, stay so when the rows are made anew.
class EntryTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit EntryTreeView(QWidget *parent = nullptr);

    ItemViewHabits &habits() { return *m_habits; }
    EntryTreeModel &entryModel() { return m_model; }
    //! Another cache comes: nothing of what was open matters any longer.
    void forget();

Q_SIGNALS:
    void currentRowChanged(const QModelIndex &current);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void keep();
    void bringBack();

    EntryTreeModel m_model;
    ItemViewHabits *m_habits;
    QSet<QByteArray> m_open; //!< Paths of rows whose rows are shown.
    QByteArray m_current;
};

} // namespace modulehost
