// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsoninputs.h"

#include "eventtemplates.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int jsonLines = 5;
constexpr int eventLines = 9;

} // namespace

JsonInput::JsonInput(QWidget *parent)
    : ArgumentInput(parent)
    , m_column(new QVBoxLayout(this))
    , m_editor(new JsonEditor(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_editor, 1);
    m_editor->setVisibleLines(jsonLines);
    setFocusProxy(m_editor);
    connect(m_editor, &JsonEditor::edited, this, &ArgumentInput::edited);
}

QJsonValue JsonInput::value() const { return m_editor->reading().value.value_or(QJsonValue()); }

void JsonInput::setValue(const QJsonValue &value) { m_editor->setValue(value); }

QString JsonInput::problem() const { return m_editor->reading().problem; }

bool JsonInput::showRemark(const QString &remark, bool isProblem)
{
    m_editor->setRemark(remark, isProblem);
    return true;
}

void JsonInput::setInputName(const QString &name) { m_editor->setEditorName(name); }

EventInput::EventInput(const QString &serverName, QWidget *parent)
    : JsonInput(parent)
    , m_templates(new QComboBox(this))
{
    m_templates->setObjectName(u"templates"_s);
    m_templates->setToolTip(tr("Puts a ready-made event here"));
    m_templates->addItem(tr("Begin with…"));
    for (const EventTemplate &each : eventTemplates(serverName))
        m_templates->addItem(each.title, each.event);
    column()->insertWidget(0, m_templates, 0, Qt::AlignLeading);
    editor()->setVisibleLines(eventLines);
    setTabOrder(m_templates, editor()->editor());
    connect(m_templates, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            setValue(m_templates->itemData(index).toJsonObject());
        m_templates->setCurrentIndex(0);
    });
}

void EventInput::setInputName(const QString &name)
{
    JsonInput::setInputName(name);
    m_templates->setAccessibleName(tr("Template for %1").arg(name));
}

} // namespace modulehost
