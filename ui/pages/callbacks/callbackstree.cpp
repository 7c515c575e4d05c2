// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callbackstree.h"

#include <emptystate.h>
#include <itemviewhabits.h>
#include <tablemodel.h>

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int mostOpened = 30; //!< Children of one row that opens by itself.

} // namespace

CallbacksTree::CallbacksTree(QWidget *parent)
    : QTreeView(parent)
    , m_habits(nullptr)
    , m_empty(new EmptyState(this))
{
    setObjectName(u"callbacks-tree"_s);
    setAccessibleName(tr("Callbacks and the modules they ask"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle); // Names differ at either end.
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    m_rows.setSourceModel(&m_model);
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    header()->setAccessibleName(tr("Columns"));
    setSortingEnabled(true);
    setModel(&m_rows);
    m_habits = new ItemViewHabits(this, u"callbacks"_s);

    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, &CallbacksTree::open);
    const auto remember = [this](const QModelIndex &index, bool isOpen) {
        if (m_isOpening)
            return;
        const QString key = index.data(KeyRole).toString();
        if (isOpen)
            m_closed.remove(key);
        else
            m_closed.insert(key);
    };
    connect(this, &QTreeView::expanded, this, [remember](const QModelIndex &index) { remember(index, true); });
    connect(this, &QTreeView::collapsed, this, [remember](const QModelIndex &index) { remember(index, false); });
    connect(this, &QTreeView::doubleClicked, this, &CallbacksTree::activate);
    connect(&m_rows, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const QModelIndex current = currentIndex();
        if (current.parent() == first.parent() && current.row() >= first.row() && current.row() <= last.row())
            Q_EMIT currentRowChanged();
    });
}

void CallbacksTree::setTree(const QList<CallbackBranch> &tree)
{
    m_model.setTree(tree);
    showEmptyState();
}

QString CallbacksTree::setFilter(const QString &text)
{
    const QString error = m_rows.setText(text);
    showEmptyState();
    return error;
}

const CallbackRow *CallbacksTree::currentRow() const
{
    const QModelIndex index = m_rows.mapToSource(currentIndex());
    return index.isValid() ? &m_model.row(index) : nullptr;
}

bool CallbacksTree::select(const std::function<bool(const CallbackRow &)> &isWanted)
{
    const QModelIndex index = m_rows.mapFromSource(m_model.find(isWanted));
    if (!index.isValid())
        return false;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void CallbacksTree::open(const QModelIndex &parent, int first, int last)
{
    const QScopedValueRollback opening(m_isOpening, true);
    if (parent.isValid() && !parent.parent().isValid() && !m_closed.contains(parent.data(KeyRole).toString()))
        expand(parent);
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_rows.index(row, 0, parent);
        const int children = m_rows.rowCount(index);
        if (children == 0 || m_closed.contains(index.data(KeyRole).toString()))
            continue;
        open(index, 0, children - 1);
        if (!parent.isValid() || children <= mostOpened)
            expand(index);
    }
}

void CallbacksTree::activate(const QModelIndex &index)
{
    const QModelIndex source = m_rows.mapToSource(index);
    if (!source.isValid())
        return;
    if (m_model.row(source).kind == CallbackRow::Kind::Category)
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    else
        Q_EMIT rowActivated(m_model.row(source));
}

void CallbacksTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentRowChanged();
}

void CallbacksTree::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & ~Qt::KeypadModifier)) {
        event->accept();
        activate(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

bool CallbacksTree::viewportEvent(QEvent *event)
{
    const bool isTaken = QTreeView::viewportEvent(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        m_empty->setGeometry(viewport()->geometry());
    return isTaken;
}

void CallbacksTree::showEmptyState()
{
    m_empty->setGeometry(viewport()->geometry());
    m_empty->setVisible(isEmpty());
}

} // namespace modulehost
