// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tracemodel.h"

#include <page.h>
#include <recordfeed.h>
#include <rowsfilter.h>

class QAction;
class QCheckBox;
class QComboBox;
class QSplitter;

namespace modulehost {

class FollowTail;
class PageBar;
class RecordDetails;
class TableView;

//! What happens as it happens: dispatches, requests, invalidations and applies, each with its chain.
class TracePage : public Page
{
    Q_OBJECT

public:
    explicit TracePage(Console &console, QWidget *parent = nullptr);

    bool reveal(const Target &target) override;
    FilterField *filterField() const override { return m_filter; }
    QList<QAction *> pageActions() const override;

protected:
    void wake() override;
    void sleep() override;

private:
    void makeActions();
    void makeSwitches();
    void makeTable();
    void layOut();
    void receive(const QList<TraceRecord> &records);
    void showRecord(const QModelIndex &index);
    void sendSettings();
    void updateCondition();
    void updateEmptyState();
    void clearView();
    void togglePause(bool isPaused);
    void updatePauseText();
    void jump(Target::Kind kind);
    const TraceRecord *current() const;

    TraceModel m_model;
    RowsFilter m_rows;
    RecordFeed<TraceRecord> m_feed;
    QList<TraceRecord> m_held; //!< Came while paused.
    quint64 m_wanted = 0; //!< A record to select as soon as it comes.
    FilterField *m_filter;
    QComboBox *m_kind;
    QComboBox *m_mode;
    QCheckBox *m_payloads;
    TableView *m_table;
    FollowTail *m_follow;
    RecordDetails *m_details;
    QSplitter *m_splitter;
    QAction *m_pause;
    QAction *m_toEnd;
    QAction *m_clear;
    QAction *m_toModule;
    QAction *m_toSubject;
};

} // namespace modulehost
