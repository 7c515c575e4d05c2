// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tracemodel.h"

#include <feedpage.h>

class QAction;
class QCheckBox;
class QComboBox;
class QSplitter;

namespace modulehost {

class RecordDetails;
class RunningStrip;

//! What happens as it happens: dispatches, requests, invalidations and applies, each with its chain.
class TracePage : public FeedPage
{
    Q_OBJECT

public:
    explicit TracePage(Console &console, QWidget *parent = nullptr);

    bool reveal(const Target &target) override;
    QList<QAction *> pageActions() const override;

protected:
    void clearRows() override { m_model.clear(); }
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
    void jump(Target::Kind kind);
    const TraceRow *currentRow() const;
    const TraceRecord *current() const;

    TraceModel m_model;
    RowsFilter m_rows;
    PausableFeed<TraceRecord> m_feed;
    QComboBox *m_kind;
    QComboBox *m_mode;
    QCheckBox *m_payloads;
    RunningStrip *m_running;
    RecordDetails *m_details;
    QSplitter *m_splitter;
    QAction *m_toModule;
    QAction *m_toSubject;
    QAction *m_sameEvent;
};

} // namespace modulehost
