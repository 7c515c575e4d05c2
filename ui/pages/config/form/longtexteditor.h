// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writteneditor.h"

#include <QPlainTextEdit>

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

//! A text of several lines. Taken over with Ctrl+Enter or when the focus leaves.
class LongTextEditor : public WrittenEditor
{
    Q_OBJECT

public:
    LongTextEditor(FormDesk &desk, FieldRow &row);

    void display(const FormField &field) override;

protected:
    QString written() const override { return m_text->toPlainText(); }
    void write(const QString &text) override { m_text->setPlainText(text); }
    void forgetSteps() override;
    void cover(bool isCovered) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SettingText *m_text;
    QToolButton *m_cover; //!< In the place of a secret.
};

} // namespace modulehost
