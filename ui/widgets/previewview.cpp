// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previewview.h"

#include "celltext.h"
#include "icons.h"
#include "itemviewhabits.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype shownKept = 5; //!< More modules that are left alone are folded away.

} // namespace

PreviewView::PreviewView(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderLabels({tr("What changes"), tr("How")});
    setAccessibleName(tr("What changes"));
    header()->setAccessibleName(tr("Columns"));
    setRootIsDecorated(true);
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    new ItemViewHabits(this, u"preview"_s);
}

QTreeWidgetItem *PreviewView::addGroup(const QString &title, const QString &icon)
{
    auto *group = new QTreeWidgetItem(this, {title});
    group->setIcon(0, themedIcon(icon));
    group->setFirstColumnSpanned(true);
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    return group;
}

void PreviewView::addLine(QTreeWidgetItem *group, const QString &what, const QString &sentence)
{
    auto *line = new QTreeWidgetItem(group, {what, sentence});
    line->setToolTip(0, plainToolTip(what));
    line->setToolTip(1, plainToolTip(sentence));
}

void PreviewView::setPreview(const ChangePreview &preview, const QString &whyUnknown)
{
    clear();
    if (!whyUnknown.isEmpty()) {
        addGroup(whyUnknown, u"info"_s);
        return;
    }
    if (!preview.problems.isEmpty()) {
        QTreeWidgetItem *group = addGroup(tr("Problems"), u"triangle-alert"_s);
        for (const Problem &problem : preview.problems)
            addLine(group, problem.path, foldedMessage(problem));
    }
    if (!preview.modules.isEmpty()) {
        QTreeWidgetItem *group = addGroup(tr("Modules"), u"blocks"_s);
        for (const ChangePreview::ModuleChange &change : preview.modules)
            addLine(group, change.path, change.sentence);
    }
    if (!preview.callbacks.isEmpty()) {
        QTreeWidgetItem *group = addGroup(tr("Who is asked"), u"list-tree"_s);
        for (const ChangePreview::CallbackChange &change : preview.callbacks)
            addLine(group, change.callback, change.sentence);
    }
    if (!preview.routes.isEmpty()) {
        QTreeWidgetItem *group = addGroup(tr("Who answers requests"), u"route"_s);
        for (const ChangePreview::RouteChange &change : preview.routes)
            addLine(group, change.path, change.sentence);
    }
    if (!preview.serving.isEmpty())
        addLine(addGroup(tr("Serving"), u"globe"_s), tr("Web resources"), preview.serving);
    if (topLevelItemCount() == 0)
        addGroup(tr("Nothing else changes: the same modules are asked in the same order"), u"circle-check"_s);
    expandAll();
    if (!preview.kept.isEmpty()) {
        QTreeWidgetItem *group
            = addGroup(tr("%n module(s) left alone", nullptr, int(preview.kept.size())), u"circle-check"_s);
        for (const QString &path : preview.kept)
            addLine(group, path, tr("goes on as it is, with its caches and counters"));
        group->setExpanded(preview.kept.size() <= shownKept);
    }
}

} // namespace modulehost
