// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

    //! The callback, route or cache that \a record is about; invalid for an apply.
    static Target subjectOf(const TraceRecord &record);

private:
    Console &m_console;
    quint64 m_shown = 0;
    VerdictChain *m_chain;
    DetailsView *m_details;
};

} // namespace modulehost
