// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tableview.h"

#include "emptystate.h"
#include "headerlayout.h"
#include "icons.h"
#include "itemviewhabits.h"
#include "tablemodel.h"

#include <QAbstractProxyModel>
#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int keptAtMost = 10'000;
constexpr int searchedRows = 200'000;
constexpr int typedSearchRows = 20'000;

QAbstractItemModel *sourceOf(QAbstractItemModel *model)
{
    const auto *proxy = qobject_cast<QAbstractProxyModel *>(model);
    return proxy ? proxy->sourceModel() : nullptr;
}

} // namespace

TableView::TableView(const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_habits(nullptr)
    , m_empty(new EmptyState(this))
    , m_clearFilter(new QAction(themedIcon(u"x"_s), tr("Clear filter"), this))
{
    setObjectName(name);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setAccessibleName(tr("Columns"));
    setSortingEnabled(true);
    m_habits = new ItemViewHabits(this, name);
    connect(m_clearFilter, &QAction::triggered, this, &TableView::clearFilterRequested);
    updateRowHeight();
    updateEmptyState();
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_habits->header().modelChanged();
    watchModels();
    updateEmptyState();
    Q_EMIT currentRowChanged(currentIndex());
}

void TableView::watchModels()
{
    for (const QMetaObject::Connection &connection : std::as_const(m_watching))
        disconnect(connection);
    m_watching.clear();
    for (QAbstractItemModel *each = model(); each; each = sourceOf(each)) {
        m_watching << connect(each, &QAbstractItemModel::rowsInserted, this, &TableView::updateEmptyState)
                   << connect(each, &QAbstractItemModel::rowsRemoved, this, &TableView::updateEmptyState)
                   << connect(each, &QAbstractItemModel::layoutChanged, this, &TableView::updateEmptyState)
                   << connect(each, &QAbstractItemModel::modelReset, this, &TableView::updateEmptyState);
        if (const auto *proxy = qobject_cast<QAbstractProxyModel *>(each))
            m_watching << connect(proxy, &QAbstractProxyModel::sourceModelChanged, this, &TableView::watchModels);
    }
    if (model()) {
        m_watching << connect(model(), &QAbstractItemModel::modelAboutToBeReset, this, &TableView::keepSelection)
                   << connect(model(), &QAbstractItemModel::modelReset, this, &TableView::bringSelectionBack);
    }
}

void TableView::setEmptyState(const QIcon &icon, const QString &sentence, const QString &hint, QAction *action)
{
    m_emptyIcon = icon;
    m_emptySentence = sentence;
    m_emptyHint = hint;
    m_emptyAction = action;
    updateEmptyState();
}

void TableView::setFiltered(bool isFiltered)
{
    m_isFiltered = isFiltered;
    updateEmptyState();
}

bool TableView::hasRowsUnderFilter() const
{
    for (QAbstractItemModel *source = sourceOf(model()); source; source = sourceOf(source)) {
        if (source->rowCount() > 0)
            return true;
    }
    return m_isFiltered;
}

void TableView::updateEmptyState()
{
    const bool isEmpty = !model() || model()->rowCount(rootIndex()) == 0;
    const bool isFilter = isEmpty && hasRowsUnderFilter();
    if (isFilter)
        m_empty->setContent(themedIcon(u"search-x"_s, Tone::Muted), tr("Nothing matches the filter"), {},
                            m_clearFilter);
    else if (isEmpty)
        m_empty->setContent(m_emptyIcon, m_emptySentence, m_emptyHint, m_emptyAction);
    m_empty->setVisible(isFilter || (isEmpty && !m_emptySentence.isEmpty()));
    m_empty->setGeometry(viewport()->geometry());
}

bool TableView::selectKey(const QString &key)
{
    if (!model())
        return false;
    const int count = model()->rowCount();
    for (int row = 0; row < count; ++row) {
        const QModelIndex first = model()->index(row, 0);
        if (first.data(KeyRole).toString() != key)
            continue;
        const int column = std::max(0, currentIndex().column());
        selectionModel()->setCurrentIndex(first.siblingAtColumn(column),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(currentIndex(), PositionAtCenter);
        return true;
    }
    return false;
}

QString TableView::currentKey() const { return currentIndex().data(KeyRole).toString(); }

void TableView::keepSelection()
{
    m_kept = {{}, currentKey(), currentIndex().column(), verticalScrollBar()->value()};
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && m_kept.keys.size() < keptAtMost; ++row)
            m_kept.keys.insert(model()->index(row, 0).data(KeyRole).toString());
    }
    m_kept.keys.remove({});
}

void TableView::bringSelectionBack()
{
    QSet<QString> wanted = std::exchange(m_kept.keys, {});
    bool wantsCurrent = !m_kept.current.isEmpty();
    QItemSelection selection;
    const int count = std::min(model()->rowCount(), searchedRows);
    for (int row = 0; row < count && (wantsCurrent || !wanted.isEmpty()); ++row) {
        const QModelIndex index = model()->index(row, 0);
        const QString key = index.data(KeyRole).toString();
        if (wanted.remove(key))
            selection.select(index, index);
        if (wantsCurrent && key == m_kept.current) {
            wantsCurrent = false;
            selectionModel()->setCurrentIndex(index.siblingAtColumn(std::max(0, m_kept.column)),
                                              QItemSelectionModel::NoUpdate);
        }
    }
    if (!selection.isEmpty())
        selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    updateGeometries();
    verticalScrollBar()->setValue(m_kept.scrolled);
    Q_EMIT currentRowChanged(currentIndex());
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        Q_EMIT currentRowChanged(current);
}

void TableView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    const int row = currentIndex().row();
    if (currentIndex().isValid() && row >= topLeft.row() && row <= bottomRight.row())
        Q_EMIT currentRowChanged(currentIndex());
}

void TableView::updateRowHeight()
{
    const int line = fontMetrics().height();
    const int height = line + line / 2;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

bool TableView::viewportEvent(QEvent *event)
{
    const bool isTaken = QTableView::viewportEvent(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        m_empty->setGeometry(viewport()->geometry());
    return isTaken;
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & ~Qt::KeypadModifier) && currentIndex().isValid()) {
        event->accept();
        Q_EMIT activated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome || action == MoveEnd)
        modifiers |= Qt::ControlModifier;
    return QTableView::moveCursor(action, modifiers);
}

void TableView::keyboardSearch(const QString &text)
{
    if (model() && model()->rowCount() <= typedSearchRows)
        QTableView::keyboardSearch(text);
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus())
        return;
    const QModelIndex current = currentIndex();
    const QItemSelectionModel *selection = selectionModel();
    const bool isSelected = selection && current.isValid() && selection->isSelected(current);
    const bool isOnlyOne
        = isSelected && selection->selection().size() == 1 && selection->selection().constFirst().height() == 1;
    if (isOnlyOne && !window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    QRect ring = viewport()->rect();
    if (current.isValid()) {
        const QRect cell = visualRect(current);
        ring.setTop(cell.top());
        ring.setBottom(cell.bottom());
    }
    QPainter painter(viewport());
    painter.setPen(palette().color(isSelected ? QPalette::HighlightedText : QPalette::Highlight));
    painter.drawRect(ring.adjusted(0, 0, -1, -1));
}

} // namespace modulehost
