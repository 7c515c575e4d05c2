// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "celltext.h"
#include "column.h"
#include "tablemodel.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <functional>
#include <type_traits>

namespace modulehost {

/*!
 * A table over a list of values. New rows replace old ones by key: what stays the same keeps its place in
 * views and selections, and only rows that differ are drawn again. User interface thread.
 *
 * Row needs operator==.
 */
template<typename Row>
class RowsModel : public TableModel
{
    // GCC 12 fails inside initialisers of Columns whose defaults it has not looked at before.
    static_assert(std::is_default_constructible_v<Column<Row>>);

public:
    using Key = std::function<QString(const Row &)>;

    explicit RowsModel(Key key, QObject *parent = nullptr)
        : TableModel(parent)
        , m_key(std::move(key))
    {
    }

    const QList<Row> &rows() const { return m_rows; }
    const Row &row(int index) const { return m_rows.at(index); }
    //! Position of the row with that key, or -1.
    int indexOfKey(const QString &key) const
    {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &r) { return m_key(r) == key; });
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    }

    void setColumns(const QList<Column<Row>> &columns)
    {
        beginResetModel();
        m_columns = columns;
        endResetModel();
    }
    void setTarget(std::function<Target(const Row &)> target) { m_target = std::move(target); }

    void setRows(const QList<Row> &rows)
    {
        if (haveSameKeys(rows)) {
            if (!isSameOrder(rows))
                reorder(rows);
            replaceChanged(rows);
            return;
        }
        qsizetype front = 0;
        const qsizetype shorter = std::min(m_rows.size(), rows.size());
        while (front < shorter && m_key(m_rows.at(front)) == m_key(rows.at(front)))
            ++front;
        qsizetype back = 0;
        while (back < shorter - front
               && m_key(m_rows.at(m_rows.size() - 1 - back)) == m_key(rows.at(rows.size() - 1 - back)))
            ++back;
        removeBetween(front, m_rows.size() - back);
        insertBetween(rows, front, rows.size() - back);
        replaceChanged(rows);
    }

    //! Adds \a rows at the end and lets go of the oldest beyond \a maximum: for feeds.
    void append(const QList<Row> &rows, qsizetype maximum)
    {
        const qsizetype skipped = std::max<qsizetype>(0, rows.size() - maximum);
        const qsizetype added = rows.size() - skipped;
        if (added == 0)
            return;
        removeBetween(0, std::max<qsizetype>(0, m_rows.size() + added - maximum));
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + added - 1));
        m_rows.append(rows.mid(skipped));
        endInsertRows();
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QByteArray columnId(int column) const override { return m_columns.at(column).id; }
    bool isExtra(int column) const override { return m_columns.at(column).isExtra; }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return m_columns.at(section).title;
        if (role == Qt::TextAlignmentRole)
            return cellAlignment(m_columns.at(section).look);
        return {};
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = m_rows.at(index.row());
        const Column<Row> &column = m_columns.at(index.column());
        switch (role) {
        case Qt::DisplayRole:
            return column.text ? column.text(row) : cellText(column.value(row), column.look);
        case Qt::ToolTipRole:
            if (column.toolTip)
                return column.toolTip(row);
            return data(index, Qt::DisplayRole);
        case Qt::DecorationRole:
            return column.icon ? QVariant(column.icon(row)) : QVariant();
        case Qt::TextAlignmentRole:
            return cellAlignment(column.look);
        case Qt::FontRole:
            return cellFont(column.look);
        case SortRole:
            return column.value(row);
        case KeyRole:
            return m_key(row);
        case TargetRole:
            return m_target ? QVariant::fromValue(m_target(row)) : QVariant();
        default:
            return {};
        }
    }

private:
    bool isSameOrder(const QList<Row> &rows) const
    {
        return std::equal(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(),
                          [this](const Row &a, const Row &b) { return m_key(a) == m_key(b); });
    }

    bool haveSameKeys(const QList<Row> &rows) const
    {
        if (rows.size() != m_rows.size())
            return false;
        QHash<QString, int> counts;
        for (const Row &row : m_rows)
            ++counts[m_key(row)];
        return std::all_of(rows.begin(), rows.end(), [&](const Row &row) {
            const auto found = counts.find(m_key(row));
            return found != counts.end() && (*found)-- > 0;
        });
    }

    void reorder(const QList<Row> &rows)
    {
        Q_EMIT layoutAboutToBeChanged();
        QHash<QString, QList<int>> places;
        for (qsizetype i = rows.size() - 1; i >= 0; --i)
            places[m_key(rows.at(i))].append(int(i));
        QList<int> placeOf;
        for (const Row &row : std::as_const(m_rows))
            placeOf.append(places[m_key(row)].takeLast());
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        QList<Row> moved = m_rows;
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            moved[placeOf.at(i)] = m_rows.at(i);
        for (const QModelIndex &index : before)
            after.append(createIndex(placeOf.at(index.row()), index.column()));
        m_rows = moved;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged();
    }

    void removeBetween(qsizetype first, qsizetype end)
    {
        if (first >= end)
            return;
        beginRemoveRows({}, int(first), int(end - 1));
        m_rows.remove(first, end - first);
        endRemoveRows();
    }

    void insertBetween(const QList<Row> &rows, qsizetype first, qsizetype end)
    {
        if (first >= end)
            return;
        beginInsertRows({}, int(first), int(end - 1));
        QList<Row> joined = m_rows.first(first);
        joined.append(rows.mid(first, end - first));
        joined.append(m_rows.mid(first));
        m_rows = std::move(joined);
        endInsertRows();
    }

    //! \a rows have the keys of the present rows in the same order.
    void replaceChanged(const QList<Row> &rows)
    {
        qsizetype first = 0;
        while (first < rows.size()) {
            if (m_rows.at(first) == rows.at(first)) {
                ++first;
                continue;
            }
            qsizetype last = first;
            while (last < rows.size() && !(m_rows.at(last) == rows.at(last))) {
                m_rows[last] = rows.at(last);
                ++last;
            }
            Q_EMIT dataChanged(index(int(first), 0), index(int(last - 1), columnCount() - 1));
            first = last;
        }
    }

    const Key m_key;
    std::function<Target(const Row &)> m_target;
    QList<Column<Row>> m_columns;
    QList<Row> m_rows;
};

} // namespace modulehost
