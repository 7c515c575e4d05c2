// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>

#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

namespace modulehost {

/*!
 * The line at the bottom: whether it serves, how many modules work, how many problems there are, and what is busy
 * or stuck right now. Asks the watchdog itself, since a host that stands still sends no snapshot.
 */
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(Console &console, QWidget *parent = nullptr);

private:
    void showState();
    void showStall();
    void showServing(const HostSnapshot &snapshot);
    void showModules(const HostSnapshot &snapshot);
    void showProblems();

    Console &m_console;
    QLabel *m_busy;
    QToolButton *m_serving;
    QToolButton *m_modules;
    QToolButton *m_problems;
    QTimer m_watch;
};

} // namespace modulehost
