// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "argumentfield.h"

#include "argumentinput.h"
#include "argumentsamples.h"

#include <tone.h>

#include <QCheckBox>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

ArgumentField::ArgumentField(const ArgumentInfo &argument, const QString &serverName, QWidget *parent)
    : QWidget(parent)
    , m_argument(argument)
    , m_input(ArgumentInput::make(argument, serverName, this))
    , m_note(new QLabel(this))
{
    setObjectName(u"argument."_s + argument.name);
    m_input->setValue(sampleOf(argument, serverName));
    m_input->setInputName(argument.name);
    m_input->setAccessibleName(argument.name);
    setAccessibleName(argument.name);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"note"_s);
    m_note->setAccessibleName(tr("Remark on %1").arg(argument.name));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    if (argument.isOptional) {
        m_leaveOut = new QCheckBox(tr("Use the default"), this);
        m_leaveOut->setObjectName(u"leaveOut"_s);
        m_leaveOut->setAccessibleName(tr("Use the default for %1").arg(argument.name));
        m_leaveOut->setChecked(true);
        column->addWidget(m_leaveOut);
    } else if (isNullable(argument)) {
        m_null = new QCheckBox(tr("None (null)"), this);
        m_null->setObjectName(u"null"_s);
        m_null->setAccessibleName(tr("No %1").arg(argument.name));
        column->addWidget(m_null);
    }
    column->addWidget(m_input, 1);
    column->addWidget(m_note);
    for (QCheckBox *box : {m_leaveOut, m_null}) {
        if (box)
            connect(box, &QCheckBox::toggled, this, &ArgumentField::noteEdit);
    }
    connect(m_input, &ArgumentInput::edited, this, &ArgumentField::noteEdit);
    setFocusProxy(m_leaveOut ? static_cast<QWidget *>(m_leaveOut) : m_input);
    m_input->setHidden(m_leaveOut);
    showNote();
}

bool ArgumentField::isTall() const { return QWidgetItem(m_input).expandingDirections() & Qt::Vertical; }

std::optional<QJsonValue> ArgumentField::value() const
{
    if (m_leaveOut && m_leaveOut->isChecked())
        return std::nullopt;
    if (m_null && m_null->isChecked())
        return QJsonValue(QJsonValue::Null);
    return m_input->value();
}

void ArgumentField::setValue(const std::optional<QJsonValue> &value)
{
    if (value == this->value() && problem().isEmpty())
        return;
    {
        const QScopedValueRollback setting(m_isSetting, true);
        if (m_leaveOut)
            m_leaveOut->setChecked(!value || (value->isNull() && isNullable(m_argument)));
        if (m_null)
            m_null->setChecked(value && value->isNull());
        if (value && !value->isNull())
            m_input->setValue(*value);
    }
    noteEdit();
}

QString ArgumentField::problem() const
{
    const bool isTyped = !(m_leaveOut && m_leaveOut->isChecked()) && !(m_null && m_null->isChecked());
    return isTyped ? m_input->problem() : QString();
}

void ArgumentField::setComplaint(const QString &complaint)
{
    m_complaint = complaint;
    showNote();
}

void ArgumentField::noteEdit()
{
    if (m_isSetting)
        return;
    m_complaint.clear();
    showNote();
    Q_EMIT edited();
}

void ArgumentField::showNote()
{
    const bool isTyped = !(m_leaveOut && m_leaveOut->isChecked()) && !(m_null && m_null->isChecked());
    m_input->setVisible(isTyped);
    const bool isProblem = !m_complaint.isEmpty() || !problem().isEmpty();
    QString note = m_complaint.isEmpty() ? problem() : m_complaint;
    if (note.isEmpty() && isTyped)
        note = identifierHint(m_argument, m_input->typedText());
    const bool isShown = m_input->showRemark(m_complaint, !m_complaint.isEmpty());
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty() && !isShown);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(isProblem ? Tone::Bad : Tone::Warning, palette()));
    m_note->setPalette(colours);
    QWidget *keyTaker = m_input;
    while (keyTaker->focusProxy())
        keyTaker = keyTaker->focusProxy();
    keyTaker->setAccessibleDescription(note.isEmpty() ? tr("An argument of the type %1").arg(m_argument.type) : note);
}

} // namespace modulehost
