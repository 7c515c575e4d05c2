// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tracemodel.h"

#include "eventofrecord.h"

#include <icons.h>
#include <statusicon.h>
#include <verdict.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QIcon kindIcon(const TraceRow &row)
{
    switch (row.record.kind) {
    case TraceRecord::Kind::Dispatch:
        return themedIcon(u"list-tree"_s);
    case TraceRecord::Kind::Request:
        return themedIcon(u"route"_s);
    case TraceRecord::Kind::Invalidation:
        return themedIcon(u"trash-2"_s);
    case TraceRecord::Kind::Apply:
        return themedIcon(u"refresh-cw"_s);
    }
    Q_UNREACHABLE();
}

QIcon resultIcon(const TraceRow &row)
{
    const TraceRecord &record = row.record;
    if (record.kind == TraceRecord::Kind::Request && record.status > 0)
        return statusIcon(record.status);
    return themedIcon(outcomeIcon(record.outcome), outcomeTone(record.outcome));
}

QString repeatText(const TraceRow &row)
{
    return row.occurrence > 1 ? TraceModel::tr("%1 was asked about the event %2 for the %3. time")
                                    .arg(row.record.subject, row.event)
                                    .arg(row.occurrence)
                              : QString();
}

} // namespace

QString kindText(TraceRecord::Kind kind)
{
    switch (kind) {
    case TraceRecord::Kind::Dispatch:
        return TraceModel::tr("Dispatch");
    case TraceRecord::Kind::Request:
        return TraceModel::tr("Request");
    case TraceRecord::Kind::Invalidation:
        return TraceModel::tr("Invalidation");
    case TraceRecord::Kind::Apply:
        return TraceModel::tr("Apply");
    }
    Q_UNREACHABLE();
}

QString outcomeText(const TraceRecord &record)
{
    if (record.kind == TraceRecord::Kind::Request)
        return record.status > 0 ? QString::number(record.status) : TraceModel::tr("no answer");
    if (record.kind == TraceRecord::Kind::Apply && record.outcome == Outcome::Failed)
        return TraceModel::tr("refused");
    return outcomeText(record.outcome);
}

TraceModel::TraceModel(QObject *parent)
    : RowsModel<TraceRow>([](const TraceRow &row) { return QString::number(row.record.number); }, parent)
{
    setColumns({
        {.id = "number",
         .title = TraceModel::tr("No."),
         .look = ColumnLook::Number,
         .value = [](const TraceRow &row) { return QVariant(row.record.number); },
         .isExtra = true},
        {.id = "time",
         .title = TraceModel::tr("Time"),
         .value = [](const TraceRow &row) { return QVariant(row.record.time); },
         .toolTip = [](const TraceRow &row) { return QLocale().toString(row.record.time.toLocalTime()); }},
        {.id = "kind",
         .title = TraceModel::tr("Kind"),
         .value = [](const TraceRow &row) { return QVariant(kindText(row.record.kind)); },
         .icon = kindIcon},
        {.id = "subject",
         .title = TraceModel::tr("What"),
         .look = ColumnLook::Fixed,
         .value = [](const TraceRow &row) { return QVariant(row.record.subject); },
         .toolTip = repeatText,
         .icon = [](const TraceRow &row) { return row.occurrence > 1 ? themedIcon(u"history"_s) : QIcon(); }},
        {.id = "outcome",
         .title = TraceModel::tr("Outcome"),
         .value = [](const TraceRow &row) { return QVariant(outcomeText(row.record)); },
         .icon = resultIcon},
        {.id = "module",
         .title = TraceModel::tr("Answered by"),
         .value = [](const TraceRow &row) { return QVariant(row.record.modulePath); }},
        {.id = "asked",
         .title = TraceModel::tr("Asked"),
         .look = ColumnLook::Number,
         .value =
             [](const TraceRow &row) {
                 return row.record.kind == TraceRecord::Kind::Dispatch ? QVariant(int(row.record.steps.size()))
                                                                       : QVariant();
             },
         .isExtra = true},
        {.id = "event",
         .title = TraceModel::tr("Event ID"),
         .look = ColumnLook::Fixed,
         .value = [](const TraceRow &row) { return QVariant(row.event); },
         .isExtra = true},
        {.id = "repeat",
         .title = TraceModel::tr("Repeat"),
         .look = ColumnLook::Number,
         .value = [](const TraceRow &row) { return row.occurrence > 1 ? QVariant(row.occurrence) : QVariant(); },
         .toolTip = repeatText,
         .isExtra = true},
        {.id = "duration",
         .title = TraceModel::tr("Duration"),
         .look = ColumnLook::Duration,
         .value = [](const TraceRow &row) { return QVariant(row.record.nanoseconds); }},
        {.id = "detail",
         .title = TraceModel::tr("Detail"),
         .value = [](const TraceRow &row) { return QVariant(row.record.detail); }},
    });
    setTarget([](const TraceRow &row) {
        return Target {.kind = Target::Kind::Module, .module = row.record.module, .name = row.record.modulePath};
    });
}

void TraceModel::addRecords(const QList<TraceRecord> &records)
{
    QList<TraceRow> rows;
    rows.reserve(records.size());
    if (m_seen.size() > capacity)
        m_seen.clear();
    for (const TraceRecord &record : records) {
        TraceRow row {record, eventOf(record)};
        if (!row.event.isEmpty())
            row.occurrence = ++m_seen[record.subject + u' ' + row.event];
        rows.append(row);
    }
    append(rows, capacity);
}

void TraceModel::clear()
{
    m_seen.clear();
    setRows({});
}

} // namespace modulehost
