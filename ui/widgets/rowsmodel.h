// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "celltext.h"
#include "column.h"
#include "tablemodel.h"

#include <QHash>
#include <QList>
#include <QStringList>

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
    int indexOfKey(const QString &key) const { return int(m_keys.indexOf(key)); }

    void setColumns(const QList<Column<Row>> &columns)
    {
        beginResetModel();
        m_columns = columns;
        endResetModel();
    }
    void setTarget(std::function<Target(const Row &)> target) { m_target = std::move(target); }

    void setRows(const QList<Row> &rows)
    {
        const QStringList keys = keysOf(rows);
        if (keys == m_keys || haveSameKeys(keys)) {
            if (keys != m_keys)
                reorder(keys);
            replaceChanged(rows);
            return;
        }
        qsizetype front = 0;
        const qsizetype shorter = std::min(m_rows.size(), rows.size());
        while (front < shorter && m_keys.at(front) == keys.at(front))
            ++front;
        qsizetype back = 0;
        while (back < shorter - front && m_keys.at(m_keys.size() - 1 - back) == keys.at(keys.size() - 1 - back))
            ++back;
        removeBetween(front, m_rows.size() - back);
        insertBetween(rows, keys, front, rows.size() - back);
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
        m_keys.append(keysOf(rows.mid(skipped)));
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
        if (role == Qt::ToolTipRole && !m_columns.at(section).titleToolTip.isEmpty())
            return m_columns.at(section).titleToolTip;
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
            return plainToolTip(column.toolTip ? column.toolTip(row) : data(index, Qt::DisplayRole).toString());
        case Qt::DecorationRole:
            return column.icon ? QVariant(column.icon(row)) : QVariant();
        case Qt::TextAlignmentRole:
            return cellAlignment(column.look);
        case Qt::FontRole:
            return cellFont(column.look);
        case SortRole:
            return column.value(row);
        case KeyRole:
            return m_keys.at(index.row());
        case TargetRole:
            return m_target ? QVariant::fromValue(m_target(row)) : QVariant();
        default:
            return {};
        }
    }

private:
    QStringList keysOf(const QList<Row> &rows) const
    {
        QStringList keys;
        keys.reserve(rows.size());
        for (const Row &row : rows)
            keys.append(m_key(row));
        return keys;
    }

    bool haveSameKeys(const QStringList &keys) const
    {
        if (keys.size() != m_keys.size())
            return false;
        QHash<QString, int> counts;
        for (const QString &key : m_keys)
            ++counts[key];
        return std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
            const auto found = counts.find(key);
            return found != counts.end() && (*found)-- > 0;
        });
    }

    void reorder(const QStringList &keys)
    {
        Q_EMIT layoutAboutToBeChanged();
        QHash<QString, QList<int>> places;
        for (qsizetype i = keys.size() - 1; i >= 0; --i)
            places[keys.at(i)].append(int(i));
        QList<int> placeOf;
        for (const QString &key : std::as_const(m_keys))
            placeOf.append(places[key].takeLast());
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        QList<Row> moved = m_rows;
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            moved[placeOf.at(i)] = m_rows.at(i);
        for (const QModelIndex &index : before)
            after.append(createIndex(placeOf.at(index.row()), index.column()));
        m_rows = moved;
        m_keys = keys;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged();
    }

    void removeBetween(qsizetype first, qsizetype end)
    {
        if (first >= end)
            return;
        beginRemoveRows({}, int(first), int(end - 1));
        m_rows.remove(first, end - first);
        m_keys.remove(first, end - first);
        endRemoveRows();
    }

    void insertBetween(const QList<Row> &rows, const QStringList &keys, qsizetype first, qsizetype end)
    {
        if (first >= end)
            return;
        beginInsertRows({}, int(first), int(end - 1));
        m_rows = m_rows.first(first) + rows.mid(first, end - first) + m_rows.mid(first);
        m_keys = m_keys.first(first) + keys.mid(first, end - first) + m_keys.mid(first);
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
    QStringList m_keys; //!< Of m_rows, made once for each row that comes.
};

} // namespace modulehost
