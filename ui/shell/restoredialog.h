// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>

#include <QDialog>
#include <QHash>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace modulehost {

class DiffView;
struct LineChange;

/*!
 * The backups of the open files, and what differs between each and what is open now. Restoring one puts its text into
 * the editor, as an edit that waits to be reviewed and saved like any other.
 */
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RestoreDialog(Console &console, QWidget *parent = nullptr);

private:
    void layOut();
    void askList();
    void showList(const QList<BackupEntry> &entries);
    void takeText(const QString &file, const QDateTime &time, const BackupText &text);
    QTreeWidgetItem *itemAt(const QDateTime &time) const;
    void showCurrent();
    void showDifference(const QDateTime &time, const QList<LineChange> &changes) const;
    void restore();
    QString file() const;

    Console &m_console;
    QComboBox *m_files;
    QTreeWidget *m_list;
    QLabel *m_state;
    DiffView *m_diff;
    QPushButton *m_restore;
    QHash<QDateTime, BackupText> m_texts; //!< Of the file that is shown.
};

} // namespace modulehost
