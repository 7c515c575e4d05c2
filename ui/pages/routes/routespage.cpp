// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routespage.h"

#include "requestcomposer.h"
#include "routerequests.h"
#include "routetester.h"

#include <filterfield.h>
#include <icons.h>
#include <itemviewhabits.h>
#include <pagebar.h>
#include <tableview.h>

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

RoutesPage::RoutesPage(Console &console, QWidget *parent)
    : Page(console, "routes", tr("Routes"), u"route"_s, parent)
    , m_filter(new FilterField(u"routes"_s, this))
    , m_table(new TableView(u"routes"_s, this))
    , m_unmatched(new TableView(u"unmatched"_s, this))
    , m_tools(new QTabWidget(this))
    , m_tester(new RouteTester(console, this))
    , m_composer(new RequestComposer(console, this))
    , m_since(new QLabel(this))
    , m_requests(new RouteRequests(console, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_rows.setSourceModel(&m_model);
    m_unmatchedRows.setSourceModel(&m_unmatchedModel);
    m_filter->connectTo(&m_rows);
    m_filter->setView(m_table);
    makeActions();
    makeTables();
    layOut();
    rememberFilter(m_filter);
    connect(&console, &Console::snapshotChanged, this, &RoutesPage::badgeChanged);
    connect(m_tester, &RouteTester::routeChosen, this, [this](const QString &path, int module) {
        reveal({.kind = Target::Kind::Route, .module = module, .name = path});
    });
    showCurrent();
}

void RoutesPage::makeActions()
{
    m_test = addPageAction(u"test"_s, u"search"_s, tr("Which Route Answers This?"));
    connect(m_test, &QAction::triggered, this, [this] {
        if (const RouteRow *row = current())
            m_tester->setPath(row->route.path);
        openTool(m_tester);
    });
    m_request = addPageAction(u"request"_s, u"send"_s, tr("Write a Request"));
    connect(m_request, &QAction::triggered, this, [this] {
        if (const RouteRow *row = current())
            m_composer->setPath(row->route.path);
        openTool(m_composer);
    });
    m_recent = addPageAction(u"recent"_s, u"clock"_s, tr("Show the Last Requests"));
    connect(m_recent, &QAction::triggered, this, [this] { openTool(m_requests); });
    m_send = addPageAction(u"send"_s, u"send"_s, tr("Send the Request"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_send, &QAction::triggered, m_composer, &RequestComposer::send);
    m_curl = addPageAction(u"curl"_s, u"copy"_s, tr("Copy the Request as curl"));
    connect(m_curl, &QAction::triggered, m_composer, &RequestComposer::copyAsCurl);
    m_copyUrl = addPageAction(u"copyUrl"_s, u"copy"_s, tr("Copy the Address"));
    connect(m_copyUrl, &QAction::triggered, this, [this] {
        if (const RouteRow *row = current())
            QGuiApplication::clipboard()->setText(this->console().snapshot().listener.address + row->route.path);
    });
    m_browse = addPageAction(u"browse"_s, u"external-link"_s, tr("Open in a Browser"));
    connect(m_browse, &QAction::triggered, this, [this] {
        if (const RouteRow *row = current())
            QDesktopServices::openUrl(QUrl(this->console().snapshot().listener.address + row->route.path));
    });
    m_reset = addPageAction(u"reset"_s, u"rotate-ccw"_s, tr("Reset Counters"));
    m_reset->setToolTip(tr("Set the counters of all callbacks and routes to zero"));
    connect(m_reset, &QAction::triggered, this, [this] { this->console().session().resetCounters(); });
    m_toModule = addPageAction(u"module"_s, u"blocks"_s, tr("Show the Module"));
    connect(m_toModule, &QAction::triggered, this, [this] {
        if (const RouteRow *row = current())
            this->console().show({.kind = Target::Kind::Module, .module = row->route.module, .name = row->module});
    });
}

void RoutesPage::makeTables()
{
    m_table->setModel(&m_rows);
    m_table->setTextElideMode(Qt::ElideMiddle); // Paths differ at their ends.
    m_table->setAccessibleName(tr("Routes in the order in which they were registered"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEmptyState(themedIcon(u"route"_s), tr("No module has registered a web resource"),
                           tr("Routes appear here when a module that serves web pages runs."));
    for (QAction *action : {m_test, m_request, m_recent, m_copyUrl, m_browse, m_toModule})
        m_table->habits().addAction(action);
    connect(m_table, &TableView::currentRowChanged, this, &RoutesPage::showCurrent);
    connect(m_table, &TableView::activated, m_request, &QAction::trigger);

    m_unmatched->setModel(&m_unmatchedRows);
    m_unmatched->setTextElideMode(Qt::ElideMiddle);
    m_unmatched->setAccessibleName(tr("Requests that no route answered"));
    m_unmatched->horizontalHeader()->setStretchLastSection(true);
    m_unmatched->setEmptyState(themedIcon(u"circle-check"_s, Tone::Good), tr("Every request found a route"),
                               tr("Requests that no route answered are listed here with the nearest route."));
    connect(m_unmatched, &TableView::activated, this, [this](const QModelIndex &index) {
        const QModelIndex row = m_unmatchedRows.mapToSource(index);
        m_tester->setPath(m_unmatchedModel.row(row.row()).path);
        openTool(m_tester);
    });
}

void RoutesPage::layOut()
{
    auto *bar = new PageBar(this);
    bar->addWidget(m_filter, 1);
    bar->addAction(m_test, true);
    bar->addAction(m_request, true);
    m_since->setObjectName(u"routes.since"_s);
    m_since->setAccessibleName(tr("When counting began"));
    m_since->setToolTip(tr("When counting began or was reset"));
    m_since->setForegroundRole(QPalette::PlaceholderText);
    m_since->hide();
    bar->addWidget(m_since);
    bar->addAction(m_reset);
    m_tools->setAccessibleName(tr("Tools"));
    m_tools->setDocumentMode(true);
    m_tools->addTab(m_tester, themedIcon(u"search"_s), tr("Which Route Answers This?"));
    m_tools->addTab(m_composer, themedIcon(u"send"_s), tr("Request"));
    m_tools->addTab(m_requests, themedIcon(u"clock"_s), tr("Last Requests"));
    m_tools->addTab(m_unmatched, themedIcon(u"circle-x"_s), tr("Without a Route"));
    m_splitter->setObjectName(u"routes.splitter"_s);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_tools);
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

QList<QAction *> RoutesPage::pageActions() const
{
    return {m_test,
            m_request,
            m_recent,
            m_send,
            m_curl,
            nullptr,
            m_copyUrl,
            m_browse,
            m_toModule,
            nullptr,
            m_reset,
            nullptr,
            m_table->habits().exportAction()};
}

int RoutesPage::badge() const
{
    const QList<RouteSnapshot> &routes = console().snapshot().routes;
    return int(std::count_if(routes.begin(), routes.end(),
                             [](const RouteSnapshot &route) { return route.state != RouteState::Serving; }));
}

bool RoutesPage::reveal(const Target &target)
{
    if (target.kind != Target::Kind::Route)
        return false;
    if (!isAwake())
        showSnapshot(console().snapshot()); // The rows may be those of another time.
    if (target.name.isEmpty()) {
        m_filter->setText(u"module:\"%1\""_s.arg(console().moduleName(target.module)));
        return true;
    }
    m_filter->clear();
    const QString path = target.name.section(u'?', 0, 0);
    const RouteRow *best = nullptr;
    for (const RouteRow &row : m_model.rows()) {
        const bool fits = row.route.path == path && (target.module < 0 || row.route.module == target.module);
        if (fits && (!best || row.route.state == RouteState::Serving))
            best = &row;
    }
    if (best) {
        m_table->selectKey(u"%1 %2"_s.arg(best->order).arg(best->route.path));
    } else {
        m_tester->setPath(path);
        openTool(m_tester);
    }
    return true;
}

void RoutesPage::showSnapshot(const HostSnapshot &snapshot)
{
    m_model.setRoutes(snapshot.routes, [this](int module) { return console().moduleName(module); });
    m_unmatchedModel.setRows(snapshot.listener.lastUnmatched);
    const int index = m_tools->indexOf(m_unmatched);
    m_tools->setTabText(index,
                        snapshot.listener.unmatched == 0
                            ? tr("Without a Route")
                            : tr("Without a Route (%n)", nullptr, int(snapshot.listener.unmatched)));
    if (m_revision != snapshot.revision) {
        m_revision = snapshot.revision;
        m_tester->ask();
    }
    showCurrent();
    showSince(snapshot.countersSince);
    m_requests->refresh();
}

const RouteRow *RoutesPage::current() const
{
    const QModelIndex row = m_rows.mapToSource(m_table->currentIndex());
    return row.isValid() ? &m_model.row(row.row()) : nullptr;
}

void RoutesPage::showCurrent()
{
    const RouteRow *row = current();
    const bool isServed = row && console().snapshot().listener.isListening;
    m_copyUrl->setEnabled(isServed);
    m_browse->setEnabled(isServed);
    m_toModule->setEnabled(row && row->route.module >= 0);
    m_requests->showRoute(row ? row->route.module : -1, row ? row->route.path : QString());
}

void RoutesPage::showSince(const QDateTime &since)
{
    m_since->setVisible(since.isValid());
    m_since->setText(tr("since %1").arg(QLocale().toString(since.toLocalTime().time(), u"HH:mm:ss"_s)));
}

void RoutesPage::openTool(QWidget *tool)
{
    m_tools->setCurrentWidget(tool);
    if (auto *field = tool->findChild<QLineEdit *>())
        field->setFocus(Qt::OtherFocusReason);
    else if (auto *table = tool->findChild<TableView *>())
        table->setFocus(Qt::OtherFocusReason);
}

} // namespace modulehost
