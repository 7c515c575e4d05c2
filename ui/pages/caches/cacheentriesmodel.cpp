// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cacheentriesmodel.h"

#include <chrono>

using namespace std::chrono_literals;

// What the rows are and when they change; how a cell looks stands in cacheentriescells.cpp.

namespace modulehost {

namespace {

constexpr auto batchPause = 50ms;

} // namespace

CacheEntriesModel::CacheEntriesModel(HostSession &session, QObject *parent)
    : TableModel(parent)
    , m_reader(session)
    , m_job([this](EntryArrangement arrangement) { takeArrangement(std::move(arrangement)); })
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(batchPause);
    m_pause.callOnTimeout(this, &CacheEntriesModel::takeRead);
    connect(&m_reader, &CacheReader::advanced, this, [this] {
        if (!m_pause.isActive())
            takeRead();
    });
    connect(&m_reader, &CacheReader::finished, this, &CacheEntriesModel::takeFinished);
}

void CacheEntriesModel::open(int module, const QString &function, const QStringList &keyParameters)
{
    close();
    beginResetModel();
    m_module = module;
    m_function = function;
    m_keyParameters = keyParameters;
    m_isOpen = true;
    endResetModel();
    startReading(false);
    Q_EMIT rearranged();
    Q_EMIT factsChanged();
}

void CacheEntriesModel::close()
{
    m_reader.stop();
    m_pause.stop();
    m_job.cancel();
    beginResetModel();
    m_isOpen = false;
    m_wantsReading = false;
    m_isRefreshing = false;
    m_keyParameters.clear();
    m_next.reset();
    EntrySet::drop(m_entries);
    m_state = CacheReader::State::Idle;
    m_hasFailed = false;
    m_rows.clear();
    m_rowOf.clear();
    m_isPlain = wantsPlain();
    m_isOrderStale = false;
    m_rowCount = 0;
    m_considered = 0;
    endResetModel();
    Q_EMIT rearranged();
    Q_EMIT factsChanged();
}

void CacheEntriesModel::refresh()
{
    if (m_isOpen && !m_reader.isReading() && !m_next)
        startReading(m_state == CacheReader::State::Complete || m_state == CacheReader::State::Full);
}

void CacheEntriesModel::readAnew()
{
    if (!m_isOpen)
        return;
    if (m_next) {
        m_job.cancel();
        m_next.reset();
        m_isOrderStale = true;
        startReading(true);
        arrange();
    } else if (m_reader.isReading()) {
        startReading(m_isRefreshing);
    } else {
        refresh();
    }
}

void CacheEntriesModel::setAwake(bool isAwake)
{
    m_isAwake = isAwake;
    if (isAwake && m_wantsReading) {
        startReading(m_isRefreshing);
    } else if (!isAwake && m_reader.isReading()) {
        m_reader.stop();
        m_wantsReading = true;
    }
}

void CacheEntriesModel::startReading(bool isRefresh)
{
    m_isRefreshing = isRefresh;
    m_wantsReading = !m_isAwake;
    if (!m_isAwake)
        return;
    m_pause.stop();
    m_hasFailed = false;
    m_reader.start(m_module, m_function);
    if (!isRefresh)
        m_job.cancel();
    if (!isRefresh && m_rowCount > 0) {
        EntryArrangementRequest nothing;
        nothing.matcher = m_matcher;
        nothing.sort = m_sort;
        show({nothing, {}, {}, {}});
    }
    if (!isRefresh) {
        EntrySet::drop(m_entries);
        m_considered = 0;
        m_state = CacheReader::State::Reading;
        m_readAt = m_reader.startedAt();
    }
    Q_EMIT factsChanged();
}

void CacheEntriesModel::takeRead()
{
    if (!m_isRefreshing && m_reader.isReading()) {
        m_entries = m_reader.entries();
        m_pause.start();
        arrange();
    }
    Q_EMIT factsChanged();
}

void CacheEntriesModel::takeFinished()
{
    m_pause.stop();
    m_hasFailed = m_reader.state() == CacheReader::State::Failed;
    if (m_isRefreshing && m_hasFailed) {
        m_isRefreshing = false;
    } else if (m_isRefreshing) {
        m_next = m_reader.entries();
        m_job.cancel();
    } else {
        m_entries = m_reader.entries();
        m_state = m_reader.state();
    }
    arrange();
    Q_EMIT factsChanged();
}

void CacheEntriesModel::setMatcher(const EntryMatcher &matcher)
{
    if (m_matcher == matcher)
        return;
    m_matcher = matcher;
    m_isOrderStale = true;
    m_job.cancel();
    arrange();
    Q_EMIT factsChanged();
}

void CacheEntriesModel::sort(int column, Qt::SortOrder order)
{
    EntrySort sort;
    if (column >= 0 && column < columnCount()) {
        switch (fieldOf(column)) {
        case Field::KeyPart:
            sort = {EntrySort::By::KeyPart, column, false};
            break;
        case Field::Value:
            sort.by = EntrySort::By::Value;
            break;
        case Field::StoredAt:
            sort.by = EntrySort::By::StoredAt;
            break;
        case Field::UsedAt:
            sort.by = EntrySort::By::UsedAt;
            break;
        case Field::Hits:
            sort.by = EntrySort::By::Hits;
            break;
        }
        sort.isDescending = order == Qt::DescendingOrder;
    }
    if (m_sort == sort)
        return;
    m_sort = sort;
    m_isOrderStale = true;
    m_job.cancel();
    arrange();
    Q_EMIT factsChanged();
}

