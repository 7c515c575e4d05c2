// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "callbackbranch.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace modulehost {

/*!
 * The callbacks as a tree. A new tree replaces the old one row by row, by key: what stays keeps its place in views
 * and selections, only rows that differ are drawn again. User interface thread.
 */
class CallbacksModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Calls,
        Allowed,
        Denied,
        Failed,
        Mean,
        P95,
        Maximum,
        Last,
        Share,
        OnFailure,
        Remark,
        ColumnCount
    };

    explicit CallbacksModel(QObject *parent = nullptr);
    ~CallbacksModel() override;

    void setTree(const QList<CallbackBranch> &tree);
    //! \a index must be valid and of this model.
    const CallbackRow &row(const QModelIndex &index) const;
    //! The first row, from top to bottom, that \a isWanted accepts; invalid when there is none.
    QModelIndex find(const std::function<bool(const CallbackRow &)> &isWanted, const QModelIndex &parent = {}) const;

    static QList<QByteArray> columnIds();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node
    {
        CallbackRow row;
        Node *parent = nullptr;
        int place = 0; //!< Among its siblings.
        std::vector<std::unique_ptr<Node>> children = {};
    };

    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node, int column = 0) const;
    void update(Node &node, const QList<CallbackBranch> &branches);
    void removeMissing(Node &node, const QList<CallbackBranch> &branches);
    void addAndMove(Node &node, const QList<CallbackBranch> &branches);
    void insert(Node &node, int position, const QList<CallbackBranch> &branches);
    static std::unique_ptr<Node> makeNode(const CallbackBranch &branch, Node *parent);
    static void renumber(Node &node, std::size_t from);

    const std::unique_ptr<Node> m_root;
};

} // namespace modulehost
