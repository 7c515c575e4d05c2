// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

#include <QLineEdit>

class QAction;

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

//! A text or a number in one line. Taken over with Enter or when the focus leaves; Escape brings back what was there.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(FormDesk &desk, FieldRow &row);

    void display(const FormField &field) override;
    void commit() override;
    QAction *revealAction() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void showSecret();
    //! What is typed as a value; undefined when it is none of the field's kind.
    QJsonValue typed() const;

    SettingLine *m_line;
    QAction *m_reveal;
    QString m_shown; //!< The text of the value.
    bool m_isSecret = false;
};

} // namespace modulehost
