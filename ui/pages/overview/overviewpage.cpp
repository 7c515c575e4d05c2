// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewpage.h"

#include "servingcard.h"
#include "startview.h"

#include <filterfield.h>
#include <icons.h>
#include <itemviewhabits.h>
#include <tableview.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAccessibleName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

OverviewPage::OverviewPage(Console &console, QWidget *parent)
    : Page(console, "overview", tr("Overview"), u"layout-dashboard"_s, parent)
    , m_stack(new QStackedWidget(this))
    , m_start(new StartView(console, this))
    , m_title(plainLabel(tr("Server name"), this))
    , m_files(plainLabel(tr("Open files"), this))
    , m_summary(plainLabel(tr("Summary"), this))
    , m_busy(plainLabel(tr("What is busy"), this))
    , m_serving(new ServingCard(console, this))
    , m_filter(new FilterField(u"problems"_s, this))
    , m_problems(new TableView(u"problems"_s, this))
    , m_whole(plainLabel(tr("The selected problem in full"), this))
{
    m_rows.setSourceModel(&m_model);
    m_filter->connectTo(&m_rows);
    m_filter->setView(m_problems);
    makeActions();
    makeProblems();
    m_stack->setAccessibleName(tr("Overview"));
    m_stack->addWidget(m_start);
    m_stack->addWidget(makeContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_start, &StartView::openRequested, &console, &Console::openRequested);
    connect(m_start, &StartView::recentChosen, &console, &Console::openNamesRequested);
    connect(&console.config(), &OpenedConfig::stateChanged, this, &OverviewPage::showConfig);
    connect(&console, &Console::snapshotChanged, this, &OverviewPage::badgeChanged);
    connect(&console.busy(), &BusyFeed::changed, this, &OverviewPage::showBusy);
    showConfig();
    rememberFilter(m_filter);
}

void OverviewPage::makeActions()
{
    m_toLine = addPageAction(u"line"_s, u"file-text"_s, tr("Show the Line"));
    connect(m_toLine, &QAction::triggered, this, &OverviewPage::openProblem);
    m_toModule = addPageAction(u"module"_s, u"blocks"_s, tr("Show the Module"));
    connect(m_toModule, &QAction::triggered, this, [this] {
        const QModelIndex row = m_rows.mapToSource(m_problems->currentIndex());
        if (row.isValid() && m_model.row(row.row()).moduleIndex)
            this->console().show({.kind = Target::Kind::Module, .module = *m_model.row(row.row()).moduleIndex});
    });
    m_copyProblems = addPageAction(u"copyProblems"_s, u"copy"_s, tr("Copy All Problems"));
    m_copyProblems->setToolTip(tr("Copy all problems as file:line:column: text, as compilers write them"));
    connect(m_copyProblems, &QAction::triggered, this, [this] {
        QStringList lines;
        for (const Problem &problem : m_model.rows())
            lines.append(toGnuText(problem));
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    });
}

void OverviewPage::makeProblems()
{
    m_problems->setModel(&m_rows);
    m_problems->setAccessibleName(tr("Problems"));
    m_problems->horizontalHeader()->setStretchLastSection(true);
    m_problems->habits().addAction(m_toLine);
    m_problems->habits().addAction(m_toModule);
    connect(m_problems, &TableView::activated, this, &OverviewPage::openProblem);
    connect(m_problems, &TableView::currentRowChanged, this, &OverviewPage::showProblem);
    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    m_whole->setObjectName(u"overview.problem"_s);
    m_whole->setContentsMargins(margin, margin / 2, margin, margin / 2);
    showProblem({});
}

void OverviewPage::showProblem(const QModelIndex &index)
{
    const QModelIndex row = m_rows.mapToSource(index);
    m_toLine->setEnabled(row.isValid() && m_model.row(row.row()).range.isValid());
    m_toModule->setEnabled(row.isValid() && m_model.row(row.row()).moduleIndex.has_value());
    m_whole->setText(row.isValid() ? foldedMessage(m_model.row(row.row())) : QString());
    m_whole->setVisible(row.isValid());
}

