// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

#include <QPlainTextEdit>

class QAction;
class QToolButton;

namespace modulehost {

//! Leaves undo and redo to the page once it has nothing of its own to undo.
class SettingText : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

Q_SIGNALS:
    //! A shortcut of the window is about to act.
    void shortcutComing();

protected:
    bool event(QEvent *event) override;
};

//! A text of several lines; a secret one is covered until it is asked for. Taken over with Ctrl+Enter or when the focus
//! leaves. One with signs that an input cannot hold, such as a line that ends with CR, is to be read only.
class LongTextEditor : public FieldEditor
{
    Q_OBJECT

public:
    LongTextEditor(FormDesk &desk, FieldRow &row);

    void display(const FormField &field) override;
    void commit() override;
    QAction *revealAction() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void showSecret();
    //! What stands in the input, lines parted by LF.
    QString typed() const;

    SettingText *m_text;
    QToolButton *m_cover; //!< In the place of a secret.
    QAction *m_reveal;
    QString m_shown;
    bool m_isSecret = false;
};

} // namespace modulehost
