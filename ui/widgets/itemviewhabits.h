// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tableexport.h"

#include <QList>
#include <QObject>
#include <QString>

class QAbstractItemView;
class QAction;
class QMenu;
class QModelIndex;
class QPoint;

namespace modulehost {

class HeaderLayout;

/*!
 * What people expect of every table and tree: Ctrl+C copies all selected rows as shown, Ctrl+Shift+C asks for the
 * format, export to a file, a context menu (Shift+F10 as well) with the page's own actions on top, columns to show,
 * hide and reset from the header's menu, and a header that is as it was left. The view owns it.
 */
class ItemViewHabits : public QObject
{
    Q_OBJECT

public:
    enum class Rows { Selected, All };
    static constexpr qint64 copiedRowsAtMost = 50'000;

    //! \a name: the view's in the settings, the same in every language (`routes`).
    ItemViewHabits(QAbstractItemView *view, const QString &name);

    //! On top of the context menu, in the order added; not owned.
    void addAction(QAction *action);
    void addSeparator();

    //! All rows are exported by \a other, of a view over the same that knows them all, as a tree that is being filled
    //! does not. It must outlive this.
    void setRowsBehind(ItemViewHabits *other) { m_rowsBehind = other; }

    //! There is something to export.
    bool hasRows() const;
    //! The selected rows, the current one without a selection, from top to bottom, as indexes of column 0.
    QModelIndexList selectedRows() const;
    //! As tab-separated text without a header. More rows than copiedRowsAtMost are refused in a notice that leads to
    //! the export.
    void copy();
    void copyAs(TableFormat format);
    //! Writes the whole file or nothing. Yields why it failed, else an empty text.
    QString exportTo(const QString &fileName, TableFormat format, Rows rows) const;
    //! The same bit by bit, with a dialog that can stop it; says how it went in a notice.
    void exportInSlices(const QString &fileName, TableFormat format, Rows rows);
    //! Asks for a file, and exports in slices.
    void askForExport(Rows rows);

    HeaderLayout &header() { return *m_header; }

    //! For the window's menus; enabled while there is something to copy or export.
    QAction *copyAction() const { return m_copy; }
    QAction *exportAction() const { return m_exportAll; }

Q_SIGNALS:
    //! Before the context menu opens at \a index (invalid beside the rows): time to enable or disable actions.
    void menuAboutToShow(const QModelIndex &index);
    //! The context menu at \a index is being filled: what is to stand below the page's actions is added now.
    void menuFilling(QMenu *menu, const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMenu(const QPoint &position);
    void openMenu(const QModelIndex &index, const QPoint &position);
    void showCopyMenu();
    void fillCopyMenu(QMenu *menu);
    QPoint menuPlace() const;
    qint64 selectedRowCount() const;
    void updateActions();

    QAbstractItemView *const m_view;
    const QString m_name;
    HeaderLayout *const m_header;
    ItemViewHabits *m_rowsBehind = nullptr;
    QList<QAction *> m_actions;
    QAction *m_copy = nullptr;
    QAction *m_exportSelected = nullptr;
    QAction *m_exportAll = nullptr;
};

} // namespace modulehost
