// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;
class QVBoxLayout;

namespace modulehost {

class Console;

//! What stands there while nothing is open: what to do first, and what was opened lately.
class StartView : public QWidget
{
    Q_OBJECT

public:
    StartView(Console &console, QWidget *parent = nullptr);

    //! Reads the list of recent files again.
    void refresh();

Q_SIGNALS:
    void openRequested();
    void recentChosen(const QStringList &names);

private:
    Console &m_console;
    QVBoxLayout *m_column;
    QListWidget *m_recent;
    QLabel *m_recentTitle;
};

} // namespace modulehost
