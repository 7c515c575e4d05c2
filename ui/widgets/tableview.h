// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QList>
#include <QPointer>
#include <QSet>
#include <QString>
#include <QTableView>

class QAction;

namespace modulehost {

class EmptyState;
class ItemViewHabits;

/*!
 * A flat table as every page shows it: whole rows, one fixed height, sorted by its header (the third click brings the
 * original order back), a sentence in place of rows while there are none, and ItemViewHabits. Stays fast with a
 * million rows. Rows stay selected over a reset of the model by their KeyRole (up to 10,000 of them, looked for in
 * the first 200,000 rows).
 *
 * Enter and double click emit activated(). Home and End go to the first and last row.
 */
class TableView : public QTableView
{
    Q_OBJECT

public:
    //! \a name: as of ItemViewHabits.
    explicit TableView(const QString &name, QWidget *parent = nullptr);

    ItemViewHabits &habits() { return *m_habits; }
    void setModel(QAbstractItemModel *model) override;

    //! What stands there when there is nothing at all; the button stands for \a action (not owned).
    void setEmptyState(const QIcon &icon, const QString &sentence, const QString &hint = {}, QAction *action = nullptr);
    /*!
     * A filter outside of the model's proxies is at work, so that an empty table means “nothing matches”. With a
     * proxy the table knows by itself: its source has rows.
     */
    void setFiltered(bool isFiltered);

    //! Selects the row with that KeyRole and scrolls to it; false when there is none.
    bool selectKey(const QString &key);
    //! KeyRole of the current row; empty without one.
    QString currentKey() const;

Q_SIGNALS:
    //! “Clear filter” was pressed in the empty table.
    void clearFilterRequested();
    //! Another row is current, or the same row has other values.
    void currentRowChanged(const QModelIndex &current);

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    //! Only in tables that are short enough for it.
    void keyboardSearch(const QString &text) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;

private:
    struct KeptSelection
    {
        QSet<QString> keys;
        QString current;
        int column = 0;
        int scrolled = 0;
    };

    void watchModels();
    void updateRowHeight();
    void updateEmptyState();
    void keepSelection();
    void bringSelectionBack();
    bool hasRowsUnderFilter() const;

    ItemViewHabits *m_habits;
    EmptyState *m_empty;
    QAction *m_clearFilter;
    QIcon m_emptyIcon;
    QString m_emptySentence;
    QString m_emptyHint;
    QPointer<QAction> m_emptyAction;
    KeptSelection m_kept;
    QList<QMetaObject::Connection> m_watching;
    bool m_isFiltered = false;
};

} // namespace modulehost
