// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedpage.h"

#include <filterfield.h>
#include <followtail.h>
#include <icons.h>
#include <pagebar.h>
#include <tablemodel.h>
#include <tableview.h>

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace modulehost {

FeedPage::FeedPage(Console &console, const QByteArray &id, const QString &title, const QString &icon, QWidget *parent)
    : Page(console, id, title, icon, parent)
    , m_filter(new FilterField(QString::fromLatin1(id), this))
    , m_table(new TableView(QString::fromLatin1(id), this))
    , m_follow(new FollowTail(m_table))
{
    makeActions();
}

void FeedPage::makeActions()
{
    m_pause = addPageAction(u"pause"_s, u"pause"_s, tr("Pause"));
    m_pause->setCheckable(true);
    connect(m_pause, &QAction::toggled, this, &FeedPage::togglePause);
    m_toEnd = addPageAction(u"follow"_s, u"arrow-down"_s, tr("Follow the End"));
    m_toEnd->setEnabled(false);
    connect(m_toEnd, &QAction::triggered, m_follow, &FollowTail::follow);
    connect(m_follow, &FollowTail::followingChanged, m_toEnd, &QAction::setDisabled);
    m_clear = addPageAction(u"clear"_s, u"eraser"_s, tr("Clear the View"));
    connect(m_clear, &QAction::triggered, this, &FeedPage::clearView);
}

void FeedPage::showFeed(FeedSwitch &feed, TableModel &model, RowsFilter &rows, const QString &clearHint)
{
    m_feed = &feed;
    m_feed->whenHeld([this] { showHeld(); });
    m_clear->setToolTip(clearHint);
    m_rows = &rows;
    m_rows->setSourceModel(&model);
    m_filter->connectTo(m_rows);
    m_filter->setView(m_table);
    m_table->setModel(m_rows);
    m_table->setSortingEnabled(false);
    rememberFilter(m_filter);
}

void FeedPage::addChoice(QComboBox *choice)
{
    m_choices.append(choice);
    connect(m_table, &TableView::clearFilterRequested, choice, [choice] { choice->setCurrentIndex(0); });
    rememberChoice(choice);
}

PageBar *FeedPage::makeBar(const QList<QWidget *> &widgets)
{
    auto *bar = new PageBar(this);
    bar->addWidget(m_filter, 1);
    for (QWidget *widget : widgets)
        bar->addWidget(widget);
    for (QAction *action : {m_toEnd, m_pause, m_clear})
        bar->addAction(action);
    return bar;
}

void FeedPage::wake() { m_feed->setAwake(true); }

void FeedPage::sleep() { m_feed->setAwake(false); }

void FeedPage::togglePause(bool isPaused)
{
    m_feed->setPaused(isPaused);
    showHeld();
}

void FeedPage::clearView()
{
    m_feed->forgetHeld();
    clearRows();
    showHeld();
}

void FeedPage::showHeld()
{
    const bool isPaused = m_pause->isChecked();
    m_pause->setText(isPaused ? tr("Go On (%n new)", nullptr, int(m_feed->heldCount())) : tr("Pause"));
    m_pause->setIcon(themedIcon(isPaused ? u"play"_s : u"pause"_s));
}

void FeedPage::revealRecord(quint64 number)
{
    m_wanted = number;
    searchRevealed();
}

void FeedPage::searchRevealed()
{
    const QAbstractItemModel &all = *m_rows->sourceModel();
    if (m_wanted == 0 || all.rowCount() == 0)
        return;
    const QString key = QString::number(m_wanted);
    const quint64 last = all.index(all.rowCount() - 1, 0).data(KeyRole).toULongLong();
    if (last < m_wanted)
        return; // It has yet to come.
    m_wanted = 0;
    if (!m_table->selectKey(key)) {
        const QModelIndexList found
            = all.match(all.index(0, 0), KeyRole, key, 1, Qt::MatchExactly | Qt::MatchCaseSensitive);
        if (found.isEmpty())
            return; // It is gone.
        m_filter->clear();
        for (QComboBox *choice : std::as_const(m_choices))
            choice->setCurrentIndex(0);
        m_table->selectKey(key);
    }
}

} // namespace modulehost
