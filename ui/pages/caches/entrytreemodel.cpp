// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrytreemodel.h"

#include <celltext.h>
#include <tablemodel.h>

#include <QLocale>

#include <algorithm>

namespace modulehost {

namespace {

constexpr qsizetype rowsAtATime = 500;
constexpr std::size_t searchedRows = 5000;
constexpr qsizetype shownBytes = 800;

} // namespace

EntryTreeModel::EntryTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_job([this](Ordered ordered) { show(std::move(ordered)); })
{
}

EntryTreeModel::~EntryTreeModel() = default;

void EntryTreeModel::setSeparator(const QString &separator)
{
    const QByteArray wanted = separator.isEmpty() ? QByteArray(":") : separator.toUtf8();
    if (m_separator == wanted)
        return;
    Q_EMIT aboutToRearrange();
    beginResetModel();
    m_separator = wanted;
    m_root.rows.clear();
    m_root.found = 0;
    endResetModel();
    Q_EMIT rearranged();
}

void EntryTreeModel::setEntries(const EntrySet &entries, const QList<quint32> &rows, bool isPlain, qint64 readAt)
{
    m_nextReadAt = readAt;
    m_job.start([=](const std::function<bool()> &isCancelled) -> std::optional<Ordered> {
        std::optional<QList<quint32>> order = orderByKeyBytes(entries, rows, isPlain, isCancelled);
        if (!order)
            return std::nullopt;
        return Ordered {entries, std::move(*order)};
    });
}

void EntryTreeModel::clear()
{
    m_job.cancel();
    show({});
}

void EntryTreeModel::show(Ordered ordered)
{
    Q_EMIT aboutToRearrange();
    beginResetModel();
    EntrySet::drop(m_entries);
    m_entries = std::move(ordered.entries);
    m_order = std::move(ordered.order);
    m_readAt = m_nextReadAt;
    m_root.rows.clear();
    m_root.found = 0;
    m_root.last = m_order.size();
    endResetModel();
    Q_EMIT rearranged();
}

const EntryTreeModel::Node &EntryTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : m_root;
}

EntryTreeModel::Node &EntryTreeModel::nodeOf(const QModelIndex &index)
{
    return index.isValid() ? *static_cast<Node *>(index.internalPointer()) : m_root;
}

std::unique_ptr<EntryTreeModel::Node> EntryTreeModel::nextRow(const Node &parent, qsizetype at) const
{
    auto node = std::make_unique<Node>();
    node->first = at;
    node->last = at + 1;
    node->prefix = parent.prefix;
    node->isEntry = true;
    const QByteArrayView key = keyAt(at);
    const qsizetype separator = key.sliced(parent.prefix).indexOf(m_separator);
    if (separator < 0)
        return node;
    const QByteArrayView path = key.first(parent.prefix + separator + m_separator.size());
    const auto end = std::partition_point(m_order.begin() + at, m_order.begin() + parent.last,
                                          [&](quint32 number) { return m_entries.at(number).key.startsWith(path); });
    node->last = end - m_order.begin();
    node->isEntry = node->last == at + 1;
    if (!node->isEntry) {
        node->prefix = path.size();
        node->found = at;
    }
    return node;
}

bool EntryTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node &node = nodeOf(parent);
    return !node.isEntry && node.found < node.last && parent.column() <= 0;
}

void EntryTreeModel::fetchMore(const QModelIndex &parent)
{
    Node &node = nodeOf(parent);
    if (!canFetchMore(parent))
        return;
    std::vector<std::unique_ptr<Node>> more;
    qsizetype found = node.found;
    while (found < node.last && qsizetype(more.size()) < rowsAtATime) {
        more.push_back(nextRow(node, found));
        found = more.back()->last;
    }
    const int before = int(node.rows.size());
    beginInsertRows(parent, before, before + int(more.size()) - 1);
    node.found = found;
    for (auto &row : more) {
        row->parent = &node;
        row->row = int(node.rows.size());
        node.rows.push_back(std::move(row));
    }
    endInsertRows();
}

QModelIndex EntryTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node &node = nodeOf(parent);
    if (row < 0 || std::size_t(row) >= node.rows.size() || column < 0 || column >= ColumnCount || parent.column() > 0)
        return {};
    return createIndex(row, column, node.rows[std::size_t(row)].get());
}

QModelIndex EntryTreeModel::parent(const QModelIndex &index) const
{
    Node *parent = index.isValid() ? nodeOf(index).parent : nullptr;
    return parent && parent != &m_root ? createIndex(parent->row, 0, parent) : QModelIndex();
}

int EntryTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent).rows.size());
}

int EntryTreeModel::columnCount(const QModelIndex &) const { return ColumnCount; }

bool EntryTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node &node = nodeOf(parent);
    return parent.column() <= 0 && !node.isEntry && node.first < node.last;
}

quint32 EntryTreeModel::entryAt(const QModelIndex &index) const
{
    const Node &node = nodeOf(index);
    return index.isValid() && node.isEntry ? m_order.at(node.first) : noEntry;
}

