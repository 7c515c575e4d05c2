// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logpage.h"

#include <filterfield.h>
#include <followtail.h>
#include <icons.h>
#include <itemviewhabits.h>
#include <pagebar.h>
#include <tableview.h>

#include <QComboBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

LogPage::LogPage(Console &console, QWidget *parent)
    : Page(console, "log", tr("Log"), u"scroll-text"_s, parent)
    , m_feed(
          console.session(), [&console](quint64 after, int limit) { return console.session().log(after, limit); },
          [this](const QList<LogRecord> &records) { receive(records); })
    , m_filter(new FilterField(u"log"_s, this))
    , m_level(new QComboBox(this))
    , m_module(new QComboBox(this))
    , m_table(new TableView(u"log"_s, this))
    , m_follow(new FollowTail(m_table))
    , m_line(new QPlainTextEdit(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_rows.setSourceModel(&m_model);
    m_filter->connectTo(&m_rows);
    m_filter->setView(m_table);
    makeActions();
    makeTable();
    layOut();
    rememberFilter(m_filter);
}

void LogPage::makeActions()
{
    m_pause = addPageAction(u"pause"_s, u"pause"_s, tr("Pause"));
    m_pause->setCheckable(true);
    connect(m_pause, &QAction::toggled, this, &LogPage::togglePause);
    m_toEnd = addPageAction(u"follow"_s, u"arrow-down"_s, tr("Follow the End"));
    connect(m_toEnd, &QAction::triggered, m_follow, &FollowTail::follow);
    m_clear = addPageAction(u"clear"_s, u"eraser"_s, tr("Clear the View"));
    m_clear->setToolTip(tr("Clear the view; the host keeps its lines"));
    connect(m_clear, &QAction::triggered, this, &LogPage::clearView);
    m_toModule = addPageAction(u"module"_s, u"blocks"_s, tr("Show the Module"));
    connect(m_toModule, &QAction::triggered, this, &LogPage::openModule);
}

void LogPage::makeTable()
{
    m_table->setModel(&m_rows);
    m_table->setSortingEnabled(false);
    m_table->setAccessibleName(tr("Log lines"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEmptyState(themedIcon(u"scroll-text"_s), tr("Nothing was logged yet"),
                           tr("What modules log while they load and run appears here."));
    m_table->habits().addAction(m_toModule);
    connect(m_table, &TableView::clearFilterRequested, this, [this] { m_level->setCurrentIndex(0); });
    connect(m_table, &TableView::clearFilterRequested, this, [this] { m_module->setCurrentIndex(0); });
    connect(m_table, &TableView::currentRowChanged, this, &LogPage::showLine);
    connect(m_table, &TableView::activated, this, &LogPage::openModule);
    connect(m_follow, &FollowTail::followingChanged, m_toEnd, &QAction::setDisabled);
    m_toEnd->setEnabled(false);
    showLine({});
}

void LogPage::layOut()
{
    m_level->setAccessibleName(tr("Lowest level"));
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        m_level->addItem(level == LogLevel::Debug ? tr("All levels") : tr("%1 and above").arg(levelText(level)),
                         int(level));
    m_level->setObjectName(u"log.level"_s);
    m_module->setAccessibleName(tr("Module"));
    m_module->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_module->addItem(tr("All modules"));
    m_module->addItem(tr("The host itself"), QString());
    m_module->setObjectName(u"log.module"_s);
    for (QComboBox *choice : {m_level, m_module}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &LogPage::updateCondition);
        rememberChoice(choice);
    }

    auto *bar = new PageBar(this);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_level);
    bar->addWidget(m_module);
    for (QAction *action : {m_toEnd, m_pause, m_clear})
        bar->addAction(action);

    m_line->setReadOnly(true);
    m_line->setAccessibleName(tr("The selected line in full"));
    m_line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_line->setFrameShape(QFrame::NoFrame);
    m_line->setPlaceholderText(tr("Select a line to read it in full."));
    m_splitter->setObjectName(u"log.splitter"_s);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_line);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    rememberSizes(m_splitter);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_splitter, 1);
}

QList<QAction *> LogPage::pageActions() const
{
    return {m_toModule, nullptr, m_pause, m_toEnd, m_clear, nullptr, m_table->habits().exportAction()};
}

bool LogPage::reveal(const Target &target)
{
    if (target.kind != Target::Kind::Log)
        return false;
    if (!isAwake())
        showSnapshot(console().snapshot()); // The rows may be those of another time.
    int found = target.name.isEmpty() ? 0 : m_module->findData(target.name);
    if (found < 0) { // It is gone; its lines may be there still.
        found = m_module->count();
        m_module->addItem(target.name, target.name);
    }
    m_module->setCurrentIndex(found);
    return true;
}

void LogPage::wake() { m_feed.setAwake(true); }

void LogPage::sleep() { m_feed.setAwake(false); }

void LogPage::showSnapshot(const HostSnapshot &snapshot)
{
    for (const ModuleSnapshot &module : snapshot.modules) {
        if (m_module->findData(module.path) < 0)
            m_module->addItem(module.path, module.path);
    }
}

void LogPage::receive(const QList<LogRecord> &records)
{
    if (!m_pause->isChecked()) {
        m_model.addRecords(records);
        return;
    }
    m_held.append(records);
    if (m_held.size() > LogModel::capacity)
        m_held = m_held.last(LogModel::capacity);
    updatePauseText();
}

void LogPage::clearView()
{
    m_held.clear();
    m_model.setRows({});
    updatePauseText();
}

void LogPage::togglePause(bool isPaused)
{
    if (!isPaused)
        m_model.addRecords(std::exchange(m_held, {}));
    updatePauseText();
}

void LogPage::updatePauseText()
{
    m_pause->setText(m_pause->isChecked() ? tr("Go On (%n new)", nullptr, int(m_held.size())) : tr("Pause"));
    m_pause->setIcon(themedIcon(m_pause->isChecked() ? u"play"_s : u"pause"_s));
}

void LogPage::showLine(const QModelIndex &index)
{
    const QModelIndex row = m_rows.mapToSource(index);
    m_line->setPlainText(row.isValid() ? m_model.row(row.row()).record.message : QString());
    m_toModule->setEnabled(row.isValid() && m_model.row(row.row()).record.module >= 0);
}

void LogPage::updateCondition()
{
    const auto level = LogLevel(m_level->currentData().toInt());
    const bool isAny = m_module->currentIndex() == 0;
    const QString path = m_module->currentData().toString();
    m_rows.setCondition([this, level, isAny, path](int row) {
        const LogRecord &record = m_model.row(row).record;
        return record.level >= level && (isAny || record.modulePath == path);
    });
}

void LogPage::openModule()
{
    const auto target = m_table->currentIndex().data(TargetRole).value<Target>();
    if (target.module >= 0)
        console().show(target);
}

} // namespace modulehost
