// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldeditor.h"

#include "choiceeditor.h"
#include "collectioneditor.h"
#include "fieldrow.h"
#include "lineeditor.h"
#include "longtexteditor.h"

namespace modulehost {

namespace {

//! Which of the editors is for \a kind.
int editorOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Boolean:
        return 1;
    case FieldKind::Choice:
        return 2;
    case FieldKind::List:
    case FieldKind::Group:
        return 3;
    case FieldKind::LongText:
        return 4;
    default:
        return 5;
    }
}

} // namespace

FieldEditor::FieldEditor(FormDesk &desk, FieldRow &row)
    : QWidget(&row)
    , m_desk(desk)
    , m_row(row)
{
}

bool FieldEditor::propose(const QJsonValue &value)
{
    return m_desk.propose({SetValue {m_row.field().pointer, ConfigValue::fromJson(value)}}, m_row);
}

void FieldEditor::describe(QWidget *input, const FormField &field) const
{
    input->setAccessibleName(field.isRequired ? tr("%1, required").arg(m_row.heading()) : m_row.heading());
    input->setAccessibleDescription(field.description.isEmpty() ? tr("The setting %1").arg(joinPath(field.path))
                                                                : field.description);
}

bool sharesEditor(FieldKind one, FieldKind other) { return editorOf(one) == editorOf(other); }

FieldEditor *makeFieldEditor(FieldKind kind, FormDesk &desk, FieldRow &row)
{
    switch (kind) {
    case FieldKind::Boolean:
        return new SwitchEditor(desk, row);
    case FieldKind::Choice:
        return new ChoiceEditor(desk, row);
    case FieldKind::List:
    case FieldKind::Group:
        return new CollectionEditor(desk, row);
    case FieldKind::LongText:
        return new LongTextEditor(desk, row);
    default:
        return new LineEditor(desk, row);
    }
}

} // namespace modulehost
