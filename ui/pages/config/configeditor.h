// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scintilla.h"

#include <problem.h>

#include <QByteArray>
#include <QList>

#include <functional>

namespace modulehost {

//! Bytes of a file.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/*!
 * The text of one config file as it is typed. Every byte that is not edited stays: line breaks, a byte order mark, what
 * is no UTF-8. It keeps no history of its own: each change is told by typed(), and the text of an undo comes back by
 * updateBytes(). Offsets are those of the file, the byte order mark counted. User interface thread.
 *
 * Tab indents once something was clicked or typed here; before, and after Escape, it leaves the editor.
 */
class ConfigEditor : public QsciScintilla
{
    Q_OBJECT

public:
    explicit ConfigEditor(QWidget *parent = nullptr);

    QByteArray bytes() const;
    //! Shows another file from its beginning.
    void setBytes(const QByteArray &bytes);
    //! The same file with other text: the view stays, the cursor goes to what differs.
    void updateBytes(const QByteArray &bytes);
    //! Whether text of this encoding can be edited here.
    static bool canEdit(const QByteArray &bytes);

    //! What \a change does to the text is one step of its own.
    void perform(const std::function<void()> &change);
    //! Replaces \a span by \a inserted; within perform().
    void replaceSpan(const TextSpan &span, const QByteArray &inserted);

    qsizetype cursorOffset() const;
    TextSpan selection() const;
    //! Selects and shows it, and opens folds over it.
    void selectSpan(const TextSpan &span);
    //! \a line and \a column from 1.
    void goTo(int line, int column = 1);

    //! Underlines, marks in the margin and tool tips.
    void setProblems(const QList<Problem> &problems);
    //! Lights up what was found.
    void setMatches(const QList<TextSpan> &matches);

    //! Comments the selected lines, or takes the comment away when all of them are comments.
    void toggleComment();
    //! Folds what begins in the line of the cursor, or is around it, or unfolds it.
    void toggleFold();
    //! Of the outermost folds, or opens every fold.
    void setAllFolded(bool isFolded);
    //! Runs one of the editor's commands (SCI_…) as a step.
    void run(unsigned command);

    //! Of the text at \a offset, on the screen.
    QRect lineArea(qsizetype offset) const;
    //! Those whose text \a offset is in, else those of its line.
    QList<Problem> problemsAround(qsizetype offset) const;
    //! What is told about a place beside its problems, as rich text.
    void setExplainer(const std::function<QString(qsizetype offset)> &explainer) { m_explainer = explainer; }
    //! Shows what is known about a place below it.
    void showHelpAt(qsizetype offset);

    //! For the context menu; not owned.
    void setMenuActions(const QList<QAction *> &actions) { m_menuActions = actions; }

Q_SIGNALS:
    //! The whole text after a change by the person; \a joins: it goes on with the typing before.
    void typed(const QByteArray &bytes, bool joins);
    //! The text was replaced from outside: by an undo, a form, another file.
    void replaced();
    void escapePressed();

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void freeKeys();
    void updateLook();
    void updateLineNumbers();
    void noteChange(int position, int kind, const QByteArray &text);
    void batch(const std::function<void()> &change);
    void unfold(int position);
    long cursorLine() const;
    long foldAround(long line) const;
    //! Takes the cursor out of what has been folded away.
    void showCursorLine();
    QString problemsAt(const QPoint &point) const;
    QString helpText(const QString &problems, qsizetype offset) const;

    QsciLexerYAML *m_lexer;
    QList<QAction *> m_menuActions;
    QList<Problem> m_problems;
    std::function<QString(qsizetype)> m_explainer;
    QByteArray m_mark; //!< The byte order mark, which is not shown.
    int m_batches = 0;
    bool m_isLoading = false;
    bool m_hasChanged = false; //!< Within the batch.
    bool m_joins = false;
    bool m_wasBreak = false;
    int m_typedTo = -1;
    bool m_tabLeaves = true;
    bool m_isUpdatingLook = false;
};

} // namespace modulehost