QWidget *OverviewPage::makeContent()
{
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setBold(true);
    m_title->setFont(font);
    auto *heading = new QLabel(tr("&Problems"), this);
    heading->setBuddy(m_filter);

    auto *texts = new QVBoxLayout;
    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    texts->setContentsMargins(margin, margin, margin, margin / 2);
    texts->addWidget(m_title);
    texts->addWidget(m_files);
    texts->addWidget(m_summary);
    texts->addWidget(m_busy);
    texts->addWidget(m_serving);
    auto *above = new QHBoxLayout;
    above->setContentsMargins(0, margin / 2, 0, 0);
    above->setSpacing(margin);
    above->addWidget(heading);
    above->addWidget(m_filter, 1);
    texts->addLayout(above);

    auto *content = new QWidget(this);
    content->setAccessibleName(tr("Overview"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(texts);
    layout->addWidget(m_problems, 1);
    layout->addWidget(m_whole);
    return content;
}

QList<QAction *> OverviewPage::pageActions() const
{
    return m_serving->actions() + QList<QAction *> {nullptr,        m_toLine, m_toModule,
                                                    m_copyProblems, nullptr,  m_problems->habits().exportAction()};
}

bool OverviewPage::reveal(const Target &target) { return target.kind == Target::Kind::Overview; }

int OverviewPage::badge() const { return console().problemCount(); }

void OverviewPage::showConfig()
{
    const OpenedConfig &config = console().config();
    const bool isOpen = config.state() != OpenedConfig::State::Nothing;
    if (!isOpen)
        m_start->refresh();
    m_stack->setCurrentIndex(isOpen ? 1 : 0);
    m_files->setText(config.names().join(u'\n'));
    showEmptyState();
    showSnapshot(console().snapshot());
    Q_EMIT badgeChanged();
}

void OverviewPage::showEmptyState()
{
    const QIcon icon = themedIcon(u"circle-check"_s, Tone::Good);
    const OpenedConfig::State state = console().config().state();
    if (state == OpenedConfig::State::Untrusted || state == OpenedConfig::State::Suspected)
        m_problems->setEmptyState(icon, tr("Nothing is wrong with the text"),
                                  tr("What is wrong with the modules is known once they run."));
    else
        m_problems->setEmptyState(icon, tr("Nothing is wrong"),
                                  tr("Errors, warnings and hints about the file and its modules appear here."));
}

void OverviewPage::showSnapshot(const HostSnapshot &snapshot)
{
    const OpenedConfig &config = console().config();
    m_model.setRows(console().problems());
    m_serving->setVisible(config.state() == OpenedConfig::State::Live || config.runsAnother());
    m_serving->showListener(snapshot.listener);
    const QString name = config.isLive() ? snapshot.serverName : config.document().serverName();
    m_title->setText(name.isEmpty() ? tr("No server name") : name);
    QString summary;
    switch (config.state()) {
    case OpenedConfig::State::Nothing:
        break;
    case OpenedConfig::State::Reading:
        summary = tr("Reading the file…");
        break;
    case OpenedConfig::State::Unreadable:
        summary = m_model.rowCount() == 0
            ? tr("The file cannot be used; nothing of it runs. See below what is wrong.")
            : tr("The file cannot be used; nothing of it runs: %1").arg(foldedMessage(m_model.row(0)));
        break;
    case OpenedConfig::State::Untrusted:
        summary = tr("%n module(s) listed. None of them runs before you trust this file.", nullptr,
                     int(config.document().enabledModules().size()));
        break;
    case OpenedConfig::State::Suspected:
        summary = tr("%n module(s) listed. None of them runs before you say how to go on after the crash.", nullptr,
                     int(config.document().enabledModules().size()));
        break;
    case OpenedConfig::State::Loading:
        summary = tr("Loading %n module(s)…", nullptr, int(config.document().enabledModules().size()));
        break;
    case OpenedConfig::State::Live: {
        const auto active = std::count_if(snapshot.modules.begin(), snapshot.modules.end(),
                                          [](const ModuleSnapshot &m) { return m.state == ModuleState::Active; });
        summary = tr("%1 of %n module(s) active, %2 callbacks registered, %3 routes, %4 caches.", nullptr,
                     int(snapshot.modules.size()))
                      .arg(active)
                      .arg(snapshot.callbacks.size())
                      .arg(snapshot.routes.size())
                      .arg(snapshot.caches.size());
        break;
    }
    }
    const bool isBusy
        = config.state() == OpenedConfig::State::Reading || config.state() == OpenedConfig::State::Loading;
    if (config.runsAnother() && !isBusy)
        summary += u' ' + tr("The modules of %1 still run.").arg(config.liveNames().join(u", "_s));
    m_summary->setText(summary);
    showBusy();
}

void OverviewPage::showBusy()
{
    QStringList lines;
    for (const BusyItem &item : console().busy().items())
        lines.append(busyText(item));
    m_busy->setText(lines.join(u'\n'));
    m_busy->setVisible(!lines.isEmpty());
}

void OverviewPage::openProblem()
{
    const auto target = m_problems->currentIndex().data(TargetRole).value<Target>();
    if (target.isValid())
        console().show(target);
}

} // namespace modulehost
