// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <snapshot.h>

#include <QFrame>

class QAction;
class QLabel;

namespace modulehost {

class Console;

//! Whether web resources are served, where, and what can be done about it.
class ServingCard : public QFrame
{
    Q_OBJECT

public:
    explicit ServingCard(Console &console, QWidget *parent = nullptr);

    void showListener(const ListenerSnapshot &listener);
    //! Start or stop, copy, open: for the page's menu.
    QList<QAction *> actions() const { return {m_toggle, m_copy, m_browse}; }

private:
    void toggle();

    Console &m_console;
    QLabel *m_icon;
    QLabel *m_state;
    QLabel *m_counts;
    QAction *m_toggle;
    QAction *m_copy;
    QAction *m_browse;
    ListenerSnapshot m_listener;
};

} // namespace modulehost
