// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>

#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace modulehost {

class IconLabel;

/*!
 * The line at the bottom: whether it serves, how many modules work, how many problems there are, and what is busy
 * or stuck right now, also while the host stands still.
 */
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(Console &console, QWidget *parent = nullptr);

private:
    void showState();
    void showBusy();
    void showServing(const HostSnapshot &snapshot);
    void showModules(const HostSnapshot &snapshot);
    void showProblems();

    Console &m_console;
    IconLabel *m_alarm;
    QLabel *m_busy;
    QToolButton *m_serving;
    QToolButton *m_modules;
    QToolButton *m_problems;
};

} // namespace modulehost
