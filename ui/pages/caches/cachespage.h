// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cacherow.h"

#include <page.h>
#include <rowsfilter.h>
#include <rowsmodel.h>

class QMenu;
class QSplitter;

namespace modulehost {

class EntriesPane;
class InvalidationFlow;
class InvalidationKeys;
class InvalidationStrip;
class TableView;

//! All caches, the entries of the selected one, and their invalidation.
class CachesPage : public Page
{
    Q_OBJECT

public:
    explicit CachesPage(Console &console, QWidget *parent = nullptr);

    bool reveal(const Target &target) override;
    //! That of the entries while the focus is among them, else that of the caches.
    FilterField *filterField() const override;
    QList<QAction *> pageActions() const override;
    void refresh() override;

    const EntriesPane &entries() const { return *m_entries; }

protected:
    void wake() override;
    void sleep() override;
    void showSnapshot(const HostSnapshot &snapshot) override;

private:
    void makeActions();
    QAction *makeAction(const QString &verb, const QString &icon, const QString &text, void (CachesPage::*run)(),
                        const QKeySequence &key = {});
    void makeTable();
    void layOut();
    void showCurrentCache();
    void showEmptyState();
    void updateActions();

    void invalidateSelection();
    void invalidateKey();
    void invalidateMatching();
    void invalidateCache();
    //! \a keys are of \a all entries that were read at \a readAt.
    void ask(const InvalidationKeys &keys, const QString &choice, qint64 all, qint64 readAt);
    void stopInvalidating();
    void showModule();
    void copyValue();

    RowsModel<CacheRow> m_rows;
    RowsFilter m_shown;
    FilterField *m_filter;
    TableView *m_table;
    QAction *m_readAgain = nullptr;
    QAction *m_asTree = nullptr;
    QAction *m_invalidateSelection = nullptr;
    QAction *m_invalidateKey = nullptr;
    QAction *m_invalidateMatching = nullptr;
    QAction *m_invalidateCache = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_showModule = nullptr;
    QAction *m_copyValue = nullptr;
    EntriesPane *m_entries = nullptr;
    InvalidationStrip *m_strip = nullptr;
    InvalidationFlow *m_flow = nullptr;
    QSplitter *m_splitter = nullptr;
    quint64 m_revision = 0;
};

} // namespace modulehost
