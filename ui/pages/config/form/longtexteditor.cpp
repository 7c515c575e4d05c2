// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "longtexteditor.h"

#include "fieldrow.h"

#include <icons.h>

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! The menu that is open is the one of \a text.
bool isOwnMenu(const QPlainTextEdit &text)
{
    const QWidget *menu = QApplication::activePopupWidget();
    const QWidget *owner = menu ? menu->parentWidget() : nullptr;
    return owner && (owner == &text || text.isAncestorOf(owner));
}

} // namespace

bool SettingText::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isIdle = (key->matches(QKeySequence::Undo) && !document()->isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable());
        if (isIdle) {
            event->ignore();
            return false;
        }
    }
    const bool isHandled = QPlainTextEdit::event(event);
    if (event->type() == QEvent::ShortcutOverride && announcesShortcut(*static_cast<QKeyEvent *>(event)))
        Q_EMIT shortcutComing();
    return isHandled;
}

LongTextEditor::LongTextEditor(FormDesk &desk, FieldRow &row)
    : FieldEditor(desk, row)
    , m_text(new SettingText(this))
    , m_cover(new QToolButton(this))
    , m_reveal(new QAction(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_cover);
    constexpr int lines = 5;
    m_text->setFixedHeight(fontMetrics().lineSpacing() * lines + m_text->frameWidth() * 2 + 8);
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    connect(m_text, &SettingText::shortcutComing, this, &LongTextEditor::commit);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LongTextEditor::check);
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, &LongTextEditor::showSecret);
    m_cover->setDefaultAction(m_reveal);
    m_cover->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    showSecret();
}

void LongTextEditor::display(const FormField &field)
{
    describe(m_text, field);
    m_isSecret = field.isSecret;
    const QString text = field.value.text();
    if (text != m_shown)
        m_reveal->setChecked(false); // Another value than the one that was asked for.
    showSecret();
    if (text == m_shown)
        return;
    m_shown = text;
    if (typed() != text) {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(text);
    }
    const bool isKept = typed() == text;
    m_text->setReadOnly(!isKept);
    m_text->setToolTip(isKept ? QString() : tr("It has characters that would be lost here: change it in the text."));
    check();
}

QString LongTextEditor::typed() const
{
    // Not toPlainText(), which makes a space of a space that does not break.
    QString text = m_text->document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

void LongTextEditor::showSecret()
{
    const bool isCovered = m_isSecret && !m_reveal->isChecked();
    m_reveal->setText(isCovered ? tr("Show the Secret") : tr("Hide the Secret"));
    m_reveal->setIcon(themedIcon(isCovered ? u"eye"_s : u"eye-off"_s));
    m_text->setVisible(!isCovered);
    m_cover->setVisible(m_isSecret);
    setFocusProxy(isCovered ? static_cast<QWidget *>(m_cover) : m_text);
}

QAction *LongTextEditor::revealAction() const { return m_isSecret ? m_reveal : nullptr; }

void LongTextEditor::check()
{
    const QString text = typed();
    const bool isShown = text == m_shown || m_text->isReadOnly();
    Q_EMIT doubted(isShown ? QString()
                           : desk().schema().complaints(row().field().schema, ConfigValue::fromJson(text)).join(u'\n'));
}

void LongTextEditor::commit()
{
    const QString text = typed();
    if (text == m_shown || m_text->isReadOnly())
        return;
    const QString before = m_shown;
    m_shown = text;
    if (!propose(text)) {
        m_shown = before;
        return;
    }
    // The text forgets its own steps: from now on undo is the page's.
    m_text->setUndoRedoEnabled(false);
    m_text->setUndoRedoEnabled(true);
    Q_EMIT doubted({});
}

bool LongTextEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !isOwnMenu(*m_text))
        commit();
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::ControlModifier) {
            commit();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_text->isReadOnly() && typed() != m_shown) {
            m_text->setPlainText(m_shown);
            row().forgetRefusal();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace modulehost
