// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entriesview.h"

#include "entrytreeview.h"

#include <icons.h>
#include <itemviewhabits.h>
#include <tableview.h>

#include <QAction>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

namespace {

//! Selections beyond this are let go when rows change places: to follow each of their rows would take too long.
constexpr qint64 followedRows = 10'000;

qint64 rowsIn(const QItemSelection &selection)
{
    qint64 rows = 0;
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows;
}

} // namespace

EntriesView::EntriesView(CacheEntriesModel &model, QAction *readAgain, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_readAgain(readAgain)
    , m_table(new TableView(u"caches.entries"_s, this))
    , m_tree(new EntryTreeView(this))
{
    setAccessibleName(tr("Entries of the cache"));
    m_table->setAccessibleName(tr("Entries of the cache"));
    m_table->setModel(&model);
    addWidget(m_table);
    addWidget(m_tree);
    // The tree finds its rows only as they are looked for.
    m_tree->habits().setRowsBehind(&m_table->habits());
    m_treePause.setSingleShot(true);
    m_treePause.setInterval(200ms);
    m_treePause.callOnTimeout(this, &EntriesView::updateTree);

    connect(&model, &CacheEntriesModel::aboutToRearrange, this, [this] {
        if (rowsIn(m_table->selectionModel()->selection()) > followedRows)
            m_table->clearSelection();
    });
    connect(&model, &CacheEntriesModel::rearranged, this, [this] {
        m_isTreeStale = true;
        if (!m_treePause.isActive())
            m_treePause.start();
        showCurrent();
        Q_EMIT selectionChanged();
    });
    connect(&model, &CacheEntriesModel::factsChanged, this, &EntriesView::showEmptyState);
    connect(m_table, &TableView::currentRowChanged, this, &EntriesView::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EntriesView::selectionChanged);
    connect(m_table, &TableView::activated, this, &EntriesView::entryActivated);
    connect(m_tree, &EntryTreeView::currentRowChanged, this, &EntriesView::selectionChanged);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EntriesView::selectionChanged);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (m_tree->entryModel().entryAt(index) != noEntry)
            Q_EMIT entryActivated();
    });
    connect(&m_tree->entryModel(), &EntryTreeModel::rearranged, this, [this] {
        showCurrent();
        Q_EMIT selectionChanged();
    });
    showEmptyState();
}

void EntriesView::setTree(bool isTree)
{
    m_isTree = isTree;
    updateTree();
    showCurrent();
    Q_EMIT selectionChanged();
}

QAbstractItemView *EntriesView::wantedView() const
{
    return m_isTree ? static_cast<QAbstractItemView *>(m_tree) : m_table;
}

void EntriesView::setSeparator(const QString &separator) { m_tree->entryModel().setSeparator(separator); }

void EntriesView::forget()
{
    m_inTree = 0;
    m_isTreeStale = true;
    m_tree->forget();
}

bool EntriesView::isOrdering() const { return m_isTree && m_tree->entryModel().isOrdering(); }

void EntriesView::updateTree()
{
    if (!m_isTree || !m_isTreeStale)
        return;
    // While entries are still coming, putting them in order is worth its time when there are many more.
    if (m_model.isReading() && m_inTree > 0 && m_model.entries().size() < 2 * m_inTree) {
        m_treePause.start();
        return;
    }
    m_isTreeStale = false;
    m_inTree = m_model.entries().size();
    m_tree->entryModel().setEntries(m_model.entries(), m_model.rows(), m_model.isPlain(), m_model.readAt());
}

void EntriesView::showCurrent()
{
    // The table tells why there is nothing.
    QWidget *wanted = m_model.rowCount() > 0 ? wantedView() : m_table;
    if (currentWidget() == wanted)
        return;
    const bool hadFocus = currentWidget()->hasFocus();
    setCurrentWidget(wanted);
    if (hadFocus)
        wanted->setFocus(Qt::OtherFocusReason);
}

void EntriesView::showEmptyState()
{
    m_table->setFiltered(!m_model.matcher().isEmpty() && m_model.entries().size() > 0);
    if (!m_model.isOpen())
        m_table->setEmptyState(themedIcon(u"database"_s), tr("No cache is selected"),
                               tr("Select a cache above to see its entries."));
    else if (m_model.hasFailed())
        m_table->setEmptyState(themedIcon(u"unlink"_s), tr("The host did not answer"),
                               tr("The entries could not be read."), m_readAgain);
    else if (m_model.isComplete())
        m_table->setEmptyState(themedIcon(u"inbox"_s), tr("This cache holds nothing now"),
                               tr("An entry comes when the module calls the function with a key that is not there."),
                               m_readAgain);
    else
        m_table->setEmptyState(themedIcon(u"loader"_s), tr("Reading the entries…"));
}

qint64 EntriesView::selectedCount() const
{
    return currentWidget() == m_tree ? m_tree->entryModel().countOf(m_tree->selectionModel()->selection())
                                     : rowsIn(m_table->selectionModel()->selection());
}

ChosenEntries EntriesView::none() const
{
    // The tree follows the table later, and its numbers are of what it was made of.
    if (currentWidget() == m_tree)
        return {m_tree->entryModel().entries(), {}, m_tree->entryModel().readAt()};
    return {m_model.entries(), {}, m_model.readAt()};
}

ChosenEntries EntriesView::selectedEntries() const
{
    ChosenEntries chosen = none();
    chosen.numbers = currentWidget() == m_tree ? m_tree->entryModel().entriesOf(m_tree->selectionModel()->selection())
                                               : m_model.entriesOf(m_table->selectionModel()->selection());
    return chosen;
}

ChosenEntries EntriesView::currentEntry() const
{
    ChosenEntries chosen = none();
    quint32 entry = noEntry;
    if (currentWidget() == m_tree)
        entry = m_tree->entryModel().entryAt(m_tree->currentIndex());
    else if (m_table->currentIndex().isValid())
        entry = m_model.entryAt(m_table->currentIndex().row());
    if (entry < chosen.entries.size())
        chosen.numbers.append(entry);
    return chosen;
}

void EntriesView::select(quint32 entry)
{
    const QModelIndex index = m_model.indexOf(entry);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    if (!m_isTree)
        return;
    const QModelIndex inTree = m_tree->entryModel().indexOfPath(m_model.entries().at(entry).key);
    m_tree->setCurrentIndex(inTree);
    m_tree->scrollTo(inTree, QAbstractItemView::PositionAtCenter);
}

void EntriesView::setActions(const QList<QAction *> &actions, QAction *onlyHere)
{
    onlyHere->setShortcutContext(Qt::WidgetShortcut);
    m_table->QWidget::addAction(onlyHere);
    m_tree->QWidget::addAction(onlyHere);
    for (QAction *action : actions) {
        m_table->habits().addAction(action);
        m_tree->habits().addAction(action);
    }
}

QAction *EntriesView::exportAction() const { return m_table->habits().exportAction(); }

} // namespace modulehost
