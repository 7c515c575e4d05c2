// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callbacksmodel.h"

#include "callbackcell.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace modulehost {

CallbacksModel::CallbacksModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

CallbacksModel::~CallbacksModel() = default;

void CallbacksModel::setTree(const QList<CallbackBranch> &tree) { update(*m_root, tree); }

const CallbackRow &CallbacksModel::row(const QModelIndex &index) const { return nodeOf(index)->row; }

QModelIndex CallbacksModel::find(const std::function<bool(const CallbackRow &)> &isWanted,
                                 const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    for (const auto &child : node->children) {
        const QModelIndex here = indexOf(*child);
        if (isWanted(child->row))
            return here;
        if (const QModelIndex below = find(isWanted, here); below.isValid())
            return below;
    }
    return {};
}

CallbacksModel::Node *CallbacksModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex CallbacksModel::indexOf(const Node &node, int column) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.place, column, const_cast<Node *>(&node));
}

std::unique_ptr<CallbacksModel::Node> CallbacksModel::makeNode(const CallbackBranch &branch, Node *parent)
{
    auto node = std::make_unique<Node>(Node {branch.row, parent});
    for (const CallbackBranch &child : branch.children) {
        node->children.push_back(makeNode(child, node.get()));
        node->children.back()->place = int(node->children.size()) - 1;
    }
    return node;
}

void CallbacksModel::renumber(Node &node, std::size_t from)
{
    for (std::size_t i = from; i < node.children.size(); ++i)
        node.children.at(i)->place = int(i);
}

void CallbacksModel::update(Node &node, const QList<CallbackBranch> &branches)
{
    removeMissing(node, branches);
    addAndMove(node, branches);
    int first = -1;
    for (int i = 0; i <= branches.size(); ++i) {
        const bool differs = i < branches.size() && node.children.at(std::size_t(i))->row != branches.at(i).row;
        if (differs) {
            node.children.at(std::size_t(i))->row = branches.at(i).row;
            first = first < 0 ? i : first;
        } else if (first >= 0) {
            Q_EMIT dataChanged(indexOf(*node.children.at(std::size_t(first))),
                               indexOf(*node.children.at(std::size_t(i - 1)), ColumnCount - 1));
            first = -1;
        }
    }
    for (int i = 0; i < branches.size(); ++i)
        update(*node.children.at(std::size_t(i)), branches.at(i).children);
}

void CallbacksModel::removeMissing(Node &node, const QList<CallbackBranch> &branches)
{
    QSet<QString> kept;
    for (const CallbackBranch &branch : branches)
        kept.insert(branch.row.key);
    for (int last = int(node.children.size()) - 1; last >= 0; --last) {
        int first = last + 1;
        while (first > 0 && !kept.contains(node.children.at(std::size_t(first - 1))->row.key))
            --first;
        if (first > last)
            continue;
        beginRemoveRows(indexOf(node), first, last);
        node.children.erase(node.children.begin() + first, node.children.begin() + last + 1);
        renumber(node, std::size_t(first));
        endRemoveRows();
        last = first;
    }
}

void CallbacksModel::addAndMove(Node &node, const QList<CallbackBranch> &branches)
{
    QSet<QString> known;
    for (const auto &child : node.children)
        known.insert(child->row.key);
    for (int i = 0; i < branches.size(); ++i) {
        int end = i;
        while (end < branches.size() && !known.contains(branches.at(end).row.key))
            ++end;
        if (end > i) {
            insert(node, i, branches.mid(i, end - i));
            i = end - 1;
            continue;
        }
        const auto begin = node.children.begin() + i;
        const auto found = std::find_if(begin, node.children.end(), [&](const std::unique_ptr<Node> &child) {
            return child->row.key == branches.at(i).row.key;
        });
        if (found == begin)
            continue;
        const int from = int(found - node.children.begin());
        beginMoveRows(indexOf(node), from, from, indexOf(node), i);
        std::rotate(begin, found, found + 1);
        renumber(node, std::size_t(i));
        endMoveRows();
    }
}

void CallbacksModel::insert(Node &node, int position, const QList<CallbackBranch> &branches)
{
    std::vector<std::unique_ptr<Node>> added;
    for (const CallbackBranch &branch : branches)
        added.push_back(makeNode(branch, &node));
    beginInsertRows(indexOf(node), position, position + int(branches.size()) - 1);
    node.children.insert(node.children.begin() + position, std::make_move_iterator(added.begin()),
                         std::make_move_iterator(added.end()));
    renumber(node, std::size_t(position));
    endInsertRows();
}

QModelIndex CallbacksModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    const bool isThere = row >= 0 && row < int(node->children.size()) && column >= 0 && column < ColumnCount;
    return isThere && parent.column() <= 0 ? indexOf(*node->children.at(std::size_t(row)), column) : QModelIndex();
}

QModelIndex CallbacksModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*nodeOf(index)->parent) : QModelIndex();
}

int CallbacksModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int CallbacksModel::columnCount(const QModelIndex &) const { return ColumnCount; }

QVariant CallbacksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return callbackCell(row(index), Column(index.column()), role);
}

QVariant CallbacksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return callbackHeader(Column(section), role);
}

QList<QByteArray> CallbacksModel::columnIds()
{
    QList<QByteArray> ids;
    for (int column = 0; column < ColumnCount; ++column)
        ids.append(callbackColumnId(Column(column)));
    return ids;
}

} // namespace modulehost
