// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logpage.h"

#include "loglevelsdialog.h"

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

#include <optional>

using namespace Qt::StringLiterals;

namespace modulehost {

LogPage::LogPage(Console &console, QWidget *parent)
    : FeedPage(console, "log", tr("Log"), u"scroll-text"_s, parent)
    , m_feed(
          console.session(), [&console](quint64 after, int limit) { return console.session().log(after, limit); },
          [this](const QList<LogRecord> &records) { receive(records); }, LogModel::capacity)
    , m_levels(console.session(), console.settings())
    , m_level(new QComboBox(this))
    , m_module(new QComboBox(this))
    , m_category(new QComboBox(this))
    , m_line(new QPlainTextEdit(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    showFeed(m_feed, m_model, m_rows, tr("Clear the view; the host keeps its lines"));
    m_chooseLevels = addPageAction(u"levels"_s, u"sliders-horizontal"_s, tr("What Is Logged…"));
    m_chooseLevels->setToolTip(tr("The lowest level of the lines that the host keeps, module by module"));
    connect(m_chooseLevels, &QAction::triggered, this,
            [this] { showLogLevels(m_levels, this->console().snapshot(), this); });
    m_toModule = addPageAction(u"module"_s, u"blocks"_s, tr("Show the Module"));
    connect(m_toModule, &QAction::triggered, this, &LogPage::openModule);
    makeTable();
    makeChoices();
    layOut();
}

void LogPage::makeTable()
{
    table().setAccessibleName(tr("Log lines"));
    table().horizontalHeader()->setStretchLastSection(true);
    table().setEmptyState(themedIcon(u"scroll-text"_s), tr("Nothing was logged yet"),
                          tr("What modules log while they load and run appears here."));
    table().habits().addAction(m_toModule);
    connect(&table(), &TableView::currentRowChanged, this, &LogPage::showLine);
    connect(&table(), &TableView::activated, this, &LogPage::openModule);
    showLine({});
}

void LogPage::makeChoices()
{
    m_level->setAccessibleName(tr("Lowest level"));
    m_level->setToolTip(tr("Shows the lines of this level and above"));
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        m_level->addItem(level == LogLevel::Debug ? tr("All levels") : tr("%1 and above").arg(levelText(level)),
                         int(level));
    m_level->setObjectName(u"log.level"_s);
    m_module->setAccessibleName(tr("Module"));
    m_module->setToolTip(tr("Shows the lines of this module alone"));
    m_module->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_module->addItem(tr("All modules"));
    m_module->addItem(tr("The host itself"), QString());
    m_module->setObjectName(u"log.module"_s);
    m_category->setAccessibleName(tr("Category"));
    m_category->setToolTip(tr("Shows the lines of this category alone"));
    m_category->addItem(tr("All categories"));
    for (const LogCategory category :
         {LogCategory::Module, LogCategory::Callback, LogCategory::WebResource, LogCategory::Host, LogCategory::Audit})
        m_category->addItem(categoryText(category), int(category));
    m_category->setObjectName(u"log.category"_s);
    for (QComboBox *choice : {m_level, m_module, m_category}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &LogPage::updateCondition);
        addChoice(choice);
    }
}

void LogPage::layOut()
{
    PageBar *bar = makeBar({m_level, m_module, m_category});
    bar->addAction(m_chooseLevels);
    m_line->setReadOnly(true);
    m_line->setAccessibleName(tr("The selected line in full"));
    m_line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_line->setFrameShape(QFrame::NoFrame);
    m_line->setPlaceholderText(tr("Select a line to read it in full."));
    m_splitter->setObjectName(u"log.splitter"_s);
    m_splitter->addWidget(&table());
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
    return {m_toModule,     nullptr,       pauseAction(),
            followAction(), clearAction(), nullptr,
            m_chooseLevels, nullptr,       table().habits().exportAction()};
}

bool LogPage::reveal(const Target &target)
{
    if (target.kind != Target::Kind::Log)
        return false;
    if (target.number != 0) {
        revealRecord(target.number);
        return true;
    }
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

void LogPage::showSnapshot(const HostSnapshot &snapshot)
{
    for (const ModuleSnapshot &module : snapshot.modules) {
        if (m_module->findData(module.path) < 0)
            m_module->addItem(module.path, module.path);
    }
}

void LogPage::receive(const QList<LogRecord> &records)
{
    m_model.addRecords(records);
    searchRevealed();
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
    const std::optional<LogCategory> category = m_category->currentIndex() == 0
        ? std::nullopt
        : std::optional(LogCategory(m_category->currentData().toInt()));
    m_rows.setCondition([this, level, isAny, path, category](int row) {
        const LogRecord &record = m_model.row(row).record;
        return record.level >= level && (isAny || record.modulePath == path)
            && (!category || record.category == *category);
    });
}

void LogPage::openModule()
{
    const auto target = table().currentIndex().data(TargetRole).value<Target>();
    if (target.module >= 0)
        console().show(target);
}

} // namespace modulehost
