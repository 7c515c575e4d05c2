// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <rowsmodel.h>
#include <tracerecord.h>

#include <QHash>

namespace modulehost {

//! A record with what a row needs to be compared.
struct TraceRow
{
    TraceRecord record;
    QString event = {}; //!< The event that the dispatch was about, as far as it is known.
    int occurrence = 0; //!< From 1: how often this callback had been asked about the event by then.

    friend bool operator==(const TraceRow &a, const TraceRow &b) { return a.record.number == b.record.number; }
};

//! The latest records of the trace, oldest first.
class TraceModel : public RowsModel<TraceRow>
{
    Q_OBJECT

public:
    static constexpr qsizetype capacity = 50'000;

    explicit TraceModel(QObject *parent = nullptr);

    void addRecords(const QList<TraceRecord> &records);
    //! Lets go of all rows, and of which events were seen.
    void clear();

private:
    QHash<QString, int> m_seen; //!< Callback and event to how often; bounded by the capacity.
};

//! Names for people, in the language of the interface.
QString kindText(TraceRecord::Kind kind);
QString outcomeText(const TraceRecord &record);

} // namespace modulehost
