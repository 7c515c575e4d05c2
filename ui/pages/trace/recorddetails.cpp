// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recorddetails.h"

#include "tracemodel.h"

#include <celltext.h>
#include <console.h>
#include <detailsview.h>
#include <moduleindex.h>
#include <verdictchain.h>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace modulehost {

RecordDetails::RecordDetails(Console &console, QWidget *parent)
    : QStackedWidget(parent)
    , m_console(console)
    , m_chain(new VerdictChain(u"traceChain"_s, this))
    , m_details(new DetailsView(this))
{
    setAccessibleName(tr("The selected record"));
    m_chain->setEmptyState(tr("No record is selected"), tr("Select one to see who was asked and who decided."));
    m_details->setAccessibleName(tr("Details of the record"));
    addWidget(m_chain);
    addWidget(m_details);
    connect(m_chain, &VerdictChain::targetActivated, &console, &Console::show);
    connect(m_details, &DetailsView::targetActivated, this, [this](const Target &target) {
        const bool isModule = target.kind == Target::Kind::Module;
        m_console.show(isModule ? target : subjectOf(m_shown, m_console.snapshot()));
    });
}

Target RecordDetails::subjectOf(const TraceRecord &record, const HostSnapshot &snapshot)
{
    const int module = moduleIndex(record.module, record.modulePath, snapshot);
    switch (record.kind) {
    case TraceRecord::Kind::Dispatch:
        return {.kind = Target::Kind::Callback, .module = module, .name = record.subject};
    case TraceRecord::Kind::Request:
        return {.kind = Target::Kind::Route, .module = module, .name = record.subject.section(u' ', 1)};
    case TraceRecord::Kind::Invalidation:
        return {.kind = Target::Kind::Cache, .module = module, .name = record.subject};
    case TraceRecord::Kind::Apply:
        break;
    }
    return {};
}

void RecordDetails::showRecord(const TraceRecord &record)
{
    if (record.number == m_shown.number && record.number != 0)
        return;
    m_shown = record;
    if (record.number == 0) {
        m_chain->clear();
        setCurrentWidget(m_chain);
        return;
    }
    if (record.kind == TraceRecord::Kind::Dispatch) {
        m_chain->setVerdict(verdictOf(record, chainOf(record.subject, m_console.snapshot())));
        setCurrentWidget(m_chain);
        return;
    }
    m_details->setDetails({
        {.label = tr("Kind"), .text = kindText(record.kind)},
        {.label = tr("What"),
         .text = record.subject,
         .target = subjectOf(record, m_console.snapshot()),
         .isFixed = true},
        {.label = tr("Outcome"), .text = outcomeText(record)},
        {.label = tr("Module"),
         .text = record.modulePath,
         .target = record.module < 0
             ? Target()
             : Target {.kind = Target::Kind::Module, .module = record.module, .name = record.modulePath}},
        {.label = tr("Time"), .text = QLocale().toString(record.time.toLocalTime(), QLocale::LongFormat)},
        {.label = tr("Duration"), .text = record.nanoseconds > 0 ? durationText(record.nanoseconds) : QString()},
        {.label = tr("Detail"), .text = record.detail},
    });
    setCurrentWidget(m_details);
}

} // namespace modulehost
