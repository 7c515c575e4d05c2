// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modulesmodel.h"

#include <page.h>
#include <rowsfilter.h>

class QSplitter;
class QTabWidget;

namespace modulehost {

class DetailsView;
class PreviewView;
class TableView;

/*!
 * The modules in the order of the file: what each is and does, in which order they stand, which are on. A change of
 * order is an edit that waits; what it would alter is shown beside the table.
 */
class ModulesPage : public Page
{
    Q_OBJECT

public:
    explicit ModulesPage(Console &console, QWidget *parent = nullptr);

    bool reveal(const Target &target) override;
    FilterField *filterField() const override { return m_filter; }
    QList<QAction *> pageActions() const override;
    int badge() const override;

protected:
    void showSnapshot(const HostSnapshot &snapshot) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions();
    void makeTable();
    void layOut();
    void showRows();
    void showCurrent();
    void showPreview();
    //! The rows of a page that nobody sees may be those of another time: brings them up to date for an action from the
    //! menu. False when the row that was chosen cannot be told any more; then the page comes forward and says so.
    bool bringUpToDate();
    //! Neither sorted otherwise nor filtered: where a row stands is its place in the file.
    bool isInFileOrder() const;
    void move(qsizetype from, qsizetype to);
    void moveCurrent(int by);
    void toggleSelected();
    void reloadCurrent();
    void addModule();
    void duplicateCurrent();
    void removeSelected();
    void go(Target::Kind kind);
    const ModuleRow *current() const;
    //! The selected rows, the current one without a selection.
    QList<const ModuleRow *> selected() const;
    QList<qsizetype> selectedPositions() const;

    ModulesModel m_model;
    RowsFilter m_rows;
    FilterField *m_filter;
    TableView *m_table;
    QTabWidget *m_tabs;
    DetailsView *m_details;
    PreviewView *m_preview;
    QSplitter *m_splitter;
    QAction *m_up;
    QAction *m_down;
    QAction *m_toggle;
    QAction *m_reload;
    QAction *m_add;
    QAction *m_duplicate;
    QAction *m_remove;
    QAction *m_toLine;
    QAction *m_toCallbacks;
    QAction *m_toRoutes;
    QAction *m_toCaches;
    QAction *m_toLog;
    QAction *m_copyDetails;
};

} // namespace modulehost
