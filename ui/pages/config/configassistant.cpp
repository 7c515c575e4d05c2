// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configassistant.h"

#include "completionpopup.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Kind = CursorContext::Kind;

QString typeText(const QString &name)
{
    if (name == "string"_L1)
        return ConfigAssistant::tr("text");
    if (name == "integer"_L1)
        return ConfigAssistant::tr("whole number");
    if (name == "number"_L1)
        return ConfigAssistant::tr("number");
    if (name == "boolean"_L1)
        return ConfigAssistant::tr("true or false");
    if (name == "array"_L1)
        return ConfigAssistant::tr("list");
    if (name == "object"_L1)
        return ConfigAssistant::tr("mapping");
    return name == "null"_L1 ? ConfigAssistant::tr("nothing") : name;
}

QString row(const QString &label, const QString &text)
{
    return text.isEmpty()
        ? QString()
        : u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(label.toHtmlEscaped(), text.toHtmlEscaped());
}

QString richText(const SettingHelp &help, const QString &key)
{
    QString text = u"<p><b>%1</b>%2</p>"_s.arg(
        (help.title.isEmpty() ? key : help.title).toHtmlEscaped(),
        help.isRequired ? QString(u" ("_s + ConfigAssistant::tr("required").toHtmlEscaped() + u')') : QString());
    if (!help.description.isEmpty())
        text += u"<p>%1</p>"_s.arg(help.description.toHtmlEscaped());
    QStringList types;
    for (const QString &type : help.types)
        types.append(typeText(type));
    text += u"<table>"_s + row(ConfigAssistant::tr("Type:"), types.join(ConfigAssistant::tr(" or ")))
        + row(ConfigAssistant::tr("Allowed:"), help.choices.join(u", "_s))
        + row(ConfigAssistant::tr("Default:"), help.standard)
        + row(ConfigAssistant::tr("Limits:"), help.limits.join(u", "_s)) + u"</table>"_s;
    return text;
}

bool isText(const QKeyEvent &event)
{
    const QString text = event.text();
    return !text.isEmpty() && text.at(0).isPrint()
        && (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
}

} // namespace

ConfigAssistant::ConfigAssistant(ConfigEditor *editor)
    : QObject(editor)
    , m_editor(editor)
    , m_popup(new CompletionPopup(editor))
{
    editor->installEventFilter(this);
    editor->viewport()->installEventFilter(this); // Which has the mouse.
    editor->setExplainer([this](qsizetype offset) { return helpText(offset); });
    connect(m_popup, &CompletionPopup::chosen, this, &ConfigAssistant::take);
    connect(editor, &ConfigEditor::typed, this, [this] {
        if (!m_isTyping)
            m_popup->hide();
    });
    connect(editor, &ConfigEditor::replaced, m_popup, &CompletionPopup::hide); // It is about places that are gone.
}

bool ConfigAssistant::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (m_popup->isVisible() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        break;
    case QEvent::KeyPress:
        return passKey(*static_cast<QKeyEvent *>(event));
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Wheel:
    case QEvent::MouseButtonPress:
        m_popup->hide();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool ConfigAssistant::passKey(const QKeyEvent &event)
{
    const int key = event.key();
    const bool isPlain = event.modifiers() == Qt::NoModifier;
    if (m_popup->isVisible() && isPlain) {
        if (m_popup->move(key))
            return true;
        if (key == Qt::Key_Escape) {
            m_popup->hide();
            return true;
        }
        const Suggestion *chosen = m_popup->current();
        if (chosen && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab)) {
            take(Suggestion(*chosen));
            return true;
        }
    }
    const bool changesWord = isText(event) || (key == Qt::Key_Backspace && m_popup->isVisible());
    if (changesWord && !m_editor->isReadOnly()) {
        m_isTyping = true;
        // Once the editor has the key.
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isTyping = false;
                suggest(false);
            },
            Qt::QueuedConnection);
    } else if (key != Qt::Key_Shift && key != Qt::Key_Control && key != Qt::Key_Alt) {
        m_popup->hide();
    }
    return false;
}

void ConfigAssistant::complete()
{
    if (!m_editor->isReadOnly())
        suggest(true);
}

void ConfigAssistant::suggest(bool isAsked)
{
    const QByteArray bytes = m_editor->bytes();
    m_place = cursorContext(bytes, m_editor->cursorOffset());
    const bool hasBegun = !m_place.typed.isEmpty() || (m_place.kind == Kind::Value && m_place.word.isEmpty());
    QList<Suggestion> fitting = fittingSuggestions(suggestionsAt(m_place, m_modules), m_place.typed);
    const bool isComplete = fitting.size() == 1 && fitting.constFirst().text == m_place.word;
    if (fitting.isEmpty() || (!isAsked && (!hasBegun || isComplete))) {
        m_popup->hide();
        return;
    }
    // While typing, Enter must not put in a value that was never looked at.
    const bool isChosen = isAsked || (m_place.kind != Kind::Value && !m_place.typed.isEmpty());
    m_popup->open(fitting, m_editor->lineArea(m_place.begin), isChosen);
}

void ConfigAssistant::take(const Suggestion &suggestion)
{
    m_popup->hide();
    const QByteArray bytes = m_editor->bytes();
    QByteArray text = suggestion.text.toUtf8();
    const char before = m_place.begin > 0 ? bytes.at(m_place.begin - 1) : '\n';
    if (before == ':' || before == '-')
        text.prepend(' ');
    if (suggestion.isKey && !m_place.hasColon)
        text += suggestion.isCollection && !m_place.isInBrackets ? ":" : ": ";
    const qsizetype end = m_place.begin + text.size();
    m_editor->perform([&] { m_editor->replaceSpan({m_place.begin, m_place.end}, text); });
    m_editor->selectSpan({end, end});
    if (suggestion.isKey && !m_place.hasColon && !suggestion.isCollection)
        suggest(false);
}

QString ConfigAssistant::helpText(qsizetype offset) const
{
    const CursorContext place = cursorContext(m_editor->bytes(), offset);
    const std::optional<SettingHelp> help = helpAt(place, m_modules);
    const QStringList path = place.settingPath();
    return help ? richText(*help, path.isEmpty() ? QString() : path.constLast()) : QString();
}

void ConfigAssistant::explain() { m_editor->showHelpAt(m_editor->cursorOffset()); }

} // namespace modulehost
