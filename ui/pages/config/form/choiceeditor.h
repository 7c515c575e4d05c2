// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QCheckBox;
class QComboBox;

namespace modulehost {

//! Yes or no, taken over at once.
class SwitchEditor : public FieldEditor
{
    Q_OBJECT

public:
    SwitchEditor(FormDesk &desk, FieldRow &row);

    void display(const FormField &field) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    QCheckBox *m_box;
    bool m_isMuted = false;
};

//! One of the values that the schema names, taken over at once. What stands there beside them is shown too.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(FormDesk &desk, FieldRow &row);

    void display(const FormField &field) override;

private:
    QComboBox *m_choices;
    QStringList m_labels; //!< Of the choices.
};

//! Keeps the wheel from changing \a choices while somebody scrolls over it.
void ignoreWheelUnlessFocused(QComboBox *choices);

} // namespace modulehost
