// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineeditor.h"

#include "fieldrow.h"

#include <icons.h>

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace modulehost {

bool SettingLine::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isIdle = (key->matches(QKeySequence::Undo) && !isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !isRedoAvailable());
        if (isIdle) {
            event->ignore();
            return false;
        }
    }
    const bool isHandled = QLineEdit::event(event);
    if (event->type() == QEvent::ShortcutOverride && announcesShortcut(*static_cast<QKeyEvent *>(event)))
        Q_EMIT shortcutComing();
    return isHandled;
}

LineEditor::LineEditor(FormDesk &desk, FieldRow &row)
    : FieldEditor(desk, row)
    , m_line(new SettingLine(this))
    , m_reveal(m_line->addAction(themedIcon(u"eye"_s), QLineEdit::TrailingPosition))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    setFocusProxy(m_line);
    m_line->setMaxLength(std::numeric_limits<int>::max()); // What does not fit would be cut off in the file.
    m_reveal->setCheckable(true);
    m_reveal->setVisible(false);
    connect(m_reveal, &QAction::toggled, this, &LineEditor::showSecret);
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::commit);
    connect(m_line, &SettingLine::shortcutComing, this, &LineEditor::commit);
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::check);
    m_line->installEventFilter(this);
}

void LineEditor::display(const FormField &field)
{
    const bool isText = field.kind == FieldKind::Text;
    const QString text = field.value.isMissing() || field.value.isNull() ? QString() : field.value.text();
    describe(m_line, field);
    m_line->setToolTip(field.kind == FieldKind::Other ? tr("This kind of value can be changed in the text.")
                                                      : QString());
    m_line->setReadOnly(field.kind == FieldKind::Other || field.kind == FieldKind::Null);
    QString hint = field.isPresent() && field.value.isNull() ? tr("nothing (null)") : scalarLabel(field.fallback);
    if (hint.isEmpty() && isText && field.isPresent())
        hint = tr("empty text");
    const QJsonArray examples = field.schema.value("examples"_L1).toArray();
    if (hint.isEmpty() && !field.isPresent() && !examples.isEmpty())
        hint = tr("such as %1").arg(scalarLabel(examples.first()));
    if (field.isSecret && !field.isPresent())
        hint.clear();
    m_line->setPlaceholderText(hint);
    m_isSecret = field.isSecret;
    if (text != m_shown)
        m_reveal->setChecked(false); // Another value than the one that was asked for.
    showSecret();
    const bool isUntouched = m_line->text() == m_shown;
    if (text != m_shown || isUntouched) {
        m_shown = text;
        if (m_line->text() != text)
            m_line->setText(text);
        if (!m_line->hasFocus())
            m_line->setCursorPosition(0); // A long text is read from its beginning.
        Q_EMIT doubted({});
    }
}

void LineEditor::showSecret()
{
    const bool isMasked = m_isSecret && !m_reveal->isChecked();
    m_line->setEchoMode(isMasked ? QLineEdit::Password : QLineEdit::Normal);
    m_reveal->setVisible(m_isSecret);
    m_reveal->setIcon(themedIcon(isMasked ? u"eye"_s : u"eye-off"_s));
    m_reveal->setText(isMasked ? tr("Show the Secret") : tr("Hide the Secret"));
    m_reveal->setToolTip(m_reveal->text());
}

QAction *LineEditor::revealAction() const { return m_isSecret ? m_reveal : nullptr; }

QJsonValue LineEditor::typed() const
{
    const QString text = m_line->text();
    bool isRight = false;
    if (row().field().kind == FieldKind::Integer) {
        const qint64 number = text.trimmed().toLongLong(&isRight);
        return isRight ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
    }
    if (row().field().kind == FieldKind::Number) {
        const double number = text.trimmed().toDouble(&isRight);
        return isRight && std::isfinite(number) ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
    }
    return text;
}

void LineEditor::check()
{
    if (m_line->text() == m_shown) {
        Q_EMIT doubted({});
        return;
    }
    const FormField &field = row().field();
    const QJsonValue value = typed();
    if (value.isUndefined()) {
        const bool isWhole = field.kind == FieldKind::Integer;
        Q_EMIT doubted(isWhole ? tr("This must be a whole number, such as 12.")
                               : tr("This must be a number, such as 0.5."));
        return;
    }
    Q_EMIT doubted(desk().schema().complaints(field.schema, ConfigValue::fromJson(value)).join(u'\n'));
}

void LineEditor::commit()
{
    if (m_line->text() == m_shown || m_line->isReadOnly())
        return;
    const QJsonValue value = typed();
    if (value.isUndefined())
        return; // The sentence about it stands below.
    const QString text = m_line->text();
    const QString before = m_shown;
    m_shown = text;
    if (propose(value)) {
        const int cursor = m_line->cursorPosition();
        m_line->setText(m_shown); // With it the line forgets its own steps: from now on undo is the page's.
        m_line->setCursorPosition(cursor);
        Q_EMIT doubted({});
        return;
    }
    m_shown = before;
}

bool LineEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && m_line->text() != m_shown) {
        m_line->setText(m_shown);
        check();
        row().forgetRefusal();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace modulehost
