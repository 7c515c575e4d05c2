// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"
#include "rowmessage.h"

#include <edits/proposeedit.h>

#include <array>

class QComboBox;
class QGridLayout;
class QMenu;
class QToolButton;

namespace modulehost {

class CollectionEditor;
class ToneText;

/*!
 * One setting in a form: its name, what it is changed with, what is said about it, and a menu of everything else that
 * can be done. A group or list has the rows of what is in it. User interface thread.
 */
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    //! \a depth: 0 for the config itself, which has no name and no menu. \a desk outlives it.
    FieldRow(FormDesk &desk, const FormField &field, int depth, QWidget *parent);

    //! Whether display() can show \a field; else it takes a row of its own.
    bool takes(const FormField &field) const;
    void display(const FormField &field);
    const FormField &field() const { return m_field; }
    int depth() const { return m_depth; }
    //! The name for people: a title, a key, or “Rule 2”.
    QString heading() const;
    FieldEditor *editor() const { return m_editor; }
    //! Of a group or list, else null.
    CollectionEditor *collection() const;

    //! Says why the last change was refused and offers what can be done instead.
    void refuse(const OperationProposal &proposal);
    void forgetRefusal();
    //! A remark about the last change.
    void remark(const QString &sentence);
    //! Shows that the cursor of the text is here.
    void setMarked(bool isMarked);
    bool isMarked() const { return m_isMarked; }
    //! The widget that the focus goes to.
    QWidget *entrance() const;
    //! Those that take the focus, in the order of the Tab key, the rows within left out.
    QList<QWidget *> stops() const;
    QMenu *menu() const { return m_menu; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    enum Place { State, Errors, Doubt, Refusal, Places };

    void makeHeader();
    void makeEditor();
    void showHeader();
    void showVariants();
    void say(Place place, const RowRemark &remark);
    void sayState();

    FormDesk &m_desk;
    FormField m_field;
    const int m_depth;
    const bool m_isCollection;
    QGridLayout *m_grid;
    QToolButton *m_toggle = nullptr; //!< Of a group or list.
    ToneText *m_title;
    ToneText *m_size;
    ToneText *m_description;
    QComboBox *m_variants = nullptr; //!< Made when there is a choice.
    QToolButton *m_menuButton;
    QMenu *m_menu;
    FieldEditor *m_editor = nullptr;
    QWidget *m_messages;
    std::array<RowMessage *, Places> m_said {};
    bool m_isMarked = false;
};

//! \a words with a capital and a full stop.
QString asSentence(const QString &words);

} // namespace modulehost
