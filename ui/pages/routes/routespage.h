// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "routesmodel.h"

#include <page.h>
#include <rowsfilter.h>

class QLabel;
class QSplitter;
class QTabWidget;

namespace modulehost {

class RequestComposer;
class RouteRequests;
class RouteTester;
class TableView;

//! The web resources: who answers which path and why, and a request to try it.
class RoutesPage : public Page
{
    Q_OBJECT

public:
    explicit RoutesPage(Console &console, QWidget *parent = nullptr);

    bool reveal(const Target &target) override;
    FilterField *filterField() const override { return m_filter; }
    QList<QAction *> pageActions() const override;
    int badge() const override;

protected:
    void showSnapshot(const HostSnapshot &snapshot) override;

private:
    void makeActions();
    void makeTables();
    void layOut();
    void showCurrent();
    void showSince(const QDateTime &since);
    const RouteRow *current() const;
    void openTool(QWidget *tool);

    RoutesModel m_model;
    RowsFilter m_rows;
    UnmatchedModel m_unmatchedModel;
    RowsFilter m_unmatchedRows;
    FilterField *m_filter;
    TableView *m_table;
    TableView *m_unmatched;
    QTabWidget *m_tools;
    RouteTester *m_tester;
    RequestComposer *m_composer;
    QLabel *m_since;
    RouteRequests *m_requests;
    QSplitter *m_splitter;
    quint64 m_revision = 0;
    QAction *m_test;
    QAction *m_request;
    QAction *m_recent;
    QAction *m_send;
    QAction *m_curl;
    QAction *m_copyUrl;
    QAction *m_browse;
    QAction *m_toModule;
    QAction *m_reset;
};

} // namespace modulehost
