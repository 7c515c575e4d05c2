// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "autorefresh.h"
#include "cacheentriesmodel.h"
#include "cacherow.h"

#include <console.h>

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QSplitter;

namespace modulehost {

class EntriesView;
class EntryFilterBar;
class EntryValueView;
class WholeValue;
class FilterField;

//! The entries of one cache: filter, table or tree, and the selected value in full. Changes nothing of the cache.
class EntriesPane : public QWidget
{
    Q_OBJECT

public:
    //! The actions stand for reading again and for the tree (checkable); not owned.
    EntriesPane(Console &console, QAction *readAgain, QAction *asTree, QWidget *parent = nullptr);

    //! A cache with the id of the one that is shown brings only its facts up to date.
    void showCache(const CacheRow &cache);
    void showNothing();
    const std::optional<CacheRow> &cache() const { return m_cache; }
    void setAwake(bool isAwake);
    //! Selects the entry with that key once it has been read, and says so when there is none.
    void reveal(const QStringList &key);

    CacheEntriesModel &model() { return m_model; }
    EntriesView &view() { return *m_view; }
    const EntriesView &view() const { return *m_view; }
    AutoRefresh &autoRefresh() { return *m_autoRefresh; }
    QSplitter *splitter() const { return m_splitter; }
    EntryFilterBar &bar() { return *m_bar; }
    FilterField *filterField() const;
    //! What is typed cannot be read, and the rows are those of an earlier filter.
    bool hasFilterError() const;

    //! Parts of the current entry's key; empty without one.
    QStringList currentKey() const;
    bool hasValue() const;
    void copyValue();

Q_SIGNALS:
    //! Selection, counts or states: time to enable or disable actions.
    void changed();

private:
    void layOut(QAction *asTree);
    void showSelected();
    void showStatus();
    QString statusText() const;
    void searchWanted();

    Console &m_console;
    CacheEntriesModel m_model;
    std::optional<CacheRow> m_cache;
    AutoRefresh *m_autoRefresh;
    EntryFilterBar *m_bar;
    QLineEdit *m_separator;
    EntriesView *m_view;
    EntryValueView *m_value;
    WholeValue *m_whole;
    QLabel *m_status;
    QSplitter *m_splitter;
    qint64 m_noted = 0; //!< When the reading began whose end the refresh was told.
    std::optional<QStringList> m_wanted; //!< Key to select as soon as it is there.
    qint64 m_wantedAt = 0; //!< When it was asked for, in milliseconds since 1970.
    quint32 m_searched = 0; //!< Entries that were looked at for it.
    qint64 m_searchedReading = 0; //!< Which reading they are of.
    QTimer m_searchOn; //!< More of them are to be looked at.
};

} // namespace modulehost
