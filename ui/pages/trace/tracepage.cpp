// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tracepage.h"

#include "recorddetails.h"
#include "runningstrip.h"

#include <filterfield.h>
#include <icons.h>
#include <itemviewhabits.h>
#include <pagebar.h>
#include <tableview.h>

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

TracePage::TracePage(Console &console, QWidget *parent)
    : FeedPage(console, "trace", tr("Trace"), u"activity"_s, parent)
    , m_feed(
          console.session(), [&console](quint64 after, int limit) { return console.session().trace(after, limit); },
          [this](const QList<TraceRecord> &records) { receive(records); }, TraceModel::capacity)
    , m_kind(new QComboBox(this))
    , m_mode(new QComboBox(this))
    , m_payloads(new QCheckBox(tr("Keep arguments and answers"), this))
    , m_running(new RunningStrip(console, this))
    , m_details(new RecordDetails(console, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    showFeed(m_feed, m_model, m_rows, tr("Clear the view; the host keeps its records"));
    makeActions();
    makeSwitches();
    makeTable();
    layOut();
    sendSettings();
}

void TracePage::makeActions()
{
    m_toModule = addPageAction(u"module"_s, u"blocks"_s, tr("Show the Module"));
    connect(m_toModule, &QAction::triggered, this, [this] { jump(Target::Kind::Module); });
    m_toSubject = addPageAction(u"subject"_s, u"external-link"_s, tr("Show the Callback, Route or Cache"));
    connect(m_toSubject, &QAction::triggered, this, [this] { jump(Target::Kind::Nothing); });
    m_sameEvent = addPageAction(u"sameEvent"_s, u"filter"_s, tr("Show This Event Only"));
    connect(m_sameEvent, &QAction::triggered, this, [this] {
        if (const TraceRow *row = currentRow())
            filterField()->setText(u"event:"_s + row->event);
    });
}

void TracePage::makeSwitches()
{
    m_kind->setAccessibleName(tr("Kind of record"));
    m_kind->setToolTip(tr("Shows the records of this kind alone"));
    m_kind->addItem(tr("All kinds"), -1);
    for (const auto kind : {TraceRecord::Kind::Dispatch, TraceRecord::Kind::Request, TraceRecord::Kind::Invalidation,
                            TraceRecord::Kind::Apply})
        m_kind->addItem(kindText(kind), int(kind));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TracePage::updateCondition);
    m_kind->setObjectName(u"trace.kind"_s);
    addChoice(m_kind);

    const QSettings &settings = console().settings();
    m_mode->setAccessibleName(tr("What is recorded"));
    m_mode->setToolTip(tr("How much the host records from now on"));
    m_mode->addItem(tr("Record everything"), int(TraceSettings::Mode::Full));
    m_mode->addItem(tr("Record one dispatch in 100"), int(TraceSettings::Mode::Sampled));
    m_mode->addItem(tr("Record nothing"), int(TraceSettings::Mode::Off));
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(settings.value(u"trace/mode"_s).toInt())));
    if (!settings.contains(u"trace/mode"_s))
        m_mode->setCurrentIndex(0);
    m_payloads->setToolTip(tr("Secrets are left out. Kept for the newest records only."));
    m_payloads->setChecked(settings.value(u"trace/payloads"_s, true).toBool());
    connect(m_mode, &QComboBox::currentIndexChanged, this, &TracePage::sendSettings);
    connect(m_payloads, &QCheckBox::toggled, this, &TracePage::sendSettings);
}

void TracePage::makeTable()
{
    table().setAccessibleName(tr("Trace records"));
    table().setTextElideMode(Qt::ElideMiddle); // Paths differ at their ends.
    table().habits().addAction(m_toModule);
    table().habits().addAction(m_toSubject);
    table().habits().addAction(m_sameEvent);
    connect(&table(), &TableView::currentRowChanged, this, &TracePage::showRecord);
    connect(&table(), &TableView::activated, m_toSubject, &QAction::trigger);
    showRecord({});
}

void TracePage::layOut()
{
    auto *list = new QWidget(this);
    list->setAccessibleName(tr("What happened, and what runs now"));
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->setSpacing(0);
    listLayout->addWidget(&table(), 1);
    listLayout->addWidget(m_running);
    m_splitter->setObjectName(u"trace.splitter"_s);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    rememberSizes(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar({m_kind, m_mode, m_payloads}));
    layout->addWidget(m_splitter, 1);
}

QList<QAction *> TracePage::pageActions() const
{
    return {m_toSubject,   m_toModule,    m_sameEvent,
            nullptr,       pauseAction(), followAction(),
            clearAction(), nullptr,       table().habits().exportAction()};
}

bool TracePage::reveal(const Target &target)
{
    if (target.kind != Target::Kind::TraceRecord)
        return false;
    revealRecord(target.number);
    return true;
}

void TracePage::wake()
{
    FeedPage::wake();
    m_running->setAwake(true);
}

void TracePage::sleep()
{
    FeedPage::sleep();
    m_running->setAwake(false);
}

void TracePage::sendSettings()
{
    TraceSettings settings;
    settings.mode = TraceSettings::Mode(m_mode->currentData().toInt());
    settings.payloads = m_payloads->isChecked();
    console().settings().setValue(u"trace/mode"_s, int(settings.mode));
    console().settings().setValue(u"trace/payloads"_s, settings.payloads);
    console().session().setTrace(settings);
    updateEmptyState();
}

void TracePage::updateEmptyState()
{
    const bool isOff = TraceSettings::Mode(m_mode->currentData().toInt()) == TraceSettings::Mode::Off;
    table().setEmptyState(themedIcon(u"activity"_s), isOff ? tr("Nothing is recorded") : tr("Nothing has happened yet"),
                          isOff ? tr("Choose “Record everything” above to follow what the modules are asked.")
                                : tr("Fire a callback or send a request to a route, and it appears here."));
}

void TracePage::receive(const QList<TraceRecord> &records)
{
    m_model.addRecords(records);
    searchRevealed();
}

const TraceRow *TracePage::currentRow() const
{
    const QModelIndex row = m_rows.mapToSource(table().currentIndex());
    return row.isValid() ? &m_model.row(row.row()) : nullptr;
}

const TraceRecord *TracePage::current() const
{
    const TraceRow *row = currentRow();
    return row ? &row->record : nullptr;
}

void TracePage::showRecord(const QModelIndex &)
{
    const TraceRecord *record = current();
    m_details->showRecord(record ? *record : TraceRecord());
    m_toModule->setEnabled(record && record->module >= 0);
    m_sameEvent->setEnabled(record && !currentRow()->event.isEmpty());
    m_toSubject->setEnabled(record && record->kind != TraceRecord::Kind::Apply);
}

void TracePage::updateCondition()
{
    const int kind = m_kind->currentData().toInt();
    m_rows.setCondition([this, kind](int row) { return kind < 0 || int(m_model.row(row).record.kind) == kind; });
}

void TracePage::jump(Target::Kind kind)
{
    const TraceRecord *record = current();
    if (!record)
        return;
    if (kind == Target::Kind::Module)
        console().show({.kind = kind, .module = record->module, .name = record->modulePath});
    else if (const Target target = RecordDetails::subjectOf(*record, console().snapshot()); target.isValid())
        console().show(target);
}

} // namespace modulehost
