// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "backgroundjob.h"
#include "cachereader.h"
#include "entryarrangement.h"

#include <tablemodel.h>

#include <QItemSelection>
#include <QTimer>

#include <optional>

namespace modulehost {

/*!
 * The entries of one cache as a table, a million of them if need be: read in the background while the first rows are
 * shown, filtered and sorted on another thread. A later reading replaces the rows when it is complete; rows
 * whose keys are still there keep their selection.
 *
 * User interface thread; reads only while awake.
 */
class CacheEntriesModel : public TableModel
{
    Q_OBJECT

public:
    explicit CacheEntriesModel(HostSession &session, QObject *parent = nullptr);

    //! Shows another cache, empty at first. \a keyParameters: names of the key's parts, each a column.
    void open(int module, const QString &function, const QStringList &keyParameters);
    void close();
    bool isOpen() const { return m_isOpen; }
    //! The same cache under another index, after an apply.
    void setModule(int module) { m_module = module; }
    //! Reads all entries again; what is shown stays until that has ended.
    void refresh();
    //! The same after an apply, which may have put another cache in this one's place: a reading that is under way
    //! begins again.
    void readAnew();
    //! Only then anything is read. A reading that sleep cut off begins anew.
    void setAwake(bool isAwake);
    void setMatcher(const EntryMatcher &matcher);
    const EntryMatcher &matcher() const { return m_matcher; }

    const QStringList &keyParameters() const { return m_keyParameters; }
    //! What the rows are of.
    const EntrySet &entries() const { return m_entries; }
    //! The numbers of the entries in row order; only of use when not isPlain().
    const QList<quint32> &rows() const { return m_rows; }
    //! Rows are the entries as they were read.
    bool isPlain() const { return m_isPlain; }
    quint32 entryAt(int row) const { return m_isPlain ? quint32(row) : m_rows.at(row); }
    //! -1 when it is filtered out or not arranged yet.
    int rowOf(quint32 entry) const;
    //! The entry with that key from number \a from on and before \a end, or noEntry.
    quint32 find(const QStringList &key, quint32 from = 0, quint32 end = noEntry) const;
    //! Numbers of the selected rows' entries, in row order.
    QList<quint32> entriesOf(const QItemSelection &selection) const;
    QModelIndex indexOf(quint32 entry) const;

    //! A first reading is under way: rows are still coming.
    bool isReading() const { return m_reader.isReading() && !m_isRefreshing; }
    bool isRefreshing() const { return m_reader.isReading() && m_isRefreshing; }
    //! The filter or the sorting is at work.
    bool isArranging() const { return m_job.isRunning(); }
    //! The reading of what is shown came to the end of the cache.
    bool isComplete() const { return m_state == CacheReader::State::Complete; }
    //! How the reading of what is shown went.
    CacheReader::State state() const { return m_state; }
    //! The last reading, of these rows or of those that were to replace them, ended because the host went away.
    bool hasFailed() const { return m_hasFailed; }
    //! Milliseconds since 1970 of what is shown.
    qint64 readAt() const { return m_readAt; }
    //! Milliseconds that the last complete reading took.
    qint64 readingTime() const { return m_reader.duration(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QByteArray columnId(int column) const override;
    bool isExtra(int) const override { return false; }
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    //! Counts or states have changed.
    void factsChanged();
    //! Rows are about to get another order: the last moment to look at the old one.
    void aboutToRearrange();
    //! Which entries are shown, or their order, has changed.
    void rearranged();

private:
    enum class Field { KeyPart, Value, StoredAt, UsedAt, Hits };

    void startReading(bool isRefresh);
    void takeRead();
    void takeFinished();
    void arrange();
    void startArranging(const EntrySet &entries, quint32 from, bool isReplacing);
    void takeArrangement(EntryArrangement arrangement);
    void showPlain();
    void append(const QList<quint32> &rows, quint32 considered);
    void show(EntryArrangement arrangement);
    void setRows(EntryArrangement arrangement);
    bool wantsPlain() const { return m_matcher.isEmpty() && m_sort == EntrySort(); }

    Field fieldOf(int column) const;
    QVariant display(const EntryView &entry, int column) const;
    QVariant raw(const EntryView &entry, int column) const;
    QString toolTip(const EntryView &entry, int column) const;

    CacheReader m_reader;
    QTimer m_pause; //!< Between two batches of rows.
    int m_module = -1;
    QString m_function;
    QStringList m_keyParameters;
    bool m_isOpen = false;
    bool m_isAwake = false;
    bool m_isRefreshing = false;
    bool m_hasFailed = false;
    bool m_wantsReading = false; //!< As soon as awake.

    EntryMatcher m_matcher;
    EntrySort m_sort;
    bool m_isOrderStale = false; //!< Filter or sorting have changed since the rows were arranged.

    EntrySet m_entries;
    CacheReader::State m_state = CacheReader::State::Idle;
    qint64 m_readAt = 0;
    std::optional<EntrySet> m_next; //!< A complete reading that is to replace m_entries.
    QList<quint32> m_rows;
    QList<quint32> m_rowOf;
    bool m_isPlain = true;
    int m_rowCount = 0;
    quint32 m_considered = 0; //!< Entries that the rows were chosen from.
    BackgroundJob<EntryArrangement> m_job;
};

} // namespace modulehost
