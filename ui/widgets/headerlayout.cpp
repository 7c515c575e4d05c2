// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headerlayout.h"

#include "columnids.h"
#include "flexiblewidths.h"
#include "viewheader.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTreeView>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

namespace {

constexpr int sampledRows = 50;
constexpr int widestInCharacters = 48;
constexpr int shortInCharacters = 20; //!< Texts up to this width give way to no other.
constexpr int narrowestInCharacters = 14;
constexpr auto growthPause = 500ms;

QString settingsKey(const QString &name) { return u"views/%1/header"_s.arg(name); }

QJsonObject savedLayout(const QString &name)
{
    return QJsonDocument::fromJson(QSettings().value(settingsKey(name)).toByteArray()).object();
}

} // namespace

HeaderLayout::HeaderLayout(QAbstractItemView *view, const QString &name)
    : QObject(view)
    , m_view(view)
    , m_header(headerOf(view))
    , m_name(name)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(500ms);
    m_saving.callOnTimeout(this, &HeaderLayout::save);
    m_sampling.setSingleShot(true);
    m_sampling.setInterval(0);
    m_sampling.callOnTimeout(this, &HeaderLayout::sampleWidths);

    m_growing.setSingleShot(true);
    m_growing.setInterval(growthPause);
    m_growing.callOnTimeout(this, &HeaderLayout::growNumbers);

    m_header->setSectionsMovable(true);
    m_header->setStretchLastSection(false);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(m_view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(menu, m_header->logicalIndexAt(position));
        menu->popup(m_header->viewport()->mapToGlobal(position));
    });
    connect(m_header, &QHeaderView::sectionCountChanged, this, [this] { modelChanged(); });
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int before, int after) {
        const bool isShownOrHidden = before == 0 || after == 0;
        if (!m_isArranging && !isShownOrHidden)
            m_sized.insert(column);
        if (!m_isArranging && isShownOrHidden)
            m_sampling.start();
        noteChange();
    });
    connect(m_header, &QHeaderView::sectionMoved, this, &HeaderLayout::noteChange);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, [this] {
        fit();
        noteChange();
    });
    connect(qApp, &QCoreApplication::aboutToQuit, this, &HeaderLayout::save);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    modelChanged();
}

QAbstractItemModel *HeaderLayout::model() const { return m_header->model(); }

void HeaderLayout::modelChanged()
{
    if (m_watched != model())
        watch(model());
    if (model() && m_header->count() > 0)
        restore();
}

void HeaderLayout::watch(QAbstractItemModel *model)
{
    if (m_watched)
        m_watched->disconnect(this);
    m_watched = model;
    if (!model)
        return;
    const auto sampleSoon = [this] {
        if (m_sampled < sampledRows && !m_sampling.isActive())
            m_sampling.start();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, sampleSoon);
    connect(model, &QAbstractItemModel::modelReset, this, sampleSoon);
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_growing.isActive())
            m_growing.start();
    });
}

void HeaderLayout::restore()
{
    const QScopedValueRollback arranging(m_isArranging, true);
    const QList<QByteArray> ids = columnIdsOf(*model());
    const QJsonObject saved = savedLayout(m_name);
    m_sized.clear();
    m_cellWidths.clear();
    m_sampled = 0;
    QList<QByteArray> order;
    QSet<int> known;
    for (const auto &entry : saved["columns"_L1].toArray()) {
        const QJsonObject column = entry.toObject();
        const QByteArray id = column["id"_L1].toString().toUtf8();
        const int index = int(ids.indexOf(id));
        if (index < 0 || index >= m_header->count() || known.contains(index))
            continue;
        order.append(id);
        known.insert(index);
        m_header->setSectionHidden(index, column["hidden"_L1].toBool());
        const int width = column["width"_L1].toInt();
        if (width > 0) {
            m_header->resizeSection(index, width);
            m_sized.insert(index);
        }
    }
    for (int index = 0; index < m_header->count(); ++index) {
        if (!known.contains(index))
            m_header->setSectionHidden(index, isExtraColumn(*model(), index));
    }
    arrange(order);
    m_sampling.start();

    const int sorted = int(ids.indexOf(saved["sort"_L1].toString().toUtf8()));
    if (canSort(m_view) && sorted >= 0) {
        const auto direction = saved["descending"_L1].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
        // The view may be in the middle of taking the model over.
        QMetaObject::invokeMethod(
            this, [this, sorted, direction] { sortBy(m_view, sorted, direction); }, Qt::QueuedConnection);
    }
}

void HeaderLayout::arrange(const QList<QByteArray> &savedOrder)
{
    const QList<QByteArray> ids = columnIdsOf(*model());
    QList<QByteArray> order = savedOrder;
    for (int index = 0; index < ids.size(); ++index) {
        if (!order.contains(ids.at(index)))
            order.insert(index == 0 ? 0 : order.indexOf(ids.at(index - 1)) + 1, ids.at(index));
    }
    for (int place = 0; place < order.size() && place < m_header->count(); ++place)
        m_header->moveSection(m_header->visualIndex(int(ids.indexOf(order.at(place)))), place);
}

void HeaderLayout::reset()
{
    QSettings().remove(settingsKey(m_name));
    if (!model())
        return;
    restore();
    if (canSort(m_view))
        sortBy(m_view, -1, Qt::AscendingOrder);
    sampleWidths();
    m_saving.stop();
}

void HeaderLayout::noteChange()
{
    if (!m_isArranging && m_header->count() > 0)
        m_saving.start();
}

