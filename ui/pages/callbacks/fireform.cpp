// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fireform.h"

#include "argumentfield.h"

#include <QFormLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

FireForm::FireForm(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Arguments"));
}

void FireForm::setCallback(const CallbackInfo &callback, const QString &serverName)
{
    m_fields.clear();
    auto *form = new QWidget(this);
    form->setAccessibleName(tr("Arguments of %1").arg(callback.name));
    auto *rows = new QFormLayout(form);
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const ArgumentInfo &argument : callback.arguments)
        addField(argument, serverName, rows);
    // Single lines stay together at the top; only texts of several lines make use of more height.
    const bool isTall
        = std::any_of(m_fields.begin(), m_fields.end(), [](const ArgumentField *field) { return field->isTall(); });
    form->setSizePolicy(QSizePolicy::Preferred, isTall ? QSizePolicy::Preferred : QSizePolicy::Maximum);
    setWidget(form);
}

void FireForm::addField(const ArgumentInfo &argument, const QString &serverName, QFormLayout *rows)
{
    auto *field = new ArgumentField(argument, serverName, rows->parentWidget());
    auto *label = new QLabel(argument.name, rows->parentWidget());
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(argument.isSecret ? tr("%1, secret: it is not remembered").arg(argument.type) : argument.type);
    label->setBuddy(field);
    rows->addRow(label, field);
    m_fields.append(field);
    connect(field, &ArgumentField::edited, this, &FireForm::edited);
}

QJsonObject FireForm::arguments() const
{
    QJsonObject arguments;
    for (const ArgumentField *field : m_fields) {
        if (const auto value = field->value())
            arguments.insert(field->argument().name, *value);
    }
    return arguments;
}

void FireForm::setArguments(const QJsonObject &arguments)
{
    for (ArgumentField *field : std::as_const(m_fields)) {
        const auto given = arguments.constFind(field->argument().name);
        if (given != arguments.constEnd())
            field->setValue(*given);
        else if (field->argument().isOptional)
            field->setValue(std::nullopt);
    }
}

QString FireForm::problem() const
{
    for (const ArgumentField *field : m_fields) {
        if (const QString problem = field->problem(); !problem.isEmpty())
            return u"%1: %2"_s.arg(field->argument().name, problem);
    }
    return {};
}

void FireForm::setComplaint(const QString &argument, const QString &complaint)
{
    if (ArgumentField *wanted = field(argument)) {
        wanted->setComplaint(complaint);
        if (!complaint.isEmpty())
            ensureWidgetVisible(wanted);
    }
}

ArgumentField *FireForm::field(const QString &argument) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&](const ArgumentField *field) { return field->argument().name == argument; });
    return found == m_fields.end() ? nullptr : *found;
}

} // namespace modulehost
