// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "slowmark.h"

#include <page.h>

class QLabel;
class QSplitter;
class QTabWidget;

namespace modulehost {

class CallbacksTree;
class DetailsView;
class FirePanel;
struct CallbackRow;

//! Which module is asked what, in which order and with which answers; and Fire, which asks them.
class CallbacksPage : public Page
{
    Q_OBJECT

public:
    explicit CallbacksPage(Console &console, QWidget *parent = nullptr);

    //! A callback by name, with a module to go to its row; a module alone groups by module. Neither: the page as it is.
    bool reveal(const Target &target) override;
    FilterField *filterField() const override { return m_filter; }
    QList<QAction *> pageActions() const override;
    //! Callbacks that are slow and registrations that were refused.
    int badge() const override { return m_warnings; }

    FirePanel &firePanel() { return *m_fire; }

protected:
    void showSnapshot(const HostSnapshot &snapshot) override;

private:
    void makeActions();
    void makeSwitches();
    void makeTree();
    void layOut();
    void showTree();
    void showDetails();
    void showEmptyReason();
    void showFreeze();
    void showSince();
    void updateActions();
    void updateBadge();
    void toggleFreeze(bool isFrozen);
    void openFire();
    void fireCallback(const QString &callback);
    void activate(const CallbackRow &row);
    void askSlowMark();

    SlowMark m_slow;
    HostSnapshot m_shown; //!< What the tree shows: the latest, or the one that was frozen.
    int m_warnings = 0;
    bool m_isShowing = false; //!< The tree takes a snapshot: rows become current by themselves.
    bool m_isPickedInPanel = false; //!< Since a person last turned to a row of the tree.
    FilterField *m_filter;
    CallbacksTree *m_tree;
    QTabWidget *m_side;
    DetailsView *m_details;
    FirePanel *m_fire;
    QSplitter *m_splitter;
    QLabel *m_since;
    QAction *m_openFire = nullptr;
    QAction *m_toModule = nullptr;
    QAction *m_byModule = nullptr;
    QAction *m_unregistered = nullptr;
    QAction *m_freeze = nullptr;
    QAction *m_reset = nullptr;
    QAction *m_slowMark = nullptr;
    QAction *m_expand = nullptr;
    QAction *m_collapse = nullptr;
    QAction *m_clearFilter = nullptr;
};

} // namespace modulehost
