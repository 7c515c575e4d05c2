// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachespage.h"

#include "entriespane.h"
#include "entriesview.h"
#include "entryfilterbar.h"
#include "fillbardelegate.h"
#include "invalidationflow.h"
#include "invalidationstrip.h"

#include <filterfield.h>
#include <icons.h>
#include <itemviewhabits.h>
#include <pagebar.h>
#include <tableview.h>

#include <QAction>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

// The page's parts and what they show; what it does to caches stands in cachespage_invalidate.cpp.

namespace modulehost {

namespace {

const QString selectedKey = u"caches/selected"_s;

QToolButton *makeMenuButton(QMenu *menu, const QString &text, const QIcon &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setText(text);
    button->setIcon(icon);
    button->setAccessibleName(text);
    return button;
}

} // namespace

CachesPage::CachesPage(Console &console, QWidget *parent)
    : Page(console, "caches", tr("Caches"), u"database"_s, parent)
    , m_rows([](const CacheRow &row) { return row.id; })
    , m_filter(new FilterField(u"caches"_s, this))
    , m_table(new TableView(u"caches"_s, this))
    , m_strip(new InvalidationStrip(this))
    , m_flow(new InvalidationFlow(console, *m_strip, *this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    makeActions();
    m_entries = new EntriesPane(console, m_readAgain, m_asTree, this);
    m_entries->view().setActions({m_invalidateSelection, m_invalidateKey, m_invalidateMatching, m_copyValue},
                                 m_invalidateSelection);
    makeTable();
    layOut();
    connect(m_entries, &EntriesPane::changed, this, &CachesPage::updateActions);
    connect(m_flow, &InvalidationFlow::runningChanged, this, &CachesPage::updateActions);
    connect(m_flow, &InvalidationFlow::finished, this, [this](const QString &modulePath, const QString &function) {
        const std::optional<CacheRow> &cache = m_entries->cache();
        if (cache && cache->modulePath == modulePath && cache->function == function)
            m_entries->model().refresh();
    });
    connect(&console.config(), &OpenedConfig::stateChanged, this, &CachesPage::showEmptyState);
    showEmptyState();
    updateActions();
    rememberFilter(m_filter);
}

QAction *CachesPage::makeAction(const QString &verb, const QString &icon, const QString &text,
                                void (CachesPage::*run)(), const QKeySequence &key)
{
    QAction *action = addPageAction(verb, icon, text, key);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void CachesPage::makeActions()
{
    m_readAgain = makeAction(u"refresh"_s, u"refresh-cw"_s, tr("Read Entries Again"), &CachesPage::refresh);
    m_readAgain->setToolTip(tr("Read the entries again (F5)"));
    m_asTree = addPageAction(u"asTree"_s, u"list-tree"_s, tr("Show Keys as a Tree"));
    m_asTree->setCheckable(true);
    m_invalidateSelection = makeAction(u"invalidateSelection"_s, u"trash-2"_s, tr("Invalidate Selected Entries…"),
                                       &CachesPage::invalidateSelection, QKeySequence(Qt::Key_Delete));
    m_invalidateKey = makeAction(u"invalidateKey"_s, u"keyboard"_s, tr("Invalidate a Key…"), &CachesPage::invalidateKey,
                                 QKeySequence(Qt::CTRL | Qt::Key_Delete));
    m_invalidateMatching
        = makeAction(u"invalidateMatching"_s, u"filter"_s, tr("Invalidate Everything That Matches…"),
                     &CachesPage::invalidateMatching, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    m_invalidateCache = makeAction(u"invalidateCache"_s, u"eraser"_s, tr("Invalidate the Whole Cache…"),
                                   &CachesPage::invalidateCache);
    m_stop = makeAction(u"stop"_s, u"circle-stop"_s, tr("Stop the Invalidation"), &CachesPage::stopInvalidating,
                        QKeySequence(Qt::Key_Escape));
    m_showModule = makeAction(u"showModule"_s, u"blocks"_s, tr("Show the Module"), &CachesPage::showModule);
    m_copyValue = makeAction(u"copyValue"_s, u"copy"_s, tr("Copy the Value"), &CachesPage::copyValue);
}

void CachesPage::makeTable()
{
    m_rows.setColumns(cacheColumns());
    m_rows.setTarget([](const CacheRow &row) {
        return Target {.kind = Target::Kind::Cache, .module = row.module, .name = row.function};
    });
    m_shown.setSourceModel(&m_rows);
    m_filter->setAccessibleName(tr("Filter of the caches"));
    m_filter->connectTo(&m_shown);
    m_filter->setView(m_table);
    m_table->setModel(&m_shown);
    m_table->setAccessibleName(tr("Caches of all modules"));
    const int entriesColumn = 2;
    m_table->setItemDelegateForColumn(
        entriesColumn,
        new FillBarDelegate(
            [this](const QModelIndex &index) { return m_rows.row(m_shown.mapToSource(index).row()).fill(); }, m_table));
    for (QAction *action : {m_invalidateCache, m_invalidateKey})
        m_table->habits().addAction(action);
    m_table->habits().addSeparator();
    m_table->habits().addAction(m_showModule);
    m_table->habits().exportAction()->setObjectName(u"caches.exportCaches"_s);
    m_entries->view().exportAction()->setObjectName(u"caches.exportEntries"_s);
    connect(m_table, &TableView::currentRowChanged, this, &CachesPage::showCurrentCache);
    connect(m_table, &TableView::activated, this,
            [this] { m_entries->view().currentWidget()->setFocus(Qt::OtherFocusReason); });
}

void CachesPage::layOut()
{
    auto *bar = new PageBar(this);
    bar->addWidget(m_filter, 1);
    bar->addAction(m_showModule);
    bar->addAction(m_invalidateCache, true);

    auto *invalidate = new QMenu(tr("Invalidate"), this);
    invalidate->setAccessibleName(invalidate->title());
    invalidate->setToolTipsVisible(true);
    for (QAction *action : {m_invalidateSelection, m_invalidateKey, m_invalidateMatching})
        invalidate->addAction(action);
    EntryFilterBar &entriesBar = m_entries->bar();
    entriesBar.addAction(m_readAgain);
    entriesBar.addWidget(
        makeMenuButton(m_entries->autoRefresh().menu(), tr("Auto"), themedIcon(u"timer"_s), &entriesBar));
    entriesBar.addWidget(makeMenuButton(invalidate, invalidate->title(), themedIcon(u"trash-2"_s), &entriesBar));

    auto *caches = new QWidget(this);
    caches->setAccessibleName(tr("Caches"));
    auto *cachesLayout = new QVBoxLayout(caches);
    cachesLayout->setContentsMargins(0, 0, 0, 0);
    cachesLayout->setSpacing(0);
    cachesLayout->addWidget(bar);
    cachesLayout->addWidget(m_table, 1);
    m_splitter->setObjectName(u"caches.splitter"_s);
    m_splitter->addWidget(caches);
    m_splitter->addWidget(m_entries);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 5);
    m_splitter->setChildrenCollapsible(false);
    rememberSizes(m_splitter);
    rememberSizes(m_entries->splitter());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_strip);
}

QList<QAction *> CachesPage::pageActions() const
{
    return {m_invalidateSelection,
            m_invalidateKey,
            m_invalidateMatching,
            m_invalidateCache,
            m_stop,
            nullptr,
            m_readAgain,
            m_entries->autoRefresh().menu()->menuAction(),
            m_asTree,
            nullptr,
            m_showModule,
            m_copyValue,
            nullptr,
            m_table->habits().exportAction(),
            m_entries->view().exportAction()};
}

FilterField *CachesPage::filterField() const
{
    const QWidget *focus = window()->focusWidget();
    return focus && m_entries->isAncestorOf(focus) ? m_entries->filterField() : m_filter;
}

void CachesPage::refresh() { m_entries->model().refresh(); }

void CachesPage::wake() { m_entries->setAwake(true); }

void CachesPage::sleep() { m_entries->setAwake(false); }

void CachesPage::showSnapshot(const HostSnapshot &snapshot)
{
    m_rows.setRows(cacheRows(snapshot));
    if (m_rows.rowCount() == 0)
        showEmptyState();
    if (!m_table->currentIndex().isValid() && m_shown.rowCount() > 0) {
        const QString wanted = console().settings().value(selectedKey).toString();
        if (wanted.isEmpty() || !m_table->selectKey(wanted))
            m_table->selectRow(0);
    }
    showCurrentCache();
    // An apply may have made a module, and with it the cache, anew.
    if (std::exchange(m_revision, snapshot.revision) != snapshot.revision)
        m_entries->model().readAnew();
}

void CachesPage::showEmptyState()
{
    const OpenedConfig::State state = console().config().state();
    if (state == OpenedConfig::State::Live)
        m_table->setEmptyState(themedIcon(u"database"_s), tr("No module has a cache"),
                               tr("A cache is there when a module registers a cached function."));
    else if (state == OpenedConfig::State::Untrusted)
        m_table->setEmptyState(themedIcon(u"database"_s), tr("Nothing runs yet"),
                               tr("Modules bring their caches when they run; this file is not trusted yet."));
    else if (state == OpenedConfig::State::Suspected)
        m_table->setEmptyState(themedIcon(u"database"_s), tr("Nothing runs yet"),
                               tr("Say above how to go on after the crash."));
    else
        m_table->setEmptyState(themedIcon(u"database"_s), tr("No configuration is open"),
                               tr("Open a homeserver.yaml to see the caches of its modules."));
}

void CachesPage::showCurrentCache()
{
    const QModelIndex current = m_shown.mapToSource(m_table->currentIndex());
    if (current.isValid()) {
        const CacheRow &cache = m_rows.row(current.row());
        const bool isOther = !m_entries->cache() || m_entries->cache()->id != cache.id;
        m_entries->showCache(cache);
        if (isOther)
            console().settings().setValue(selectedKey, cache.id);
    } else if (m_entries->cache()) {
        const int row = m_rows.indexOfKey(m_entries->cache()->id);
        if (row < 0)
            m_entries->showNothing();
        else
            m_entries->showCache(m_rows.row(row));
    }
    updateActions();
}

bool CachesPage::reveal(const Target &target)
{
    if (target.kind != Target::Kind::Cache)
        return false;
    m_rows.setRows(cacheRows(console().snapshot()));
    const QList<CacheRow> &rows = m_rows.rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const CacheRow &row) {
        return row.module == target.module && (target.name.isEmpty() || row.function == target.name);
    });
    if (found == rows.end()) {
        console().notify({.severity = Notice::Severity::Information,
                          .text = tr("%1 has no such cache now.").arg(console().moduleName(target.module)),
                          .id = u"caches.notThere"_s,
                          .isPassing = true});
        return true;
    }
    const QString id = found->id;
    if (!m_table->selectKey(id)) {
        m_filter->clear();
        m_table->selectKey(id);
    }
    showCurrentCache();
    if (!target.key.isEmpty())
        m_entries->reveal(target.key);
    return true;
}

} // namespace modulehost
