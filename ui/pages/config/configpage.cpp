// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configpage.h"

#include "configoutline.h"
#include "findbar.h"
#include "form/configform.h"

#include <emptystate.h>
#include <icons.h>
#include <itemviewhabits.h>
#include <pagebar.h>
#include <tableview.h>

#include <QActionGroup>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace modulehost {

ConfigPage::ConfigPage(Console &console, QWidget *parent)
    : Page(console, "config", tr("Config"), u"file-code"_s, parent)
    , m_files(new QComboBox(this))
    , m_editor(new ConfigEditor(this))
    , m_find(new FindBar(m_editor, this))
    , m_outline(new ConfigOutline(this))
    , m_form(new ConfigForm(console.config(), this))
    , m_text(new QWidget(this))
    , m_table(new TableView(u"config.problems"_s, this))
    , m_state(new QLabel(this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_panes(new QActionGroup(this))
{
    makeChecks();
    makeActions();
    makeProblems();
    layOut();
    OpenedConfig &config = console.config();
    connect(m_editor, &ConfigEditor::typed, this, [this, &config](const QByteArray &bytes, bool joins) {
        config.editText(m_file, bytes, joins);
        m_find->refresh();
        showProblems();
    });
    connect(m_editor, &QsciScintilla::cursorPositionChanged, m_outline,
            [this] { m_outline->showOffset(m_editor->cursorOffset()); });
    connect(m_outline, &ConfigOutline::chosen, this, [this](qsizetype offset, bool isEntered) {
        m_editor->selectSpan({offset, offset});
        if (isEntered)
            m_editor->setFocus(Qt::OtherFocusReason);
    });
    connectForm();
    connect(m_files, &QComboBox::currentIndexChanged, this, &ConfigPage::showFile);
    connect(&config, &OpenedConfig::stateChanged, this, &ConfigPage::showConfig);
    connect(&config, &OpenedConfig::pendingChanged, this, &ConfigPage::showConfig);
    connect(&config, &OpenedConfig::previewChanged, this, &ConfigPage::showProblems);
    showConfig();
}

void ConfigPage::makeActions()
{
    OpenedConfig &config = console().config();
    m_open = addPageAction(u"open"_s, u"folder-open"_s, tr("Open a Configuration…"));
    connect(m_open, &QAction::triggered, &console(), &Console::openRequested);
    m_undo = addPageAction(u"undo"_s, u"undo-2"_s, tr("Undo"));
    connect(m_undo, &QAction::triggered, &config, &OpenedConfig::undo);
    m_redo = addPageAction(u"redo"_s, u"redo-2"_s, tr("Redo"));
    connect(m_redo, &QAction::triggered, &config, &OpenedConfig::redo);
    m_apply = addPageAction(u"apply"_s, u"save"_s, tr("Review and Apply…"));
    connect(m_apply, &QAction::triggered, &console(), &Console::applyRequested);
    m_findText = addPageAction(u"find"_s, u"search"_s, tr("Find in the Text"));
    connect(m_findText, &QAction::triggered, this, &ConfigPage::openFind);
    m_replace = addPageAction(u"replace"_s, u"pencil"_s, tr("Find and Replace"), Qt::CTRL | Qt::Key_H);
    connect(m_replace, &QAction::triggered, m_find, [this] {
        openText();
        m_find->open(true);
    });
    m_findNext = addPageAction(u"findNext"_s, u"arrow-down"_s, tr("Find Next"), Qt::Key_F3);
    connect(m_findNext, &QAction::triggered, m_find,
            [this] { m_find->isHidden() ? m_find->open(false) : m_find->findNext(true); });
    m_findPrevious = addPageAction(u"findPrevious"_s, u"arrow-up"_s, tr("Find Previous"), Qt::SHIFT | Qt::Key_F3);
    connect(m_findPrevious, &QAction::triggered, m_find,
            [this] { m_find->isHidden() ? m_find->open(false) : m_find->findNext(false); });
    m_goTo = addPageAction(u"line"_s, u"corner-down-right"_s, tr("Go to Line…"), Qt::CTRL | Qt::Key_G);
    connect(m_goTo, &QAction::triggered, this, &ConfigPage::askForLine);
    m_comment
        = addPageAction(u"comment"_s, u"scroll-text"_s, tr("Comment or Uncomment Lines"), Qt::CTRL | Qt::Key_Slash);
    connect(m_comment, &QAction::triggered, m_editor, [this] {
        if (!m_form->commentFocused())
            m_editor->toggleComment();
    });
    m_duplicate = addPageAction(u"duplicate"_s, u"copy"_s, tr("Duplicate Lines"), Qt::CTRL | Qt::Key_D);
    connect(m_duplicate, &QAction::triggered, m_editor, [this] {
        if (!m_form->duplicateFocused())
            m_editor->run(QsciScintillaBase::SCI_SELECTIONDUPLICATE);
    });
    m_up = addPageAction(u"up"_s, u"chevron-up"_s, tr("Move Lines Up"), Qt::ALT | Qt::Key_Up);
    connect(m_up, &QAction::triggered, m_editor, [this] {
        if (!m_form->moveFocused(-1))
            m_editor->run(QsciScintillaBase::SCI_MOVESELECTEDLINESUP);
    });
    m_down = addPageAction(u"down"_s, u"chevron-down"_s, tr("Move Lines Down"), Qt::ALT | Qt::Key_Down);
    connect(m_down, &QAction::triggered, m_editor, [this] {
        if (!m_form->moveFocused(1))
            m_editor->run(QsciScintillaBase::SCI_MOVESELECTEDLINESDOWN);
    });
    m_next = addPageAction(u"nextProblem"_s, u"chevrons-down"_s, tr("Next Problem"), Qt::Key_F8);
    connect(m_next, &QAction::triggered, this, [this] { goToProblem(true); });
    m_previous = addPageAction(u"previousProblem"_s, u"chevrons-up"_s, tr("Previous Problem"), Qt::SHIFT | Qt::Key_F8);
    connect(m_previous, &QAction::triggered, this, [this] { goToProblem(false); });
    m_showOutline
        = addPageAction(u"outline"_s, u"list-tree"_s, tr("Go to the Outline"), Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    connect(m_showOutline, &QAction::triggered, this, &ConfigPage::chooseHeading);
    makeFoldActions();
    makeFormActions();
    m_editor->setMenuActions({m_fix, m_explain, nullptr, m_undo, m_redo, nullptr, m_comment, m_duplicate, m_fold,
                              nullptr, m_findText, m_replace, m_goTo});
}

void ConfigPage::makeFoldActions()
{
    const auto add = [this](const QString &verb, const QString &icon, const QString &text, const QKeySequence &key,
                            const std::function<void()> &run) {
        QAction *action = addPageAction(verb, icon, text, key);
        connect(action, &QAction::triggered, m_editor, [this, run] {
            openText();
            run();
        });
        return action;
    };
    m_fold = add(u"fold"_s, u"chevron-right"_s, tr("Fold or Unfold"), Qt::Key_F9, [this] { m_editor->toggleFold(); });
    m_foldAll = add(u"foldAll"_s, u"minus"_s, tr("Fold All"), Qt::SHIFT | Qt::Key_F9,
                    [this] { m_editor->setAllFolded(true); });
    m_unfoldAll = add(u"unfoldAll"_s, u"plus"_s, tr("Unfold All"), Qt::CTRL | Qt::Key_F9,
                      [this] { m_editor->setAllFolded(false); });
}

void ConfigPage::makeProblems()
{
    m_table->setModel(&m_problems);
    m_table->setSortingEnabled(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAccessibleName(tr("Problems of the text"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEmptyState(themedIcon(u"circle-check"_s, Tone::Good), tr("No problems found"));
    connect(m_table, &TableView::activated, this, [this](const QModelIndex &row) {
        goToPlace(m_problems.row(row.row()).range);
        m_editor->setFocus(Qt::OtherFocusReason);
    });
    connect(m_table, &TableView::clicked, this,
            [this](const QModelIndex &row) { goToPlace(m_problems.row(row.row()).range); });
}

void ConfigPage::layOut()
{
    m_files->setObjectName(u"config.files"_s);
    m_files->setAccessibleName(tr("File"));
    m_files->setToolTip(tr("The file whose text is shown"));
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_state->setAccessibleName(tr("State of the text"));
    m_state->setTextFormat(Qt::PlainText);
    auto *bar = new PageBar(this);
    bar->addWidget(m_files);
    bar->addWidget(m_state, 1);
    for (QAction *action : {m_undo, m_redo, m_findText, m_replace, m_comment, m_previous, m_next})
        bar->addAction(action);
    for (QAction *action : m_panes->actions())
        bar->addAction(action);
    bar->addAction(m_check, true);
    bar->addAction(m_apply, true);

    m_text->setAccessibleName(tr("Text"));
    auto *column = new QVBoxLayout(m_text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_editor, 1);
    column->addWidget(m_find);
    m_sides->setObjectName(u"config.sides"_s);
    m_sides->addWidget(m_outline);
    m_sides->addWidget(m_text);
    m_sides->addWidget(m_form);
    m_sides->setStretchFactor(0, 1);
    m_sides->setStretchFactor(1, 1);
    m_sides->setStretchFactor(2, 1);
    const int character = fontMetrics().averageCharWidth();
    m_sides->setSizes({character * 30, character * 70, character * 62});
    m_sides->setChildrenCollapsible(false);
    m_splitter->setObjectName(u"config.splitter"_s);
    m_splitter->addWidget(m_sides);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({fontMetrics().height() * 40, fontMetrics().height() * 8});
    m_splitter->setChildrenCollapsible(false);
    rememberSizes(m_sides);
    rememberSizes(m_splitter);

    auto *open = new QWidget(this);
    open->setAccessibleName(tr("Configuration"));
    auto *rows = new QVBoxLayout(open);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(bar);
    rows->addWidget(m_splitter, 1);
    m_stack->setAccessibleName(tr("Configuration"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QList<QAction *> ConfigPage::pageActions() const
{
    return QList<QAction *> {m_findText,   m_replace,   m_findNext, m_findPrevious, m_goTo,  m_showOutline,
                             m_toggleForm, nullptr,     m_comment,  m_duplicate,    m_up,    m_down,
                             nullptr,      m_fold,      m_foldAll,  m_unfoldAll,    nullptr, m_next,
                             m_previous,   m_fix,       m_complete, m_explain,      nullptr, m_check,
                             m_addModule,  m_effective, nullptr}
    + m_panes->actions();
}

void ConfigPage::wake() { showConfig(); }

void ConfigPage::showConfig()
{
    const OpenedConfig &config = console().config();
    const QList<ConfigFile> &files = config.document().files();
    const bool hasText
        = std::any_of(files.begin(), files.end(), [](const ConfigFile &file) { return !file.unreadable; });
    if (config.state() == OpenedConfig::State::Nothing)
        m_empty->setContent(themedIcon(u"file-code"_s), tr("No configuration is open"),
                            tr("Open a homeserver.yaml to see its text and to change it."), m_open);
    else if (!hasText)
        m_empty->setContent(themedIcon(u"file-x"_s),
                            config.state() == OpenedConfig::State::Reading ? tr("The configuration is being read")
                                                                           : tr("The configuration cannot be read"),
                            config.problems().isEmpty() ? QString() : config.problems().constFirst().message, m_open);
    const bool isShown = hasText && config.state() != OpenedConfig::State::Nothing;
    m_stack->setCurrentIndex(isShown ? 1 : 0);
    showFiles(isShown ? config.document() : ConfigDocument());
    showFile();
}

void ConfigPage::showFiles(const ConfigDocument &document)
{
    QStringList names;
    for (const ConfigFile &file : document.files()) {
        if (!file.unreadable)
            names.append(file.name);
    }
    QStringList shown;
    for (int i = 0; i < m_files->count(); ++i)
        shown.append(m_files->itemData(i).toString());
    if (names != shown) {
        const QSignalBlocker blocker(m_files);
        m_files->clear();
        for (const QString &name : std::as_const(names)) {
            m_files->addItem(QFileInfo(name).fileName(), name);
            m_files->setItemData(m_files->count() - 1, name, Qt::ToolTipRole);
        }
        m_files->setCurrentIndex(std::max(0, m_files->findData(m_file)));
        m_files->setVisible(names.size() > 1);
    }
}

void ConfigPage::showFile()
{
    const OpenedConfig &config = console().config();
    const QString file = m_files->currentData().toString();
    const QByteArray bytes = config.editedText(file);
    if (file == m_file) {
        m_editor->updateBytes(bytes);
    } else {
        m_file = file;
        m_editor->setBytes(bytes);
    }
    m_editor->setReadOnly(m_file.isEmpty() || config.isApplying() || config.state() == OpenedConfig::State::Reading
                          || !ConfigEditor::canEdit(bytes));
    m_find->refresh();
    showProblems();
}

void ConfigPage::showProblems()
{
    const OpenedConfig &config = console().config();
    updateActions();
    if (config.isReadingText()) { // The marks move along with the text until it has been read.
        m_state->setText(tr("Checking…"));
        return;
    }
    const QList<Problem> all = foundProblems();
    QList<Problem> here;
    std::copy_if(all.begin(), all.end(), std::back_inserter(here),
                 [this](const Problem &problem) { return problem.range.isValid() && problem.range.file == m_file; });
    m_editor->setProblems(here);
    m_problems.setRows(all);
    m_outline->setDocument(config.edited(), m_file);
    m_outline->showOffset(m_editor->cursorOffset());
    const bool isBinary = !m_file.isEmpty() && !ConfigEditor::canEdit(config.editedText(m_file));
    m_state->setText(isBinary ? tr("This file is not UTF-8 and can only be read here") : problemsText(all.size()));
    updateActions();
}

void ConfigPage::updateActions()
{
    const OpenedConfig &config = console().config();
    const bool isOpen = !m_file.isEmpty();
    const bool isEditable = isOpen && !m_editor->isReadOnly();
    m_undo->setEnabled(config.canUndo() && !config.isApplying());
    m_redo->setEnabled(config.canRedo() && !config.isApplying());
    m_apply->setEnabled(config.hasPending() && !config.isApplying());
    for (QAction *action :
         {m_findText, m_findNext, m_findPrevious, m_goTo, m_showOutline, m_fold, m_foldAll, m_unfoldAll})
        action->setEnabled(isOpen);
    for (QAction *action : {m_replace, m_comment, m_duplicate, m_up, m_down})
        action->setEnabled(isEditable);
    m_next->setEnabled(m_problems.rowCount() > 0);
    m_previous->setEnabled(m_problems.rowCount() > 0);
    updateCheckActions(isOpen, isEditable);
}

bool ConfigPage::openFind()
{
    if (!m_file.isEmpty()) {
        openText();
        m_find->open(false);
    }
    return true;
}

void ConfigPage::goToProblem(bool isForward)
{
    const auto placeOf
        = [this](const QString &file, qsizetype offset) { return std::pair(m_files->findData(file), offset); };
    const auto here = placeOf(m_file, m_editor->cursorOffset());
    const auto isPast = [&](const SourceRange &range) {
        const auto there = placeOf(range.file, range.begin);
        return isForward ? there > here : there < here;
    };
    QList<SourceRange> shown;
    for (const Problem &problem : m_problems.rows()) {
        if (m_files->findData(problem.range.file) >= 0)
            shown.append(problem.range);
    }
    if (shown.isEmpty())
        return;
    if (isForward) {
        const auto next = std::find_if(shown.begin(), shown.end(), isPast);
        goToPlace(next == shown.end() ? shown.constFirst() : *next);
    } else {
        const auto next = std::find_if(shown.rbegin(), shown.rend(), isPast);
        goToPlace(next == shown.rend() ? shown.constLast() : *next);
    }
    m_editor->setFocus(Qt::OtherFocusReason);
}

void ConfigPage::goToPlace(const SourceRange &place)
{
    const int index = m_files->findData(place.file);
    if (index < 0)
        return;
    m_files->setCurrentIndex(index);
    const bool isWithin = place.begin > 0 && place.begin <= m_editor->bytes().size();
    if (isWithin)
        m_editor->selectSpan({place.begin, place.begin});
    else
        m_editor->goTo(place.line, place.column);
}

bool ConfigPage::reveal(const Target &target)
{
    if (target.kind != Target::Kind::ConfigPlace || m_files->findData(target.place.file) < 0)
        return false;
    openText();
    goToPlace(target.place);
    // Once the page is in front.
    QMetaObject::invokeMethod(
        m_editor, [this] { m_editor->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
    return true;
}

void ConfigPage::askForLine()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"config.lineDialog"_s);
    dialog->setWindowTitle(tr("Go to Line"));
    dialog->setLabelText(tr("Line, from 1 to %L1:").arg(m_editor->lines()));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, m_editor->lines());
    int line = 0;
    int index = 0;
    m_editor->getCursorPosition(&line, &index);
    dialog->setIntValue(line + 1);
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int chosen) {
        m_editor->goTo(chosen);
        m_editor->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void ConfigPage::chooseHeading() { m_outline->setFocus(Qt::ShortcutFocusReason); }

} // namespace modulehost
