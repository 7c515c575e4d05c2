// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "configeditor.h"

#include <schemasuggestions.h>

#include <QObject>

namespace modulehost {

class CompletionPopup;

/*!
 * Help while a config is typed, from the schemas of its modules: suggestions for keys and values as the person types or
 * asks for them, and what a setting means under the mouse or the cursor. Works on text that cannot be read just now.
 */
class ConfigAssistant : public QObject
{
    Q_OBJECT

public:
    explicit ConfigAssistant(ConfigEditor *editor);

    void setModules(const QList<ModuleSchema> &modules) { m_modules = modules; }
    //! Shows everything that fits at the cursor.
    void complete();
    //! Shows what the setting at the cursor means, and what is wrong with it.
    void explain();
    //! What the setting at \a offset means, as rich text; empty when nothing is known.
    QString helpText(qsizetype offset) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool passKey(const QKeyEvent &event);
    void suggest(bool isAsked);
    void take(const Suggestion &suggestion);

    ConfigEditor *m_editor;
    CompletionPopup *m_popup;
    QList<ModuleSchema> m_modules;
    CursorContext m_place; //!< That the popup is about.
    bool m_isTyping = false;
};

} // namespace modulehost