void HeaderLayout::save()
{
    if (!m_saving.isActive() && sender() != &m_saving)
        return;
    m_saving.stop();
    if (!model() || m_header->count() == 0)
        return;
    const QList<QByteArray> ids = columnIdsOf(*model());
    QJsonArray columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int index = m_header->logicalIndex(place);
        QJsonObject column {{u"id"_s, QString::fromUtf8(ids.at(index))}};
        if (m_header->isSectionHidden(index))
            column[u"hidden"_s] = true;
        else if (m_sized.contains(index))
            column[u"width"_s] = m_header->sectionSize(index);
        columns.append(column);
    }
    QJsonObject layout {{u"columns"_s, columns}};
    const int sorted = m_header->sortIndicatorSection();
    if (canSort(m_view) && sorted >= 0 && sorted < ids.size()) {
        layout[u"sort"_s] = QString::fromUtf8(ids.at(sorted));
        layout[u"descending"_s] = m_header->sortIndicatorOrder() == Qt::DescendingOrder;
    }
    QSettings().setValue(settingsKey(m_name), QJsonDocument(layout).toJson(QJsonDocument::Compact));
}

QModelIndexList HeaderLayout::firstRows() const
{
    QModelIndexList rows;
    const auto *tree = qobject_cast<QTreeView *>(m_view);
    QModelIndex index = model()->index(0, 0);
    while (index.isValid() && rows.size() < sampledRows) {
        rows.append(index);
        index = tree ? tree->indexBelow(index).siblingAtColumn(0) : index.siblingAtRow(index.row() + 1);
    }
    return rows;
}

void HeaderLayout::sampleWidths()
{
    if (!model() || m_view->model() != model())
        return;
    const QModelIndexList rows = firstRows();
    for (int column = 0; column < m_header->count(); ++column)
        m_cellWidths[column] = std::max(m_cellWidths.value(column), cellWidth(column, rows));
    m_sampled = int(rows.size());
    fit();
}

void HeaderLayout::growNumbers()
{
    if (!model() || !m_view->isVisible() || m_view->model() != model())
        return;
    const QModelIndexList rows = firstRows();
    bool hasGrown = false;
    for (const int column : visibleColumns(m_view)) {
        const int width = isTextColumn(column) ? 0 : cellWidth(column, rows);
        hasGrown = hasGrown || width > m_cellWidths.value(column);
        m_cellWidths[column] = std::max(m_cellWidths.value(column), width);
    }
    if (hasGrown)
        fit();
}

int HeaderLayout::cellWidth(int column, const QModelIndexList &rows) const
{
    const int character = m_view->fontMetrics().averageCharWidth();
    const auto *tree = qobject_cast<QTreeView *>(m_view);
    int width = 0;
    for (const QModelIndex &row : rows) {
        int wanted = m_view->sizeHintForIndex(row.siblingAtColumn(column)).width() + character;
        if (tree && m_header->visualIndex(column) == 0) {
            for (QModelIndex parent = row; parent.isValid(); parent = parent.parent())
                wanted += tree->indentation();
        }
        width = std::max(width, wanted);
    }
    return width;
}

int HeaderLayout::titleWidth(int column) const
{
    // Only the column that is sorted by needs the room for the arrow.
    const bool hasArrow = m_header->isSortIndicatorShown();
    m_header->setSortIndicatorShown(hasArrow && column == m_header->sortIndicatorSection());
    const int width = m_header->sectionSizeHint(column);
    m_header->setSortIndicatorShown(hasArrow);
    return width + m_view->fontMetrics().averageCharWidth();
}

bool HeaderLayout::isTextColumn(int column) const
{
    const QVariant alignment = model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
    return !(alignment.value<Qt::Alignment>() & (Qt::AlignTrailing | Qt::AlignHCenter));
}

void HeaderLayout::fit()
{
    if (!model() || m_isArranging)
        return;
    const QScopedValueRollback arranging(m_isArranging, true);
    const int character = m_view->fontMetrics().averageCharWidth();
    QList<FlexibleWidth> texts;
    int room = m_view->isVisible() ? m_view->viewport()->width() : 0;
    for (const int column : visibleColumns(m_view)) {
        if (m_sized.contains(column)) {
            room -= m_header->sectionSize(column);
            continue;
        }
        const int title = titleWidth(column);
        const int wished = std::max(title, m_cellWidths.value(column));
        const int first = std::max(title, std::min(wished, widestInCharacters * character));
        if (isTextColumn(column)) {
            const int least = first <= shortInCharacters * character ? first : narrowestInCharacters * character;
            texts.append({column, std::max(least, title), first, wished});
        } else {
            m_header->resizeSection(column, first);
            room -= first;
        }
    }
    if (!texts.isEmpty())
        texts.last().least = titleWidth(texts.constLast().column);
    if (m_view->isVisible())
        fitInto(room, texts);
    for (const FlexibleWidth &text : std::as_const(texts))
        m_header->resizeSection(text.column, text.width);
}

void HeaderLayout::fillMenu(QMenu *menu, int column)
{
    if (!model())
        return;
    Q_EMIT menuFilling(menu, column);
    fillColumnMenu(menu, m_view);
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &HeaderLayout::reset);
}

bool HeaderLayout::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOfView = watched == m_view;
    if (isOfView && event->type() == QEvent::Hide)
        save();
    else if (!isOfView && event->type() == QEvent::Resize)
        fit();
    else if (!isOfView && event->type() == QEvent::Show)
        m_sampling.start();
    return QObject::eventFilter(watched, event);
}

} // namespace modulehost