QList<std::pair<qsizetype, qsizetype>> EntryTreeModel::rangesOf(const QItemSelection &selection) const
{
    QList<std::pair<qsizetype, qsizetype>> ranges;
    for (const QItemSelectionRange &range : selection) {
        const Node &parent = nodeOf(range.parent());
        if (range.bottom() < int(parent.rows.size()))
            ranges.append(
                {parent.rows[std::size_t(range.top())]->first, parent.rows[std::size_t(range.bottom())]->last});
    }
    std::sort(ranges.begin(), ranges.end());
    QList<std::pair<qsizetype, qsizetype>> merged;
    for (const auto &[first, last] : std::as_const(ranges)) {
        if (!merged.isEmpty() && first <= merged.constLast().second)
            merged.last().second = std::max(merged.constLast().second, last);
        else
            merged.append({first, last});
    }
    return merged;
}

QList<quint32> EntryTreeModel::entriesOf(const QItemSelection &selection) const
{
    QList<quint32> numbers;
    for (const auto &[first, last] : rangesOf(selection))
        numbers.append(m_order.sliced(first, last - first));
    return numbers;
}

qint64 EntryTreeModel::countOf(const QItemSelection &selection) const
{
    qint64 count = 0;
    for (const auto &[first, last] : rangesOf(selection))
        count += last - first;
    return count;
}

QByteArray EntryTreeModel::pathOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node &node = nodeOf(index);
    const QByteArrayView key = keyAt(node.first);
    return (node.isEntry ? key : key.first(node.prefix)).toByteArray();
}

QModelIndex EntryTreeModel::indexOfPath(QByteArrayView path)
{
    QModelIndex at;
    while (true) {
        QModelIndex next;
        for (int row = 0; std::size_t(row) < searchedRows; ++row) {
            if (row >= rowCount(at)) {
                if (!canFetchMore(at))
                    break;
                fetchMore(at);
            }
            const QModelIndex candidate = index(row, 0, at);
            const QByteArray its = pathOf(candidate);
            if (path == QByteArrayView(its))
                return candidate;
            if (!nodeOf(candidate).isEntry && path.startsWith(its)) {
                next = candidate;
                break;
            }
        }
        if (!next.isValid())
            return {};
        at = next;
    }
}

QVariant EntryTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == KeyRole) {
        static constexpr const char *ids[] = {"key", "entries", "value", "age", "lastUse", "hits"};
        return QByteArray(ids[section]);
    }
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(section == Key || section == Value ? ColumnLook::Text : ColumnLook::Number);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (Column(section)) {
    case Key:
        return tr("Key");
    case Count:
        return tr("Entries");
    case Value:
        return tr("Value");
    case StoredAt:
        return tr("Stored");
    case UsedAt:
        return tr("Last used");
    case Hits:
        return tr("Hits");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EntryTreeModel::cell(const Node &node, int column, bool isRaw) const
{
    const EntryView entry = m_entries.at(m_order.at(node.first));
    const auto text = [isRaw](QByteArrayView utf8) {
        return QString::fromUtf8(isRaw ? utf8 : utf8.first(std::min(utf8.size(), shownBytes)));
    };
    if (column == Key) {
        const qsizetype above = node.isEntry ? node.prefix : node.parent->prefix;
        const qsizetype end = node.isEntry ? entry.key.size() : node.prefix;
        const QString shown = text(entry.key.sliced(above, end - above));
        return shown.isEmpty() && !isRaw ? tr("(nothing after it)") : shown;
    }
    if (column == Count)
        return isRaw ? QVariant(qint64(node.last - node.first)) : QVariant(QLocale().toString(node.last - node.first));
    if (!node.isEntry)
        return {};
    switch (Column(column)) {
    case Value:
        return isRaw ? text(entry.value) : text(entry.value).replace(QChar::LineFeed, QChar::Space);
    case StoredAt:
        return isRaw ? QVariant(m_readAt - entry.storedAt) : QVariant(ageText(m_readAt - entry.storedAt));
    case UsedAt:
        return isRaw ? QVariant(m_readAt - entry.usedAt) : QVariant(ageText(m_readAt - entry.usedAt));
    case Hits:
        return isRaw ? QVariant(entry.hits) : QVariant(QLocale().toString(entry.hits));
    default:
        return {};
    }
}

QVariant EntryTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell(node, index.column(), false);
    case SortRole:
        return cell(node, index.column(), true);
    case KeyRole:
        return QString::fromUtf8(pathOf(index));
    case Qt::TextAlignmentRole:
        return cellAlignment(index.column() == Key || index.column() == Value ? ColumnLook::Text : ColumnLook::Number);
    case Qt::FontRole: {
        static const QVariant fixed = cellFont(ColumnLook::Fixed);
        return index.column() == Key || index.column() == Value ? fixed : QVariant();
    }
    default:
        return {};
    }
}

} // namespace modulehost
