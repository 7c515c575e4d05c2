// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "configeditor.h"
#include "fileproblemsmodel.h"

#include <page.h>

class QActionGroup;
class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace modulehost {

class ConfigAssistant;
class ConfigChecks;
class ConfigForm;
class ConfigOutline;
class EmptyState;
class FindBar;
class TableView;

/*!
 * The files of the configuration as text, and beside it a form of the module where the cursor is. What is typed or
 * filled in is an edit that waits, in the same history as the changes of the other pages; text is checked on another
 * thread while the person types on.
 */
class ConfigPage : public Page
{
    Q_OBJECT

public:
    explicit ConfigPage(Console &console, QWidget *parent = nullptr);

    bool reveal(const Target &target) override;
    bool openFind() override;
    void refresh() override;
    QList<QAction *> pageActions() const override;

protected:
    void wake() override;

private:
    void makeChecks();
    QList<Problem> foundProblems() const;
    QString problemsText(qsizetype count) const;
    void updateCheckActions(bool isOpen, bool isEditable);
    void fixProblem();
    void makeActions();
    void makeProblems();
    void layOut();
    void makeFoldActions();
    void makeFormActions();
    void connectForm();
    void showPanes();
    void openText();
    void toggleForm();
    void showConfig();
    void showFiles(const ConfigDocument &document);
    void showFile();
    void showProblems();
    void updateActions();
    void goToProblem(bool isForward);
    void goToPlace(const SourceRange &place);
    void askForLine();
    void chooseHeading();

    FileProblemsModel m_problems;
    QComboBox *m_files;
    ConfigEditor *m_editor;
    FindBar *m_find;
    ConfigOutline *m_outline;
    ConfigForm *m_form;
    QWidget *m_text; //!< The editor and what finds in it.
    TableView *m_table;
    QLabel *m_state;
    QSplitter *m_sides; //!< Outline, text and form beside each other.
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QString m_file; //!< That the editor shows.
    QAction *m_open;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_apply;
    QAction *m_findText;
    QAction *m_replace;
    QAction *m_findNext;
    QAction *m_findPrevious;
    QAction *m_goTo;
    QAction *m_comment;
    QAction *m_duplicate;
    QAction *m_fold;
    QAction *m_foldAll;
    QAction *m_unfoldAll;
    QAction *m_up;
    QAction *m_down;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_showOutline;
    ConfigChecks *m_checks = nullptr;
    ConfigAssistant *m_assistant = nullptr;
    QAction *m_check = nullptr;
    QAction *m_fix = nullptr;
    QAction *m_complete = nullptr;
    QAction *m_explain = nullptr;
    QAction *m_addModule = nullptr;
    QAction *m_effective = nullptr;
    QAction *m_toggleForm;
    QActionGroup *m_panes; //!< Text, text and form, form.
};

} // namespace modulehost
