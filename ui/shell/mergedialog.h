// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>
#include <textmerge.h>

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QGroupBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace modulehost {

class DiffView;

/*!
 * The file was changed here and on disk: what both changed is put together, and where they meet the person chooses. The
 * result waits as an edit over what is on disk now; nothing is written here. Secrets are covered until the person wants
 * to see those of a place.
 */
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a onDisk has the same files as what is open.
    MergeDialog(Console &console, const ConfigDocument &onDisk, QWidget *parent = nullptr);

    //! With the choices made so far.
    ConfigDocument merged() const;

private:
    struct FileMerge
    {
        QString name;
        QList<MergePart> parts;
        QList<MergeChoice> choices; //!< Of the conflicts, in order.
        QList<bool> isChosen; //!< By a person.
    };
    struct Place
    {
        int file = -1;
        int conflict = -1; //!< -1: both go together.
        int part = -1;
    };

    void layOut();
    QWidget *makeChoices();
    void fill();
    void addPart(QTreeWidgetItem *group, const Place &place);
    Place current() const;
    void showCurrent();
    void showTexts();
    void choose(int choice);
    void showResult();
    int openConflicts() const;
    void finish(const ConfigDocument &shown, const QString &description);

    Console &m_console;
    const ConfigDocument m_mine;
    const ConfigDocument m_onDisk;
    QList<FileMerge> m_merges;
    QLabel *m_what;
    QTreeWidget *m_list;
    QGroupBox *m_box;
    QButtonGroup *m_choices;
    QPlainTextEdit *m_mineText;
    QPlainTextEdit *m_theirsText;
    QCheckBox *m_secrets; //!< Hidden where there are none.
    DiffView *m_result;
    QPushButton *m_use;
};

} // namespace modulehost
