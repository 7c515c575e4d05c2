// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formdesk.h"
#include "formfield.h"

#include <QWidget>

class QAction;

namespace modulehost {

/*!
 * What a setting is changed with. It shows what display() says and nothing that was not agreed to: a change is proposed
 * to the desk, and comes back by display(). User interface thread.
 */
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    //! \a row and \a desk outlive it.
    FieldEditor(FormDesk &desk, FieldRow &row);

    //! A field of a kind that the editor was made for.
    virtual void display(const FormField &field) = 0;
    //! Takes over what is being typed, if anything is.
    virtual void commit() { }
    //! Shows and hides a secret; null where there is none. The editor owns it.
    virtual QAction *revealAction() const { return nullptr; }

Q_SIGNALS:
    //! What is wrong with what is being typed; empty when nothing is.
    void doubted(const QString &sentence);

protected:
    FormDesk &desk() const { return m_desk; }
    FieldRow &row() const { return m_row; }
    //! Sets the value of the row's field.
    bool propose(const QJsonValue &value);
    //! Gives the name and the description of \a field to \a input.
    void describe(QWidget *input, const FormField &field) const;

private:
    FormDesk &m_desk;
    FieldRow &m_row;
};

//! Whether an editor that was made for the one kind can show the other.
bool sharesEditor(FieldKind one, FieldKind other);
//! For a field of that kind; owned by \a row.
FieldEditor *makeFieldEditor(FieldKind kind, FormDesk &desk, FieldRow &row);

} // namespace modulehost
