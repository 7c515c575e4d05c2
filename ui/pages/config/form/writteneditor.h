// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QEvent;

namespace modulehost {

/*!
 * What is typed, in one line or in several. Escape brings back what was there; a secret is covered until it is asked
 * for.
 */
class WrittenEditor : public FieldEditor
{
    Q_OBJECT

public:
    void commit() override;
    QAction *revealAction() const override { return m_isSecret ? m_reveal : nullptr; }

protected:
    WrittenEditor(FormDesk &desk, FieldRow &row);

    //! What is typed now.
    virtual QString written() const = 0;
    virtual void write(const QString &text) = 0;
    //! It was taken over: from now on undo is the page's.
    virtual void forgetSteps() = 0;
    virtual void cover(bool isCovered) = 0;
    //! What is typed as a value; undefined when it is none of the field's kind.
    virtual QJsonValue typed() const { return written(); }
    //! What is wrong with what is typed.
    virtual QString complaint() const;

    //! Shows \a text, the value of \a field; what is being typed stays while that is the same as before.
    void showText(const FormField &field, const QString &text);
    void showSecret();
    void check();
    const QString &shown() const { return m_shown; }
    bool isSecret() const { return m_isSecret; }
    QAction *reveal() const { return m_reveal; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isChanged() const { return written() != m_shown; }

    QAction *m_reveal;
    QString m_shown; //!< The text of the value.
    bool m_isSecret = false;
};

//! Whether \a event asks for an undo or a redo that the input has nothing of its own for, so that it is the page's.
bool isForThePage(const QEvent &event, bool canUndo, bool canRedo);
//! Whether \a event announces a shortcut of the window rather than typing, before which what was typed is taken over.
//! To be asked when the input did not want it.
bool announcesShortcut(const QEvent &event);

} // namespace modulehost
