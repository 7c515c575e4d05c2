// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace modulehost {

class MainWindow;

//! Every action with its key: find one, give it another, see who has that one already.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(MainWindow &window);

private:
    void fill();
    void filter(const QString &text);
    void showCurrent();
    void take();
    void resetCurrent();
    QAction *current() const;

    MainWindow &m_window;
    QLineEdit *m_filter;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_key;
    QLabel *m_conflict;
    QPushButton *m_set;
    QPushButton *m_reset;
};

} // namespace modulehost
