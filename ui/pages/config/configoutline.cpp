// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configoutline.h"

#include <celltext.h>
#include <icons.h>
#include <itemviewhabits.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int offsetRole = Qt::UserRole;
constexpr int deepest = 6;

struct Node
{
    QString text;
    QString icon;
    qsizetype begin = 0;
    QList<Node> children = {};
};

QString nodeIcon(const ConfigValue &value)
{
    return value.isMap() ? u"braces"_s : value.isList() ? u"list-tree"_s : u"minus"_s;
}

QList<Node> nodesOf(const ConfigValue &value, const QString &file, int depth)
{
    QList<Node> nodes;
    if (depth > deepest)
        return nodes;
    if (value.isMap()) {
        for (const auto &[key, child] : value.entries()) {
            if (child.keyRange().file == file)
                nodes.append({key, nodeIcon(child), child.keyRange().begin, nodesOf(child, file, depth + 1)});
        }
    }
    return nodes;
}

Node nodeOf(const ModuleEntry &entry, const QString &file)
{
    const QString name = entry.path.isEmpty() ? ConfigOutline::tr("Entry without a module") : entry.path;
    return {entry.disabled ? ConfigOutline::tr("%1 (disabled)").arg(name) : name,
            entry.disabled ? u"circle-off"_s : u"package"_s, entry.entry.begin,
            entry.disabled ? QList<Node>() : nodesOf(entry.config, file, 2)};
}

void describe(const QList<Node> &nodes, int depth, QString &shape)
{
    for (const Node &node : nodes) {
        shape += QString(depth, u' ') + node.text + u'\n';
        describe(node.children, depth + 1, shape);
    }
}

void fill(QTreeWidgetItem *parent, const QList<Node> &nodes)
{
    for (const Node &node : nodes) {
        auto *item = new QTreeWidgetItem(parent, {node.text});
        item->setIcon(0, themedIcon(node.icon));
        item->setToolTip(0, plainToolTip(node.text));
        item->setData(0, offsetRole, node.begin);
        fill(item, node.children);
    }
}

void moveTo(QTreeWidgetItem *parent, const QList<Node> &nodes)
{
    for (int i = 0; i < parent->childCount() && i < nodes.size(); ++i) {
        parent->child(i)->setData(0, offsetRole, nodes.at(i).begin);
        moveTo(parent->child(i), nodes.at(i).children);
    }
}

//! The last item that begins at or before \a offset.
QTreeWidgetItem *itemWithin(QTreeWidgetItem *parent, qsizetype offset)
{
    QTreeWidgetItem *best = nullptr;
    for (int i = 0; i < parent->childCount(); ++i) {
        QTreeWidgetItem *child = parent->child(i);
        const qsizetype begin = child->data(0, offsetRole).toLongLong();
        if (begin <= offset && (!best || begin >= best->data(0, offsetRole).toLongLong()))
            best = child;
    }
    if (!best)
        return nullptr;
    QTreeWidgetItem *inner = itemWithin(best, offset);
    return inner ? inner : best;
}

} // namespace

ConfigOutline::ConfigOutline(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"config.outline"_s);
    setAccessibleName(tr("Outline of the file"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideMiddle); // Module paths differ at either end.
    headerItem()->setText(0, tr("Key"));
    new ItemViewHabits(this, u"config.outline"_s);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item && !m_isShowing)
            Q_EMIT chosen(item->data(0, offsetRole).toLongLong(), false);
    });
    connect(this, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { Q_EMIT chosen(item->data(0, offsetRole).toLongLong(), true); });
}

void ConfigOutline::setDocument(const ConfigDocument &document, const QString &file)
{
    const auto found = std::find_if(document.files().begin(), document.files().end(),
                                    [&](const ConfigFile &candidate) { return candidate.name == file; });
    if (!document.isReadable() || found == document.files().end())
        return;
    QList<Node> nodes = nodesOf(found->root, file, 0);
    for (Node &node : nodes) {
        if (node.text != u"modules"_s)
            continue;
        for (const ModuleEntry &entry : document.modules()) {
            if (entry.entry.file == file)
                node.children.append(nodeOf(entry, file));
        }
    }
    QString shape = file + u'\n';
    describe(nodes, 0, shape);
    m_isShowing = true;
    if (shape == m_shape) {
        moveTo(invisibleRootItem(), nodes);
    } else {
        m_shape = shape;
        clear();
        fill(invisibleRootItem(), nodes);
        for (int i = 0; i < topLevelItemCount(); ++i)
            topLevelItem(i)->setExpanded(topLevelItem(i)->text(0) == u"modules"_s);
    }
    m_isShowing = false;
}

void ConfigOutline::showOffset(qsizetype offset)
{
    QTreeWidgetItem *item = itemWithin(invisibleRootItem(), offset);
    if (!item || hasFocus())
        return;
    // What is folded stays folded: its nearest visible parent stands for it.
    for (QTreeWidgetItem *parent = item->parent(); parent; parent = parent->parent()) {
        if (!parent->isExpanded())
            item = parent;
    }
    m_isShowing = true;
    setCurrentItem(item);
    scrollToItem(item);
    m_isShowing = false;
}

} // namespace modulehost
