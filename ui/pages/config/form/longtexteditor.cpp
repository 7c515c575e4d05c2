// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "longtexteditor.h"

#include <QApplication>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

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
    if (isForThePage(*event, document()->isUndoAvailable(), document()->isRedoAvailable())) {
        event->ignore();
        return false;
    }
    const bool isHandled = QPlainTextEdit::event(event);
    if (announcesShortcut(*event))
        Q_EMIT shortcutComing();
    return isHandled;
}

LongTextEditor::LongTextEditor(FormDesk &desk, FieldRow &row)
    : WrittenEditor(desk, row)
    , m_text(new SettingText(this))
    , m_cover(new QToolButton(this))
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
    m_cover->setDefaultAction(reveal());
    m_cover->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    showSecret();
}

void LongTextEditor::display(const FormField &field)
{
    describe(m_text, field);
    const QString text = field.value.text();
    const bool isOther = text != shown();
    if (isOther)
        m_isKept = true;
    showText(field, text);
    if (isOther)
        m_isKept = inInput() == text;
    m_text->setReadOnly(!m_isKept);
    m_text->setToolTip(m_isKept ? QString() : tr("It has characters that would be lost here: change it in the text."));
}

QString LongTextEditor::written() const { return m_isKept ? inInput() : shown(); }

QString LongTextEditor::inInput() const
{
    // Not toPlainText(), which makes a space of a space that does not break.
    QString text = m_text->document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

void LongTextEditor::cover(bool isCovered)
{
    m_text->setVisible(!isCovered);
    m_cover->setVisible(isSecret());
    setFocusProxy(isCovered ? static_cast<QWidget *>(m_cover) : m_text);
}

void LongTextEditor::forgetSteps()
{
    m_text->setUndoRedoEnabled(false);
    m_text->setUndoRedoEnabled(true);
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
    }
    return WrittenEditor::eventFilter(watched, event);
}

} // namespace modulehost
