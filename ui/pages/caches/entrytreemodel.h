// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "backgroundjob.h"
#include "entryarrangement.h"

#include <QAbstractItemModel>
#include <QItemSelection>

#include <memory>
#include <vector>

namespace modulehost {

/*!
 * The entries of a cache as a tree: keys that begin alike, up to a separator, stand below one row that counts
 * them. Rows come as they are looked for: the keys are put in order on another thread, and what is below a row is
 * found in that order, some hundred rows at a time. User interface thread.
 */
class EntryTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Key, Count, Value, StoredAt, UsedAt, Hits, ColumnCount };

    explicit EntryTreeModel(QObject *parent = nullptr);
    ~EntryTreeModel() override;

    //! An empty one stands for `:`.
    void setSeparator(const QString &separator);
    //! Shows \a rows of \a entries, or all when \a isPlain, once they are in order. \a readAt: for ages.
    void setEntries(const EntrySet &entries, const QList<quint32> &rows, bool isPlain, qint64 readAt);
    void clear();
    bool isOrdering() const { return m_job.isRunning(); }

    //! What the rows are of: the numbers below belong to it, not to what setEntries() is still putting in order.
    const EntrySet &entries() const { return m_entries; }
    //! When those were read.
    qint64 readAt() const { return m_readAt; }
    //! The entry of a row without rows below, else noEntry.
    quint32 entryAt(const QModelIndex &index) const;
    //! Entries in and below the selected rows, each once.
    QList<quint32> entriesOf(const QItemSelection &selection) const;
    //! How many that are, without making the list.
    qint64 countOf(const QItemSelection &selection) const;
    //! What the keys below a row begin with.
    QByteArray pathOf(const QModelIndex &index) const;
    //! The row with that path; invalid when there is none among the first thousands of its level.
    QModelIndex indexOfPath(QByteArrayView path);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void aboutToRearrange();
    //! New rows are there, after a reset.
    void rearranged();

private:
    struct Node
    {
        Node *parent = nullptr;
        int row = 0;
        qsizetype first = 0; //!< Range in m_order.
        qsizetype last = 0; //!< Behind the range.
        qsizetype prefix = 0; //!< Bytes that all its keys begin with; of a single entry those above it.
        qsizetype found = 0; //!< Up to where its rows are made.
        bool isEntry = false;
        std::vector<std::unique_ptr<Node>> rows;
    };
    struct Ordered
    {
        EntrySet entries;
        QList<quint32> order;
    };

    void show(Ordered ordered);
    const Node &nodeOf(const QModelIndex &index) const;
    Node &nodeOf(const QModelIndex &index);
    std::unique_ptr<Node> nextRow(const Node &parent, qsizetype at) const;
    QByteArrayView keyAt(qsizetype place) const { return m_entries.at(m_order.at(place)).key; }
    QList<std::pair<qsizetype, qsizetype>> rangesOf(const QItemSelection &selection) const;
    QVariant cell(const Node &node, int column, bool isRaw) const;

    QByteArray m_separator = ":";
    EntrySet m_entries;
    QList<quint32> m_order; //!< Entry numbers in the order of the keys' bytes.
    qint64 m_readAt = 0;
    qint64 m_nextReadAt = 0;
    Node m_root;
    BackgroundJob<Ordered> m_job;
};

} // namespace modulehost
