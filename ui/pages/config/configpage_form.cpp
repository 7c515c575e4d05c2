// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configpage.h"

#include "form/configform.h"

#include <QActionGroup>

#include <tuple>

// The form beside the text.

using namespace Qt::StringLiterals;

namespace modulehost {

void ConfigPage::makeFormActions()
{
    m_toggleForm = addPageAction(u"toggleForm"_s, u"arrow-up-down"_s, tr("Go Between Text and Form"), Qt::Key_F4);
    connect(m_toggleForm, &QAction::triggered, this, &ConfigPage::toggleForm);
    for (const auto &[verb, icon, text] : {std::tuple(u"text"_s, u"file-code"_s, tr("Text Alone")),
                                           {u"both"_s, u"columns-3"_s, tr("Text and Form")},
                                           {u"form"_s, u"sliders-horizontal"_s, tr("Form Alone")}}) {
        QAction *action = addPageAction(verb, icon, text);
        action->setCheckable(true);
        action->setData(verb);
        m_panes->addAction(action);
    }
}

void ConfigPage::connectForm()
{
    connect(m_editor, &QsciScintilla::cursorPositionChanged, m_form,
            [this] { m_form->showOffset(m_file, m_editor->cursorOffset()); });
    connect(m_form, &ConfigForm::placeChosen, this, [this](const SourceRange &place, bool isEntered) {
        if (isEntered)
            openText();
        goToPlace(place);
        if (place.file == m_file)
            m_editor->selectSpan({place.begin, place.end});
        if (isEntered)
            m_editor->setFocus(Qt::OtherFocusReason);
    });
    const AvailableModules &available = console().available();
    connect(&available, &AvailableModules::changed, m_form,
            [this] { m_form->setSchemas(console().available().schemaByPath()); });
    m_form->setSchemas(available.schemaByPath());
    const QString key = u"config/panes"_s;
    const auto choose = [this, key] {
        const QString kept = console().settings().value(key, u"both"_s).toString();
        for (QAction *action : m_panes->actions())
            action->setChecked(action->data() == kept || (action->data() == u"both"_s && !m_panes->checkedAction()));
        showPanes();
    };
    choose();
    connect(&console(), &Console::layoutReset, this, [this, key, choose] {
        console().settings().remove(key);
        choose();
    });
    connect(m_panes, &QActionGroup::triggered, this, [this, key](const QAction *action) {
        console().settings().setValue(key, action->data());
        showPanes();
    });
}

void ConfigPage::showPanes()
{
    const QString panes = m_panes->checkedAction()->data().toString();
    m_text->setVisible(panes != u"form"_s);
    m_form->setVisible(panes != u"text"_s);
}

//! Makes sure that the text can be seen.
void ConfigPage::openText()
{
    if (m_text->isHidden())
        m_panes->actions().at(1)->trigger();
}

void ConfigPage::toggleForm()
{
    if (m_form->hasFocusWithin()) {
        openText();
        m_editor->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (m_form->isHidden())
        m_panes->actions().at(1)->trigger();
    m_form->takeFocus();
}

} // namespace modulehost