void CacheEntriesModel::arrange()
{
    if (m_job.isRunning())
        return;
    const bool hasMore = m_considered < m_entries.size();
    // Sorting all of them again for every batch would never come to an end.
    const bool hasManyMore = hasMore && (!isReading() || m_entries.size() - m_considered >= m_considered / 2);
    if (m_next) {
        startArranging(*m_next, 0, true);
    } else if (wantsPlain() && (m_isOrderStale || !m_isPlain)) {
        showPlain();
    } else if (!m_isOrderStale && hasMore && wantsPlain()) {
        append({}, m_entries.size());
    } else if (!m_isOrderStale && hasMore && m_sort == EntrySort()) {
        startArranging(m_entries, m_considered, false);
    } else if (m_isOrderStale || hasManyMore) {
        startArranging(m_entries, 0, false);
    }
}

void CacheEntriesModel::startArranging(const EntrySet &entries, quint32 from, bool isReplacing)
{
    EntryArrangementRequest request {entries, from, m_matcher, m_sort, {}};
    if (isReplacing)
        request.before = m_entries;
    m_isOrderStale = false;
    m_job.start([request](const std::function<bool()> &isCancelled) { return arrangeEntries(request, isCancelled); });
}

void CacheEntriesModel::takeArrangement(EntryArrangement arrangement)
{
    if (arrangement.request.from > 0)
        append(arrangement.rows, arrangement.request.entries.size());
    else
        show(std::move(arrangement));
    arrange();
    Q_EMIT factsChanged();
}

void CacheEntriesModel::showPlain()
{
    m_isOrderStale = false;
    show({{m_entries, 0, {}, {}, {}}, {}, {}, {}});
    Q_EMIT factsChanged();
}

void CacheEntriesModel::append(const QList<quint32> &rows, quint32 considered)
{
    const int added = m_isPlain ? int(considered - m_considered) : int(rows.size());
    const auto take = [&] {
        if (!m_isPlain) {
            m_rowOf.resize(considered, noEntry);
            for (const quint32 entry : rows) {
                m_rowOf[entry] = quint32(m_rows.size());
                m_rows.append(entry);
            }
        }
        m_considered = considered;
    };
    if (added == 0) {
        take();
        return;
    }
    beginInsertRows({}, m_rowCount, m_rowCount + added - 1);
    take();
    m_rowCount += added;
    endInsertRows();
    Q_EMIT rearranged();
}

void CacheEntriesModel::show(EntryArrangement arrangement)
{
    const int before = m_rowCount;
    const int after
        = arrangement.request.isPlain() ? int(arrangement.request.entries.size()) : int(arrangement.rows.size());
    Q_EMIT aboutToRearrange();
    if (before == 0 || after == 0) {
        if (after > 0)
            beginInsertRows({}, 0, after - 1);
        else if (before > 0)
            beginRemoveRows({}, 0, before - 1);
        setRows(std::move(arrangement));
        m_rowCount = after;
        if (after > 0)
            endInsertRows();
        else if (before > 0)
            endRemoveRows();
        Q_EMIT rearranged();
        return;
    }
    // Rows that are more come to the end first, rows that are too many leave from the end last; in between all
    // rows change places, and those behind the end of the list of their time are blank.
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rowCount = after;
        endInsertRows();
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QList<quint32> kept;
    for (const QModelIndex &index : from) {
        quint32 entry = index.row() < before ? entryAt(index.row()) : noEntry;
        if (entry != noEntry && arrangement.request.before)
            entry = entry < quint32(arrangement.successors.size()) ? arrangement.successors.at(entry) : noEntry;
        kept.append(entry);
    }
    setRows(std::move(arrangement));
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i) {
        const int row = kept.at(i) == noEntry ? -1 : rowOf(kept.at(i));
        to.append(row < 0 ? QModelIndex() : createIndex(row, from.at(i).column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rowCount = after;
        endRemoveRows();
    }
    Q_EMIT rearranged();
}

void CacheEntriesModel::setRows(EntryArrangement arrangement)
{
    if (arrangement.request.before) {
        arrangement.request.before.reset();
        EntrySet::drop(m_entries);
        m_entries = arrangement.request.entries;
        m_state = m_reader.state();
        m_readAt = m_reader.startedAt();
        m_isRefreshing = false;
        m_next.reset();
    }
    m_isPlain = arrangement.request.isPlain();
    m_rows = std::move(arrangement.rows);
    m_rowOf = std::move(arrangement.rowOf);
    m_considered = arrangement.request.entries.size();
}

int CacheEntriesModel::rowOf(quint32 entry) const
{
    if (entry >= m_considered)
        return -1;
    if (m_isPlain)
        return int(entry);
    const quint32 row = m_rowOf.at(entry);
    return row == noEntry ? -1 : int(row);
}

QModelIndex CacheEntriesModel::indexOf(quint32 entry) const
{
    const int row = rowOf(entry);
    return row < 0 ? QModelIndex() : index(row, 0);
}

quint32 CacheEntriesModel::find(const QStringList &key, quint32 from, quint32 end) const
{
    const QByteArray wanted = key.join(QString::fromUtf8(keyJoint)).toUtf8();
    quint32 found = noEntry;
    m_entries.forEach(from, [&](quint32 number, const EntryView &entry) {
        if (number >= end)
            return false;
        if (entry.key.size() == wanted.size() && entry.key == wanted && entry.keyTexts() == key)
            found = number;
        return found == noEntry;
    });
    return found;
}

QList<quint32> CacheEntriesModel::entriesOf(const QItemSelection &selection) const
{
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selection)
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    QList<quint32> numbers;
    int next = 0;
    for (const auto &[top, bottom] : std::as_const(ranges)) {
        for (int row = std::max(top, next); row <= bottom && row < m_rowCount; ++row)
            numbers.append(entryAt(row));
        next = std::max(next, bottom + 1);
    }
    return numbers;
}

} // namespace modulehost
