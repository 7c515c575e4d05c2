// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "page.h"

#include <pausablefeed.h>
#include <rowsfilter.h>

class QComboBox;

namespace modulehost {

class FollowTail;
class PageBar;
class TableModel;
class TableView;

/*!
 * A page over a stream of numbered records, oldest first: a table that follows its end, and actions to pause it, to go
 * back to its end and to clear it. Names and kept settings have the page's id.
 */
class FeedPage : public Page
{
    Q_OBJECT

public:
    FilterField *filterField() const override { return m_filter; }

protected:
    FeedPage(Console &console, const QByteArray &id, const QString &title, const QString &icon, QWidget *parent);

    //! What the page is about, once and for all: members of the page, \a rows over \a model and behind it.
    void showFeed(FeedSwitch &feed, TableModel &model, RowsFilter &rows, const QString &clearHint);
    //! A choice in the bar that narrows the rows beside the filter; its first item narrows nothing.
    void addChoice(QComboBox *choice);
    //! Filter, \a widgets, and buttons for what every feed can do.
    PageBar *makeBar(const QList<QWidget *> &widgets);
    //! Selects the record with that number as soon as it is there; filters that hide it are cleared.
    void revealRecord(quint64 number);
    //! Tries again; to be called when records have come.
    void searchRevealed();

    //! Lets go of all rows.
    virtual void clearRows() = 0;

    void wake() override;
    void sleep() override;

    TableView &table() const { return *m_table; }
    QAction *pauseAction() const { return m_pause; }
    QAction *followAction() const { return m_toEnd; }
    QAction *clearAction() const { return m_clear; }

private:
    void makeActions();
    void togglePause(bool isPaused);
    void clearView();
    void showHeld();

    FeedSwitch *m_feed = nullptr;
    RowsFilter *m_rows = nullptr;
    QList<QComboBox *> m_choices;
    quint64 m_wanted = 0; //!< A record to select; 0 for none.
    FilterField *m_filter;
    TableView *m_table;
    FollowTail *m_follow;
    QAction *m_pause = nullptr;
    QAction *m_toEnd = nullptr;
    QAction *m_clear = nullptr;
};

} // namespace modulehost
