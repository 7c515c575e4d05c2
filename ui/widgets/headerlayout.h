// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QModelIndex>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>
#include <QTimer>

class QAbstractItemModel;
class QAbstractItemView;
class QHeaderView;
class QMenu;

namespace modulehost {

/*!
 * Remembers a header's order, widths, hidden columns and sorting in the settings under the view's name, by column id,
 * so that a column that is new in a later version simply appears in its place. Without anything remembered, widths
 * come from the title and the first 50 rows that show up; texts give way until all columns are in view, and the last
 * of them takes the room that is left; columns of numbers grow with their numbers. For a QTableView or QTreeView, which
 * owns it.
 */
class HeaderLayout : public QObject
{
    Q_OBJECT

public:
    HeaderLayout(QAbstractItemView *view, const QString &name);

    //! To be told when the view has another model with as many columns as before.
    void modelChanged();
    //! Back to how the columns came.
    void reset();
    //! Writes what changed now instead of half a second later.
    void save();
    //! Fills \a menu with sorting, a check box per column and “Reset columns”; \a column is the one that it opens
    //! over, if any.
    void fillMenu(QMenu *menu, int column = -1);

Q_SIGNALS:
    //! The menu of the columns is being filled: what is to stand on top of it is added now.
    void menuFilling(QMenu *menu, int column);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QAbstractItemModel *model);
    void restore();
    void arrange(const QList<QByteArray> &savedOrder);
    void sampleWidths();
    void growNumbers();
    void fit();
    int cellWidth(int column, const QModelIndexList &rows) const;
    int titleWidth(int column) const;
    bool isTextColumn(int column) const;
    QModelIndexList firstRows() const;
    void noteChange();
    QAbstractItemModel *model() const;

    QAbstractItemView *const m_view;
    QHeaderView *const m_header;
    const QString m_name;
    QPointer<QAbstractItemModel> m_watched;
    QTimer m_saving;
    QTimer m_sampling;
    QTimer m_growing;
    QSet<int> m_sized; //!< Columns whose width a person chose.
    QHash<int, int> m_cellWidths; //!< By column, of the rows that were looked at.
    int m_sampled = 0; //!< Rows that the widths were taken from.
    bool m_isArranging = false;
};

} // namespace modulehost
