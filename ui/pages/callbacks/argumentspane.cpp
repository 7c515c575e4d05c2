// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "argumentspane.h"

#include "argumentfield.h"
#include "fireform.h"
#include "jsoneditor.h"

#include <QRegularExpression>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Stands for a secret in the JSON; left as it is, it means the secret in the form.
const QString cover = u"<secret>"_s;

} // namespace

ArgumentsPane::ArgumentsPane(QWidget *parent)
    : QTabWidget(parent)
    , m_form(new FireForm(this))
    , m_json(new JsonEditor(this))
{
    setDocumentMode(true);
    setAccessibleName(tr("Arguments as form or JSON"));
    m_form->setObjectName(u"fire.form"_s);
    m_json->setObjectName(u"fire.json"_s);
    m_json->setEditorName(tr("Arguments as JSON"));
    addTab(m_form, tr("Form"));
    addTab(m_json, tr("JSON"));
    connect(m_form, &FireForm::edited, this, &ArgumentsPane::takeForm);
    connect(m_json, &JsonEditor::edited, this, &ArgumentsPane::takeJson);
    connect(this, &QTabWidget::currentChanged, this, &ArgumentsPane::edited);
}

void ArgumentsPane::setCallback(const CallbackInfo &callback, const QString &serverName)
{
    m_callback = &callback;
    m_form->setCallback(callback, serverName);
    takeForm();
}

void ArgumentsPane::setArguments(const QJsonObject &arguments)
{
    {
        const QScopedValueRollback inStep(m_isInStep, true);
        m_form->setArguments(arguments);
    }
    takeForm();
}

void ArgumentsPane::takeForm()
{
    if (m_isInStep)
        return;
    if (m_form->problem().isEmpty()) {
        const QScopedValueRollback inStep(m_isInStep, true);
        m_json->setText(jsonText());
        m_json->setRemark({}, false);
    }
    Q_EMIT edited();
}

void ArgumentsPane::takeJson()
{
    if (m_isInStep)
        return;
    const ArgumentsReading reading = readingOfJson();
    if (reading.arguments) {
        const QScopedValueRollback inStep(m_isInStep, true);
        m_form->setArguments(uncovered(m_json->reading().value->toObject()));
    }
    m_json->setRemark(reading.problem, true);
    Q_EMIT edited();
}

QJsonObject ArgumentsPane::uncovered(QJsonObject arguments) const
{
    for (const ArgumentInfo &argument : m_callback->arguments) {
        if (!argument.isSecret || arguments.value(argument.name) != cover)
            continue;
        if (const auto secret = m_form->field(argument.name)->value())
            arguments.insert(argument.name, *secret);
    }
    return arguments;
}

QString ArgumentsPane::jsonText() const
{
    const QJsonObject arguments = m_form->arguments();
    QStringList lines;
    for (const ArgumentInfo &argument : m_callback->arguments) {
        const auto value = arguments.constFind(argument.name);
        if (value == arguments.constEnd())
            continue;
        const bool isCovered = argument.isSecret && *value != QString();
        const QString text = prettyJson(isCovered ? QJsonValue(cover) : QJsonValue(*value));
        lines.append(u"    %1: %2"_s.arg(prettyJson(argument.name), QString(text).replace(u"\n"_s, u"\n    "_s)));
    }
    return lines.isEmpty() ? u"{}"_s : u"{\n"_s + lines.join(u",\n"_s) + u"\n}"_s;
}

ArgumentsReading ArgumentsPane::reading() const
{
    if (!m_callback)
        return {{}, tr("Choose a callback.")};
    if (currentWidget() == m_form) {
        const QString problem = m_form->problem();
        return problem.isEmpty() ? check(m_form->arguments()) : ArgumentsReading {{}, problem};
    }
    return readingOfJson();
}

ArgumentsReading ArgumentsPane::readingOfJson() const
{
    const JsonReading &json = m_json->reading();
    if (!json.value)
        return {{}, json.problem};
    if (!json.value->isObject())
        return {{}, tr("The arguments are an object: { \"name\": value, … }.")};
    return check(uncovered(json.value->toObject()));
}

ArgumentsReading ArgumentsPane::check(const QJsonObject &arguments) const
{
    try {
        const Value value = Value::fromTagged(arguments);
        m_callback->readArguments(value);
        return {value, {}};
    } catch (const Error &error) {
        return {{}, error.message()};
    }
}

QJsonObject ArgumentsPane::storable() const
{
    const bool isForm = currentWidget() == m_form;
    QJsonObject arguments = isForm ? m_form->arguments() : m_json->reading().value.value_or(QJsonValue()).toObject();
    for (const ArgumentInfo &argument : m_callback->arguments) {
        if (argument.isSecret)
            arguments.remove(argument.name);
    }
    return arguments;
}

ArgumentsDraft ArgumentsPane::draft() const
{
    ArgumentsDraft draft {m_form->arguments(), {}};
    if (currentWidget() == m_json)
        draft.json = m_json->text();
    return draft;
}

void ArgumentsPane::setDraft(const ArgumentsDraft &draft)
{
    setArguments(draft.form);
    if (draft.json)
        m_json->setText(*draft.json);
}

QString ArgumentsPane::namedArgument(const QString &error) const
{
    for (const ArgumentInfo &argument : m_callback->arguments) {
        const QRegularExpression word(u"\\bargument %1\\b"_s.arg(QRegularExpression::escape(argument.name)));
        if (error.contains(word))
            return argument.name;
    }
    return {};
}

void ArgumentsPane::showUsageError(const QString &error)
{
    if (!m_callback)
        return;
    m_form->setComplaint(namedArgument(error), error);
    m_json->setRemark(error, true);
}

} // namespace modulehost
