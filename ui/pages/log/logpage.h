// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logmodel.h"

#include <page.h>
#include <recordfeed.h>
#include <rowsfilter.h>

class QAction;
class QComboBox;
class QPlainTextEdit;
class QSplitter;

namespace modulehost {

class FollowTail;
class TableView;

//! What modules and the host have logged: by module, level and text; bounded.
class LogPage : public Page
{
    Q_OBJECT

public:
    explicit LogPage(Console &console, QWidget *parent = nullptr);

    bool reveal(const Target &target) override;
    FilterField *filterField() const override { return m_filter; }
    QList<QAction *> pageActions() const override;

protected:
    void wake() override;
    void sleep() override;
    void showSnapshot(const HostSnapshot &snapshot) override;

private:
    void makeActions();
    void makeTable();
    void layOut();
    void receive(const QList<LogRecord> &records);
    void showLine(const QModelIndex &index);
    void updateCondition();
    void openModule();
    void clearView();
    void togglePause(bool isPaused);
    void updatePauseText();

    LogModel m_model;
    RowsFilter m_rows;
    RecordFeed<LogRecord> m_feed;
    QList<LogRecord> m_held; //!< Came while paused.
    FilterField *m_filter;
    QComboBox *m_level;
    QComboBox *m_module;
    TableView *m_table;
    FollowTail *m_follow;
    QPlainTextEdit *m_line;
    QSplitter *m_splitter;
    QAction *m_pause;
    QAction *m_clear;
    QAction *m_toModule;
    QAction *m_toEnd;
};

} // namespace modulehost
