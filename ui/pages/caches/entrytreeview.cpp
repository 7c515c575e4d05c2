// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrytreeview.h"

#include <itemviewhabits.h>

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype keptOpen = 200;

} // namespace

EntryTreeView::EntryTreeView(QWidget *parent)
    : QTreeView(parent)
    , m_habits(nullptr)
{
    setObjectName(u"caches.tree"_s);
    setAccessibleName(tr("Entries of the cache as a tree"));
    setModel(&m_model);
    m_habits = new ItemViewHabits(this, u"caches.tree"_s);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setAllColumnsShowFocus(true);
    header()->setAccessibleName(tr("Columns"));
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (m_open.size() < keptOpen)
            m_open.insert(m_model.pathOf(index));
    });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_open.remove(m_model.pathOf(index)); });
    connect(&m_model, &EntryTreeModel::aboutToRearrange, this, &EntryTreeView::keep);
    connect(&m_model, &EntryTreeModel::rearranged, this, &EntryTreeView::bringBack);
}

void EntryTreeView::keep()
{
    if (currentIndex().isValid())
        m_current = m_model.pathOf(currentIndex());
}

void EntryTreeView::forget()
{
    m_open.clear();
    m_model.clear();
    m_current.clear();
}

void EntryTreeView::bringBack()
{
    QList<QByteArray> open = m_open.values();
    std::sort(open.begin(), open.end()); // a path stands behind those that it begins with
    for (const QByteArray &path : std::as_const(open)) {
        const QModelIndex index = m_model.indexOfPath(path);
        if (index.isValid())
            expand(index);
        else
            m_open.remove(path);
    }
    if (m_current.isEmpty())
        return;
    const QModelIndex current = m_model.indexOfPath(m_current);
    if (current.isValid())
        setCurrentIndex(current);
    Q_EMIT currentRowChanged(currentIndex());
}

void EntryTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid())
        m_current = m_model.pathOf(current);
    Q_EMIT currentRowChanged(current);
}

} // namespace modulehost
