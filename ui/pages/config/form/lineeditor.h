// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writteneditor.h"

#include <QLineEdit>

namespace modulehost {

//! A line that leaves undo and redo to the page once it has nothing of its own to undo.
class SettingLine : public QLineEdit
{
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

Q_SIGNALS:
    //! A shortcut of the window is about to act.
    void shortcutComing();

protected:
    bool event(QEvent *event) override;
};

//! A text or a number in one line. Taken over with Enter or when the focus leaves.
class LineEditor : public WrittenEditor
{
    Q_OBJECT

public:
    LineEditor(FormDesk &desk, FieldRow &row);

    void display(const FormField &field) override;

protected:
    QString written() const override { return m_line->text(); }
    void write(const QString &text) override { m_line->setText(text); }
    void forgetSteps() override;
    void cover(bool isCovered) override;
    QJsonValue typed() const override;
    QString complaint() const override;

private:
    SettingLine *m_line;
};

} // namespace modulehost
