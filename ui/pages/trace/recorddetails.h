// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <snapshot.h>
#include <target.h>
#include <tracerecord.h>

#include <QStackedWidget>

namespace modulehost {

class Console;
class DetailsView;
class VerdictChain;

//! One record of the trace in full: the chain of a dispatch, or what a request, invalidation or apply did.
class RecordDetails : public QStackedWidget
{
    Q_OBJECT

public:
    RecordDetails(Console &console, QWidget *parent = nullptr);

    //! A record with number 0 shows that nothing is selected.
    void showRecord(const TraceRecord &record);

    //! The callback, route or cache that \a record is about, in the set-up of \a snapshot; invalid for an apply.
    static Target subjectOf(const TraceRecord &record, const HostSnapshot &snapshot);

private:
    Console &m_console;
    TraceRecord m_shown;
    VerdictChain *m_chain;
    DetailsView *m_details;
};

} // namespace modulehost
