// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tracepage.h"

#include "recorddetails.h"

#include <filterfield.h>
#include <followtail.h>
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
    : Page(console, "trace", tr("Trace"), u"activity"_s, parent)
    , m_feed(
          console.session(), [&console](quint64 after, int limit) { return console.session().trace(after, limit); },
          [this](const QList<TraceRecord> &records) { receive(records); })
    , m_filter(new FilterField(u"trace"_s, this))
    , m_kind(new QComboBox(this))
    , m_mode(new QComboBox(this))
    , m_payloads(new QCheckBox(tr("Keep arguments and answers"), this))
    , m_table(new TableView(u"trace"_s, this))
    , m_follow(new FollowTail(m_table))
    , m_details(new RecordDetails(console, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_rows.setSourceModel(&m_model);
    m_filter->connectTo(&m_rows);
    m_filter->setView(m_table);
    makeActions();
    makeSwitches();
    makeTable();
    layOut();
    rememberFilter(m_filter);
    sendSettings();
}

void TracePage::makeActions()
{
    m_pause = addPageAction(u"pause"_s, u"pause"_s, tr("Pause"));
    m_pause->setCheckable(true);
    connect(m_pause, &QAction::toggled, this, &TracePage::togglePause);
    m_toEnd = addPageAction(u"follow"_s, u"arrow-down"_s, tr("Follow the End"));
    m_toEnd->setEnabled(false);
    connect(m_toEnd, &QAction::triggered, m_follow, &FollowTail::follow);
    m_clear = addPageAction(u"clear"_s, u"eraser"_s, tr("Clear the View"));
    m_clear->setToolTip(tr("Clear the view; the host keeps its records"));
    connect(m_clear, &QAction::triggered, this, &TracePage::clearView);
    m_toModule = addPageAction(u"module"_s, u"blocks"_s, tr("Show the Module"));
    connect(m_toModule, &QAction::triggered, this, [this] { jump(Target::Kind::Module); });
    m_toSubject = addPageAction(u"subject"_s, u"external-link"_s, tr("Show the Callback, Route or Cache"));
    connect(m_toSubject, &QAction::triggered, this, [this] { jump(Target::Kind::Nothing); });
}

void TracePage::makeSwitches()
{
    m_kind->setAccessibleName(tr("Kind of record"));
    m_kind->addItem(tr("All kinds"), -1);
    for (const auto kind : {TraceRecord::Kind::Dispatch, TraceRecord::Kind::Request, TraceRecord::Kind::Invalidation,
                            TraceRecord::Kind::Apply})
        m_kind->addItem(kindText(kind), int(kind));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TracePage::updateCondition);
    m_kind->setObjectName(u"trace.kind"_s);
    rememberChoice(m_kind);

    const QSettings &settings = console().settings();
    m_mode->setAccessibleName(tr("What is recorded"));
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
    m_table->setModel(&m_rows);
    m_table->setSortingEnabled(false);
    m_table->setAccessibleName(tr("Trace records"));
    m_table->habits().addAction(m_toModule);
    m_table->habits().addAction(m_toSubject);
    connect(m_table, &TableView::clearFilterRequested, this, [this] { m_kind->setCurrentIndex(0); });
    connect(m_table, &TableView::currentRowChanged, this, &TracePage::showRecord);
    connect(m_table, &TableView::activated, m_toSubject, &QAction::trigger);
    connect(m_follow, &FollowTail::followingChanged, m_toEnd, &QAction::setDisabled);
    showRecord({});
}

void TracePage::layOut()
{
    auto *bar = new PageBar(this);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_kind);
    bar->addWidget(m_mode);
    bar->addWidget(m_payloads);
    for (QAction *action : {m_toEnd, m_pause, m_clear})
        bar->addAction(action);
    m_splitter->setObjectName(u"trace.splitter"_s);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    rememberSizes(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_splitter, 1);
}

QList<QAction *> TracePage::pageActions() const
{
    return {m_toSubject, m_toModule, nullptr, m_pause, m_toEnd, m_clear, nullptr, m_table->habits().exportAction()};
}

bool TracePage::reveal(const Target &target)
{
    if (target.kind != Target::Kind::TraceRecord)
        return false;
    m_wanted = 0;
    if (!m_table->selectKey(QString::number(target.number)))
        m_wanted = target.number;
    return true;
}

void TracePage::wake() { m_feed.setAwake(true); }

void TracePage::sleep() { m_feed.setAwake(false); }

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
    m_table->setEmptyState(themedIcon(u"activity"_s),
                           isOff ? tr("Nothing is recorded") : tr("Nothing has happened yet"),
                           isOff ? tr("Choose “Record everything” above to follow what the modules are asked.")
                                 : tr("Fire a callback or send a request to a route, and it appears here."));
}

void TracePage::receive(const QList<TraceRecord> &records)
{
    if (m_pause->isChecked()) {
        m_held.append(records);
        if (m_held.size() > TraceModel::capacity)
            m_held = m_held.last(TraceModel::capacity);
        updatePauseText();
        return;
    }
    m_model.addRecords(records);
    if (m_wanted != 0 && m_table->selectKey(QString::number(m_wanted)))
        m_wanted = 0;
}

void TracePage::clearView()
{
    m_held.clear();
    m_model.setRows({});
    updatePauseText();
}

void TracePage::togglePause(bool isPaused)
{
    if (!isPaused)
        m_model.addRecords(std::exchange(m_held, {}));
    updatePauseText();
}

void TracePage::updatePauseText()
{
    m_pause->setText(m_pause->isChecked() ? tr("Go On (%n new)", nullptr, int(m_held.size())) : tr("Pause"));
    m_pause->setIcon(themedIcon(m_pause->isChecked() ? u"play"_s : u"pause"_s));
}

const TraceRecord *TracePage::current() const
{
    const QModelIndex row = m_rows.mapToSource(m_table->currentIndex());
    return row.isValid() ? &m_model.row(row.row()).record : nullptr;
}

void TracePage::showRecord(const QModelIndex &)
{
    const TraceRecord *record = current();
    m_details->showRecord(record ? *record : TraceRecord());
    m_toModule->setEnabled(record && record->module >= 0);
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
