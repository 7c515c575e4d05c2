// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "problemsmodel.h"

#include <page.h>
#include <rowsfilter.h>

class QLabel;
class QStackedWidget;

namespace modulehost {

class ServingCard;
class StartView;
class TableView;

//! What is open, whether it serves, what is wrong and what is busy; the start page while nothing is open.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(Console &console, QWidget *parent = nullptr);

    bool reveal(const Target &target) override;
    FilterField *filterField() const override { return m_filter; }
    QList<QAction *> pageActions() const override;
    int badge() const override;

protected:
    void showSnapshot(const HostSnapshot &snapshot) override;

private:
    void showEmptyState();
    void makeActions();
    void makeProblems();
    QWidget *makeContent();
    void showConfig();
    void showBusy();
    void openProblem();
    void showProblem(const QModelIndex &index);

    ProblemsModel m_model;
    RowsFilter m_rows;
    QStackedWidget *m_stack;
    StartView *m_start;
    QLabel *m_title;
    QLabel *m_files;
    QLabel *m_summary;
    QLabel *m_busy;
    ServingCard *m_serving;
    FilterField *m_filter;
    TableView *m_problems;
    QLabel *m_whole; //!< The selected problem, which may be longer than a row.
    QAction *m_toLine;
    QAction *m_toModule;
    QAction *m_copyProblems;
};

} // namespace modulehost
